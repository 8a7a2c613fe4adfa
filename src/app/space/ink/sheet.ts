import Flatbush from 'flatbush';
import { ALWAYS, type Columns, type Days, KINDS, NEVER, type Reaches } from './columns.ts';
import type { Transform } from '../camera.ts';

/** Which rows there are to draw, and which of them only faint: 0 absent, 1 dimmed, 2 drawn; by row. */
export type Mask = Uint8Array;

/**
 * The rows to draw, gathered in cells of the map. A cell is a place while there are few places, else a square of the
 * unit world, so that a step costs as much as there are cells in view, whatever the number of facts.
 */
export interface Sheet {
  readonly columns: Columns;
  readonly days: Days;
  readonly cells: number;
  /** Unit Mercator, by cell: the mean of its rows. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Rows of cell c: `rows[start[c]] .. rows[start[c + 1]]`, by `firm`. */
  readonly start: Uint32Array;
  readonly rows: Uint32Array;
  /** Day from which the row at the same index is full. */
  readonly firm: Int32Array;
  /** Days from which the rows of a cell are at least faint, sorted within the cell. */
  readonly appears: Int32Array;
  /** Cell of a place, or -1. */
  readonly cellOf: Int32Array;
  /** A place of a cell, and how many it has. */
  readonly place: Uint32Array;
  readonly many: Uint32Array;
  /** The kinds of a cell with the day from which there is one: `kinds.code[kinds.start[c]] ...`, by that day. */
  readonly kinds: Kinds;
}

export interface Kinds {
  readonly start: Uint32Array;
  readonly code: Uint8Array;
  readonly firm: Int32Array;
}

/** Level at which every place is its own cell. */
export const PLACES = -1;
const FEW = 500;
const CELL_PX = 24;
const SCAN = 65_536;

/** The level of cells for a scale in CSS px per turn of the world: cells of 24 to 48 px, or PLACES where they are few. */
export function levelOf(columns: Columns, scale: number): number {
  if (columns.places <= FEW) return PLACES;
  return Math.min(Math.max(Math.floor(Math.log2(scale / CELL_PX)), 0), 22);
}

/** Which rows are drawn, for the facts that are shown (by index) and a window of days (half-open) or none. */
export function maskOf(columns: Columns, shown: (fact: number) => boolean, within: Reaches, range: Window): Mask {
  const mask = new Uint8Array(columns.rows);
  for (let row = 0; row < mask.length; row += 1) {
    if (!shown(columns.fact[row] ?? 0)) continue;
    mask[row] = range === null || touches(within, row, range) ? 2 : 1;
  }
  return mask;
}

/** Days, half-open, or null for all. */
export type Window = readonly [number, number] | null;

function touches({ from, to }: Reaches, row: number, [first, end]: readonly [number, number]): boolean {
  return (from[row] ?? 0) < end && (to[row] ?? 0) > first;
}

/** Gathers the rows of a mask in cells: O(rows), on a change of filter or level, never on a step in time. */
export function sheetOf(columns: Columns, days: Days, mask: Mask, level: number): Sheet {
  const { cellOf, cells } = cellsOf(columns, mask, level);
  const start = startsOf(columns, mask, cellOf, cells);
  const count = start[cells] ?? 0;
  const rows = new Uint32Array(count);
  const firm = new Int32Array(count).fill(NEVER);
  const put = filler(columns, cellOf, start);
  for (const row of days.order) if (mask[row] === 2) firm[put(rows, row)] = days.firm[row] ?? NEVER;
  for (const row of days.order) if (mask[row] === 1) put(rows, row);
  const appears = new Int32Array(count).fill(ALWAYS);
  if (days.appearing) {
    const fill = filler(columns, cellOf, start);
    for (const row of days.appearing) if (mask[row]) appears[fill(null, row)] = days.appears[row] ?? NEVER;
  }
  const kinds = kindsOf(columns, start, rows, firm);
  return { columns, days, cells, ...meansOf(columns, cellOf, cells), start, rows, firm, appears, cellOf, kinds };
}

/** Takes rows one after another to the next free index of their cell, and says which that is. */
function filler({ place }: Columns, cellOf: Int32Array, start: Uint32Array) {
  const next = start.slice();
  return (rows: Uint32Array | null, row: number): number => {
    const cell = cellOf[place[row] ?? 0] ?? 0;
    const at = next[cell] ?? 0;
    next[cell] = at + 1;
    if (rows) rows[at] = row;
    return at;
  };
}

function kindsOf({ kind }: Columns, start: Uint32Array, rows: Uint32Array, firm: Int32Array): Kinds {
  const seen = new Int32Array(KINDS).fill(-1);
  const code: number[] = [];
  const from: number[] = [];
  const starts = new Uint32Array(start.length);
  for (let cell = 0; cell + 1 < start.length; cell += 1) {
    for (let at = start[cell] ?? 0; at < (start[cell + 1] ?? 0); at += 1) {
      const one = kind[rows[at] ?? 0] ?? 0;
      if (seen[one] === cell) continue;
      seen[one] = cell;
      code.push(one);
      from.push(firm[at] ?? NEVER);
    }
    starts[cell + 1] = code.length;
  }
  return { start: starts, code: Uint8Array.from(code), firm: Int32Array.from(from) };
}

function cellsOf(columns: Columns, mask: Mask, level: number): { cellOf: Int32Array; cells: number } {
  const used = new Uint8Array(columns.places);
  for (let row = 0; row < mask.length; row += 1) if (mask[row]) used[columns.place[row] ?? 0] = 1;
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

function startsOf(columns: Columns, mask: Mask, cellOf: Int32Array, cells: number): Uint32Array {
  const start = new Uint32Array(cells + 1);
  for (let row = 0; row < mask.length; row += 1) {
    if (!mask[row]) continue;
    const cell = (cellOf[columns.place[row] ?? 0] ?? 0) + 1;
    start[cell] = (start[cell] ?? 0) + 1;
  }
  for (let cell = 1; cell <= cells; cell += 1) start[cell] = (start[cell] ?? 0) + (start[cell - 1] ?? 0);
  return start;
}

function meansOf(columns: Columns, cellOf: Int32Array, cells: number): Pick<Sheet, 'x' | 'y' | 'place' | 'many'> {
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

/** How many of `values[lo .. hi)`, which are sorted, are on or before a day: O(log n). */
export function upTo(values: Int32Array, lo: number, hi: number, day: number): number {
  let low = lo;
  let high = hi;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((values[mid] ?? 0) <= day) low = mid + 1;
    else high = mid;
  }
  return low - lo;
}

/** How many rows of a cell are full, and how many faint, on a day. */
export function countOf({ start, firm, appears }: Sheet, cell: number, day: number): { full: number; faint: number } {
  const lo = start[cell] ?? 0;
  const hi = start[cell + 1] ?? lo;
  const full = upTo(firm, lo, hi, day);
  return { full, faint: upTo(appears, lo, hi, day) - full };
}

/** Finds the cells in view. */
export type Finder = (sheet: Sheet, view: Transform, margin: number) => Iterable<number>;

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

function scan(sheet: Sheet, view: Transform, margin: number): number[] {
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
