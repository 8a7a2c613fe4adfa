import { type Columns, EDGE } from '#facts/columns/columns.ts';
import type { Clock } from '#facts/fact.ts';
import type { Criteria } from '#facts/select.ts';
import type { Day } from '#facts/span.ts';

/** Facts on a page. */
export const PAGE = 50;

/** What a list holds of the facts that filters let through. */
export interface Within {
  readonly clock: Clock;
  /** Days that a fact touches; null: any. */
  readonly range: Criteria['range'];
  /** A day on which a fact is known, if only perhaps; null: any. */
  readonly day: Day | null;
}

/** Facts that are counted together: a page is found by their sums, and looked through from there. */
const BLOCK = 1024;

/**
 * A list of very many facts in pages: looked through once as it is made (some ms for a million), then each page costs as
 * much as it holds.
 */
export class Listing {
  readonly #facts: Uint32Array;
  readonly #holds: ((fact: number) => boolean) | null;
  /** How many facts of the list stand before each block, and at last all. */
  readonly #before: Uint32Array;

  /** @param facts indexes of what the filters let through, in the order of the clock */
  constructor(columns: Columns, facts: Uint32Array, within: Within) {
    this.#facts = facts;
    this.#holds = testOf(columns, within);
    this.#before = this.#holds ? sums(facts, this.#holds) : new Uint32Array([0, facts.length]);
  }

  get total(): number {
    return this.#before.at(-1) ?? 0;
  }

  /** One, where the list holds nothing. */
  get pages(): number {
    return Math.max(1, Math.ceil(this.total / PAGE));
  }

  /** The facts of a page, counted from 1, as indexes. */
  page(page: number): readonly number[] {
    const first = (page - 1) * PAGE;
    if (!this.#holds) return [...this.#facts.subarray(first, first + PAGE)];
    const found: number[] = [];
    const block = this.#blockOf(first);
    let skip = first - (this.#before[block] ?? 0);
    for (let at = block * BLOCK; at < this.#facts.length && found.length < PAGE; at += 1) {
      const fact = this.#facts[at] ?? 0;
      if (!this.#holds(fact)) continue;
      if (skip > 0) skip -= 1;
      else found.push(fact);
    }
    return found;
  }

  /** The last block before which no more than some facts stand. */
  #blockOf(count: number): number {
    let block = 0;
    while (block + 1 < this.#before.length - 1 && (this.#before[block + 1] ?? 0) <= count) block += 1;
    return block;
  }
}

/** Whether a fact is in the window and known by the day; null where neither is asked. */
function testOf(columns: Columns, { clock, range, day }: Within): ((fact: number) => boolean) | null {
  if (range === null && day === null) return null;
  const { edges, perhaps } = columns;
  const [from, to] = [columns[`${clock}From`], columns[`${clock}To`]];
  const [openStart, openEnd] = [EDGE[`${clock}Start`], EDGE[`${clock}End`]];
  const [start, end] = range ?? [-Infinity, Infinity];
  const known = day ?? Infinity;
  return (fact) =>
    ((from[fact] ?? 0) < end || ((edges[fact] ?? 0) & openStart) !== 0) &&
    ((to[fact] ?? 0) > start || ((edges[fact] ?? 0) & openEnd) !== 0) &&
    (perhaps[fact] ?? 0) <= known;
}

function sums(facts: Uint32Array, holds: (fact: number) => boolean): Uint32Array {
  const before = new Uint32Array(Math.ceil(facts.length / BLOCK) + 1);
  let count = 0;
  for (let at = 0; at < facts.length; at += 1) {
    if (at % BLOCK === 0) before[at / BLOCK] = count;
    if (holds(facts[at] ?? 0)) count += 1;
  }
  before[before.length - 1] = count;
  return before;
}
