import { type Clock, type Fact, spanOn } from '#facts/fact.ts';
import { dateOf, lastDay } from '#facts/span.ts';
import type { Axis } from '../axis/scale.ts';

/** Where chapters begin: places in a list of facts in the order of a clock. A chapter is an island, or a month of one. */
export function chaptersOf(facts: readonly Fact[], clock: Clock, axis: Axis): readonly number[] {
  const keys = facts.map((fact) => {
    const day = lastDay(spanOn(fact, clock));
    const { year, month } = dateOf(day);
    return `${axis.islands.findIndex(({ to }) => day < to)} ${year}-${month}`;
  });
  return keys.flatMap((key, i) => (key === keys[i - 1] ? [] : [i]));
}

/** The first fact of the next chapter, or of this or the one before; the last or the first fact at the ends. */
export function chapterStep(chapters: readonly number[], at: number, step: 1 | -1, last: number): number {
  if (step === 1) return chapters.find((start) => start > at) ?? last;
  return chapters.findLast((start) => start < at) ?? 0;
}
