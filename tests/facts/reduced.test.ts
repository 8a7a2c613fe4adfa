import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { languageOf } from '#app/language/language.ts';
import { denierCount } from '#app/words/fact/deniers.ts';
import { openArchive } from '#facts/archive.ts';
import { type Dataset, PAGE_FACTS, presentOf } from '#facts/dataset.ts';
import { MOST_DENIALS } from '#facts/denied.ts';
import { CLOCKS } from '#facts/fact.ts';
import { inOrder } from '#facts/order.ts';
import { claimedIn, denies, hasPage, reducedOf } from '#facts/reduced.ts';
import { generate } from '#generate/generate.ts';
import { disputedOf } from '#tests/disputed.ts';

const FACTS = 2_300;
const large = generate({ facts: FACTS, seed: 1 });
/** The same, with key facts that many deny. */
const disputed = disputedOf(large, 40);
const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

/** Every id that a part of a dataset names, by what it names. */
function namedIn({ story, facts, occasions, voices, steps }: Dataset): Readonly<Record<string, readonly string[]>> {
  return {
    facts: [
      story.start,
      ...Object.values(story.guess ?? {}).flat(),
      ...steps.flatMap((step) => [...step.facts, ...step.reveal]),
    ],
    articles: facts.flatMap(({ appearances }) => appearances.map(({ article }) => article)),
    voices: [
      ...facts.flatMap(({ by, appearances }) => [...by, ...appearances.flatMap(({ via }) => via)]),
      ...occasions.flatMap(({ by }) => by),
    ],
    places: [
      ...facts.flatMap(({ places }) => places.map(({ place }) => place)),
      ...occasions.flatMap(({ place }) => place ?? []),
      ...voices.flatMap(({ seat }) => seat ?? []),
      ...steps.flatMap(({ places }) => places),
      ...story.lanes.flatMap(({ places }) => places),
    ],
    occasions: facts.flatMap(({ occasion }) => occasion ?? []),
    questions: facts.flatMap(({ answers }) => answers.map(({ question }) => question)),
    measures: facts.flatMap(({ figures }) => figures.map(({ measure }) => measure)),
  };
}

test('a small story opens with all it has', () => {
  const small = generate({ facts: 30, seed: 1 });
  expect(reducedOf(small)).toBe(small);
});

test('what a large story opens with names nothing that it does not hold, and says how many facts there are', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1000 }), fc.constantFrom(...CLOCKS), (seed, clock) => {
      const whole = generate({ facts: 2_001 + (seed % 200), seed });
      const inLesson = whole.facts.slice(-3).map(({ id }) => id);
      const place = whole.places.at(-1)?.id ?? '';
      const step = { id: 'stop', question: 'Where?', facts: inLesson, reveal: [], places: [place] };
      const guess = { order: whole.facts.slice(1000, 1004).map(({ id }) => id) };
      const opening = reducedOf({ ...whole, story: { ...whole.story, clock, guess }, steps: [step] });
      const { measures } = opening.story;
      for (const [kind, named] of Object.entries(namedIn(opening))) {
        const held = kind === 'measures' ? measures : opening[kind as 'facts'];
        expect(idsOf(held)).toEqual(expect.arrayContaining([...new Set(named)]));
      }
      expect(opening.size).toBe(whole.facts.length);
      expect(opening.facts).toEqual(opening.facts.toSorted(inOrder('said')));
    }),
    { numRuns: 12 },
  );
});

test('it holds no entry that nothing in it names', () => {
  const opening = reducedOf(large);
  const named = namedIn(opening);
  for (const kind of ['articles', 'places', 'occasions', 'questions'] as const)
    for (const id of idsOf(opening[kind])) expect(named[kind]).toContain(id);
  expect(idsOf(opening.story.lanes)).toEqual(idsOf(large.story.lanes));
});

test.each(CLOCKS)('it holds the key facts, their denials and the first page of the list on the clock: %s', (clock) => {
  const whole = { ...disputed, story: { ...disputed.story, clock } };
  const { facts } = reducedOf(whole);
  const page = whole.facts
    .filter(({ withdrawn }) => !withdrawn)
    .sort(inOrder(clock))
    .slice(0, PAGE_FACTS);
  const keys = whole.facts.filter(({ key, id }) => key || id === whole.story.start);
  const claimed = claimedIn(keys);
  const denials = new Set(whole.facts.filter((fact) => denies(fact, claimed)));
  const others = facts.filter((fact) => !page.includes(fact) && !keys.includes(fact));
  expect(facts).toEqual(expect.arrayContaining([...page, ...keys]));
  expect(others.length).toBeGreaterThan(0);
  expect(others.every((fact) => denials.has(fact))).toBe(true);
  expect(denials.size).toBeGreaterThan(MOST_DENIALS);
  expect(facts.filter((fact) => denials.has(fact) && !page.includes(fact)).length).toBeLessThanOrEqual(MOST_DENIALS);
});

test('each question that an opening fact claims and another denies keeps a denial', () => {
  const opening = reducedOf(disputed);
  const claimed = claimedIn(disputed.facts.filter(({ key }) => key));
  for (const question of claimed) {
    const asked = new Set([question]);
    const isDenied = disputed.facts.some((fact) => denies(fact, asked));
    expect(opening.facts.some((fact) => denies(fact, asked))).toBe(isDenied);
  }
});

test('what it opens with counts who denies each of its facts as the whole story does', () => {
  const l = languageOf('en');
  const opening = reducedOf(disputed);
  const whole = openArchive(disputed);
  const here = { archive: openArchive(opening), asOf: null, bulk: null };
  const counts = opening.facts.map((fact) => denierCount({ archive: whole, asOf: null, bulk: null }, l, fact));
  expect(opening.facts.map((fact) => denierCount(here, l, fact))).toEqual(counts);
  expect(Object.keys(opening.denied ?? {}).length).toBeGreaterThan(0);
});

test('it says how many facts the whole story has, and how many are withdrawn', () => {
  const opening = reducedOf(large);
  expect(presentOf(opening)).toBe(presentOf(large));
  expect(presentOf(large)).toBeLessThan(FACTS);
});

test('what is reduced is not reduced again', () => {
  const opening = reducedOf(large);
  expect(reducedOf(opening)).toBe(opening);
});

test('every fact of a small story has a page, and of a large one the key facts', () => {
  const small = generate({ facts: 30, seed: 1 });
  expect(small.facts.every((fact) => hasPage(small, fact))).toBe(true);
  for (const story of [large, reducedOf(large)])
    expect(story.facts.filter((fact) => hasPage(story, fact))).toEqual(
      large.facts.filter(({ key, id }) => key || id === large.story.start),
    );
});
