import type { Clock } from '../fact.ts';
import type { Day } from '../span.ts';
import { type Columns, type DayArray, EDGE, lowerBound } from './columns.ts';
import { COUNTED, reachIn } from './reach.ts';

/** How many facts there are in a window of days; exact, at a cost that does not grow with their number. */
export interface Tally {
  readonly size: number;
  /** How many touch a day of `[from, to)`; an open side touches everything beyond it. As `touches` counts. */
  touching(from: Day, to: Day): number;
}

/** How many of some days lie before a day. */
type Before = (day: Day) => number;

/**
 * Counts the facts of a clock by their spans. A fact touches a window unless it begins after it or has ended before
 * it: those that begin before its end, less those that end before its start.
 * @param mask the facts that count: 1 by index; left out, all
 */
export function tallyOf(columns: Columns, clock: Clock, mask?: Uint8Array): Tally {
  const { size, edges } = columns;
  const begun = daysBefore(columns[`${clock}From`], mask, edges, EDGE[`${clock}Start`]);
  const ended = daysBefore(columns[`${clock}To`], mask, edges, EDGE[`${clock}End`]);
  const all = mask === undefined ? size : ones(mask);
  const endless = all - begun(Infinity);
  return {
    size: all,
    touching: (from, to) => (from < to ? endless + begun(to) - ended(from + 1) : 0),
  };
}

/** How many facts are known on a day, surely and perhaps, in the way of `knowledge`. */
export interface KnownTally {
  known(day: Day): number;
  perhaps(day: Day): number;
}

export function knownTallyOf(columns: Columns, mask?: Uint8Array): KnownTally {
  const surely = daysBefore(columns.surely, mask);
  const perhaps = daysBefore(columns.perhaps, mask);
  return { known: (day) => surely(day + 1), perhaps: (day) => perhaps(day + 1) - surely(day + 1) };
}

/** The facts by their first day on a clock, then by index: where `order` is cut, what begins later lies behind. */
export function byStart(columns: Columns, clock: Clock): Uint32Array {
  return sortedBy(columns[`${clock}From`]);
}

/** The facts by the day after their last one on a clock, then by index: in the order of their marks. */
export function byEnd(columns: Columns, clock: Clock): Uint32Array {
  return sortedBy(columns[`${clock}To`]);
}

/** The facts by the day from which they are surely known, or perhaps. */
export function byKnown(columns: Columns, how: 'surely' | 'perhaps'): Uint32Array {
  return sortedBy(columns[how]);
}

/** Indexes by their days, equal days in their order: O(n), but for days that lie very far apart. */
function sortedBy(days: DayArray): Uint32Array {
  const order = new Uint32Array(days.length);
  const { least, range } = reachIn(days);
  if (range > COUNTED) return order.map((_, at) => at).sort((a, b) => (days[a] ?? 0) - (days[b] ?? 0) || a - b);
  const next = new Uint32Array(range + 1);
  for (let at = 0; at < days.length; at += 1) {
    const day = (days[at] ?? 0) - least + 1;
    next[day] = (next[day] ?? 0) + 1;
  }
  sumUp(next);
  for (let at = 0; at < days.length; at += 1) {
    const day = (days[at] ?? 0) - least;
    const place = next[day] ?? 0;
    next[day] = place + 1;
    order[place] = at;
  }
  return order;
}

/**
 * @param mask the facts that count; left out, all
 * @param edges by fact: those with a bit do not count
 */
function daysBefore(days: DayArray, mask?: Uint8Array, edges?: Uint8Array, bit = 0): Before {
  const isLeft = (at: number) => (mask !== undefined && mask[at] !== 1) || ((edges?.[at] ?? 0) & bit) !== 0;
  const { least, range } = reachIn(days);
  if (range > COUNTED) return sortedBefore(days.filter((_, at) => !isLeft(at)).sort());
  const sums = new Uint32Array(range + 1);
  for (let at = 0; at < days.length; at += 1) {
    if (isLeft(at)) continue;
    const day = (days[at] ?? 0) - least + 1;
    sums[day] = (sums[day] ?? 0) + 1;
  }
  sumUp(sums);
  return (day) => sums[Math.max(0, Math.min(day - least, range))] ?? 0;
}

function sumUp(counts: Uint32Array): void {
  for (let at = 1; at < counts.length; at += 1) counts[at] = (counts[at] ?? 0) + (counts[at - 1] ?? 0);
}

function sortedBefore(sorted: DayArray): Before {
  return (day) => lowerBound(sorted, day);
}

function ones(mask: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < mask.length; at += 1) count += mask[at] ?? 0;
  return count;
}
