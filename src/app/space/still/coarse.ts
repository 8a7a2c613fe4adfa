import { type Shaper, onScreen } from '../ink/scene/areas.ts';
import type { Transform } from '../camera.ts';

/** How far a coarse line may lie from the true one, CSS px. */
const OFF = 1;
/** How far beyond the edges of a still a shape is still true, CSS px. */
const OVER = 20;

/** Shapes for a still: as the ink's, without what lies out of view and with no more points than can be told apart. */
export const coarse: Shaper = (area, view) => {
  const shape = onScreen(area, view);
  if (!shape) return null;
  const rings = shape.rings.map((ring) => thinned(inView(pointsOf(ring), view)).flat());
  return { ...shape, rings: rings.filter(({ length }) => length >= 6).map((ring) => Float64Array.from(ring)) };
};

type Point = readonly [x: number, y: number];

function pointsOf(ring: Float64Array): readonly Point[] {
  return Array.from({ length: ring.length / 2 }, (_, at): Point => [ring[2 * at] ?? 0, ring[2 * at + 1] ?? 0]);
}

/** Leaves out points that lie beyond the same edges as both their neighbours: no line in view changes. */
function inView(points: readonly Point[], view: Transform): readonly Point[] {
  const sides = points.map((point) => beyond(point, view));
  return points.filter((_, at) => {
    const side = sides[at];
    return side === 0 || side !== sides.at(at - 1) || side !== sides[(at + 1) % sides.length];
  });
}

/** The edges beyond which a point lies, as bits (Cohen and Sutherland). */
function beyond([x, y]: Point, { width, height }: Transform): number {
  return (x < -OVER ? 1 : 0) | (x > width + OVER ? 2 : 0) | (y < -OVER ? 4 : 0) | (y > height + OVER ? 8 : 0);
}

/** Douglas and Peucker's line through some of the points. */
function thinned(points: readonly Point[]): readonly Point[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 3) return points;
  const far = points.map((point) => offLine(point, first, last));
  const at = far.indexOf(Math.max(...far));
  if ((far[at] ?? 0) <= OFF) return [first, last];
  return [...thinned(points.slice(0, at + 1)).slice(0, -1), ...thinned(points.slice(at))];
}

function offLine([x, y]: Point, [x0, y0]: Point, [x1, y1]: Point): number {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const length = Math.hypot(dx, dy);
  if (length === 0) return Math.hypot(x - x0, y - y0);
  return Math.abs(dy * (x - x0) - dx * (y - y0)) / length;
}
