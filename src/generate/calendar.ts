import { type Day, dayOf } from '#facts/span.ts';
import type { Random } from './random.ts';

/** No date of a generated story lies outside these days, both included. */
export const PERIOD: readonly [first: Day, last: Day] = [dayOf(2022, 1, 1), dayOf(2024, 12, 31)];

/** Draws a day of the period. */
export type Calendar = () => Day;

interface Burst {
  readonly from: Day;
  /** Mean days after its start. */
  readonly lasts: number;
}

const BACKGROUND = 0.12;

/**
 * News comes in bursts: they begin suddenly, die away, and a few of them hold most of what is said. Little happens
 * between them.
 */
export function calendarOf(random: Random, facts: number): Calendar {
  const [first, last] = PERIOD;
  const count = 4 + Math.floor(Math.log2(facts + 1));
  const bursts: readonly Burst[] = Array.from({ length: count }, () => ({
    from: random.whole(first, last - 30),
    lasts: random.whole(2, 14),
  }));
  return () => {
    const burst = bursts[random.skewed(count)];
    if (!burst || random.chance(BACKGROUND)) return random.whole(first, last);
    return Math.min(burst.from + random.wait(burst.lasts), last);
  };
}
