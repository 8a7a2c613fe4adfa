import { lowerBound } from '#facts/search.ts';
import type { Crowd } from '#facts/columns/crowd.ts';
import { STANDINGS, type Standing } from '#facts/fact.ts';
import type { Day } from '#facts/span.ts';
import type { Axis } from '../axis/scale.ts';
import { type StackOptions, stacksOf } from '../lanes/stacks.ts';
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

/**
 * The marks of a lane where days are wide enough for them, from left to right: O(visible days).
 * @param known the same lane with the facts alone that are to be marked; all of them where nothing asks what is known
 */
export function marksOf(crowd: Crowd, known: Crowd, axis: Axis, options: StackOptions): readonly DayMark[] {
  return markedDays(crowd, axis).flatMap(({ first, end, at }) => {
    const facts = (day: number) => (known.before[day + 1] ?? 0) - (known.before[day] ?? 0);
    const days = Array.from({ length: end - first }, (_, day) => first + day).filter((day) => facts(day) > 0);
    const place = (stack: number) => days[stack] ?? 0;
    return stacksOf(days.map(at), (day) => facts(place(day)), options).map((stack) => {
      const [from, last] = [place(stack.from), place(stack.to - 1)];
      return {
        x: stack.x,
        half: stack.half,
        from: crowd.days[from] ?? 0,
        to: (crowd.days[last] ?? 0) + 1,
        facts: stack.facts,
        standing: standingOf(known, from, last + 1),
        expected: isExpected(crowd, from, last),
      };
    });
  });
}

/** The middles of the days on which something is not known that a lane holds, px. */
export function unknownIn(crowd: Crowd, known: Crowd, axis: Axis): readonly number[] {
  const facts = ({ before }: Crowd, day: number) => (before[day + 1] ?? 0) - (before[day] ?? 0);
  return markedDays(crowd, axis).flatMap(({ first, end, at }) =>
    Array.from({ length: end - first }, (_, day) => first + day)
      .filter((day) => facts(crowd, day) > facts(known, day))
      .map(at),
  );
}

interface MarkedDays {
  /** Places in the days of the crowd, half-open. */
  readonly first: number;
  readonly end: number;
  /** The middle of one of them, px. */
  readonly at: (day: number) => number;
}

function markedDays({ days }: Crowd, axis: Axis): readonly MarkedDays[] {
  return axis.islands.filter(isMarked).map(({ from, to, x0, x1 }) => {
    const perDay = (x1 - x0) / (to - from);
    const first = lowerBound(days, Math.max(from, from + Math.floor((-MARGIN - x0) / perDay)));
    const end = lowerBound(days, Math.min(to, from + Math.ceil((axis.width + MARGIN - x0) / perDay)));
    return { first, end: Math.max(first, end), at: (day) => x0 + ((days[day] ?? 0) + 0.5 - from) * perDay };
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

/** Whether the only fact from one day to another is one that still lay ahead when it was said. */
function isExpected({ before, ahead }: Crowd, first: number, last: number): boolean {
  const between = (sums: Uint32Array) => (sums[last + 1] ?? 0) - (sums[first] ?? 0);
  return between(before) === 1 && between(ahead) === 1;
}
