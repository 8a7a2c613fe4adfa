import Flatbush from 'flatbush';
import { ALWAYS, type Columns, type Days } from './columns.ts';
import type { Transform } from '../camera.ts';
import { type Groups, groupsOf } from './groups.ts';

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

/**
 * All rows, gathered in cells of the map. A cell is a place while there are few places, else a square of the unit
 * world, so that a step costs as much as there are cells in view, whatever the number of facts.
 */
export interface Ledger extends Groups {
  readonly columns: Columns;
  readonly days: Days;
  readonly cells: number;
  /** Unit Mercator, by cell: the mean of its places. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Cell of a place, or -1 where nothing is. */
  readonly cellOf: Int32Array;
  /** A place of a cell, and how many it has. */
  readonly place: Uint32Array;
  readonly many: Uint32Array;
}

/** A ledger of which a mask draws some rows: counts in any stretch of days are read off, never counted. */
export interface Sheet extends Ledger {
  readonly mask: Mask;
  /** How many rows before one, in the order of the groups, are drawn; and how many shown. */
  readonly drawn: Uint32Array;
  readonly shown: Uint32Array;
  /** How many rows before one, in the order in which they appear, are shown; null where all have always been there. */
  readonly appeared: Uint32Array | null;
}

/** Level at which every place is its own cell. */
export const PLACES = -1;
const FEW = 3000;
const CELL_PX = 24;
const SCAN = 65_536;

/** The level of cells for a scale in CSS px per turn of the world: cells of 24 to 48 px, or PLACES where they are few. */
export function levelOf(columns: Columns, scale: number): number {
  if (columns.places <= FEW) return PLACES;
  return Math.min(Math.max(Math.floor(Math.log2(scale / CELL_PX)), 0), 22);
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

/** Gathers all rows in cells: O(rows), once a timing and level, whatever is filtered. */
export function ledgerOf(columns: Columns, days: Days, level: number): Ledger {
  const { cellOf, cells } = cellsOf(columns, level);
  return {
    columns,
    days,
    cells,
    cellOf,
    ...meansOf(columns, cellOf, cells),
    ...groupsOf(columns, days, cellOf, cells),
  };
}

/** Reads a ledger through a mask: one pass over its rows, on a change of filter, never on a step in time. */
export function sheetOf(ledger: Ledger, mask: Mask): Sheet {
  const shown = sumsOf(ledger.facts, mask.shown);
  return {
    ...ledger,
    mask,
    shown,
    drawn: mask.drawn === mask.shown ? shown : sumsOf(ledger.facts, mask.drawn),
    appeared: ledger.appearing && sumsOf(ledger.appearing.facts, mask.shown),
  };
}

function sumsOf(facts: Uint32Array, mask: Uint8Array): Uint32Array {
  const sums = new Uint32Array(facts.length + 1);
  let sum = 0;
  for (let row = 0; row < facts.length; row += 1) sums[row + 1] = sum += mask[facts[row] ?? 0] ?? 0;
  return sums;
}

function cellsOf(columns: Columns, level: number): { cellOf: Int32Array; cells: number } {
  const used = new Uint8Array(columns.places);
  for (const place of columns.place) used[place] = 1;
  const cellOf = new Int32Array(columns.places).fill(-1);
  const squares = new Map<number, number>();
  let cells = 0;
  for (let place = 0; place < used.length; place += 1) {
    if (!used[place]) continue;
    const square = level === PLACES || !columns.point[place] ? null : squareOf(columns, place, level);
    let cell = square === null ? undefined : squares.get(square);
    if (cell === undefined) {
      cell = cells++;
      if (square !== null) squares.set(square, cell);
    }
    cellOf[place] = cell;
  }
  return { cellOf, cells };
}

function squareOf({ x, y }: Columns, place: number, level: number): number {
  const side = 2 ** level;
  return Math.floor((y[place] ?? 0) * side) * side + Math.floor((x[place] ?? 0) * side);
}

function meansOf(columns: Columns, cellOf: Int32Array, cells: number): Pick<Ledger, 'x' | 'y' | 'place' | 'many'> {
  const x = new Float64Array(cells);
  const y = new Float64Array(cells);
  const place = new Uint32Array(cells);
  const many = new Uint32Array(cells);
  for (let at = 0; at < columns.places; at += 1) {
    const cell = cellOf[at] ?? -1;
    if (cell < 0) continue;
    const k = (many[cell] = (many[cell] ?? 0) + 1);
    if (k === 1) place[cell] = at;
    x[cell] = (x[cell] ?? 0) + ((columns.x[at] ?? 0) - (x[cell] ?? 0)) / k;
    y[cell] = (y[cell] ?? 0) + ((columns.y[at] ?? 0) - (y[cell] ?? 0)) / k;
  }
  return { x, y, place, many };
}

/** The place in `values[lo .. hi)`, which are sorted, behind the last that is on or before a day: O(log n). */
export function placeOf(values: Int32Array, lo: number, hi: number, day: number): number {
  let low = lo;
  let high = hi;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((values[mid] ?? 0) <= day) low = mid + 1;
    else high = mid;
  }
  return low;
}

/** How many rows of a group are full in a stretch of days: what has ended before it is not, what goes on is. */
export function fullIn({ first, firm, open, drawn }: Sheet, group: number, { from, day }: Stretch): number {
  const [lo, hi] = [first[group] ?? 0, first[group + 1] ?? 0];
  const end = drawn[placeOf(firm, lo, hi, day)] ?? 0;
  const before = from === ALWAYS || open[group] ? lo : placeOf(firm, lo, hi, from - 1);
  return Math.max(end - (drawn[before] ?? 0), 0);
}

