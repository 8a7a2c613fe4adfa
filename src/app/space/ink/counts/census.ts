import { ALWAYS, NEVER } from './columns.ts';
import type { Cells } from './ledger.ts';
import { type Counts, type Mask, type Sheet, type Stretch, firmest } from './sheet.ts';
import type { Dated, Shape } from './shape.ts';
import { Table } from './table.ts';

/** Rows as a table counts them, the cells that they stand in, and how the rows of each group are drawn (`kindOf`). */
export interface Shaped extends Shape {
  readonly places: Cells;
  /** By group, ascending in each cell. */
  readonly code: Uint8Array;
}

/** By which days rows are full and faint, as of `Days`. */
export interface Times {
  readonly firm: Dated;
  readonly appears: Dated | null;
  /** The facts that go on after they are full. */
  readonly open: Uint32Array;
}

/** Rows that end on their day, and those that go on after it where there are any. */
export type Tables = readonly [ended: Table, onward?: Table];

const EVER: Stretch = { from: ALWAYS, day: NEVER };

/** What a mask draws of some rows, by tables. */
interface Census {
  readonly shape: Shaped;
  readonly times: Times;
  readonly mask: Mask;
  /** Of what is drawn by the day from which it is full, and of what is shown by the day from which it is faint. */
  readonly full: Tables;
  readonly there: Tables;
}

/**
 * Counts rows through a mask, off tables, at two places each; they are too many to tell their facts apart.
 * @param made the tables of what is shown, by mask, so that a window which dims does not make them anew
 */
export function censusOf(shape: Shaped, times: Times, mask: Mask, made: WeakMap<Uint8Array, Tables>): Sheet {
  const census = tabled(shape, times, mask, made);
  return {
    ...shape.places,
    counts: (cell, days) => countsIn(census, cell, days),
    distinct: null,
    kinds: (cells, days, isFull) => kindsIn(census, cells, days, isFull),
    facts: (cells, days, most = Infinity) => factsIn(census, cells, days, most),
  };
}

function tabled(shape: Shaped, times: Times, mask: Mask, made: WeakMap<Uint8Array, Tables>): Census {
  const { appears } = times;
  const tables = (facts: Uint8Array) => tablesOf(shape, times, facts);
  const there = made.get(mask.shown) ?? (appears ? [new Table(shape, appears, mask.shown)] : tables(mask.shown));
  made.set(mask.shown, there);
  const full = !appears && mask.drawn === mask.shown ? there : tables(mask.drawn);
  return { shape, times, mask, full, there };
}

function tablesOf(shape: Shaped, { firm, open }: Times, mask: Uint8Array): Tables {
  if (open.length === 0) return [new Table(shape, firm, mask)];
  const [ended, onward] = [mask.slice(), new Uint8Array(mask.length)];
  for (const fact of open) [ended[fact], onward[fact]] = [0, mask[fact] ?? 0];
  return [new Table(shape, firm, ended), new Table(shape, firm, onward)];
}

function countsIn({ times, full: tables, there }: Census, cell: number, days: Stretch): Counts {
  const full = countIn(tables, cell, days);
  return { full, faint: countIn(there, cell, faintOf(times, days)) - full };
}

function kindsIn(census: Census, cells: readonly number[], days: Stretch, isFull: boolean): number[] {
  const tables = isFull ? census.full : census.there;
  const stretch = isFull ? days : faintOf(census.times, days);
  return firmest(census.shape, cells, (group) => hasIn(tables, group, stretch));
}

/** The days whose rows are there at all. */
function faintOf({ appears }: Times, { day }: Stretch): Stretch {
  return appears ? { from: ALWAYS, day } : EVER;
}

/** Of each group the latest in the order of the facts. */
function factsIn(census: Census, cells: readonly number[], days: Stretch, most: number): readonly number[] {
  const { start } = census.shape;
  const found = new Set<number>();
  for (const is of [fullOn(census, days), thereOn(census, days)]) {
    for (const cell of cells) {
      for (let group = start[cell] ?? 0; group < (start[cell + 1] ?? 0); group += 1)
        take(census.shape, group, is, most, found);
    }
  }
  return [...found].sort((a, b) => a - b);
}

function take(
  { first, facts }: Shaped,
  group: number,
  is: (fact: number) => boolean,
  most: number,
  into: Set<number>,
): void {
  const from = first[group] ?? 0;
  for (let at = (first[group + 1] ?? 0) - 1; at >= from && into.size < most; at -= 1) {
    const fact = facts[at] ?? 0;
    if (is(fact)) into.add(fact);
  }
}

function fullOn({ times: { firm, open }, mask }: Census, { from, day }: Stretch): (fact: number) => boolean {
  const goesOn = new Set(open);
  return (fact) => {
    const own = (firm.days[fact] ?? 0) - firm.ahead;
    return mask.drawn[fact] === 1 && own <= day && (own >= from || goesOn.has(fact));
  };
}

function thereOn({ times: { appears }, mask }: Census, { day }: Stretch): (fact: number) => boolean {
  return (fact) => mask.shown[fact] === 1 && (!appears || (appears.days[fact] ?? 0) <= day);
}

function countIn([ended, onward]: Tables, cell: number, days: Stretch): number {
  return ended.count(cell, days) + (onward?.count(cell, { from: ALWAYS, day: days.day }) ?? 0);
}

function hasIn([ended, onward]: Tables, group: number, days: Stretch): boolean {
  return ended.has(group, days) || (onward?.has(group, { from: ALWAYS, day: days.day }) ?? false);
}
