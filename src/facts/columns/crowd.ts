import { type Clock, STANDINGS } from '../fact.ts';
import type { Day } from '../span.ts';
import { type Columns, lowerBound, standingCode } from './columns.ts';
import type { Lanes } from './lanes.ts';

/**
 * The facts of one lane by the day of their mark, which is the latest day of their span on a clock. How many there are
 * in a stretch of days is read off two places, whatever their number.
 */
export interface Crowd {
  /** Index of the lane in `Lanes.names`. */
  readonly lane: number;
  /** Indexes of its facts, by day, then by index. */
  readonly facts: Uint32Array;
  /** The days that have a mark, ascending. */
  readonly days: Int32Array;
  /** How many facts stand before each of those days, and at last all: one longer than `days`. */
  readonly before: Uint32Array;
  /** The same for each standing of STANDINGS, one after another. */
  readonly byStanding: Uint32Array;
}

/**
 * The facts of a mask in their lanes: O(facts), on a change of filter, clock or kind of lane; never on a step in time.
 * Lanes without a fact are left out.
 * @param byDay indexes of all facts, by the day of their mark, then by index
 */
export function crowdsOf(columns: Columns, clock: Clock, lanes: Lanes, byDay: Uint32Array, mask: Uint8Array): Crowd[] {
  const facts = sizesOf(lanes, mask).map((size) => new Uint32Array(size));
  const next = new Uint32Array(facts.length);
  const put = (lane: number, fact: number) => {
    const at = next[lane] ?? 0;
    next[lane] = at + 1;
    const list = facts[lane];
    if (list) list[at] = fact;
  };
  const putFurther = further(lanes, columns.size);
  for (const fact of byDay) {
    if (mask[fact] === 0) continue;
    put(lanes.first[fact] ?? 0, fact);
    putFurther?.(fact, put);
  }
  return facts.flatMap((list, lane) => (list.length > 0 ? [crowdOf(columns, clock, lane, list)] : []));
}

/** The marks of a crowd from one day up to another, half-open, as places in its `facts`. */
export function within(crowd: Crowd, from: Day, to: Day): readonly [first: number, end: number] {
  const at = (day: Day) => crowd.before[lowerBound(crowd.days, day)] ?? 0;
  return [at(from), at(to)];
}

/** How many marks a crowd has from one day up to another, half-open, of each standing in the order of STANDINGS. */
export function standingsIn({ days, byStanding }: Crowd, from: Day, to: Day): readonly number[] {
  const [first, end] = [lowerBound(days, from), lowerBound(days, to)];
  return STANDINGS.map((_, one) => {
    const start = one * (days.length + 1);
    return (byStanding[start + end] ?? 0) - (byStanding[start + first] ?? 0);
  });
}

function sizesOf({ names, first, owner, more }: Lanes, mask: Uint8Array): number[] {
  const sizes = new Array<number>(names.length).fill(0);
  const add = (lane = 0) => (sizes[lane] = (sizes[lane] ?? 0) + 1);
  for (let at = 0; at < first.length; at += 1) if (mask[at] === 1) add(first[at]);
  for (let at = 0; at < owner.length; at += 1) if (mask[owner[at] ?? 0] === 1) add(more[at]);
  return sizes;
}

type Put = (lane: number, fact: number) => void;

/** Puts a fact into its further lanes; null where no fact has any. */
function further({ owner, more }: Lanes, size: number): ((fact: number, put: Put) => void) | null {
  if (owner.length === 0) return null;
  const start = new Uint32Array(size + 1);
  for (const fact of owner) start[fact + 1] = (start[fact + 1] ?? 0) + 1;
  for (let at = 1; at <= size; at += 1) start[at] = (start[at] ?? 0) + (start[at - 1] ?? 0);
  return (fact, put) => {
    for (let at = start[fact] ?? 0; at < (start[fact + 1] ?? 0); at += 1) put(more[at] ?? 0, fact);
  };
}

function crowdOf(columns: Columns, clock: Clock, lane: number, facts: Uint32Array): Crowd {
  const to = columns[`${clock}To`];
  const days = distinct(facts, to);
  const before = new Uint32Array(days.length + 1);
  const byStanding = new Uint32Array(STANDINGS.length * (days.length + 1));
  let day = -1;
  for (const fact of facts) {
    if (day < 0 || (to[fact] ?? 0) - 1 !== days[day]) day += 1;
    before[day + 1] = (before[day + 1] ?? 0) + 1;
    const place = standingCode(columns, fact) * (days.length + 1) + day + 1;
    byStanding[place] = (byStanding[place] ?? 0) + 1;
  }
  sumUp(before, before.length);
  sumUp(byStanding, before.length);
  return { lane, facts, days, before, byStanding };
}

function distinct(facts: Uint32Array, to: Int32Array): Int32Array {
  const days: number[] = [];
  for (const fact of facts) {
    const day = (to[fact] ?? 0) - 1;
    if (day !== days.at(-1)) days.push(day);
  }
  return Int32Array.from(days);
}

/** Adds up runs of numbers, each of a length. */
function sumUp(counts: Uint32Array, length: number): void {
  for (let at = 1; at < counts.length; at += 1) {
    if (at % length !== 0) counts[at] = (counts[at] ?? 0) + (counts[at - 1] ?? 0);
  }
}
