import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Dataset, PAGE_FACTS } from '#facts/dataset.ts';
import { CLOCKS } from '#facts/fact.ts';
import { inOrder } from '#facts/order.ts';
import { MOST_DENIALS, denies, hasPage, questionsAsked, reducedOf } from '#facts/reduced.ts';
import { generate } from '#generate/generate.ts';

const FACTS = 2_300;
const large = generate({ facts: FACTS, seed: 1 });
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
  const whole = { ...large, story: { ...large.story, clock } };
  const { facts } = reducedOf(whole);
  const page = whole.facts
    .filter(({ withdrawn }) => !withdrawn)
    .sort(inOrder(clock))
    .slice(0, PAGE_FACTS);
  const keys = whole.facts.filter(({ key, id }) => key || id === whole.story.start);
  const asked = questionsAsked(whole, whole.facts);
  const denials = whole.facts.filter((fact) => denies(fact, asked));
  expect(denials.length).toBeGreaterThan(0);
  expect(denials.length).toBeLessThan(MOST_DENIALS);
  const wanted = new Set([...page, ...keys, ...denials]);
  expect(new Set(facts)).toEqual(wanted);
  expect(facts).toHaveLength(wanted.size);
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
