import type { Day } from '../span.ts';
import { lowerBound } from '../search.ts';
import type { DayArray } from './columns.ts';
import { COUNTED, reachIn } from './reach.ts';

/** The different days of a column. A count by day has one number for each of them, however far apart they lie. */
export interface Slots {
  /** Ascending. */
  readonly days: Int32Array;
  /** The place in `days` of the day that lies so many days after `least`; null where the days lie too far apart for that. */
  readonly table: Uint32Array | null;
  readonly least: Day;
}

const kept = new WeakMap<DayArray, Slots>();

/** O(facts), once a column. */
export function slotsIn(days: DayArray): Slots {
  const slots = kept.get(days) ?? make(days);
  kept.set(days, slots);
  return slots;
}

/** The place of a day that a column has. */
export function slotOf({ days, table, least }: Slots, day: Day): number {
  return table ? (table[day - least] ?? 0) : lowerBound(days, day);
}

function make(days: DayArray): Slots {
  const { least, range } = reachIn(days);
  if (range > COUNTED) return { days: Int32Array.from(new Set(days)).sort(), table: null, least };
  const table = new Uint32Array(range);
  for (let at = 0; at < days.length; at += 1) table[(days[at] ?? 0) - least] = 1;
  const found: Day[] = [];
  for (let at = 0; at < range; at += 1) if (table[at] === 1) table[at] = found.push(least + at) - 1;
  return { days: Int32Array.from(found), table, least };
}
