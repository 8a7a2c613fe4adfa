import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLOCKS, spanOn } from '#facts/fact.ts';
import { dayOf, reachOf, touches } from '#facts/span.ts';
import { knowledge } from '#facts/status.ts';
import { columnsOf } from '#facts/columns/builder.ts';
import { byEnd, byKnown, knownTallyOf, tallyOf } from '#facts/columns/tally.ts';
import { stories } from './stories.ts';

const day = fc.oneof(
  { arbitrary: fc.integer({ min: dayOf(2021, 12, 20), max: dayOf(2025, 1, 10) }), weight: 5 },
  { arbitrary: fc.integer({ min: -1_000_000, max: 1_000_000 }), weight: 1 },
);

describe('the number of facts in a window', () => {
  test('is what counting them one by one gives, on both clocks, with and without a mask', () => {
    fc.assert(
      fc.property(stories, fc.array(fc.tuple(day, day), { minLength: 8 }), fc.nat(), (dataset, windows, salt) => {
        const columns = columnsOf(dataset);
        const mask = Uint8Array.from(dataset.facts, (_, at) => ((at * 7 + salt) % 3 === 0 ? 1 : 0));
        for (const clock of CLOCKS) {
          const [all, masked] = [tallyOf(columns, clock), tallyOf(columns, clock, mask)];
          for (const [from, to] of windows) {
            const inside = dataset.facts.map((fact) => from < to && touches(spanOn(fact, clock), from, to));
            expect(all.touching(from, to)).toBe(inside.filter(Boolean).length);
            expect(masked.touching(from, to)).toBe(inside.filter((is, at) => is && mask[at] === 1).length);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test('as known on a day is what asking each fact gives', () => {
    fc.assert(
      fc.property(stories, fc.array(day, { minLength: 8 }), (dataset, days) => {
        const { known, perhaps } = knownTallyOf(columnsOf(dataset));
        for (const on of days) {
          const answers = dataset.facts.map((fact) => knowledge(fact, on));
          expect([known(on), perhaps(on)]).toEqual(['known', 'perhaps'].map((one) => answers.filter((answer) => answer === one).length)); // prettier-ignore
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('the orders of the facts', () => {
  test('are by the last day on a clock and by the day of knowing, equal days by index', () => {
    fc.assert(
      fc.property(stories, (dataset) => {
        const columns = columnsOf(dataset);
        const indexes = dataset.facts.map((_, at) => at);
        const by = (day: (at: number) => number) => indexes.toSorted((a, b) => day(a) - day(b) || a - b);
        for (const clock of CLOCKS) {
          const ends = dataset.facts.map((fact) => reachOf(spanOn(fact, clock)).to);
          expect([...byEnd(columns, clock)]).toEqual(by((at) => ends[at] ?? 0));
        }
        expect([...byKnown(columns, 'surely')]).toEqual(by((at) => dataset.facts[at]?.known[1] ?? 0));
      }),
      { numRuns: 20 },
    );
  });
});
