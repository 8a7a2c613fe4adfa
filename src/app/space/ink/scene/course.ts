import type { Transform } from '../../camera.ts';
import { type Box, overlap } from './box.ts';
import { type Pieces, linesOnScreen } from './flows.ts';
import { type Line, type Ruled, aside, boxesAlong, ruled, shorten } from './lines.ts';
import { isSame } from './project.ts';

/** How a flow is drawn beside others, in CSS px: how far to its right, and how much is left out at its ends. */
interface Shift {
  readonly aside: number;
  readonly start: number;
  readonly end: number;
}

/** A flow as it lies on the screen in one frame. */
export interface Course {
  readonly lines: readonly Line[];
  readonly longest: Ruled;
  /** Small boxes that cover what is seen of it: what labels rather keep off; and coarser ones, for those of the ground. */
  readonly boxes: readonly Box[];
  readonly coarse: readonly Box[];
}

/** Finds the course of a flow in a frame; null where it is out of view. */
export type Courser = (pieces: Pieces, shift: Shift, view: Transform) => Course | null;

/** A courser that works a course out anew only when the map has moved: a step in time costs no line. */
export function courser(): Courser {
  const known = new WeakMap<Pieces, Map<number, { readonly view: Transform; readonly course: Course | null }>>();
  return (pieces, shift, view) => {
    const shifts = known.get(pieces) ?? new Map<number, { view: Transform; course: Course | null }>();
    known.set(pieces, shifts);
    const before = shifts.get(shift.aside);
    if (before && isSame(before.view, view)) return before.course;
    const course = courseOf(pieces, shift, view);
    shifts.set(shift.aside, { view, course });
    return course;
  };
}

/** The course of a flow in a frame: O(points). */
export function courseOf(pieces: Pieces, shift: Shift, view: Transform): Course | null {
  const whole = linesOnScreen(pieces, view);
  const lines = whole.flatMap((line, piece) => {
    const [start, end] = [piece === 0 ? shift.start : 0, piece === whole.length - 1 ? shift.end : 0];
    const left = shorten(aside(line, shift.aside), start, end);
    return left ? [ruled(left)] : [];
  });
  if (lines.length === 0) return null;
  const seen: Box = [0, 0, view.width, view.height];
  const isSeen = (box: Box) => overlap(box, seen);
  return {
    lines: lines.map(({ line }) => line),
    longest: lines.reduce((best, line) => (line.length > best.length ? line : best)),
    boxes: lines.flatMap((line) => boxesAlong(line)).filter(isSeen),
    coarse: lines.flatMap((line) => boxesAlong(line, 24, 4)).filter(isSeen),
  };
}
