import type { Px, Transform } from '../../camera.ts';
import { NEVER, standingOf } from '../counts/columns.ts';
import { type Box, holdsTurned, overlap } from './box.ts';
import { projector } from './project.ts';
import type { Finder } from '../counts/finder.ts';
import { PLACES, squareAt, squaresFor } from '../counts/ledger.ts';
import type { Sheet, Stretch } from '../counts/sheet.ts';

/** The facts of one spot of the screen: one mark, or a capsule with a mark for each standing and their number. */
export interface Spot {
  /** Where the first mark stands, in CSS px. */
  readonly at: Px;
  readonly cells: readonly number[];
  /** Facts in the days that are asked for, and those of others or perhaps known. */
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
/** Between the last mark of a capsule and its number, which counts all of them. */
const SPLIT = 10;
/** Between a capsule and the edge of the map, or of the inset. */
const EDGE = 5;
const DISC = 22;
/** Wider than any spot reaches to one side, in CSS px. */
const COLUMN = 128;
const NOWHERE: Box = [0, 0, 0, 0];

/** How spots are gathered. */
interface Gathering {
  /** Parts of the world, in unit Mercator: where nothing is drawn, since an inset draws it, and where alone. */
  readonly hidden?: readonly Box[];
  readonly only?: Box | null;
  /** Several places are one disc with a number, large enough for a finger: on a narrow map. */
  readonly discs?: boolean;
  /** Where the inset stands, in CSS px: nothing grows under its edge. */
  readonly panel?: Box | null;
  /** Cells of areas that are drawn: their marks are not gathered before they would overlap. */
  readonly alone?: ReadonlySet<number>;
}

/** A spot that others may still join. */
interface Draft extends Spot {
  cells: number[];
  full: number;
  faint: number;
  kinds: number[];
  grows: 1 | -1;
  box: Box;
  disc: boolean;
}

/** From here on thousands are counted: the map has room for no more digits, and whoever presses reads them all. */
const THOUSANDS = 10_000;

/** The number that a spot shows: its facts so far, else those to come; nothing for a single one. */
export function numberOf({ full, faint }: Pick<Spot, 'full' | 'faint'>): string {
  const n = full > 0 ? full : faint;
  if (n >= THOUSANDS) return `${Math.floor(n / 1000)}k`;
  return n > 1 ? String(n) : '';
}

/**
 * The spots of one frame. What would overlap is one spot, at the place with most facts, so that marks never pile up;
 * the same cells give the same spots.
 */
export function spotsOf(sheet: Sheet, find: Finder, view: Transform, days: Stretch, how: Gathering = {}): Spot[] {
  let spots = draftsOf(sheet, find, view, days, how);
  spots.sort((a, b) => b.full - a.full || b.faint - a.faint || (a.cells[0] ?? 0) - (b.cells[0] ?? 0));
  for (let before = -1; before !== spots.length;) {
    before = spots.length;
    spots = merge(spots, view, how);
  }
  for (const spot of spots) if (spot.cells.length > 1) recount(spot, sheet, view, days, how);
  return spots;
}

/** Counts a fact once that stands in several places of a spot. Its box can but shrink. */
function recount(spot: Draft, sheet: Sheet, view: Transform, days: Stretch, how: Gathering): void {
  const counts = sheet.distinct?.(spot.cells, days);
  if (!counts || counts.full + counts.faint === spot.full + spot.faint) return;
  Object.assign(spot, counts);
  shape(spot, view, how);
}

/** More cells in view than these are gathered in squares before they are looked at one by one. */
const MANY = 200;

function draftsOf(sheet: Sheet, find: Finder, view: Transform, days: Stretch, how: Gathering): Draft[] {
  const cells = [...find(sheet, view, 0)];
  const level = cells.length > MANY && !view.globe ? squaresFor(view.scale) : PLACES;
  const heaps = new Map<number, Heap>();
  for (const cell of cells) {
    const [x, y] = [sheet.x[cell] ?? 0, sheet.y[cell] ?? 0];
    if (!isDrawn(x, y, how)) continue;
    const { full, faint } = sheet.counts(cell, days);
    if (full + faint === 0) continue;
    const isAlone = level === PLACES || how.alone?.has(cell) === true;
    const key = isAlone ? -1 - cell : squareAt(x, y, level);
    const heap = heaps.get(key);
    if (heap) heapUp(heap, cell, full, faint);
    else heaps.set(key, { cells: [cell], full, faint, most: full + faint });
  }
  const project = projector(view);
  return [...heaps.values()].flatMap(({ cells: own, full, faint }) => {
    const [first = 0] = own;
    const at = project(sheet.x[first] ?? 0, sheet.y[first] ?? 0);
    if (!at) return [];
    const kinds = sheet.kinds(own, days, full > 0);
    return [shape({ at, cells: own, full, faint, kinds, grows: 1, box: NOWHERE, disc: false }, view, how)];
  });
}

/** Cells that are looked at as one; it stands at the one with most facts, in whatever days. */
interface Heap {
  /** The first is the one at which it stands. */
  readonly cells: number[];
  full: number;
  faint: number;
  most: number;
}

function heapUp(heap: Heap, cell: number, full: number, faint: number): void {
  heap.cells.push(cell);
  if (full + faint > heap.most) lead(heap, full + faint);
  heap.full += full;
  heap.faint += faint;
}

/** Puts the cell that came last first: it has most kinds of marks as a rule, so that others need not be asked. */
function lead(heap: Heap, most: number): void {
  const { cells } = heap;
  const last = cells.length - 1;
  [cells[0], cells[last]] = [cells[last] ?? 0, cells[0] ?? 0];
  heap.most = most;
}

/** Of a map and its inset, one draws a point: both ask the same of the same numbers. */
function isDrawn(x: number, y: number, { hidden = [], only = null }: Gathering): boolean {
  return !hidden.some((part) => holdsTurned(part, x, y)) && (only === null || holdsTurned(only, x, y));
}

/** Of some codes the least of each standing, firmest first. */
function firmest(codes: Iterable<number>): number[] {
  const best: number[] = [];
  for (const code of codes) best[standingOf(code)] = Math.min(best[standingOf(code)] ?? NEVER, code);
  return best.filter((code) => code !== undefined);
}

/** Gives a draft the box of what it holds. */
function shape(draft: Draft, view: Transform, { discs = false, panel = null }: Gathering): Draft {
  const [x, y] = draft.at;
  const digits = numberOf(draft).length;
  draft.disc = discs && draft.cells.length > 1 && digits > 0;
  const long = (draft.kinds.length - 1) * PITCH + HALF + (digits > 0 ? SPLIT + digits * DIGIT : 0);
  const end = panel && x < panel[0] && y + HALF > panel[1] && y - HALF < panel[3] ? panel[0] : view.width;
  draft.grows = !draft.disc && x + long > end - EDGE ? -1 : 1;
  const [x0, x1] = draft.grows === 1 ? [x - HALF, x + long] : [x - long, x + HALF];
  draft.box = draft.disc ? [x - DISC, y - DISC, x + DISC, y + DISC] : [x0, y - HALF, x1, y + HALF + 2];
  return draft;
}

function merge(spots: readonly Draft[], view: Transform, how: Gathering): Draft[] {
  const kept: Draft[] = [];
  const columns = new Map<number, Draft[]>();
  for (const spot of spots) {
    const column = Math.floor(spot.at[0] / COLUMN);
    const hit = hitIn(columns, column, spot);
    if (hit) {
      join(hit, spot);
      shape(hit, view, how);
      continue;
    }
    kept.push(spot);
    const there = columns.get(column);
    if (there) there.push(spot);
    else columns.set(column, [spot]);
  }
  return kept;
}

function hitIn(columns: ReadonlyMap<number, readonly Draft[]>, column: number, spot: Draft): Draft | undefined {
  for (let near = column - 1; near <= column + 1; near += 1) {
    const hit = columns.get(near)?.find(({ box }) => overlap(box, spot.box, 1));
    if (hit) return hit;
  }
  return undefined;
}

/** Takes a spot into another, which stays where it is. What has come outweighs what comes later. */
function join(into: Draft, from: Draft): void {
  if (into.full > 0 === from.full > 0) into.kinds = firmest([...into.kinds, ...from.kinds]);
  else if (from.full > 0) into.kinds = from.kinds;
  for (const cell of from.cells) into.cells.push(cell);
  into.full += from.full;
  into.faint += from.faint;
}
