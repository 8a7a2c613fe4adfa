import { beforeAll, expect, test, vi } from 'vitest';
import { languageOf } from '#app/language/language.ts';
import { Timing } from '#app/time/timing.svelte.ts';
import { stretchesIn } from '#app/time/axis/stretches.ts';
import { panBy, zoomBy } from '#app/time/axis/zoom.ts';
import { Bulk } from '#app/view/bulk.svelte.ts';
import { Viewing } from '#app/view/view.svelte.ts';
import { asKnown, openFact, readClock, scrubTo, setLanes, setRange, showAll, toggle } from '#app/view/view.ts';
import { collectionOf } from '#facts/columns/collection.ts';
import { type Fact, spanOn } from '#facts/fact.ts';
import { lastDay } from '#facts/span.ts';
import { knowledge } from '#facts/status.ts';
import { generate } from '#generate/generate.ts';

/** What moves asks for these as soon as it is made; nothing moves here. */
vi.hoisted(() => {
  const query = { matches: false, addEventListener: () => {}, removeEventListener: () => {} };
  Object.assign(globalThis, { window: { matchMedia: () => query }, requestAnimationFrame: () => 0 });
});

vi.mock('#app/time/axis/stretches.ts', async (original) => {
  const own = await original<{ stretchesIn: typeof stretchesIn }>();
  return { ...own, stretchesIn: vi.fn(own.stretchesIn) };
});

/** What the timeline asks for by itself; it takes long where nothing is compiled yet. */
beforeAll(() => import('#app/time/dense/room.ts'), 60_000);

const dataset = generate({ facts: 500, seed: 3 });
const opening = { ...dataset, facts: dataset.facts.filter(({ key }) => key) };

/** A page that has the key facts at hand, and shows all facts from their columns. */
async function withDense(run: (timing: Timing, viewing: Viewing, bulk: Bulk) => void | Promise<void>): Promise<void> {
  let started: [Timing, Viewing, Bulk] | null = null;
  const stop = $effect.root(() => {
    const viewing = new Viewing(opening);
    const bulk = new Bulk(viewing, collectionOf(dataset));
    viewing.bulk = bulk;
    viewing.move(showAll(true));
    started = [new Timing(viewing, () => languageOf('en')), viewing, bulk];
  });
  const [timing, viewing, bulk] = started as unknown as [Timing, Viewing, Bulk];
  await expect.poll(() => timing.large.dense !== null).toBe(true);
  await run(timing, viewing, bulk);
  stop();
}
const factAt = (at: number | null) => dataset.facts[at ?? -1] as Fact;
/** The facts that are shown, in the order of the clock. */
const inTurn = ({ marked }: Bulk) => [...marked.facts()].map(factAt);

test('has a row for every lane that holds a fact, with a name', () =>
  withDense((timing, viewing, bulk) => {
    for (const kind of ['place', 'voice', 'question'] as const) {
      viewing.move(setLanes(kind));
      expect(timing.rows.named.length).toBe(bulk.crowds.length);
      expect(timing.rows.named.every(({ label }) => label !== '')).toBe(true);
    }
  }));

test('works out the dates of the other clock before anybody asks, and once', () =>
  withDense(async ({ large }, viewing, bulk) => {
    const asked = () => vi.mocked(stretchesIn).mock.calls.filter(([columns]) => columns === bulk.collection.columns);
    await expect.poll(() => asked().map(([, clock]) => clock)).toContain('event');
    const before = asked().length;
    viewing.move(readClock('event'));
    expect(large.dense?.dates.islands.length).toBeGreaterThan(0);
    expect(asked().length).toBe(before);
  }));

test('lays nothing out again on a step of playhead, window or pan', () =>
  withDense((timing, viewing) => {
    timing.axis.zoom = zoomBy(timing.axis.zoom, timing.axis.visible, 4);
    const { axis, rows, facts, large } = timing;
    const laid = () => [rows.named, axis.base, timing.laid, rows.gutter, facts.presets, large.dense?.known];
    const before = laid();
    const [from, to] = timing.axis.visible.domain;
    for (let day = from; day < to; day += 20) viewing.drag(scrubTo(day));
    viewing.drag(setRange([from + 10, from + 40]));
    timing.axis.zoom = panBy(timing.axis.zoom, timing.axis.visible, 30);
    laid().forEach((value, i) => expect(value).toBe(before[i]));
    viewing.move(toggle('standing', 'said'));
    expect(timing.large.dense?.known).not.toBe(before[5]);
  }));

