import { ALWAYS, type Columns, type Days, KINDS, NEVER } from './columns.ts';
import { type DayList, dayListOf } from './dayList.ts';

/**
 * The cells of the map. A cell is a place while there are few places, else a square of the unit world, so that a step
 * costs as much as there are cells in view, whatever the number of facts.
 */
export interface Cells {
  readonly columns: Columns;
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

/** All rows in the order of cells and days. */
export interface Ledger {
  readonly places: Cells;
  readonly days: Days;
  /**
   * The days from which rows are full, by cell. Those of cell c that end are `first[2 * c] .. first[2 * c + 1]`, those
   * that go on after their last day follow, up to `first[2 * c + 2]`; each in the order of its days.
   */
  readonly first: Uint32Array;
  readonly firm: DayList;
  /** The facts of the same rows. */
  readonly rows: Uint32Array;
  readonly groups: Groups;
  /** The rows of each cell by the day from which they are faint; null where they always are. Cells begin as above. */
  readonly appearing: { readonly facts: Uint32Array; readonly days: DayList } | null;
}

/** The rows of a cell by how they are drawn, each kind in the order of its days. */
export interface Groups {
  /** Groups of cell c: `start[c] .. start[c + 1]`, by code. */
  readonly start: Uint32Array;
  /** How the rows of a group are drawn (`kindOf`), and 1 where they go on after their last day. */
  readonly code: Uint8Array;
  readonly open: Uint8Array;
  /** Rows of group g: `first[g] .. first[g + 1]`. */
  readonly first: Uint32Array;
  /** The fact of a row, and the day from which it is full. */
  readonly facts: Uint32Array;
  readonly firm: DayList;
}

/** Level at which every place is its own cell. */
export const PLACES = -1;
const FEW = 3000;
const CELL_PX = 24;

/** The level of cells for a scale in CSS px per turn of the world: cells of 24 to 48 px, or PLACES where they are few. */
export function levelOf(columns: Columns, scale: number): number {
  return columns.places <= FEW ? PLACES : squaresFor(scale);
}

/** The level of squares of 24 to 48 px: there are 2 to its power along the unit world. */
export function squaresFor(scale: number): number {
  return Math.min(Math.max(Math.floor(Math.log2(scale / CELL_PX)), 0), 22);
}

/**
 * The number of the square of a level in which a point of the unit world lies. One on the 180th meridian, with x = 1, has
 * a square of its own at the end of the row: never the first of the next row, half a world away.
 */
export function squareAt(x: number, y: number, level: number): number {
  const side = 2 ** level;
  return Math.floor(y * side) * (side + 1) + Math.floor(x * side);
}

/** Gathers all rows in cells: O(rows), by counting; once a timing and level, whatever is filtered. */
export function ledgerOf(columns: Columns, days: Days, level: number): Ledger {
  const places = cellsAt(columns, level);
  const { cellOf, cells } = places;
  const order = days.order();
  const [least, most] = [days.firm(order[0] ?? 0), days.firm(order.at(-1) ?? 0)];
  const firmOf = (facts: Uint32Array) => dayListOf(facts.length, (row) => days.firm(facts[row] ?? 0), least, most);
  const keys = keysOf(columns, days, cellOf);
  const byCell = putIn(columns, order, keys.map(cellKey), cells * 2);
  const { group, start, code, open } = groupsIn(keys, cells);
  for (let row = 0; row < keys.length; row += 1) keys[row] = group[keys[row] ?? 0] ?? 0;
  const grouped = putIn(columns, order, keys, code.length);
  return {
    places,
    days,
    first: byCell.first,
    firm: firmOf(byCell.facts),
    rows: byCell.facts,
    groups: { start, code, open, ...grouped, firm: firmOf(grouped.facts) },
    appearing: appearingIn(days, byCell.first, byCell.facts, cells),
  };
}

/** Open ends double the kinds. A key is that of a cell, a kind and an end. */
const KEYS = KINDS * 2;

/** By row. */
function keysOf({ facts, start, place, kind, rows }: Columns, { open }: Days, cellOf: Int32Array): Uint32Array {
  const keys = new Uint32Array(rows);
  for (let fact = 0; fact < facts; fact += 1) {
    const [from, to] = [start[fact] ?? 0, start[fact + 1] ?? 0];
    const end = from < to && open(fact) ? 1 : 0;
    for (let row = from; row < to; row += 1)
      keys[row] = (cellOf[place[row] ?? 0] ?? 0) * KEYS + (kind[row] ?? 0) * 2 + end;
  }
  return keys;
}

/** The key of a row's cell and end alone. */
function cellKey(key: number): number {
  return Math.floor(key / KEYS) * 2 + (key & 1);
}

/** Puts rows into the runs of their keys, each run in the order of the days. */
function putIn({ start, rows }: Columns, order: Uint32Array, key: Uint32Array, keys: number) {
  const first = new Uint32Array(keys + 1);
  for (let row = 0; row < rows; row += 1) first[(key[row] ?? 0) + 1] = (first[(key[row] ?? 0) + 1] ?? 0) + 1;
  for (let at = 1; at < first.length; at += 1) first[at] = (first[at] ?? 0) + (first[at - 1] ?? 0);
  const next = first.slice();
  const facts = new Uint32Array(rows);
  for (let place = 0; place < order.length; place += 1) {
    const fact = order[place] ?? 0;
    const end = start[fact + 1] ?? 0;
    for (let row = start[fact] ?? 0; row < end; row += 1) {
      const own = key[row] ?? 0;
      const at = next[own] ?? 0;
      next[own] = at + 1;
      facts[at] = fact;
    }
  }
  return { first, facts };
}

/** The groups that there are, by cell, then by kind and end; `group`: the number of a group by its key. */
function groupsIn(key: Uint32Array, cells: number) {
  const group = new Int32Array(cells * KEYS).fill(-1);
  for (const one of key) group[one] = 0;
  const start = new Uint32Array(cells + 1);
  const keys: number[] = [];
  for (let at = 0; at < group.length; at += 1) {
    if (group[at] === 0) group[at] = keys.push(at % KEYS) - 1;
    if (at % KEYS === KEYS - 1) start[(at + 1) / KEYS] = keys.length;
  }
  return {
    group,
    start,
    code: Uint8Array.from(keys, (one) => one >> 1),
    open: Uint8Array.from(keys, (one) => one & 1),
  };
}

function appearingIn({ appears }: Days, first: Uint32Array, rows: Uint32Array, cells: number): Ledger['appearing'] {
  if (!appears) return null;
  const facts = rows.slice();
  for (let cell = 0; cell < cells; cell += 1)
    facts.subarray(first[2 * cell], first[2 * cell + 2]).sort((a, b) => appears(a) - appears(b) || a - b);
  return { facts, days: dayListOf(facts.length, (row) => appears(facts[row] ?? 0), ALWAYS, NEVER) };
}

/** The cells of a level: O(rows). */
export function cellsAt(columns: Columns, level: number): Cells {
  const { cellOf, cells } = cellsOf(columns, level);
  return { columns, cells, cellOf, ...meansOf(columns, cellOf, cells) };
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
  return squareAt(x[place] ?? 0, y[place] ?? 0, level);
}

function meansOf(columns: Columns, cellOf: Int32Array, cells: number): Pick<Cells, 'x' | 'y' | 'place' | 'many'> {
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
