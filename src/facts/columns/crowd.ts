import { type Clock, STANDINGS } from '../fact.ts';
import type { Day } from '../span.ts';
import { lowerBound } from '../search.ts';
import { type Columns, type DayArray, KIND, STANDING_BITS } from './columns.ts';
import type { Lanes } from './lanes.ts';
import { lazily } from './lazily.ts';
import { type Slots, slotOf, slotsIn } from './slots.ts';
import { byEnd } from './tally.ts';

/**
 * Some facts by the day of their mark, which is the latest day of their span on a clock. How many there are in a stretch
 * of days is read off two places, whatever their number.
 */
export interface Counted {
  /** Indexes of the facts, by day, then by index: O(facts) when they are first asked for. */
  readonly facts: () => Uint32Array;
  /** The days that have a mark, ascending. */
  readonly days: Int32Array;
  /** How many facts stand before each of those days, and at last all: one longer than `days`. */
  readonly before: Uint32Array;
}

/** All facts of a mask. */
export interface Marked extends Counted {
  /** The place of a fact among `facts`, found without making them: O(facts) of the least work. Null for any other. */
  readonly placeOf: (fact: number) => number | null;
}

/** The facts of one lane. */
export interface Crowd extends Counted {
  /** Index of the lane in `Lanes.names`. */
  readonly lane: number;
  /** `before` for each standing of STANDINGS, one after another. */
  readonly byStanding: Uint32Array;
  /** `before` of those facts alone that still lay ahead when they were said. */
  readonly ahead: Uint32Array;
}

/** What is counted of each lane and day: its facts by standing, and those that lay ahead. */
const PARTS = STANDINGS.length + 1;
const AHEAD = STANDINGS.length;

/** The facts of a mask by day: all of them, and those of each lane that has any. */
export interface ByDay {
  readonly marked: Marked;
  readonly crowds: readonly Crowd[];
}

/**
 * Counts the facts of a mask by day and by lane: one pass, on a change of filter, clock or kind of lane; never on a step
 * in time.
 */
export function byDayOf(columns: Columns, clock: Clock, lanes: Lanes, mask: Uint8Array): ByDay {
  const slots = slotsIn(columns[`${clock}To`]);
  const { counts, daily } = countsIn(columns, clock, lanes, mask, slots);
  const marked = markedOf(columns, clock, mask, slots, daily);
  const crowds = lanes.names.map((_, lane) => crowdOf(counts, slots, lanes, lane, marked));
  return { marked, crowds: crowds.filter(({ days }) => days.length > 0) };
}

/** All facts of a mask by the day of their mark. @param counts how many there are of each day of `slots` */
function markedOf(columns: Columns, clock: Clock, mask: Uint8Array, slots: Slots, counts: Uint32Array): Marked {
  const to = columns[`${clock}To`];
  const used = slots.days.map((_, slot) => slot).filter((slot) => counts[slot] !== 0);
  const sums = before(used, (slot) => counts[slot] ?? 0);
  const days = used.map((slot) => (slots.days[slot] ?? 0) - 1);
  return {
    days,
    before: sums,
    facts: lazily(() => keptOf(byEnd(columns, clock), mask, sums.at(-1) ?? 0)),
    placeOf: (fact) => {
      const day = to[fact] ?? 0;
      return mask[fact] === 1 ? (sums[lowerBound(days, day - 1)] ?? 0) + earlier(to, mask, day, fact) : null;
    },
  };
}

/** How many facts of a mask have a day, among those with a lower index than `before`. */
function earlier(days: DayArray, mask: Uint8Array, day: Day, before: number): number {
  let count = 0;
  for (let at = 0; at < before; at += 1) if (days[at] === day) count += mask[at] ?? 0;
  return count;
}

function keptOf(facts: Uint32Array, mask: Uint8Array, size: number): Uint32Array {
  const found = new Uint32Array(size);
  let next = 0;
  for (let at = 0; at < facts.length && next < size; at += 1) {
    const fact = facts[at] ?? 0;
    if (mask[fact] === 1) found[next++] = fact;
  }
  return found;
}

/** The marks of a crowd from one day up to another, half-open, as places in its `facts`. */
export function within(crowd: Counted, from: Day, to: Day): readonly [first: number, end: number] {
  const at = (day: Day) => crowd.before[lowerBound(crowd.days, day)] ?? 0;
  return [at(from), at(to)];
}

