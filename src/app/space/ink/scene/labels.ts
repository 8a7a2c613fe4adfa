import { type Box, inside, overlap, shared } from './box.ts';
import { Boxes } from './boxes.ts';

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
  /** Drawn only where nothing is under it. */
  readonly spare?: boolean;
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
  readonly soft: readonly Boxes[];
  /** Marks, near which a label would be read as that of another: where there is a choice. */
  readonly marks?: readonly Box[];
}

/** Room for the ring of the open fact between a mark and its label. */
const GAP = 6;
/** An area is large from this many widths of its label on. */
const LARGE = 1.3;
/** How much of an area may lie under its label. */
const HIDDEN_AREA = 0.25;

/**
 * Places labels by rank, each with its longest wording at the first free side of its mark: right, left, above, below,
 * then the corners. A placed label overlaps no obstacle, no other label and no edge of the frame, unless it must be
 * drawn.
 */
export function placeLabels<W extends Wish>(wishes: readonly W[], obstacles: Obstacles, frame: Box): Placed<W>[] {
  const { covered = [], hard, soft, marks = [] } = obstacles;
  const placed: Placed<W>[] = [];
  const taken = [...covered, ...hard];
  const [hidden, near] = [new Boxes(taken), new Boxes(marks)];
  const sorted = [...wishes].sort((a, b) => a.rank - b.rank || (a.key < b.key ? -1 : 1));
  for (const wish of sorted) {
    const { area, beside } = wish;
    const free = (box: Box) => inside(box, frame) && !hidden.hit(box, beside);
    const clear = (box: Box) =>
      free(box) && !soft.some((one) => one.hit(box, area)) && !(!area && near.hit(box, beside, GAP));
    const found =
      find(wish, clear, frame) ??
      (wish.spare ? null : find(wish, free, frame)) ??
      (wish.must ? leastBad(wish, taken, covered, frame) : null);
    if (!found) continue;
    placed.push(found);
    taken.push(found.box);
    hidden.add(found.box);
  }
  return placed;
}

function find<W extends Wish>(wish: W, free: Free, frame: Box): Placed<W> | null {
  for (let wording = 0; wording < wish.wordings.length; wording += 1) {
    const box = roomFor(wish, wish.wordings[wording] ?? NONE, free, frame);
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
  roomFor(wish, extent, (side) => sides.push(side) < 0, frame);
  const box = sides.sort((a, b) => cost(a) - cost(b))[0] ?? wish.beside;
  return { wish, wording, box };
}

/** The best place for a label where nothing is in its way. Most find room soon: each box is made as it is tried. */
function roomFor({ beside, area }: Wish, extent: Extent, free: Free, frame: Box): Box | null {
  if (!area) return besideIt(beside, extent, free, frame);
  const width = area[2] - area[0];
  if (width > LARGE * extent.width) return overIt(beside, area, extent, free);
  const over = (isFree: Free) => overIt(beside, area, extent, isFree, frame);
  const rather = (box: Box) => free(box) && shared(box, area) <= HIDDEN_AREA * shared(area, area);
  return besideIt(area, extent, free, frame) ?? over(rather) ?? over(free);
}

/** At the edge of the frame a label is moved along its mark, as far as it is still beside it. */
function besideIt([x0, y0, x1, y1]: Box, { width, height }: Extent, free: Free, frame: Box): Box | null {
  const at = (x: number, y: number): Box | null => {
    const box: Box = [x, y, x + width, y + height];
    return free(box) ? box : null;
  };
  const across = (x: number, y: number) => at(clamp(x, frame[0], frame[2] - width), y);
  const middle = clamp((y0 + y1 - height) / 2, frame[1], frame[3] - height);
  const [above, below] = [y0 - GAP - height, y1 + GAP];
  return (
    at(x1 + GAP, middle) ??
    at(x0 - GAP - width, middle) ??
    across((x0 + x1 - width) / 2, above) ??
    across((x0 + x1 - width) / 2, below) ??
    at(x1 - GAP, y0 - height) ??
    at(x1 - GAP, y1) ??
    at(x0 + GAP - width, y0 - height) ??
    at(x0 + GAP - width, y1) ??
    across(x1 - width / 2, above) ??
    across(x1 - width / 2, below) ??
    across(x0 - width / 2, above) ??
    across(x0 - width / 2, below)
  );
}

function clamp(at: number, least: number, most: number): number {
  return Math.max(least, Math.min(at, most));
}

const PLANE: Box = [-Infinity, -Infinity, Infinity, Infinity];

/** Round the middle of the mark, nearest first, and moved into a frame; it must touch the area. */
function overIt([x0, y0, x1, y1]: Box, area: Box, { width, height }: Extent, free: Free, frame = PLANE): Box | null {
  const [x, y] = [(x0 + x1 - width) / 2, (y0 + y1 - height) / 2];
  const down = height / 2 + 2;
  for (const [across, rows] of STEPS) {
    const left = clamp(x + across * width, frame[0], frame[2] - width);
    const top = clamp(y + rows * down, frame[1], frame[3] - height);
    const box: Box = [left, top, left + width, top + height];
    if (overlap(box, area, 1) && free(box)) return box;
  }
  return null;
}

const ACROSS = [0, 0.25, -0.25, 0.5, -0.5, 0.75, -0.75, 1, -1];
const DOWN = [0, 1, -1, 2, -2, 3, -3, 4, -4];
/** How much wider a label is than a step down, more or less. */
const WIDER = 8;
/** Steps of a label's width across, and of half its height and a little down; the nearest first. */
const STEPS = DOWN.flatMap((down) => ACROSS.map((across) => [across, down] as const)).sort(
  (a, b) => farOf(a) - farOf(b),
);

function farOf([across, down]: readonly [number, number]): number {
  return (across * WIDER) ** 2 + down ** 2;
}
