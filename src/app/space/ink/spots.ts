import type { Px, Transform } from '../camera.ts';
import { NEVER, kindOf } from './columns.ts';
import { type Box, holds, overlap } from './box.ts';
import { projector } from './project.ts';
import { type Finder, type Sheet, countOf } from './sheet.ts';

/** The facts of one spot of the screen: one mark, or a capsule with a mark for each standing and their number. */
export interface Spot {
  /** Where the first mark stands, in CSS px. */
  readonly at: Px;
  readonly cells: readonly number[];
  /** Facts on or before the day, and those that come later or are perhaps known. */
  readonly full: number;
  readonly faint: number;
  /** Codes of the marks, one a standing, firmest first. */
  readonly kinds: readonly number[];
  /** Which way the capsule grows from its first mark. */
  readonly grows: 1 | -1;
  readonly box: Box;
  /** Drawn as one disc with a number: several places on a narrow map. */
  readonly disc: boolean;
}

/** Sizes in CSS px. */
export const PITCH = 15;
export const HALF = 10;
const DIGIT = 7.5;
const DISC = 22;
const MARGIN = 4;
const LOOK = 256;

/** How spots are gathered. */
export interface Gathering {
  /** Boxes in CSS px where nothing is drawn, such as what the inset shows. */
  readonly hidden?: readonly Box[];
  /** Several places are one disc with a number, large enough for a finger: on a narrow map. */
  readonly discs?: boolean;
}

interface Draft {
  readonly at: Px;
  readonly cells: number[];
  full: number;
  faint: number;
  kinds: number[];
}

/** The number that a spot shows: its facts so far, else those to come; nothing for a single one. */
export function numberOf({ full, faint }: Pick<Spot, 'full' | 'faint'>): string {
  const n = full > 0 ? full : faint;
  return n > 1 ? String(n) : '';
}

/**
 * The spots of one frame. What would overlap is one spot, at the place with most facts, so that marks never pile up;
 * the same cells give the same spots.
 */
export function spotsOf(sheet: Sheet, find: Finder, view: Transform, day: number, how: Gathering = {}): Spot[] {
  const drafts = draftsOf(sheet, find, view, day, how.hidden ?? []);
  drafts.sort((a, b) => b.full - a.full || b.faint - a.faint || (a.cells[0] ?? 0) - (b.cells[0] ?? 0));
  let spots = drafts.map((draft) => finish(draft, view, how));
  for (let before = -1; before !== spots.length;) {
    before = spots.length;
    spots = merge(spots, view, how);
  }
  return spots;
}

function draftsOf(sheet: Sheet, find: Finder, view: Transform, day: number, hidden: readonly Box[]): Draft[] {
  const project = projector(view);
  const drafts: Draft[] = [];
  for (const cell of find(sheet, view, MARGIN)) {
    const { full, faint } = countOf(sheet, cell, day);
    if (full + faint === 0) continue;
    const at = project(sheet.x[cell] ?? 0, sheet.y[cell] ?? 0);
    if (!at || hidden.some((box) => holds(box, at[0], at[1]))) continue;
    drafts.push({ at, cells: [cell], full, faint, kinds: marksOf(sheet, cell, day, full) });
  }
  return drafts;
}

/** The codes of the marks of a cell, firmest first; of its last rows only, where there are very many. */
export function marksOf(sheet: Sheet, cell: number, day: number, full: number): number[] {
  const lo = sheet.start[cell] ?? 0;
  const hi = full > 0 ? lo + full : (sheet.start[cell + 1] ?? lo);
  const best = new Map<string, number>();
  for (let at = Math.max(lo, hi - LOOK); at < hi; at += 1) {
    const row = sheet.rows[at] ?? 0;
    if ((sheet.days.appears[row] ?? NEVER) > day) continue;
    const code = sheet.columns.kind[row] ?? 0;
    const { standing } = kindOf(code);
    best.set(standing, Math.min(best.get(standing) ?? NEVER, code));
  }
  return [...best.values()].sort((a, b) => a - b);
}

function finish(draft: Draft, view: Transform, { discs = false }: Gathering): Spot {
  const disc = discs && draft.cells.length > 1;
  const [x, y] = draft.at;
  if (disc) return { ...draft, disc, grows: 1, box: [x - DISC, y - DISC, x + DISC, y + DISC] };
  const digits = numberOf(draft).length;
  const long = (draft.kinds.length - 1) * PITCH + HALF + (digits > 0 ? 3 + digits * DIGIT : 0);
  const grows = x + long > view.width - 4 ? -1 : 1;
  const [x0, x1] = grows === 1 ? [x - HALF, x + long] : [x - long, x + HALF];
  return { ...draft, disc, grows, box: [x0, y - HALF, x1, y + HALF + 2] };
}

function merge(spots: readonly Spot[], view: Transform, how: Gathering): Spot[] {
  const kept: Spot[] = [];
  const columns = new Map<number, number[]>();
  for (const spot of spots) {
    const column = Math.floor(spot.at[0] / 128);
    const near = [column - 1, column, column + 1].flatMap((one) => columns.get(one) ?? []);
    const hit = near.find((at) => kept[at] && overlap(kept[at].box, spot.box, 1));
    if (hit === undefined) {
      columns.set(column, [...(columns.get(column) ?? []), kept.length]);
      kept.push(spot);
    } else kept[hit] = join(kept[hit] as Spot, spot, view, how);
  }
  return kept;
}

function join(a: Spot, b: Spot, view: Transform, how: Gathering): Spot {
  const best = new Map<string, number>();
  const from = a.full > 0 ? (b.full > 0 ? [a, b] : [a]) : b.full > 0 ? [b] : [a, b];
  for (const code of from.flatMap(({ kinds }) => kinds)) {
    const { standing } = kindOf(code);
    best.set(standing, Math.min(best.get(standing) ?? NEVER, code));
  }
  const draft: Draft = {
    at: a.at,
    cells: [...a.cells, ...b.cells],
    full: a.full + b.full,
    faint: a.faint + b.faint,
    kinds: [...best.values()].sort((p, q) => p - q),
  };
  return finish(draft, view, how);
}