/**
 * Counts the facts of a mask: for each day of `slots` the lanes one after another, for each lane its PARTS numbers; and
 * for each day its facts, each once, whatever lanes it stands in.
 */
function countsIn(columns: Columns, clock: Clock, lanes: Lanes, mask: Uint8Array, slots: Slots) {
  const { kind } = columns;
  const to = columns[`${clock}To`];
  const width = lanes.names.length;
  const counts = new Uint32Array(slots.days.length * width * PARTS);
  const put = (fact: number, lane: number) => {
    const cell = (slotOf(slots, to[fact] ?? 0) * width + lane) * PARTS;
    const code = kind[fact] ?? 0;
    const part = cell + (code & STANDING_BITS);
    const is = mask[fact] ?? 0;
    counts[part] = (counts[part] ?? 0) + is;
    if (code >= KIND.expected) counts[cell + AHEAD] = (counts[cell + AHEAD] ?? 0) + is;
  };
  const { first, owner, more } = lanes;
  for (let fact = 0; fact < first.length; fact += 1) put(fact, first[fact] ?? 0);
  const daily = dailyOf(counts, width * PARTS);
  for (let at = 0; at < owner.length; at += 1) put(owner[at] ?? 0, more[at] ?? 0);
  return { counts, daily };
}

/** The facts of each day, in whatever lane: of so many numbers a day those by standing. */
function dailyOf(counts: Uint32Array, width: number): Uint32Array {
  const daily = new Uint32Array(counts.length / width);
  for (let cell = 0; cell < counts.length; cell += 1)
    if (cell % PARTS !== AHEAD)
      daily[Math.floor(cell / width)] = (daily[Math.floor(cell / width)] ?? 0) + (counts[cell] ?? 0);
  return daily;
}

function crowdOf(counts: Uint32Array, slots: Slots, lanes: Lanes, lane: number, marked: Counted): Crowd {
  const cell = (slot: number) => (slot * lanes.names.length + lane) * PARTS;
  const used = slots.days.map((_, slot) => slot).filter((slot) => hasAny(counts, cell(slot)));
  const sums = Array.from({ length: PARTS }, (_, part) => before(used, (slot) => counts[cell(slot) + part] ?? 0));
  const byStanding = new Uint32Array((used.length + 1) * AHEAD);
  sums.slice(0, AHEAD).forEach((sum, standing) => byStanding.set(sum, standing * (used.length + 1)));
  const all = sums[0]?.map((_, at) => sums.slice(0, AHEAD).reduce((sum, part) => sum + (part[at] ?? 0), 0));
  return {
    lane,
    days: used.map((slot) => (slots.days[slot] ?? 0) - 1),
    before: all ?? new Uint32Array(1),
    byStanding,
    ahead: sums[AHEAD] ?? new Uint32Array(1),
    facts: lazily(() => inLane(lanes, lane, marked.facts(), all?.at(-1) ?? 0)),
  };
}

function hasAny(counts: Uint32Array, cell: number): boolean {
  for (let part = cell; part < cell + AHEAD; part += 1) if (counts[part] !== 0) return true;
  return false;
}

/** How many of some counts stand before each of some slots, and at last all. */
function before(slots: Int32Array, count: (slot: number) => number): Uint32Array {
  const sums = new Uint32Array(slots.length + 1);
  for (let at = 0; at < slots.length; at += 1) sums[at + 1] = (sums[at] ?? 0) + count(slots[at] ?? 0);
  return sums;
}

/** The facts of a lane, in the order of all; one that stands there twice is there twice. */
function inLane({ first, owner, more }: Lanes, lane: number, facts: Uint32Array, size: number): Uint32Array {
  const times = new Uint8Array(first.length);
  for (let at = 0; at < first.length; at += 1) times[at] = first[at] === lane ? 1 : 0;
  for (let at = 0; at < owner.length; at += 1) {
    if (more[at] === lane) times[owner[at] ?? 0] = (times[owner[at] ?? 0] ?? 0) + 1;
  }
  const found = new Uint32Array(size);
  let next = 0;
  for (const fact of facts) for (let left = times[fact] ?? 0; left > 0; left -= 1) found[next++] = fact;
  return found;
}
