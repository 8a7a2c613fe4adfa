import type { Clock } from '../fact.ts';
import type { Day } from '../span.ts';
import { type Columns, EDGE, lowerBound } from './columns.ts';

/** How many facts there are in a window of days; exact, at a cost that does not grow with their number. */
export interface Tally {
  readonly size: number;
  /** How many touch a day of `[from, to)`; an open side touches everything beyond it. As `touches` counts. */
  touching(from: Day, to: Day): number;
}

/** How many of some days lie before a day. */
type Before = (day: Day) => number;

/** Days apart up to which days are counted by the day; beyond that they are sorted. */
const COUNTED = 400_000;

/**
 * Counts the facts of a clock by their spans. A fact touches a window unless it begins after it or has ended before
 * it: those that begin before its end, less those that end before its start.
 * @param mask the facts that count: 1 by index; left out, all
 */
export function tallyOf(columns: Columns, clock: Clock, mask?: Uint8Array): Tally {
  const { size, edges } = columns;
  const openStart = EDGE[`${clock}Start`];
  const openEnd = EDGE[`${clock}End`];
  const counts = (at: number) => mask === undefined || mask[at] === 1;
  const begun = daysBefore(columns[`${clock}From`], (at) => counts(at) && ((edges[at] ?? 0) & openStart) === 0);
  const ended = daysBefore(columns[`${clock}To`], (at) => counts(at) && ((edges[at] ?? 0) & openEnd) === 0);
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
  const counts = (at: number) => mask === undefined || mask[at] === 1;
  const surely = daysBefore(columns.surely, counts);
  const perhaps = daysBefore(columns.perhaps, counts);
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
function sortedBy(days: Int32Array): Uint32Array {
  const order = Uint32Array.from(days, (_, at) => at);
  const [least, range] = rangeOf(days, () => true);
  if (range > COUNTED) return order.sort((a, b) => (days[a] ?? 0) - (days[b] ?? 0) || a - b);
  const next = new Uint32Array(range + 1);
  for (const day of days) next[day - least + 1] = (next[day - least + 1] ?? 0) + 1;
  for (let at = 1; at <= range; at += 1) next[at] = (next[at] ?? 0) + (next[at - 1] ?? 0);
  for (let at = 0; at < days.length; at += 1) {
    const place = next[(days[at] ?? 0) - least] ?? 0;
    next[(days[at] ?? 0) - least] = place + 1;
    order[place] = at;
  }
  return order;
}

function daysBefore(days: Int32Array, counts: (at: number) => boolean): Before {
  const [least, range] = rangeOf(days, counts);
  if (range > COUNTED) return sortedBefore(days.filter((_, at) => counts(at)).sort());
  const sums = new Uint32Array(range + 1);
  for (let at = 0; at < days.length; at += 1) {
    if (counts(at)) sums[(days[at] ?? 0) - least + 1] = (sums[(days[at] ?? 0) - least + 1] ?? 0) + 1;
  }
  for (let at = 1; at <= range; at += 1) sums[at] = (sums[at] ?? 0) + (sums[at - 1] ?? 0);
  return (day) => sums[Math.max(0, Math.min(day - least, range))] ?? 0;
}

function sortedBefore(sorted: Int32Array): Before {
  return (day) => lowerBound(sorted, day);
}

/** The first of some days, and how many days they span. */
function rangeOf(days: Int32Array, counts: (at: number) => boolean): readonly [least: Day, range: number] {
  let [least, most] = [Infinity, -Infinity];
  for (let at = 0; at < days.length; at += 1) {
    const day = days[at] ?? 0;
    if (!counts(at)) continue;
    if (day < least) least = day;
    if (day > most) most = day;
  }
  return least > most ? [0, 0] : [least, most - least + 1];
}

function ones(mask: Uint8Array): number {
  let count = 0;
  for (const bit of mask) count += bit;
  return count;
}
