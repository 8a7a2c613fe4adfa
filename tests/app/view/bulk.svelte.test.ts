import { expect, test } from 'vitest';
import { collectionOf } from '#facts/columns/collection.ts';
import { CLOCKS, type Clock, spanOn } from '#facts/fact.ts';
import { inRange, select } from '#facts/select.ts';
import { lastDay } from '#facts/span.ts';
import { generate } from '#generate/generate.ts';
import { Bulk } from '#app/view/bulk.svelte.ts';
import { Viewing } from '#app/view/view.svelte.ts';
import { readClock, search, setLanes, setRange, showAll, toggle } from '#app/view/view.ts';

const dataset = generate({ facts: 400, seed: 5 });
const opening = { ...dataset, facts: dataset.facts.filter(({ key }) => key) };

/** A page that has the key facts at hand, and all facts as columns. */
function opened(): { viewing: Viewing; bulk: Bulk } {
  const viewing = new Viewing(opening);
  const bulk = new Bulk(viewing, collectionOf(dataset));
  viewing.bulk = bulk;
  return { viewing, bulk };
}

/** What `select` says of the whole dataset. */
function whole({ view }: Viewing) {
  const all = new Viewing(dataset);
  return select(all.archive, view).shown;
}

test('shows and counts what a whole dataset would, on both clocks, in a window, with a filter', () => {
  const { viewing, bulk } = opened();
  viewing.move(showAll(true));
  for (const clock of ['said', 'event'] as const) {
    viewing.move(readClock(clock));
    viewing.move(toggle('standing', 'said'));
    const inTurn = bulk.marked.facts();
    const [first, last] = [inTurn[0], inTurn.at(-1)].map((at) => bulk.collection.columns.saidFrom[at ?? 0] ?? 0);
    viewing.move(setRange([first ?? 0, Math.round(((first ?? 0) + (last ?? 0)) / 2)]));
    const shown = whole(viewing);
    expect(bulk.masked.count).toBe(shown.length);
    expect(bulk.inside).toBe(shown.filter((fact) => inRange(fact, viewing.view)).length);
    expect(bulk.crowds.reduce((sum, { facts }) => sum + facts().length, 0)).toBe(shown.length);
  }
});

test('has its playhead on the last day of all facts where no fact is open, whatever has been read', () => {
  const { viewing, bulk } = opened();
  const last = (clock: Clock) => Math.max(...dataset.facts.map((fact) => lastDay(spanOn(fact, clock))));
  for (const clock of CLOCKS) {
    const shut = { ...viewing.view, fact: null, t: null, clock };
    expect(last(clock)).toBeGreaterThan(new Viewing(opening).playheadIn(shut));
    viewing.begin(shut);
    expect(viewing.playhead).toBe(last(clock));
  }
  expect(bulk.lastDay('said')).toBe(last('said'));
});

test('counts nothing anew when a reader comes back to a clock, until another mask counts', () => {
  const { viewing, bulk } = opened();
  viewing.move(showAll(true));
  const counted = () => ({ tally: bulk.tally, marked: bulk.marked, crowds: bulk.crowds });
  const said = counted();
  viewing.move(readClock('event'));
  for (const [what, of] of Object.entries(counted())) expect(of, what).not.toBe(said[what as keyof typeof said]);
  viewing.move(readClock('said'));
  for (const [what, of] of Object.entries(counted())) expect(of, what).toBe(said[what as keyof typeof said]);
  viewing.move(setLanes('voice'));
  expect(bulk.crowds).not.toBe(said.crowds);
  viewing.move(toggle('standing', 'said'));
  expect(bulk.tally).not.toBe(said.tally);
});

test('has the other clock counted where that was done ahead', () => {
  const { viewing, bulk } = opened();
  viewing.move(showAll(true));
  const [tally, crowds] = bulk.ahead.map((work) => work());
  viewing.move(readClock('event'));
  expect(bulk.tally).toBe(tally);
  expect(bulk.crowds).toBe(crowds);
});

test('keeps what it counted by day where other lanes are asked for', () => {
  const { viewing, bulk } = opened();
  viewing.move(showAll(true));
  const [marked, crowds] = [bulk.marked, bulk.crowds];
  viewing.move(setLanes('question'));
  expect(bulk.crowds).not.toBe(crowds);
  expect(bulk.marked).toBe(marked);
});

