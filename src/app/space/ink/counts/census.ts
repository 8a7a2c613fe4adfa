import { ALWAYS, NEVER } from './columns.ts';
import type { Cells } from './ledger.ts';
import { type Counts, type Mask, type Reading, type Stretch, firmest } from './sheet.ts';
import { type Dated, type Shape, Table } from './table.ts';

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

/** What a mask draws of some rows: counts are read off tables, two places a count. */
export class Census implements Reading {
  readonly #shape: Shaped;
  readonly #times: Times;
  readonly #mask: Mask;
  /** Of what is drawn by the day from which it is full, and of what is shown by the day from which it is faint. */
  readonly #full: Tables;
  readonly #there: Tables;

  /** @param made the tables of what is shown, by mask, so that a window which dims does not make them anew */
  constructor(shape: Shaped, times: Times, mask: Mask, made: WeakMap<Uint8Array, Tables>) {
    [this.#shape, this.#times, this.#mask] = [shape, times, mask];
    const { appears } = times;
    const there =
      made.get(mask.shown) ?? (appears ? [new Table(shape, appears, mask.shown)] : this.#tablesOf(mask.shown));
    made.set(mask.shown, there);
    this.#there = there;
    this.#full = !appears && mask.drawn === mask.shown ? there : this.#tablesOf(mask.drawn);
  }

  counts(cell: number, days: Stretch): Counts {
    const full = countIn(this.#full, cell, days);
    return { full, faint: countIn(this.#there, cell, this.#faint(days)) - full };
  }

  kinds(cells: readonly number[], days: Stretch, isFull: boolean): number[] {
    const [tables, stretch] = isFull ? [this.#full, days] : [this.#there, this.#faint(days)];
    return firmest(this.#shape, cells, (group) => hasIn(tables, group, stretch));
  }

  /** Of each group the latest in the order of the facts. */
  facts(cells: readonly number[], days: Stretch, most: number): readonly number[] {
    const { start } = this.#shape;
    const found = new Set<number>();
    for (const is of [this.#isFull(days), this.#isThere(days)]) {
      for (const cell of cells) {
        for (let group = start[cell] ?? 0; group < (start[cell + 1] ?? 0); group += 1)
          this.#take(group, is, most, found);
      }
    }
    return [...found].sort((a, b) => a - b);
  }

  #take(group: number, is: (fact: number) => boolean, most: number, into: Set<number>): void {
    const { first, facts } = this.#shape;
    const from = first[group] ?? 0;
    for (let at = (first[group + 1] ?? 0) - 1; at >= from && into.size < most; at -= 1) {
      const fact = facts[at] ?? 0;
      if (is(fact)) into.add(fact);
    }
  }

  /** The days whose rows are there at all. */
  #faint({ day }: Stretch): Stretch {
    return this.#times.appears ? { from: ALWAYS, day } : EVER;
  }

  #isFull({ from, day }: Stretch): (fact: number) => boolean {
    const { firm, open } = this.#times;
    const goesOn = new Set(open);
    return (fact) => {
      const own = (firm.days[fact] ?? 0) - firm.ahead;
      return this.#mask.drawn[fact] === 1 && own <= day && (own >= from || goesOn.has(fact));
    };
  }

  #isThere({ day }: Stretch): (fact: number) => boolean {
    const { appears } = this.#times;
    return (fact) => this.#mask.shown[fact] === 1 && (!appears || (appears.days[fact] ?? 0) <= day);
  }

  #tablesOf(mask: Uint8Array): Tables {
    const { firm, open } = this.#times;
    if (open.length === 0) return [new Table(this.#shape, firm, mask)];
    const [ended, onward] = [mask.slice(), new Uint8Array(mask.length)];
    for (const fact of open) [ended[fact], onward[fact]] = [0, mask[fact] ?? 0];
    return [new Table(this.#shape, firm, ended), new Table(this.#shape, firm, onward)];
  }
}

function countIn([ended, onward]: Tables, cell: number, days: Stretch): number {
  return ended.count(cell, days) + (onward?.count(cell, { from: ALWAYS, day: days.day }) ?? 0);
}

function hasIn([ended, onward]: Tables, group: number, days: Stretch): boolean {
  return ended.has(group, days) || (onward?.has(group, { from: ALWAYS, day: days.day }) ?? false);
}
