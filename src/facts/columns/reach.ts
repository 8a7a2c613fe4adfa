import type { Day } from '../span.ts';
import type { DayArray } from './columns.ts';

/** Days apart up to which days are counted by the day; beyond that they are sorted. */
export const COUNTED = 400_000;

/** The first of some days, and how many days there are up to the last. */
interface Reach {
  readonly least: Day;
  readonly range: number;
}

const kept = new WeakMap<DayArray, Reach>();

/** From which day to which the days of a column lie: O(facts), once a column. */
export function reachIn(days: DayArray): Reach {
  const known = kept.get(days);
  if (known) return known;
  let [least, most] = [Infinity, -Infinity];
  for (let at = 0; at < days.length; at += 1) {
    const day = days[at] ?? 0;
    if (day < least) least = day;
    if (day > most) most = day;
  }
  const reach = least > most ? { least: 0, range: 0 } : { least, range: most - least + 1 };
  kept.set(days, reach);
  return reach;
}
