import { type Columns, KIND, lowerBound } from '#facts/columns/columns.ts';
import type { Crowd } from '#facts/columns/crowd.ts';
import { STANDINGS, type Standing } from '#facts/fact.ts';
import type { Day } from '#facts/span.ts';
import type { Axis } from '../scale.ts';
import { type StackOptions, stacksOf } from '../stacks.ts';
import { isMarked } from './bins.ts';

/** A mark of a lane: the facts of a day, or of neighbouring days whose marks would lie on each other. */
export interface DayMark {
  readonly x: number;
  /** Half its width, px. */
  readonly half: number;
  /** Its first day, and the day after its last. */
  readonly from: Day;
  readonly to: Day;
  /** How many facts it stands for. */
  readonly facts: number;
  /** Of all its facts; null where they differ. */
  readonly standing: Standing | null;
  /** It is one fact, which still lay ahead when it was said. */
  readonly expected: boolean;
}

/** What lies this far beyond the edges is laid out too, so that no mark changes as it comes in, px. */
const MARGIN = 300;

/** The marks of a lane where days are wide enough for them, from left to right: O(visible days). */
export function marksOf(crowd: Crowd, columns: Columns, axis: Axis, options: StackOptions): readonly DayMark[] {
  return axis.islands.filter(isMarked).flatMap(({ from, to, x0, x1 }) => {
    const perDay = (x1 - x0) / (to - from);
    const first = lowerBound(crowd.days, Math.max(from, from + Math.floor((-MARGIN - x0) / perDay)));
    const end = lowerBound(crowd.days, Math.min(to, from + Math.ceil((axis.width + MARGIN - x0) / perDay)));
    const places = Array.from(crowd.days.subarray(first, end), (day) => x0 + (day + 0.5 - from) * perDay);
    const facts = (at: number) => (crowd.before[first + at + 1] ?? 0) - (crowd.before[first + at] ?? 0);
    return stacksOf(places, facts, options).map((stack) => ({
      x: stack.x,
      half: stack.half,
      from: crowd.days[first + stack.from] ?? 0,
      to: (crowd.days[first + stack.to - 1] ?? 0) + 1,
      facts: stack.facts,
      standing: standingOf(crowd, first + stack.from, first + stack.to),
      expected: stack.facts === 1 && isExpected(columns, crowd.facts[crowd.before[first + stack.from] ?? 0] ?? 0),
    }));
  });
}

/** The standing of all facts between two places in the days of a crowd. */
function standingOf({ days, byStanding }: Crowd, first: number, end: number): Standing | null {
  const stride = days.length + 1;
  const there = STANDINGS.filter(
    (_, one) => (byStanding[one * stride + end] ?? 0) > (byStanding[one * stride + first] ?? 0),
  );
  return there.length === 1 ? (there[0] ?? null) : null;
}

function isExpected({ kind }: Columns, fact: number): boolean {
  return ((kind[fact] ?? 0) & KIND.expected) !== 0;
}
