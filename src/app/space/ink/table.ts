import { ALWAYS } from './columns.ts';
import type { Stretch } from './sheet.ts';

/** Rows in the order of their facts, with their cells and groups: what a table counts, whatever the days. */
export interface Shape {
  readonly cells: number;
  /** How many rows the fullest cell has. */
  readonly most: number;
  readonly groups: number;
  /** The fact, the place and the group of a row. */
  readonly fact: Uint32Array;
  readonly place: Uint16Array | Uint32Array;
  readonly group: Uint16Array | Uint32Array;
  /** By place. */
  readonly cellOf: Int32Array;
}

/** The days of facts, from the least of them, and how many days they span. */
export interface Dated {
  readonly days: Int16Array | Int32Array;
  readonly least: number;
  readonly range: number;
  /** How many days before those of `days` a row is there. */
  readonly ahead: number;
}

const WORD = 32;

/** Bytes that a table takes. */
export function sizeOf({ cells, most, groups }: Shape, { range }: Dated): number {
  return range * cells * (most < 2 ** 16 ? 2 : 4) + Math.ceil(range / WORD) * groups * 4;
}

/**
 * The rows of some facts by day: how many each cell has up to each day, and on which days each group has any. Made in
 * one pass over the rows and one over the days; a day lies after another, so that facts which follow each other are
 * counted side by side.
 */
export class Table {
  readonly #shape: Shape;
  readonly #dated: Dated;
  /** Of day d, `d * cells` on: the rows of each cell up to that day. */
  readonly #sums: Uint16Array | Uint32Array;
  /** Of 32 days w, `w * groups` on: a bit for each day on which a group has a row. */
  readonly #bits: Uint32Array;

  /** @param mask the facts that count, 1 by index */
  constructor(shape: Shape, dated: Dated, mask: Uint8Array) {
    [this.#shape, this.#dated] = [shape, dated];
    const { cells, groups, most } = shape;
    const sums = most < 2 ** 16 ? new Uint16Array(dated.range * cells) : new Uint32Array(dated.range * cells);
    const bits = new Uint32Array(Math.ceil(dated.range / WORD) * groups);
    mark(shape, dated, mask, sums, bits);
    for (let at = cells; at < sums.length; at += 1) sums[at] = (sums[at] ?? 0) + (sums[at - cells] ?? 0);
    [this.#sums, this.#bits] = [sums, bits];
  }

  /** How many rows of a cell are in a stretch of days. */
  count(cell: number, { from, day }: Stretch): number {
    const before = from === ALWAYS ? 0 : this.#upTo(cell, from - 1);
    return Math.max(this.#upTo(cell, day) - before, 0);
  }

  /** Whether a group has a row in a stretch of days. */
  has(group: number, { from, day }: Stretch): boolean {
    const { groups } = this.#shape;
    const first = from === ALWAYS ? 0 : this.#placeOf(from - 1) + 1;
    const last = this.#placeOf(day);
    const [start, end] = [first >> 5, last >> 5];
    for (let word = start; first <= last && word <= end; word += 1) {
      const low = word === start ? -1 << (first & 31) : -1;
      const high = word === end ? -1 >>> (31 - (last & 31)) : -1;
      if (((this.#bits[word * groups + group] ?? 0) & low & high) !== 0) return true;
    }
    return false;
  }

  #upTo(cell: number, day: number): number {
    const place = this.#placeOf(day);
    return place < 0 ? 0 : (this.#sums[place * this.#shape.cells + cell] ?? 0);
  }

  /** The place of a day; -1 before all. */
  #placeOf(day: number): number {
    const { least, range, ahead } = this.#dated;
    return Math.max(Math.min(day + ahead - least, range - 1), -1);
  }
}

function mark(
  { cells, groups, fact, place, group, cellOf }: Shape,
  { days, least }: Dated,
  mask: Uint8Array,
  sums: Uint16Array | Uint32Array,
  bits: Uint32Array,
): void {
  for (let row = 0; row < fact.length; row += 1) {
    const own = fact[row] ?? 0;
    if (mask[own] !== 1) continue;
    const day = (days[own] ?? 0) - least;
    const cell = day * cells + (cellOf[place[row] ?? 0] ?? 0);
    const word = (day >> 5) * groups + (group[row] ?? 0);
    sums[cell] = (sums[cell] ?? 0) + 1;
    bits[word] = (bits[word] ?? 0) | (1 << (day & 31));
  }
}
