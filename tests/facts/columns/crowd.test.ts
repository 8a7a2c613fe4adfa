import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openArchive } from '#facts/archive.ts';
import { collectionOf } from '#facts/columns/collection.ts';
import { type Crowd, byDayOf, within } from '#facts/columns/crowd.ts';
import { MOST_LANES, OTHERS, lanesOf } from '#facts/columns/lanes.ts';
import type { Dataset } from '#facts/dataset.ts';
import { CLOCKS, type Clock, type Fact, STANDINGS, spanOn } from '#facts/fact.ts';
import { LANE_KINDS, type LaneKind, NOWHERE, rowsOf } from '#facts/lane.ts';
import { dayOf, lastDay } from '#facts/span.ts';
import { generate } from '#generate/generate.ts';
import { stories } from './stories.ts';

const day = fc.integer({ min: dayOf(2021, 12, 20), max: dayOf(2025, 1, 10) });

/** The rows that the page draws for a small story, as the lanes of the same story should have them. */
function rows(dataset: Dataset, kind: LaneKind) {
  return rowsOf(openArchive(dataset), kind, dataset.facts, '');
}

function crowds(dataset: Dataset, kind: LaneKind, clock: Clock, mask = new Uint8Array(dataset.facts.length).fill(1)) {
  const collection = collectionOf(dataset);
  const lanes = lanesOf(collection, kind);
  return { lanes, ...byDayOf(collection.columns, clock, lanes, mask) };
}

describe('the lanes of a story', () => {
  test('hold what its rows hold, in their order, where they are few enough', () => {
    fc.assert(
      fc.property(stories, fc.constantFrom(...LANE_KINDS), (dataset, kind) => {
        const expected = rows(dataset, kind);
        fc.pre(
          expected.length < MOST_LANES && dataset[kind === 'question' ? 'questions' : 'voices'].length < MOST_LANES,
        );
        const { lanes, crowds: found } = crowds(dataset, kind, 'said');
        const facts = ({ facts }: Crowd) => [...facts()].map((at) => dataset.facts[at]?.id);
        expect(found.map((crowd) => [lanes.names[crowd.lane]?.id, facts(crowd)])).toEqual(
          expected.map(({ id, facts: members }) => [id, members.map((fact) => fact.id)]),
        );
      }),
      { numRuns: 40 },
    );
  });

  test('are never more than can be drawn, and lose no fact', () => {
    const dataset = generate({ facts: 3000, seed: 4 });
    for (const kind of LANE_KINDS) {
      const { lanes, crowds: found } = crowds(dataset, kind, 'event');
      expect(lanes.names.length).toBeLessThanOrEqual(MOST_LANES + 1);
      expect(lanes.names.at(-1)?.id).toBe(NOWHERE);
      const whole = rows(dataset, kind).reduce((sum, { facts }) => sum + facts.length, 0);
      expect(found.reduce((sum, { facts }) => sum + facts().length, 0)).toBe(whole);
    }
    expect(lanesOf(collectionOf(dataset), 'question').names.at(-2)?.id).toBe(OTHERS);
  });
});

/** How many marks a crowd has from one day up to another, half-open, of each standing and of what lay ahead. */
function partsIn({ days, byStanding, ahead }: Crowd, from: number, to: number): readonly number[] {
  const [first, end] = [from, to].map((day) => days.filter((one) => one < day).length) as [number, number];
  return [...STANDINGS.map((_, one) => byStanding.subarray(one * (days.length + 1))), ahead].map(
    (before) => (before[end] ?? NaN) - (before[first] ?? NaN),
  );
}

describe('the marks of a lane in a window', () => {
  test('are counted as one by one, by standing and with those that lay ahead, on both clocks', () => {
    fc.assert(
      fc.property(stories, fc.array(fc.tuple(day, day), { minLength: 6 }), fc.nat(), (dataset, windows, salt) => {
        const mask = Uint8Array.from(dataset.facts, (_, at) => ((at * 5 + salt) % 3 === 0 ? 0 : 1));
        for (const clock of CLOCKS) {
          for (const crowd of crowds(dataset, 'place', clock, mask).crowds) {
            for (const [a, b] of windows) {
              const [from, to] = [Math.min(a, b), Math.max(a, b)];
              const members = [...crowd.facts()].flatMap((at) => dataset.facts[at] ?? []);
              const inside = members.filter((fact) => {
                const at = lastDay(spanOn(fact, clock));
                return at >= from && at < to;
              });
              const [first, end] = within(crowd, from, to);
              expect(members.slice(first, end)).toEqual(inside);
              expect(partsIn(crowd, from, to)).toEqual([
                ...STANDINGS.map((standing) => inside.filter((fact) => fact.standing === standing).length),
                inside.filter(({ expected }) => expected).length,
              ]);
            }
          }
        }
      }),
      { numRuns: 25 },
    );
  });
});

test('all facts of a mask are marked once, by day, whatever lanes they stand in', () => {
  const how = fc.tuple(fc.constantFrom(...CLOCKS), fc.constantFrom(...LANE_KINDS));
  fc.assert(
    fc.property(stories, day, day, fc.nat(), how, (dataset, a, b, salt, [clock, kind]) => {
      const mask = Uint8Array.from(dataset.facts, (_, at) => ((at * 5 + salt) % 3 === 0 ? 0 : 1));
      const { marked } = crowds(dataset, kind, clock, mask);
      const dayOfMark = (at: number) => lastDay(spanOn(dataset.facts[at] as Fact, clock));
      const shown = dataset.facts.flatMap((_, at) => (mask[at] === 1 ? [at] : []));
      expect([...marked.facts()].sort((x, y) => x - y)).toEqual(shown);
      const [from, to] = [Math.min(a, b), Math.max(a, b)];
      const inside = shown.filter((at) => dayOfMark(at) >= from && dayOfMark(at) < to);
      const [first, end] = within(marked, from, to);
      expect([...marked.facts().subarray(first, end)].sort((x, y) => x - y)).toEqual(inside);
    }),
    { numRuns: 40 },
  );
});
