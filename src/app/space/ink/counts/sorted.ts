import { ALWAYS } from './columns.ts';
import { placeOf } from './dayList.ts';
import type { Ledger } from './ledger.ts';
import { type Counts, type Mask, type Sheet, type Stretch, firmest } from './sheet.ts';

/** A ledger of which a mask draws some rows. */
interface Sorted extends Ledger {
  readonly mask: Mask;
  /** How many rows before one, in the order of the cells, are drawn; and how many shown. */
  readonly drawn: Uint32Array;
  readonly shown: Uint32Array;
  /** How many rows before one, in the order in which they appear, are shown; null where all have always been there. */
  readonly appeared: Uint32Array | null;
  /** 1 where any row of a group is shown. */
  readonly used: Uint8Array;
}

/** Reads a ledger through a mask: two passes over its rows. */
export function sheetOf(ledger: Ledger, mask: Mask): Sheet {
  const { rows, appearing, groups } = ledger;
  const shown = sumsOf(rows, mask.shown);
  const sorted: Sorted = {
    ...ledger,
    mask,
    shown,
    drawn: mask.drawn === mask.shown ? shown : sumsOf(rows, mask.drawn),
    appeared: appearing && sumsOf(appearing.facts, mask.shown),
    used: usedIn(groups, mask.shown),
  };
  return {
    ...ledger.places,
    counts: (cell, days) => countsIn(sorted, cell, days),
    distinct: (cells, days) => distinctIn(sorted, cells, days),
    kinds: (cells, days, isFull) => firmest(groups, cells, (group) => hasAny(sorted, group, days, isFull)),
    facts: (cells, days, most) => factsIn(sorted, cells, days, most),
  };
}

function sumsOf(facts: Uint32Array, mask: Uint8Array): Uint32Array {
  const sums = new Uint32Array(facts.length + 1);
  let sum = 0;
  for (let row = 0; row < facts.length; row += 1) sums[row + 1] = sum += mask[facts[row] ?? 0] ?? 0;
  return sums;
}

function usedIn({ first, facts }: Ledger['groups'], mask: Uint8Array): Uint8Array {
  const used = new Uint8Array(first.length - 1);
  for (let group = 0; group < used.length; group += 1) {
    const end = first[group + 1] ?? 0;
    let row = first[group] ?? 0;
    while (row < end && mask[facts[row] ?? 0] !== 1) row += 1;
    used[group] = row < end ? 1 : 0;
  }
  return used;
}

function countsIn(sorted: Sorted, cell: number, { from, day }: Stretch): Counts {
  const { first, firm, drawn, shown, appearing, appeared } = sorted;
  const [lo, middle, hi] = [first[2 * cell] ?? 0, first[2 * cell + 1] ?? 0, first[2 * cell + 2] ?? 0];
  if (shown[lo] === shown[hi]) return NOTHING;
  const begin = from === ALWAYS ? lo : placeOf(firm, lo, middle, from - 1);
  const end = placeOf(firm, begin, middle, day);
  const onward = placeOf(firm, middle, hi, day);
  const full = (drawn[end] ?? 0) - (drawn[begin] ?? 0) + (drawn[onward] ?? 0) - (drawn[middle] ?? 0);
  const there =
    appearing && appeared
      ? (appeared[placeOf(appearing.days, lo, hi, day)] ?? 0) - (appeared[lo] ?? 0)
      : (shown[hi] ?? 0) - (shown[lo] ?? 0);
  return { full, faint: there - full };
}

const NOTHING: Counts = { full: 0, faint: 0 };

function distinctIn(sorted: Sorted, cells: readonly number[], days: Stretch): Counts {
  const full = gather(sorted, cells, days, true, Infinity, new Set()).size;
  return { full, faint: gather(sorted, cells, days, false, Infinity, new Set()).size - full };
}

function hasAny(sorted: Sorted, group: number, days: Stretch, isFull: boolean): boolean {
  if (sorted.used[group] === 0) return false;
  const [from, to] = isFull ? fullRows(sorted, group, days) : rowsOf(sorted, group);
  for (let row = from; row < to; row += 1) if (isThere(sorted, row, days.day, isFull)) return true;
  return false;
}

function rowsOf({ groups: { first } }: Sorted, group: number): readonly [from: number, to: number] {
  return [first[group] ?? 0, first[group + 1] ?? 0];
}

/** The rows of a group whose days are those of a stretch. */
function fullRows(sorted: Sorted, group: number, { from, day }: Stretch): readonly [from: number, to: number] {
  const { firm, open } = sorted.groups;
  const [lo, hi] = rowsOf(sorted, group);
  const begin = from === ALWAYS || open[group] ? lo : placeOf(firm, lo, hi, from - 1);
  return [begin, placeOf(firm, begin, hi, day)];
}

function isThere({ mask, groups, days: { appears } }: Sorted, row: number, day: number, isFull: boolean): boolean {
  const fact = groups.facts[row] ?? 0;
  return isFull ? mask.drawn[fact] === 1 : mask.shown[fact] === 1 && (!appears || appears(fact) <= day);
}

function factsIn(sorted: Sorted, cells: readonly number[], days: Stretch, most = Infinity): readonly number[] {
  const found = new Set<number>();
  for (const isFull of [true, false]) gather(sorted, cells, days, isFull, most, found);
  return [...found].sort((a, b) => a - b);
}

/** Adds the facts of some cells, full ones alone or all that are shown, until they are many enough. */
function gather(
  sorted: Sorted,
  cells: readonly number[],
  days: Stretch,
  isFull: boolean,
  most: number,
  into: Set<number>,
): Set<number> {
  const { start } = sorted.groups;
  for (const cell of cells) {
    for (let group = start[cell] ?? 0; group < (start[cell + 1] ?? 0); group += 1)
      if (into.size < most && sorted.used[group] === 1) take(sorted, group, days, isFull, most, into);
  }
  return into;
}

function take(sorted: Sorted, group: number, days: Stretch, isFull: boolean, most: number, into: Set<number>): void {
  const [from, to] = isFull ? fullRows(sorted, group, days) : rowsOf(sorted, group);
  for (let row = to - 1; row >= from && into.size < most; row -= 1)
    if (isThere(sorted, row, days.day, isFull)) into.add(sorted.groups.facts[row] ?? 0);
}
