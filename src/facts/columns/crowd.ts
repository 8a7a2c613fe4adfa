import { type Clock, STANDINGS } from '../fact.ts';
import type { Day } from '../span.ts';
import { type Columns, lowerBound, standingCode } from './columns.ts';
import type { Lanes } from './lanes.ts';

/**
 * Some facts by the day of their mark, which is the latest day of their span on a clock. How many there are in a stretch
 * of days is read off two places, whatever their number.
 */
export interface Marked {
  /** Indexes of the facts, by day, then by index. */
  readonly facts: Uint32Array;
  /** The days that have a mark, ascending. */
  readonly days: Int32Array;
  /** How many facts stand before each of those days, and at last all: one longer than `days`. */
  readonly before: Uint32Array;
}

/** The facts of one lane. */
export interface Crowd extends Marked {
  /** Index of the lane in `Lanes.names`. */
  readonly lane: number;
  /** `before` for each standing of STANDINGS, one after another. */
  readonly byStanding: Uint32Array;
}

/**
 * The facts of a mask in their lanes: O(facts), on a change of filter, clock or kind of lane; never on a step in time.
 * Lanes without a fact are left out.
 * @param marked the facts of the mask, as `markedOf` gives them
 */
export function crowdsOf(columns: Columns, clock: Clock, lanes: Lanes, marked: Marked): Crowd[] {
  const putFurther = further(lanes, columns.size);
  const facts = sizesOf(lanes, marked, putFurther).map((size) => new Uint32Array(size));
  const next = new Uint32Array(facts.length);
  const put = (lane: number, fact: number) => {
    const at = next[lane] ?? 0;
    next[lane] = at + 1;
    const list = facts[lane];
    if (list) list[at] = fact;
  };
  for (let at = 0; at < marked.facts.length; at += 1) {
    const fact = marked.facts[at] ?? 0;
    put(lanes.first[fact] ?? 0, fact);
    putFurther?.(fact, put);
  }
  return facts.flatMap((list, lane) => (list.length > 0 ? [crowdOf(columns, clock, lane, list)] : []));
}

/**
 * All facts of a mask by the day of their mark: O(facts), as `crowdsOf`.
 * @param byDay indexes of all facts, by that day, then by index
 */
export function markedOf(columns: Columns, clock: Clock, byDay: Uint32Array, mask: Uint8Array): Marked {
  const facts = new Uint32Array(byDay.length);
  const to = columns[`${clock}To`];
  const days: number[] = [];
  const before: number[] = [];
  let [size, last] = [0, NaN];
  for (let at = 0; at < byDay.length; at += 1) {
    const fact = byDay[at] ?? 0;
    if (mask[fact] !== 1) continue;
    const end = to[fact] ?? 0;
    if (end !== last) {
      days.push(end - 1);
      before.push(size);
      last = end;
    }
    facts[size] = fact;
    size += 1;
  }
  before.push(size);
  return { facts: facts.slice(0, size), days: Int32Array.from(days), before: Uint32Array.from(before) };
}

/** The marks of a crowd from one day up to another, half-open, as places in its `facts`. */
export function within(crowd: Marked, from: Day, to: Day): readonly [first: number, end: number] {
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

function sizesOf({ names, first }: Lanes, { facts }: Marked, putFurther: ReturnType<typeof further>): number[] {
  const sizes = new Array<number>(names.length).fill(0);
  const add = (lane: number) => (sizes[lane] = (sizes[lane] ?? 0) + 1);
  for (let at = 0; at < facts.length; at += 1) {
    const fact = facts[at] ?? 0;
    add(first[fact] ?? 0);
    putFurther?.(fact, add);
  }
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
  const days: number[] = [];
  const before: number[] = [];
  const sums = STANDINGS.map((): number[] => []);
  const counts = new Uint32Array(STANDINGS.length);
  let last = NaN;
  const close = (at: number) => {
    before.push(at);
    sums.forEach((sum, standing) => sum.push(counts[standing] ?? 0));
  };
  for (let at = 0; at < facts.length; at += 1) {
    const fact = facts[at] ?? 0;
    const end = to[fact] ?? 0;
    if (end !== last) {
      close(at);
      days.push(end - 1);
      last = end;
    }
    const standing = standingCode(columns, fact);
    counts[standing] = (counts[standing] ?? 0) + 1;
  }
  close(facts.length);
  return {
    lane,
    facts,
    days: Int32Array.from(days),
    before: Uint32Array.from(before),
    byStanding: Uint32Array.from(sums.flat()),
  };
}