test('counts what the playhead has reached as one by one, on both clocks', () =>
  withDense((timing, viewing, bulk) => {
    const day = lastDay(factAt(bulk.marked.facts()[250] ?? 0).said);
    const facts = inTurn(bulk);
    expect(timing.large.dense?.upTo(day)).toBe(facts.filter((fact) => knowledge(fact, day) === 'known').length);
    viewing.move(readClock('event'));
    expect(timing.large.dense?.upTo(day)).toBe(facts.filter((fact) => lastDay(spanOn(fact, 'event')) <= day).length);
  }));

test('goes through every shown fact once, forward and back, and its marks stand in their lanes', () =>
  withDense(async (timing, viewing, bulk) => {
    viewing.move(toggle('standing', 'denies'));
    const facts = inTurn(bulk);
    viewing.move(scrubTo(timing.axis.visible.domain[0] - 1));
    for (const fact of facts) {
      await bulk.open(timing.large.dense?.neighbour(1) ?? -1);
      expect(viewing.fact?.id).toBe(fact.id);
      expect(timing.laid.flatMap(({ items }) => items).flatMap((item) => item.facts)).toEqual([fact]);
    }
    expect(timing.large.dense?.neighbour(1)).toBeNull();
    expect(factAt(timing.large.dense?.neighbour(-1) ?? null).id).toBe(facts.at(-2)?.id);
  }));

test('the keyboard steps over the days that have a fact, and says how many', () =>
  withDense((timing, viewing, bulk) => {
    const stops = () => timing.large.dense?.stops;
    expect(stops()?.count).toBe(bulk.marked.days.length);
    stops()?.go(3);
    expect(viewing.playhead).toBe(bulk.marked.days[3]);
    const facts = (bulk.marked.before[4] ?? 0) - (bulk.marked.before[3] ?? 0);
    expect(stops()?.spoken()).toContain(facts === 1 ? '1 fact' : `${facts} facts`);
    const monthOf = (one: number) => new Date(one * 86_400_000).toISOString().slice(0, 7);
    const days = [...bulk.marked.days];
    const month = monthOf(viewing.playhead);
    stops()?.page(1);
    expect(viewing.playhead).toBe(days.find((one) => monthOf(one) > month));
    stops()?.page(-1);
    expect(viewing.playhead).toBe(days.find((one) => monthOf(one) === month));
  }));

test('playing passes over days without a fact, and stays inside the window', () =>
  withDense((timing, viewing, bulk) => {
    const [first = 0, last = 0] = [bulk.marked.days[5], bulk.marked.days[15]];
    viewing.move(setRange([first, last + 1]));
    viewing.move(scrubTo(first - 1));
    const played: number[] = [];
    for (let day = timing.large.dense?.nextDay(); day; day = timing.large.dense?.nextDay()) {
      played.push(day);
      viewing.drag(scrubTo(day));
    }
    expect(played).toEqual([...bulk.marked.days.subarray(5, 16)]);
    expect(timing.large.dense?.firstDay()).toBe(first);
  }));

test('as known then, a press finds no fact that was not known', () =>
  withDense((timing, viewing, bulk) => {
    const day = lastDay(factAt(bulk.marked.facts()[200] ?? 0).said);
    viewing.move(scrubTo(day));
    viewing.move(asKnown(true));
    const whole = { from: 0, to: 0, first: 0, x: 0 };
    bulk.crowds.forEach((crowd, row) => {
      const found = timing.large.dense?.factsOf(row, { ...whole, end: crowd.facts().length }) ?? [];
      expect(found.every((at) => knowledge(factAt(at), day) !== 'later')).toBe(true);
      const seen = [...crowd.facts()].filter((at) => knowledge(factAt(at), day) !== 'later');
      expect(found).toEqual(seen);
    });
  }));

test('with the key facts alone the timeline is that of a small story', () =>
  withDense((timing, viewing) => {
    viewing.move(showAll(false));
    expect(timing.large.dense).toBeNull();
    expect(timing.laid.flatMap(({ items }) => items).flatMap(({ facts }) => facts).length).toBeGreaterThan(1);
    viewing.move(openFact(opening.facts[0] as Fact));
    expect(timing.large.dense).toBeNull();
  }));
