import type { Px } from '../../camera.ts';
import type { Box } from './box.ts';

/** A line on the screen: x, y, x, y ... in CSS px. */
export type Line = readonly number[];

/** A line with how far along it each of its points lies, in px: measured once, asked often. */
export interface Ruled {
  readonly line: Line;
  readonly far: Float64Array;
  readonly length: number;
}

/** Measures a line. */
export function ruled(line: Line): Ruled {
  const far = new Float64Array(line.length / 2);
  for (let at = 1; at < far.length; at += 1) far[at] = (far[at - 1] ?? 0) + step(line, 2 * at);
  return { line, far, length: far.at(-1) ?? 0 };
}

function step(line: Line, at: number): number {
  return Math.hypot((line[at] ?? 0) - (line[at - 2] ?? 0), (line[at + 1] ?? 0) - (line[at - 1] ?? 0));
}

/** The point at a length along a line: O(log of its points). Beyond its ends it goes straight on. */
export function along({ line, far }: Ruled, length: number): Px {
  const at = 2 * firstFrom(far, length);
  const [x0, y0] = [line[at - 2] ?? 0, line[at - 1] ?? 0];
  const span = (far[at / 2] ?? 0) - (far[at / 2 - 1] ?? 0);
  const t = span > 0 ? (length - (far[at / 2 - 1] ?? 0)) / span : 0;
  return [x0 + t * ((line[at] ?? 0) - x0), y0 + t * ((line[at + 1] ?? 0) - y0)];
}

/** The index of the first point but the start that is as far along; the last where none is. */
function firstFrom(far: Float64Array, length: number): number {
  let [low, high] = [1, far.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((far[middle] ?? 0) < length) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A line without some px at its start and at its end; null where nothing is left. */
export function shorten(line: Line, start: number, end: number): Line | null {
  const whole = ruled(line);
  const last = whole.length - end;
  if (last - start < 4) return null;
  const inner: number[] = [...along(whole, start)];
  whole.far.forEach((far, at) => {
    if (far > start && far < last) inner.push(line[2 * at] ?? 0, line[2 * at + 1] ?? 0);
  });
  inner.push(...along(whole, last));
  return inner;
}

/** A line moved sideways, to its right, by some px: so that there and back do not lie on one another. */
export function aside(line: Line, px: number): Line {
  const moved: number[] = [];
  for (let at = 0; at < line.length; at += 2) {
    const [a, b] = [Math.max(at - 2, 0), Math.min(at + 2, line.length - 2)];
    const dx = (line[b] ?? 0) - (line[a] ?? 0);
    const dy = (line[b + 1] ?? 0) - (line[a + 1] ?? 0);
    const n = Math.hypot(dx, dy) || 1;
    moved.push((line[at] ?? 0) - (dy / n) * px, (line[at + 1] ?? 0) + (dx / n) * px);
  }
  return moved;
}

/** Small boxes that cover a line, for collisions. */
export function boxesAlong(line: Ruled, every = 8, half = 3): Box[] {
  const count = Math.max(1, Math.ceil(line.length / every));
  return Array.from({ length: count + 1 }, (_, k) => {
    const [x, y] = along(line, (line.length * k) / count);
    return [x - half, y - half, x + half, y + half];
  });
}

/** How far a point is from a line in px. */
export function distanceTo(line: Line, x: number, y: number): number {
  let best = Infinity;
  for (let at = 2; at < line.length; at += 2) {
    const [x0, y0, x1, y1] = [line[at - 2] ?? 0, line[at - 1] ?? 0, line[at] ?? 0, line[at + 1] ?? 0];
    const n = (x1 - x0) ** 2 + (y1 - y0) ** 2;
    const t = n === 0 ? 0 : Math.min(1, Math.max(0, ((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / n));
    best = Math.min(best, Math.hypot(x - x0 - t * (x1 - x0), y - y0 - t * (y1 - y0)));
  }
  return best;
}
