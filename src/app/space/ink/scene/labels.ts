import { type Box, inside, overlap, shared } from './box.ts';
import type { Boxes } from './boxes.ts';

/** CSS px. */
export interface Extent {
  readonly width: number;
  readonly height: number;
}

/** A label that wants a place beside its mark. */
export interface Wish {
  readonly key: string;
  /** Sizes of its wordings, longest first; the first that finds room is drawn. */
  readonly wordings: readonly Extent[];
  /** The mark that it stands beside. */
  readonly beside: Box;
  /** Lower is placed first. */
  readonly rank: number;
  /** Drawn even where nothing is free: at the side that hides least. */
  readonly must?: boolean;
  /**
   * The label of an area, of which the area's marks are a part: the box round the area, which it must touch. It stands
   * beside a small area, and over a large one.
   */
  readonly area?: Box | null;
}

/** Whether a label can stand in a box. */
type Free = (box: Box) => boolean;

const NONE: Extent = { width: 0, height: 0 };

/** Where a label went, and with which of its wordings. */
export interface Placed<W extends Wish = Wish> {
  readonly wish: W;
  readonly wording: number;
  readonly box: Box;
}

/** What labels keep clear of. */
interface Obstacles {
  /** What hides a label that stands there: even one that must be drawn goes elsewhere if it can. */
  readonly covered?: readonly Box[];
  readonly hard: readonly Box[];
  /** Where there is a choice. */
  readonly soft: Boxes;
}

/** Room for the ring of the open fact between a mark and its label. */
const GAP = 6;
/** An area is large from this many widths of its label on. */
const LARGE = 1.3;

/**
 * Places labels by rank, each with its longest wording at the first free side of its mark: right, left, above, below,
 * then the corners. A placed label overlaps no obstacle, no other label and no edge of the frame, unless it must be
 * drawn.
 */
export function placeLabels<W extends Wish>(wishes: readonly W[], obstacles: Obstacles, frame: Box): Placed<W>[] {
  const { covered = [], hard, soft } = obstacles;
  const placed: Placed<W>[] = [];
  const taken = [...covered, ...hard];
  const sorted = [...wishes].sort((a, b) => a.rank - b.rank || (a.key < b.key ? -1 : 1));
  for (const wish of sorted) {
    const free = (box: Box) => inside(box, frame) && !hits(taken, box, wish.beside);
    const clear = (box: Box) => free(box) && !soft.hit(box, wish.area);
    const found = find(wish, clear) ?? find(wish, free) ?? (wish.must ? leastBad(wish, taken, covered, frame) : null);
    if (!found) continue;
    placed.push(found);
    taken.push(found.box);
  }
  return placed;
}

function hits(boxes: readonly Box[], box: Box, own: Box | null | undefined): boolean {
  return boxes.some((one) => one !== own && overlap(box, one));
}

function find<W extends Wish>(wish: W, free: Free): Placed<W> | null {
  for (let wording = 0; wording < wish.wordings.length; wording += 1) {
    const box = roomFor(wish, wish.wordings[wording] ?? NONE, free);
    if (box) return { wish, wording, box };
  }
  return null;
}

/** How much worse it is to be hidden, or cut by the frame, than to lie on something. */
const HIDDEN = 4;

function leastBad<W extends Wish>(wish: W, taken: readonly Box[], covered: readonly Box[], frame: Box): Placed<W> {
  const wording = wish.wordings.length - 1;
  const extent = wish.wordings[wording] ?? NONE;
  const on = (boxes: readonly Box[], box: Box) => boxes.reduce((sum, one) => sum + shared(box, one), 0);
  const cut = (box: Box) => extent.width * extent.height - shared(box, frame);
  const cost = (box: Box) => on(taken, box) + HIDDEN * (on(covered, box) + cut(box));
  const sides: Box[] = [];
  roomFor(wish, extent, (side) => sides.push(side) < 0);
  const box = sides.sort((a, b) => cost(a) - cost(b))[0] ?? wish.beside;
  return { wish, wording, box };
}

/** The best place for a label where nothing is in its way. Most find room soon: each box is made as it is tried. */
function roomFor({ beside, area }: Wish, extent: Extent, free: Free): Box | null {
  if (!area) return besideIt(beside, extent, free);
  const isSmall = area[2] - area[0] <= LARGE * extent.width;
  return (isSmall ? besideIt(area, extent, free) : null) ?? overIt(beside, area, extent, free);
}

function besideIt([x0, y0, x1, y1]: Box, { width, height }: Extent, free: Free): Box | null {
  const at = (x: number, y: number): Box | null => {
    const box: Box = [x, y, x + width, y + height];
    return free(box) ? box : null;
  };
  const middle = (y0 + y1 - height) / 2;
  const centre = (x0 + x1 - width) / 2;
  return (
    at(x1 + GAP, middle) ??
    at(x0 - GAP - width, middle) ??
    at(centre, y0 - GAP - height) ??
    at(centre, y1 + GAP) ??
    at(x1 - GAP, y0 - height) ??
    at(x1 - GAP, y1) ??
    at(x0 + GAP - width, y0 - height) ??
    at(x0 + GAP - width, y1) ??
    at(x0, y0 - GAP - height) ??
    at(x0, y1 + GAP) ??
    at(x1 - width, y0 - GAP - height) ??
    at(x1 - width, y1 + GAP)
  );
}

/** Round the middle of the mark, nearest first; it must touch the area. */
function overIt([x0, y0, x1, y1]: Box, area: Box, { width, height }: Extent, free: Free): Box | null {
  const [x, y] = [(x0 + x1 - width) / 2, (y0 + y1 - height) / 2];
  const down = height / 2 + 2;
  for (const [across, rows] of nearestFirst(width / down)) {
    const [left, top] = [x + across * width, y + rows * down];
    const box: Box = [left, top, left + width, top + height];
    if (overlap(box, area, 1) && free(box)) return box;
  }
  return null;
}

/** Steps of a label's width across, and of half its height and a little down. */
type Steps = readonly (readonly [across: number, down: number])[];

const ACROSS = [0, 0.25, -0.25, 0.5, -0.5, 0.75, -0.75, 1, -1];
const DOWN = [0, 1, -1, 2, -2, 3, -3, 4, -4];
const STEPS: Steps = DOWN.flatMap((down) => ACROSS.map((across) => [across, down] as const));

/** Their order by how much longer a step across is: the same labels ask for it at each step in time. */
const ordered = new Map<number, Steps>();
const REMEMBERED = 500;

function nearestFirst(ratio: number): Steps {
  const known = ordered.get(ratio);
  if (known) return known;
  const length = ([across, down]: Steps[number]) => (across * ratio) ** 2 + down ** 2;
  const found = [...STEPS].sort((a, b) => length(a) - length(b));
  if (ordered.size >= REMEMBERED) ordered.clear();
  ordered.set(ratio, found);
  return found;
}
