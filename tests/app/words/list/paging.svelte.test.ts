import { flushSync } from 'svelte';
import { expect, test, vi } from 'vitest';
import { Bulk } from '#app/view/bulk.svelte.ts';
import { Viewing } from '#app/view/view.svelte.ts';
import { readClock, setRange, showAll, toggle } from '#app/view/view.ts';
import { PAGE } from '#app/words/list/listing.ts';
import { Paging } from '#app/words/list/paging.svelte.ts';
import { type Collection, collectionOf } from '#facts/columns/collection.ts';
import { inRange, select } from '#facts/select.ts';
import { generate } from '#generate/generate.ts';

const dataset = generate({ facts: 900, seed: 6 });
const whole = collectionOf(dataset);
const days = dataset.facts.map(({ said }) => said.end[1] ?? 0).sort((a, b) => a - b);
const middle = days[450] ?? 0;

/** A page that has the key facts at hand, and a list of all. */
function opened(load: Collection['load'] = (indexes) => whole.load(indexes)) {
  const viewing = new Viewing({ ...dataset, facts: dataset.facts.filter(({ key }) => key) });
  const spied = vi.fn(load);
  const bulk = new Bulk(viewing, { ...whole, load: spied });
  viewing.bulk = bulk;
  viewing.move(showAll(true));
  let paging!: Paging;
  const stop = $effect.root(() => {
    paging = new Paging(viewing, bulk);
  });
  flushSync();
  return { viewing, bulk, load: spied, paging, stop };
}

const shown = ({ view }: Viewing) => select(new Viewing(dataset).archive, view).shown;
const come = (paging: Paging, first: number) => expect.poll(() => paging.loaded?.first).toBe(first);

test('a list of very many facts is a page at a time, and none is kept at hand', async () => {
  const { viewing, paging, stop } = opened();
  const before = viewing.archive.atHand.length;
  await come(paging, 1);
  const read = paging.loaded?.facts.map(({ id }) => id) ?? [];
  expect(paging.pages).toBe(Math.ceil(shown(viewing).length / PAGE));
  for (let page = 2; page <= paging.pages; page += 1) {
    paging.turn(page);
    flushSync();
    await come(paging, (page - 1) * PAGE + 1);
    read.push(...(paging.loaded?.facts ?? []).map(({ id }) => id));
  }
  expect(read).toEqual(shown(viewing).map(({ id }) => id));
  expect(viewing.archive.atHand.length).toBe(before);
  stop();
});

test('while a drag lasts nothing is loaded, and the first page of the window once it rests', async () => {
  const { viewing, bulk, load, paging, stop } = opened();
  await come(paging, 1);
  paging.turn(3);
  flushSync();
  await come(paging, 2 * PAGE + 1);
  load.mockClear();
  for (let step = 0; step < 20; step += 1) {
    viewing.drag(setRange([middle + step, middle + 90]));
    flushSync();
    expect(bulk.inside).toBe(shown(viewing).filter((fact) => inRange(fact, viewing.view)).length);
  }
  expect(load).not.toHaveBeenCalled();
  viewing.settle();
  flushSync();
  await come(paging, 1);
  expect(load).toHaveBeenCalledTimes(1);
  const inside = shown(viewing).filter((fact) => inRange(fact, viewing.view));
  expect(paging.loaded?.total).toBe(inside.length);
  expect(paging.loaded?.facts.map(({ id }) => id)).toEqual(inside.slice(0, PAGE).map(({ id }) => id));
  stop();
});

test('what stood stays where a page does not come, and it can be asked for again', async () => {
  let works = true;
  const { paging, stop } = opened((indexes) => (works ? whole.load(indexes) : Promise.reject(new Error('no network'))));
  await come(paging, 1);
  works = false;
  paging.turn(2);
  flushSync();
  await expect.poll(() => paging.trouble?.with).toBe('page');
  expect(paging.loaded?.first).toBe(1);
  works = true;
  paging.trouble?.retry();
  flushSync();
  await come(paging, PAGE + 1);
  expect(paging.trouble).toBeNull();
  stop();
});

test('of two pages that are under way the one that was asked for last is shown', async () => {
  const waiting: (() => void)[] = [];
  const { paging, stop } = opened(async (indexes) => {
    await new Promise<void>((resolve) => waiting.push(resolve));
    return whole.load(indexes);
  });
  paging.turn(4);
  flushSync();
  expect(waiting).toHaveLength(2);
  waiting[1]?.();
  await come(paging, 3 * PAGE + 1);
  waiting[0]?.();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(paging.loaded?.first).toBe(3 * PAGE + 1);
  stop();
});

test('a filter and a clock begin the list anew', async () => {
  const { viewing, paging, stop } = opened();
  await come(paging, 1);
  paging.turn(2);
  flushSync();
  await come(paging, PAGE + 1);
  viewing.move(toggle('standing', 'said'));
  flushSync();
  await come(paging, 1);
  expect(paging.loaded?.total).toBe(shown(viewing).length);
  viewing.move(readClock('event'));
  flushSync();
  await expect.poll(() => paging.loaded?.clock).toBe('event');
  stop();
});

test('a fact of a page opens, and the page has it at hand', async () => {
  const { viewing, paging, stop } = opened();
  await come(paging, 1);
  const other = paging.loaded?.facts.find(({ key }) => !key);
  expect(viewing.archive.fact.has(other?.id ?? '')).toBe(false);
  paging.open(other?.id ?? '');
  await expect.poll(() => viewing.fact?.id).toBe(other?.id);
  stop();
});
