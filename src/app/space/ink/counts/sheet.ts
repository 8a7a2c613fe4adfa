import { STANDINGS } from '#facts/fact.ts';
import { ALWAYS, NEVER, isNearest, standingOf } from './columns.ts';
import { placeOf } from './dayList.ts';
import type { Cells, Groups, Ledger } from './ledger.ts';

/** Which facts there are to draw, and which of them are only faint; 1 by fact. */
export interface Mask {
  readonly shown: Uint8Array;
  /** Those that the window of a view does not dim: the same array where it dims none. */
  readonly drawn: Uint8Array;
}

/** Days, half-open, or null for all. */
export type Window = readonly [number, number] | null;

/** The days whose rows are full: from one to another, both included. */
export interface Stretch {
  readonly from: number;
  readonly day: number;
}

/** What reads the rows of a mask in the way of `countsAt`, `kindsAt` and `factsIn`. */
export interface Reading {
  readonly counts: (cell: number, days: Stretch) => Counts;
  readonly kinds: (cells: readonly number[], days: Stretch, isFull: boolean) => number[];
  readonly facts: (cells: readonly number[], days: Stretch, most: number) => readonly number[];
}

/** Cells whose rows are counted by the day, where they are many. */
export interface Counted extends Cells {
  readonly through: (mask: Mask) => Reading;
}

/** Cells, and what a mask draws in them: counts in any stretch of days are read off, never counted. */
export type Sheet = Sorted | (Cells & { readonly reading: Reading });

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

/** What stands in a cell in a stretch of days: how many rows are full, and how many faint. */
export interface Counts {
  readonly full: number;
  readonly faint: number;
}

/** The facts that are shown, and those of them that a window dims; `touches` as of `Columns`. */
export function maskOf(
  shown: Uint8Array,
  touches: (fact: number, from: number, to: number) => boolean,
  range: Window,
): Mask {
  if (range === null) return { shown, drawn: shown };
  return { shown, drawn: shown.map((is, fact) => (is && touches(fact, ...range) ? 1 : 0)) };
}