/** What stands in a cell in a stretch of days: how many rows are full, how many faint, and the codes of its marks. */
export interface Glance {
  readonly full: number;
  readonly faint: number;
  /** Of what is full; where nothing is, of what is faint. In no order, with repeats. */
  readonly codes: readonly number[];
}

/** Looks at a cell: O(its groups, log of its rows). */
export function glanceAt(sheet: Sheet, cell: number, stretch: Stretch): Glance {
  const { start, code } = sheet;
  let full = 0;
  const codes: number[] = [];
  for (let group = start[cell] ?? 0; group < (start[cell + 1] ?? 0); group += 1) {
    const here = fullIn(sheet, group, stretch);
    if (here > 0) codes.push(code[group] ?? 0);
    full += here;
  }
  const faint = presentIn(sheet, cell, stretch.day) - full;
  return { full, faint, codes: full > 0 || faint === 0 ? codes : faintCodes(sheet, cell, stretch.day) };
}

/** How many rows of a cell are at least faint on a day. */
function presentIn({ appearing, appeared, shown, start, first }: Sheet, cell: number, day: number): number {
  const [lo, hi] = [first[start[cell] ?? 0] ?? 0, first[start[cell + 1] ?? 0] ?? 0];
  if (!appearing || !appeared) return (shown[hi] ?? 0) - (shown[lo] ?? 0);
  return (appeared[placeOf(appearing.days, lo, hi, day)] ?? 0) - (appeared[lo] ?? 0);
}

function faintCodes(sheet: Sheet, cell: number, day: number): number[] {
  const { start, code, first, shown } = sheet;
  const codes: number[] = [];
  for (let group = start[cell] ?? 0; group < (start[cell + 1] ?? 0); group += 1) {
    const [lo, hi] = [first[group] ?? 0, first[group + 1] ?? 0];
    if (shown[lo] !== shown[hi] && hasAppeared(sheet, lo, hi, day)) codes.push(code[group] ?? 0);
  }
  return codes;
}

function hasAppeared({ days: { appears }, facts, mask }: Sheet, lo: number, hi: number, day: number): boolean {
  if (!appears) return true;
  return facts.subarray(lo, hi).some((fact) => mask.shown[fact] === 1 && appears(fact) <= day);
}

/**
 * Facts that are shown in some cells in a stretch of days, full or faint, each once, ascending.
 * @param most how many at most: of each group those that are full, the latest first, then what lies beside them
 */
export function factsIn(sheet: Sheet, cells: readonly number[], days: Stretch, most = Infinity): readonly number[] {
  const found = new Set<number>();
  for (const isFull of [true, false]) {
    for (const cell of cells) {
      for (let group = sheet.start[cell] ?? 0; group < (sheet.start[cell + 1] ?? 0); group += 1) {
        take(sheet, group, days, isFull, most, found);
      }
    }
  }
  return [...found].sort((a, b) => a - b);
}

/** Takes what is full in a group, or else what lies on either side of it, from the latest day back. */
function take(sheet: Sheet, group: number, days: Stretch, isFull: boolean, most: number, into: Set<number>): void {
  const { facts, firm, first, open } = sheet;
  const [lo, hi] = [first[group] ?? 0, first[group + 1] ?? 0];
  const end = placeOf(firm, lo, hi, days.day);
  const begin = days.from === ALWAYS || open[group] ? lo : Math.min(placeOf(firm, lo, hi, days.from - 1), end);
  const [from, to] = isFull ? [begin, end] : [lo, hi];
  for (let row = to - 1; row >= from && into.size < most; row -= 1) {
    const fact = facts[row] ?? 0;
    if (isThere(sheet, fact, days.day, isFull)) into.add(fact);
  }
}

function isThere({ mask, days: { appears } }: Sheet, fact: number, day: number, isFull: boolean): boolean {
  if (isFull) return mask.drawn[fact] === 1;
  return mask.shown[fact] === 1 && (!appears || appears(fact) <= day);
}

/** Finds the cells in view. */
export type Finder = (sheet: Ledger, view: Transform, margin: number) => Iterable<number>;

/** A finder for columns: it scans the cells while they are few, else asks an index of places that is built once. */
export function finderOf(columns: Columns): Finder {
  let index: Flatbush | null = null;
  return (sheet, view, margin) => {
    if (view.globe || sheet.cells <= SCAN) return scan(sheet, view, margin);
    index ??= indexOf(columns);
    const [x0, y0, x1, y1] = boundsOf(view, margin);
    const cells = new Set<number>();
    for (let turn = Math.floor(x0); turn <= Math.floor(x1); turn += 1) {
      for (const place of index.search(x0 - turn, y0, x1 - turn, y1)) cells.add(sheet.cellOf[place] ?? -1);
    }
    cells.delete(-1);
    return cells;
  };
}

function scan(sheet: Ledger, view: Transform, margin: number): number[] {
  const [x0, y0, x1, y1] = view.globe ? [-9, -9, 9, 9] : boundsOf(view, margin);
  const found: number[] = [];
  for (let cell = 0; cell < sheet.cells; cell += 1) {
    const y = sheet.y[cell] ?? 0;
    if (y < y0 || y > y1) continue;
    const x = sheet.x[cell] ?? 0;
    if (Math.ceil(x0 - x) <= x1 - x) found.push(cell);
  }
  return found;
}

function boundsOf({ origin, scale, width, height }: Transform, margin: number): [number, number, number, number] {
  const m = margin / scale;
  return [origin[0] - m, origin[1] - m, origin[0] + width / scale + m, origin[1] + height / scale + m];
}

function indexOf({ places, x, y }: Columns): Flatbush {
  const index = new Flatbush(places);
  for (let place = 0; place < places; place += 1) index.add(x[place] ?? 0, y[place] ?? 0);
  index.finish();
  return index;
}
