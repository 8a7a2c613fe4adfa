import type { Clock } from '../fact.ts';
import type { Day } from '../span.ts';
import { lowerBound } from '../search.ts';
import { type Columns, type DayArray, EDGE } from './columns.ts';
import { lazily } from './lazily.ts';
import { COUNTED, reachIn } from './reach.ts';

/** Counts the facts in a window of days: exactly, and at a cost that does not grow with their number. */
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
export function tallyOf(columns: Columns, clock: Clock, mask = allOf(columns)): Tally {
  const begun = daysBefore(columns[`${clock}From`], mask, openIn(columns, EDGE[`${clock}Start`]));
  const ended = daysBefore(columns[`${clock}To`], mask, openIn(columns, EDGE[`${clock}End`]));
  const all = ones(mask);
  const endless = all - begun(Infinity);
  return {
    size: all,
    touching: (from, to) => (from < to ? endless + begun(to) - ended(from + 1) : 0),
  };
}

/** Counts the facts that are known on a day, and those that perhaps are, by the rule of `knowledge`. */
export interface KnownTally {
  known(day: Day): number;
  perhaps(day: Day): number;
}

export function knownTallyOf(columns: Columns, mask = allOf(columns)): KnownTally {
  const surely = daysBefore(columns.surely, mask);
  const perhaps = lazily(() => daysBefore(columns.perhaps, mask));
  return { known: (day) => surely(day + 1), perhaps: (day) => perhaps()(day + 1) - surely(day + 1) };
}

/** Indexes of the facts in the order of their marks: by the day after the last one of their span on a clock. */
export function byEnd(columns: Columns, clock: Clock): Uint32Array {
  return sortedBy(columns[`${clock}To`]);
}

/** Indexes of the facts by the day from which they are surely known, or from which they may be. */
export function byKnown(columns: Columns, how: 'surely' | 'perhaps'): Uint32Array {
  return sortedBy(columns[how]);
}

/** Indexes in the order of their days; those of one day in their own order. O(n), unless days lie very far apart. */
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
 * @param days a day of each fact, by index
 * @param mask 1, by index, for the facts that count
 * @param open indexes of facts that do not count, whatever the mask says
 */
function daysBefore(days: DayArray, mask: Uint8Array, open: Uint32Array = NONE): Before {
  const { least, range } = reachIn(days);
  if (range > COUNTED) return sortedBefore(days.filter(among(mask, open)).sort());
  const sums = new Uint32Array(range + 1);
  const add = (at: number, count: number) => {
    const day = (days[at] ?? 0) - least + 1;
    sums[day] = (sums[day] ?? 0) + count;
  };
  // Adding nothing is faster than passing over what a mask leaves out here and there.
  for (let at = 0; at < days.length; at += 1) add(at, mask[at] ?? 0);
  for (const at of open) add(at, -(mask[at] ?? 0));
  sumUp(sums);
  return (day) => sums[Math.max(0, Math.min(day - least, range))] ?? 0;
}

function allOf({ size }: Columns): Uint8Array {
  return new Uint8Array(size).fill(1);
}

const NONE = new Uint32Array(0);

function among(mask: Uint8Array, open: Uint32Array): (day: Day, at: number) => boolean {
  const left = new Set(open);
  return (_, at) => mask[at] === 1 && !left.has(at);
}

const kept = new WeakMap<Columns, Uint32Array>();
const ANY = EDGE.saidStart | EDGE.saidEnd | EDGE.eventStart | EDGE.eventEnd;

/** The facts whose edges have a flag; few as a rule. */
export function openIn(columns: Columns, flag: number): Uint32Array {
  const { edges } = columns;
  const open = kept.get(columns) ?? Uint32Array.from(placesOf(edges, ANY));
  kept.set(columns, open);
  return open.filter((at) => ((edges[at] ?? 0) & flag) !== 0);
}

function placesOf(edges: Uint8Array, flags: number): number[] {
  const found: number[] = [];
  for (let at = 0; at < edges.length; at += 1) if (((edges[at] ?? 0) & flags) !== 0) found.push(at);
  return found;
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
