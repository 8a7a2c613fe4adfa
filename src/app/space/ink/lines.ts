import type { Px } from '../camera.ts';
import type { Box } from './box.ts';

/** A line on the screen: x, y, x, y ... in CSS px. */
export type Line = readonly number[];

/** The length of a line in px. */
export function lengthOf(line: Line): number {
  let sum = 0;
  for (let at = 2; at < line.length; at += 2) sum += step(line, at);
  return sum;
}

/** The point at a length along a line, with the direction there in radians. */
export function along(line: Line, length: number): { at: Px; angle: number } {
  let left = length;
  for (let at = 2; at < line.length; at += 2) {
    const span = step(line, at);
    if (left <= span || at + 2 >= line.length) return between(line, at, span > 0 ? left / span : 0);
    left -= span;
  }
  return { at: [line[0] ?? 0, line[1] ?? 0], angle: 0 };
}

function step(line: Line, at: number): number {
  return Math.hypot((line[at] ?? 0) - (line[at - 2] ?? 0), (line[at + 1] ?? 0) - (line[at - 1] ?? 0));
}

function between(line: Line, at: number, t: number): { at: Px; angle: number } {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = line.slice(at - 2, at + 2);
  return { at: [x0 + t * (x1 - x0), y0 + t * (y1 - y0)], angle: Math.atan2(y1 - y0, x1 - x0) };
}

/** A line without some px at its start and at its end; null where nothing is left. */
export function shorten(line: Line, start: number, end: number): Line | null {
  const length = lengthOf(line);
  if (length - start - end < 4) return null;
  const inner: number[] = [...along(line, start).at];
  let gone = 0;
  for (let at = 2; at < line.length; at += 2) {
    gone += step(line, at);
    if (gone > start && gone < length - end) inner.push(line[at] ?? 0, line[at + 1] ?? 0);
  }
  inner.push(...along(line, length - end).at);
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
export function boxesAlong(line: Line, every = 8, half = 3): Box[] {
  const length = lengthOf(line);
  const count = Math.max(1, Math.ceil(length / every));
  return Array.from({ length: count + 1 }, (_, k) => {
    const [x, y] = along(line, (length * k) / count).at;
    return [x - half, y - half, x + half, y + half];
  });
}

/** How far a point is from a line in px. */
export function distanceTo(line: Line, x: number, y: number): number {
  let best = Infinity;
  for (let at = 2; at < line.length; at += 2) {
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = line.slice(at - 2, at + 2);
    const n = (x1 - x0) ** 2 + (y1 - y0) ** 2;
    const t = n === 0 ? 0 : Math.min(1, Math.max(0, ((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / n));
    best = Math.min(best, Math.hypot(x - x0 - t * (x1 - x0), y - y0 - t * (y1 - y0)));
  }
  return best;
}
