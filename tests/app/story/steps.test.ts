import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openArchive } from '#facts/archive.ts';
import { select } from '#facts/select.ts';
import { denialsOf } from '#facts/status.ts';
import type { Step } from '#facts/step.ts';
import { back, hasAnswer, heldBack, lessonOf, next, stageOf, stopAt, toggleAnswer } from '#app/story/steps.ts';
import { sample } from '#tests/sample.ts';
import { crowd } from './crowd.ts';

const archive = openArchive(sample);
const ids = sample.facts.map(({ id }) => id);

const step = (id: string, more: Partial<Step> = {}): Step => ({
  id,
  question: `Question of ${id}?`,
  facts: [],
  reveal: [],
  places: [],
  ...more,
});

const someSteps = fc
  .array(
    fc.record({
      facts: fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 4 }),
      reveal: fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 3 }),
      answer: fc.option(fc.constant('The answer.'), { nil: undefined }),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((drawn) =>
    drawn.map(({ facts, reveal, answer }, at) => step(`s${at}`, { facts, reveal, ...(answer && { answer }) })),
  );

/** Every stop of a lesson, by `next` alone. */
function stopsOf(steps: readonly Step[]) {
  const stops = [stopAt(steps, 0)];
  for (;;) {
    const last = stops.at(-1) ?? expect.unreachable();
    const after = next(steps, last);
    if (after === last) return stops;
    stops.push(after);
  }
}

describe('going through a lesson', () => {
  test('next alone passes every step, and shows every answer before the step after it', () => {
    fc.assert(
      fc.property(someSteps, (steps) => {
        const wanted = steps.flatMap((one, at) => [
          { step: at, revealed: false },
          ...(hasAnswer(one) ? [{ step: at, revealed: true }] : []),
        ]);
        expect(stopsOf(steps)).toEqual(wanted);
      }),
    );
  });

  test('back undoes next', () => {
    fc.assert(
      fc.property(someSteps, (steps) => {
        for (const stop of stopsOf(steps).slice(0, -1)) expect(back(steps, next(steps, stop))).toEqual(stop);
      }),
    );
  });

  test('a jump leads to an existing step with its answer hidden', () => {
    fc.assert(
      fc.property(someSteps, fc.integer({ min: -5, max: 20 }), (steps, at) => {
        const stop = stopAt(steps, at);
        expect(steps[stop.step]).toBeDefined();
        expect(stop.revealed).toBe(false);
      }),
    );
  });

  test('an answer is shown and hidden again; a step without one has none to show', () => {
    const steps = [step('asks', { answer: 'Yes.' }), step('tells')];
    const shown = toggleAnswer(steps, { step: 0, revealed: false });
    expect(shown).toEqual({ step: 0, revealed: true });
    expect(toggleAnswer(steps, shown)).toEqual({ step: 0, revealed: false });
    expect(toggleAnswer(steps, { step: 1, revealed: false })).toEqual({ step: 1, revealed: false });
  });
});

describe('what a stop shows', () => {
  test('until it is revealed, what a step holds back is nowhere in the story that the page reads', () => {
    fc.assert(
      fc.property(someSteps, (steps) => {
        for (const stop of stopsOf(steps)) {
          const { dataset, hidden } = stageOf(archive, steps, stop);
          const one = steps[stop.step] ?? expect.unreachable();
          if (stop.revealed) expect(hidden).toEqual(new Set());
          else expect([...hidden]).toEqual(expect.arrayContaining([...heldBack(one)]));
          expect(one.facts.filter((id) => hidden.has(id))).toEqual([]);
          expect(dataset.facts.map(({ id }) => id)).toEqual(ids.filter((id) => !hidden.has(id)));
          expect([...hidden].some((id) => JSON.stringify(dataset).includes(`"id":"${id}"`))).toBe(false);
        }
      }),
    );
  });

  test('the map and the lanes show the facts of the step, and no others but denials among them', () => {
    fc.assert(
      fc.property(someSteps, (steps) => {
        for (const stop of stopsOf(steps)) {
          const { dataset, view, shown } = stageOf(archive, steps, stop);
          const selection = select(openArchive(dataset), view);
          expect([...selection.ids].sort()).toEqual(
            shown
              .filter((f) => !f.withdrawn)
              .map(({ id }) => id)
              .sort(),
          );
        }
      }),
    );
  });

  test('a hidden denial stands under no claim', () => {
    const claim = archive.atHand.find((fact) => denialsOf(archive, fact).length > 0) ?? expect.unreachable();
    const denials = denialsOf(archive, claim).map(({ id }) => id);
    const steps = [step('asks', { facts: [claim.id], reveal: denials })];
    const before = openArchive(stageOf(archive, steps, { step: 0, revealed: false }).dataset);
    expect(denialsOf(before, before.fact.get(claim.id) ?? expect.unreachable())).toEqual([]);
    const after = openArchive(stageOf(archive, steps, { step: 0, revealed: true }).dataset);
    expect(denialsOf(after, after.fact.get(claim.id) ?? expect.unreachable()).map(({ id }) => id)).toEqual(denials);
  });

  test('while one denial is kept for the answer, no other of the same question gives it away', () => {
    const many = openArchive(crowd);
    const claim = many.atHand.find((fact) => denialsOf(many, fact).length > 1) ?? expect.unreachable();
    const [kept = '', ...others] = denialsOf(many, claim).map(({ id }) => id);
    const steps = [step('asks', { facts: [claim.id], reveal: [kept] })];
    const { dataset, hidden } = stageOf(many, steps, { step: 0, revealed: false });
    expect([...hidden]).toEqual(expect.arrayContaining([kept, ...others]));
    const before = openArchive(dataset);
    expect(denialsOf(before, before.fact.get(claim.id) ?? expect.unreachable())).toEqual([]);
    const open = [step('shows one', { facts: [claim.id, ...others], reveal: [kept] })];
    expect([...stageOf(many, open, { step: 0, revealed: false }).hidden]).toEqual([kept]);
  });

  test('a revealed answer is the open fact', () => {
    const [first = '', second = ''] = ids;
    const steps = [step('asks', { facts: [first], reveal: [second] })];
    expect(stageOf(archive, steps, { step: 0, revealed: false }).view.fact).toBe(first);
    expect(stageOf(archive, steps, { step: 0, revealed: true }).view.fact).toBe(second);
  });
});

describe('a story without steps', () => {
  test('is told by its key facts in the order of time, each of them an answer', () => {
    const steps = lessonOf(openArchive({ ...sample, steps: [] }), ({ id }) => `What of ${id}?`);
    const key = sample.facts.filter((fact) => fact.key).map(({ id }) => id);
    expect(steps.map(({ id }) => id).sort()).toEqual(key.sort());
    expect(steps.every(({ facts, reveal }) => facts.length === 0 && reveal.length === 1)).toBe(true);
  });

  test('is told by all of its facts where none is key', () => {
    const facts = sample.facts.map(({ key: _, ...fact }) => fact);
    expect(lessonOf(openArchive({ ...sample, steps: [], facts }), () => '?')).toHaveLength(
      facts.filter(({ withdrawn }) => !withdrawn).length,
    );
  });

  test('one with steps keeps them', () => {
    const steps = [step('only')];
    expect(lessonOf(openArchive({ ...sample, steps }), () => '?')).toBe(steps);
  });
});