/** Reads rows through a mask: two passes over them, on a change of filter, never on a step in time. */
export function sheetOf(ledger: Ledger | Counted, mask: Mask): Sheet {
  if ('through' in ledger) return { ...ledger, reading: ledger.through(mask) };
  const { rows, appearing, groups } = ledger;
  const shown = sumsOf(rows, mask.shown);
  return {
    ...ledger,
    mask,
    shown,
    drawn: mask.drawn === mask.shown ? shown : sumsOf(rows, mask.drawn),
    appeared: appearing && sumsOf(appearing.facts, mask.shown),
    used: usedIn(groups, mask.shown),
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

/**
 * Counts in a cell: O(log of its rows). Of what ends, that is full which comes by the last day and has not ended
 * before the first; what goes on is full from its day on.
 */
export function countsAt(sheet: Sheet, cell: number, days: Stretch): Counts {
  return 'reading' in sheet ? sheet.reading.counts(cell, days) : countsIn(sheet, cell, days);
}

function countsIn(sheet: Sorted, cell: number, { from, day }: Stretch): Counts {
  const { first, firm, drawn, shown, appearing, appeared } = sheet;
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

/**
 * Counts of facts in some cells, each fact once though it may stand in several: O(rows in them). Null where rows are
 * counted by the day, which are too many to be gone through at every step.
 */
export function distinctAt(sheet: Sheet, cells: readonly number[], days: Stretch): Counts | null {
  if ('reading' in sheet) return null;
  const full = gather(sheet, cells, days, true, Infinity, new Set()).size;
  return { full, faint: gather(sheet, cells, days, false, Infinity, new Set()).size - full };
}

/**
 * The codes of the marks of some cells in a stretch of days, one a standing, firmest first: of what is full, or of what
 * is faint. Looks into a group only where it would change the answer.
 */
export function kindsAt(sheet: Sheet, cells: readonly number[], days: Stretch, isFull: boolean): number[] {
  if ('reading' in sheet) return sheet.reading.kinds(cells, days, isFull);
  return firmest(sheet.groups, cells, (group) => hasAny(sheet, group, days, isFull));
}

/**
 * The least code of each standing in the groups of some cells.
 * @param has whether a group counts
 */
export function firmest(
  { start, code }: Pick<Groups, 'start' | 'code'>,
  cells: readonly number[],
  has: (group: number) => boolean,
): number[] {
  const best = STANDINGS.map(() => NEVER);
  let open: number = STANDINGS.length;
  for (let at = 0; at < cells.length && open > 0; at += 1) {
    const cell = cells[at] ?? 0;
    for (let group = start[cell] ?? 0; group < (start[cell + 1] ?? 0); group += 1) {
      const one = code[group] ?? 0;
      const standing = standingOf(one);
      if (one >= (best[standing] ?? 0) || !has(group)) continue;
      best[standing] = one;
      if (isNearest(one)) open -= 1;
    }
  }
  return best.filter((one) => one !== NEVER);
}

function hasAny(sheet: Sorted, group: number, days: Stretch, isFull: boolean): boolean {
  if (sheet.used[group] === 0) return false;
  const [from, to] = isFull ? fullRows(sheet, group, days) : rowsOf(sheet, group);
  for (let row = from; row < to; row += 1) if (isThere(sheet, row, days.day, isFull)) return true;
  return false;
}

function rowsOf({ groups: { first } }: Sorted, group: number): readonly [from: number, to: number] {
  return [first[group] ?? 0, first[group + 1] ?? 0];
}

/** The rows of a group whose days are those of a stretch. */
function fullRows(sheet: Sorted, group: number, { from, day }: Stretch): readonly [from: number, to: number] {
  const { firm, open } = sheet.groups;
  const [lo, hi] = rowsOf(sheet, group);
  const begin = from === ALWAYS || open[group] ? lo : placeOf(firm, lo, hi, from - 1);
  return [begin, placeOf(firm, begin, hi, day)];
}

function isThere({ mask, groups, days: { appears } }: Sorted, row: number, day: number, isFull: boolean): boolean {
  const fact = groups.facts[row] ?? 0;
  return isFull ? mask.drawn[fact] === 1 : mask.shown[fact] === 1 && (!appears || appears(fact) <= day);
}

/**
 * Facts that are shown in some cells in a stretch of days, full or faint, each once, ascending.
 * @param most how many at most: of each group those that are full, the latest first, then what lies beside them
 */
export function factsIn(sheet: Sheet, cells: readonly number[], days: Stretch, most = Infinity): readonly number[] {
  if ('reading' in sheet) return sheet.reading.facts(cells, days, most);
  const found = new Set<number>();
  for (const isFull of [true, false]) gather(sheet, cells, days, isFull, most, found);
  return [...found].sort((a, b) => a - b);
}

/** Adds the facts of some cells, full ones alone or all that are shown, until they are many enough. */
function gather(
  sheet: Sorted,
  cells: readonly number[],
  days: Stretch,
  isFull: boolean,
  most: number,
  into: Set<number>,
): Set<number> {
  const { start } = sheet.groups;
  for (const cell of cells) {
    for (let group = start[cell] ?? 0; group < (start[cell + 1] ?? 0); group += 1)
      if (into.size < most && sheet.used[group] === 1) take(sheet, group, days, isFull, most, into);
  }
  return into;
}

function take(sheet: Sorted, group: number, days: Stretch, isFull: boolean, most: number, into: Set<number>): void {
  const [from, to] = isFull ? fullRows(sheet, group, days) : rowsOf(sheet, group);
  for (let row = to - 1; row >= from && into.size < most; row -= 1)
    if (isThere(sheet, row, days.day, isFull)) into.add(sheet.groups.facts[row] ?? 0);
}
