import type { Px } from '../../camera.ts';

/** Edges in CSS px: left, top, right, bottom. */
export type Box = readonly [x0: number, y0: number, x1: number, y1: number];

/** Whether two boxes come nearer than a gap; touching edges do not overlap at a gap of 0. */
export function overlap(a: Box, b: Box, gap = 0): boolean {
  return a[0] < b[2] + gap && b[0] < a[2] + gap && a[1] < b[3] + gap && b[1] < a[3] + gap;
}

/** The area in px² that two boxes share. */
export function shared(a: Box, b: Box): number {
  const width = Math.min(a[2], b[2]) - Math.max(a[0], b[0]);
  const height = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
  return width > 0 && height > 0 ? width * height : 0;
}

/** Whether a point lies in a box grown by a margin. */
export function holds([x0, y0, x1, y1]: Box, x: number, y: number, margin = 0): boolean {
  return x >= x0 - margin && x <= x1 + margin && y >= y0 - margin && y <= y1 + margin;
}

/** Whether a point of the world lies in a part of it, in whichever turn of the world each is given; unit Mercator. */
export function holdsTurned(part: Box, x: number, y: number): boolean {
  return holds(part, x + Math.round((part[0] + part[2]) / 2 - x), y);
}

/** The smallest box round two. */
export function around(a: Box, b: Box): Box {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

/** Whether a box lies within another. */
export function inside(inner: Box, outer: Box): boolean {
  return inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3];
}

/** The smallest box round some points, given as x, y, x, y ...; inside out where there are none. */
export function boxOf(points: ArrayLike<number>): Box {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at + 1 < points.length; at += 2) {
    const x = points[at] ?? 0;
    const y = points[at + 1] ?? 0;
    if (x < x0) x0 = x;
    if (x > x1) x1 = x;
    if (y < y0) y0 = y;
    if (y > y1) y1 = y;
  }
  return [x0, y0, x1, y1];
}

/** A box with a margin round it. */
export function grown([x0, y0, x1, y1]: Box, margin = 6): Box {
  return [x0 - margin, y0 - margin, x1 + margin, y1 + margin];
}

/** A box somewhere else, as large. */
export function movedBox([x0, y0, x1, y1]: Box, [x, y]: Px): Box {
  return [x0 + x, y0 + y, x1 + x, y1 + y];
}
