import { thinned } from '#facts/thinned.ts';
import { type Shaper, onScreen } from '../ink/scene/areas.ts';
import type { Transform } from '../camera.ts';

/** How far a coarse line may lie from the true one, CSS px. */
const OFF = 1;
/** How far beyond the edges of what is seen a shape is still true, CSS px. */
const OVER = 20;

/**
 * Shapes for a still: as the ink's, without what lies out of view and with no more points than can be told apart.
 * @param more how much of the map is seen above the still, and below it; CSS px
 */
export function coarse(more: number): Shaper {
  return (area, view) => {
    const shape = onScreen(area, view);
    if (!shape) return null;
    const rings = shape.rings.map((ring) => thinned(inView(pointsOf(ring), view, more), OFF).flat());
    return { ...shape, rings: rings.filter(({ length }) => length >= 6).map((ring) => Float64Array.from(ring)) };
  };
}

type Point = readonly [x: number, y: number];

function pointsOf(ring: Float64Array): readonly Point[] {
  return Array.from({ length: ring.length / 2 }, (_, at): Point => [ring[2 * at] ?? 0, ring[2 * at + 1] ?? 0]);
}

/** Leaves out points that lie beyond the same edges as both their neighbours: no line in view changes. */
function inView(points: readonly Point[], view: Transform, more: number): readonly Point[] {
  const sides = points.map((point) => beyond(point, view, more));
  return points.filter((_, at) => {
    const side = sides[at];
    return side === 0 || side !== sides.at(at - 1) || side !== sides[(at + 1) % sides.length];
  });
}

/** The edges beyond which a point lies, as bits (Cohen and Sutherland). */
function beyond([x, y]: Point, { width, height }: Transform, more: number): number {
  const over = Math.max(OVER, more);
  return (x < -OVER ? 1 : 0) | (x > width + OVER ? 2 : 0) | (y < -over ? 4 : 0) | (y > height + over ? 8 : 0);
}
