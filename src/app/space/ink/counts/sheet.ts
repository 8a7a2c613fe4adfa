import { STANDINGS } from '#facts/fact.ts';
import { NEVER, isNearest, standingOf } from './columns.ts';
import type { Cells, Groups } from './ledger.ts';

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

/** What stands in a cell in a stretch of days: how many rows are full, and how many faint. */
export interface Counts {
  readonly full: number;
  readonly faint: number;
}

/** Cells, and what a mask draws in them: counts in any stretch of days are read off, never counted. */
export interface Sheet extends Cells {
  /**
   * Counts in a cell: O(log of its rows) at most. Of what ends, that is full which comes by the last day and has not
   * ended before the first; what goes on is full from its day on.
   */
  readonly counts: (cell: number, days: Stretch) => Counts;
  /**
   * Counts of facts in some cells, each fact once though it may stand in several: O(rows in them). Null where rows are
   * too many to be gone through at every step.
   */
  readonly distinct: ((cells: readonly number[], days: Stretch) => Counts) | null;
  /**
   * The codes of the marks of some cells in a stretch of days, one a standing, firmest first: of what is full, or of
   * what is faint. Looks into a group only where it would change the answer.
   */
  readonly kinds: (cells: readonly number[], days: Stretch, isFull: boolean) => number[];
  /**
   * Facts that are shown in some cells in a stretch of days, full or faint, each once, ascending.
   * @param most how many at most: of each group those that are full, the latest first, then what lies beside them
   */
  readonly facts: (cells: readonly number[], days: Stretch, most?: number) => readonly number[];
}

/** Rows gathered in cells, whatever is filtered: their sheet by mask, on a change of filter, never on a step in time. */
export type Gathered = (mask: Mask) => Sheet;

/** The facts that are shown, and those of them that a window dims; `touches` as of `Columns`. */
export function maskOf(
  shown: Uint8Array,
  touches: (fact: number, from: number, to: number) => boolean,
  range: Window,
): Mask {
  if (range === null) return { shown, drawn: shown };
  return { shown, drawn: shown.map((is, fact) => (is && touches(fact, ...range) ? 1 : 0)) };
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
