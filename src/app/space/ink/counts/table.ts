import { ALWAYS } from './columns.ts';
import { DayBits } from './dayBits.ts';
import type { Dated, Shape } from './shape.ts';
import type { Stretch } from './sheet.ts';

/** From how many rows on two bytes do not hold how many there are. */
export const FULL = 2 ** 16;

/** Bytes that a table takes, its days aside. */
export function sizeOf({ cells, full }: Shape, { range }: Dated): number {
  return range * (cells * 2 + full.length * 4);
}

/**
 * The rows of some facts by day: how many each cell has up to each day, and on which days each group has any. Made in
 * one pass over the rows and one over the days; a day lies after another, so that facts which follow each other are
 * counted side by side.
 */
export class Table {
  readonly #shape: Shape;
  readonly #dated: Dated;
  /** Of day d, `d * cells` on: the rows of each cell up to that day; of a full cell what two bytes hold of them. */
  readonly #sums: Uint16Array;
  /** The rows of each full cell up to each day. */
  readonly #full: ReadonlyMap<number, Uint32Array>;
  /** 1 where a group has any row. */
  readonly #used: Uint8Array;
  readonly #days: DayBits;

  /** @param mask the facts that count, 1 by index; not changed afterwards */
  constructor(shape: Shape, dated: Dated, mask: Uint8Array) {
    [this.#shape, this.#dated] = [shape, dated];
    const { cells, groups, full } = shape;
    const sums = new Uint16Array(dated.range * cells);
    const used = new Uint8Array(groups);
    count(shape, dated, mask, sums, used);
    for (let at = cells; at < sums.length; at += 1) sums[at] = (sums[at] ?? 0) + (sums[at - cells] ?? 0);
    [this.#sums, this.#used, this.#days] = [sums, used, new DayBits(shape, dated, mask)];
    this.#full = new Map(full.map((cell) => [cell, countedIn(shape, dated, mask, cell)]));
  }

  /** How many rows of a cell are in a stretch of days. */
  count(cell: number, { from, day }: Stretch): number {
    const before = from === ALWAYS ? 0 : this.#upTo(cell, from - 1);
    return Math.max(this.#upTo(cell, day) - before, 0);
  }

  /** Whether a group has a row in a stretch of days. */
  has(group: number, { from, day }: Stretch): boolean {
    if (this.#used[group] !== 1) return false;
    const first = from === ALWAYS ? 0 : this.#placeOf(from - 1) + 1;
    return this.#days.hasAny(group, first, this.#placeOf(day));
  }

  #upTo(cell: number, day: number): number {
    const place = this.#placeOf(day);
    const sums = this.#full.size > 0 ? this.#full.get(cell) : undefined;
    if (sums) return sums[place] ?? 0;
    return place < 0 ? 0 : (this.#sums[place * this.#shape.cells + cell] ?? 0);
  }

  /** The place of a day; -1 before all. */
  #placeOf(day: number): number {
    const { least, range, ahead } = this.#dated;
    return Math.max(Math.min(day + ahead - least, range - 1), -1);
  }
}

/** Adding nothing is faster than passing over what a mask leaves out here and there. */
function count(
  { cells, fact, place, group, cellOf }: Shape,
  { days, least }: Dated,
  mask: Uint8Array,
  sums: Uint16Array,
  used: Uint8Array,
): void {
  for (let row = 0; row < fact.length; row += 1) {
    const own = fact[row] ?? 0;
    const is = mask[own] ?? 0;
    const cell = ((days[own] ?? 0) - least) * cells + (cellOf[place[row] ?? 0] ?? 0);
    sums[cell] = (sums[cell] ?? 0) + is;
    used[group[row] ?? 0] = (used[group[row] ?? 0] ?? 0) | is;
  }
}

/** The rows of one cell up to each day. */
function countedIn({ start, first, facts }: Shape, { days, least, range }: Dated, mask: Uint8Array, cell: number) {
  const sums = new Uint32Array(range);
  const end = first[start[cell + 1] ?? 0] ?? 0;
  for (let row = first[start[cell] ?? 0] ?? 0; row < end; row += 1) {
    const day = (days[facts[row] ?? 0] ?? 0) - least;
    sums[day] = (sums[day] ?? 0) + (mask[facts[row] ?? 0] ?? 0);
  }
  for (let day = 1; day < range; day += 1) sums[day] = (sums[day] ?? 0) + (sums[day - 1] ?? 0);
  return sums;
}