test('keeps what the search before it found until the words have come', async () => {
  const { viewing, bulk } = opened();
  viewing.move(search('harbour'));
  expect(bulk.searching).toBe(true);
  expect(bulk.masked.count).toBe(dataset.facts.filter(({ withdrawn }) => !withdrawn).length);
  await expect.poll(() => bulk.searching).toBe(false);
  expect(bulk.masked.count).toBe(whole(viewing).length);
  expect(bulk.masked.count).toBeGreaterThan(0);
});

test('filters nothing anew while the words of a search are under way', async () => {
  const { viewing, bulk } = opened();
  const before = bulk.masked;
  viewing.move(search('harbour'));
  expect(bulk.masked).toBe(before);
  viewing.move(toggle('standing', 'said'));
  expect(bulk.masked).not.toBe(before);
  await expect.poll(() => bulk.searching).toBe(false);
  expect(bulk.masked.count).toBe(whole(viewing).length);
  viewing.move(search(''));
  expect(bulk.searching).toBe(false);
  expect(bulk.masked.count).toBe(whole(viewing).length);
});

test('counts in the same frame what a window shows after any filter, search and clock', async () => {
  const { viewing, bulk } = opened();
  viewing.move(showAll(true));
  const [place, voice] = [dataset.places[0]?.id ?? '', dataset.voices[0]?.id ?? ''];
  const moves = [toggle('standing', 'said'), readClock('event'), toggle('place', place), toggle('voice', voice), toggle('place', place), readClock('said'), toggle('voice', voice), toggle('standing', 'reported')]; // prettier-ignore
  for (const [at, move] of moves.entries()) {
    viewing.move(move);
    const shown = whole(viewing);
    for (const from of [19_000, 19_400, 19_800]) {
      viewing.drag(setRange([from, from + 30 * (at + 1)]));
      expect(bulk.inside).toBe(shown.filter((fact) => inRange(fact, viewing.view)).length);
      const day = from + 15;
      expect(bulk.known.known(day)).toBe(shown.filter(({ known }) => known[1] <= day).length);
      expect(bulk.known.perhaps(day)).toBe(shown.filter(({ known }) => known[0] <= day && known[1] > day).length);
    }
  }
});

test('opens a fact that was not at hand, and the page can name it', async () => {
  const { viewing, bulk } = opened();
  const index = dataset.facts.findIndex(({ key, withdrawn }) => !key && !withdrawn);
  await bulk.open(index);
  expect(viewing.fact?.id).toBe(dataset.facts[index]?.id);
  expect(viewing.many).toBe(bulk);
  expect(await bulk.bringId('no-such-fact')).toBe(false);
});

test('knows where the facts stand that were opened, and counts those that are known on a day', async () => {
  const { viewing, bulk } = opened();
  const index = dataset.facts.findIndex(({ key, withdrawn }) => !key && !withdrawn);
  expect(bulk.indexOf(dataset.facts[index]?.id ?? '')).toBeUndefined();
  await bulk.open(index);
  expect(bulk.indexOf(dataset.facts[index]?.id ?? '')).toBe(index);
  const shown = whole(viewing);
  const day = shown[200]?.known[1] ?? 0;
  expect(bulk.known.known(day)).toBe(shown.filter(({ known }) => known[1] <= day).length);
  expect(bulk.marked.facts().length).toBe(shown.length);
});

test('brings the answers to a question, and counts all of them', async () => {
  const { viewing, bulk } = opened();
  const busiest = dataset.questions.map(({ id }) => id).sort((a, b) => bulk.answersTo(b).facts.length - bulk.answersTo(a).facts.length)[0] ?? ''; // prettier-ignore
  const all = bulk.answersTo(busiest).facts.length;
  expect(bulk.atHand(busiest)).toBeLessThan(all);
  await bulk.bringAnswers(busiest, viewing.playhead, { facts: 1000, chunks: 1000 });
  expect(bulk.atHand(busiest)).toBe(all);
  expect([...bulk.standOf(busiest, null).values()].reduce((sum, count) => sum + count, 0)).toBe(all);
});

test('two that are brought at once are both at hand', async () => {
  const { viewing, bulk } = opened();
  const [one = 0, other = 0] = dataset.facts.flatMap(({ key }, at) => (key ? [] : [at]));
  await Promise.all([bulk.bring([one]), bulk.bring([other])]);
  for (const at of [one, other]) expect(viewing.archive.fact.has(dataset.facts[at]?.id ?? '')).toBe(true);
});
