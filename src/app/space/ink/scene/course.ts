import type { Px, Transform } from '../../camera.ts';
import { type Box, boxOf, movedBox, overlap } from './box.ts';
import { type Pieces, linesOnScreen, middleOf } from './flows.ts';
import { type Kept, keep } from './kept.ts';
import { type Line, type Ruled, aside, boxesAlong, ruled, shorten } from './lines.ts';

/** How a flow is drawn beside others, in CSS px: how far to its right, and how much is left out at its ends. */
interface Shift {
  readonly aside: number;
  readonly start: number;
  readonly end: number;
  /** At the end of a short one at least, below nothing where it may go on into an area: so it is seen as an arrow. */
  readonly least: number;
}

/** A flow as long is an arrow, even where the mark at its start is a large disc; CSS px. */
const SHORT = 46;

/** How far a head may reach beyond the line, CSS px. */
const HEAD = 8;

/** A flow as it lies on the screen in one frame. */
export interface Course {
  readonly lines: readonly Line[];
  /** Where it lay when the map was last enlarged; the same one while the map is only moved. */
  readonly longest: Ruled;
  /** How far it has moved since, in CSS px. */
  readonly by: Px;
  /** Small boxes that cover what is seen of it: what labels rather keep off; and coarser ones, for those of the ground. */
  readonly boxes: readonly Box[];
  readonly coarse: readonly Box[];
}

/** Finds the course of a flow in a frame; null where it is out of view. */
export type Courser = (pieces: Pieces, shift: Shift, view: Transform) => Course | null;

/** A courser that works a course out anew only when the map was enlarged: a step in time costs no line, and a move little. */
export function courser(): Courser {
  const known = new WeakMap<Pieces, Map<number, Kept<Laid>>>();
  return (pieces, shift, view) => {
    const shifts = known.get(pieces) ?? new Map<number, Kept<Laid>>();
    known.set(pieces, shifts);
    const kept = keep(shifts.get(shift.aside), view, pieces.map(middleOf), {
      anew: (now) => laidOut(pieces, shift, now),
      moved: ({ whole }, by, now) => ({ whole, course: seenOf(whole, by, now) }),
    });
    shifts.set(shift.aside, kept);
    return kept.shape?.course ?? null;
  };
}

/** All of a flow in the view in which it was worked out, and what is seen of it. */
interface Laid {
  readonly whole: Omit<Course, 'by'>;
  readonly course: Course | null;
}

/** The course of a flow in a frame: O(points). */
export function courseOf(pieces: Pieces, shift: Shift, view: Transform): Course | null {
  return laidOut(pieces, shift, view)?.course ?? null;
}

function laidOut(pieces: Pieces, shift: Shift, view: Transform): Laid | null {
  const all = linesOnScreen(pieces, view);
  const lines = all.flatMap((line, piece) => {
    const start = piece === 0 ? shift.start : 0;
    const moved = aside(line, shift.aside);
    const left = shorten(moved, start, piece === all.length - 1 ? endOf(moved, start, shift) : 0);
    return left ? [ruled(left)] : [];
  });
  if (lines.length === 0) return null;
  const whole = {
    lines: lines.map(({ line }) => line),
    longest: lines.reduce((best, line) => (line.length > best.length ? line : best)),
    boxes: lines.flatMap((line) => boxesAlong(line)),
    coarse: lines.flatMap((line) => boxesAlong(line, 24, 4)),
  };
  return { whole, course: seenOf(whole, [0, 0], view) };
}

/** How much is left out at the end of a line; less than nothing where it goes on. */
function endOf(line: Line, start: number, { end, least }: Shift): number {
  return Math.max(least, Math.min(end, ruled(line).length - start - SHORT));
}

function seenOf({ lines, longest, boxes, coarse }: Laid['whole'], by: Px, { width, height }: Transform): Course | null {
  const seen: Box = movedBox([0, 0, width, height], [-by[0], -by[1]]);
  if (!lines.some((line) => overlap(boxOf(line), seen, HEAD))) return null;
  const inView = (all: readonly Box[]) => all.filter((box) => overlap(box, seen)).map((box) => movedBox(box, by));
  const moved = lines.map((line) => line.map((px, at) => px + by[at % 2 === 0 ? 0 : 1]));
  return { lines: moved, longest, by, boxes: inView(boxes), coarse: inView(coarse) };
}
