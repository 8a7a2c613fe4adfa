import { thinned } from '#facts/thinned.ts';
import { type Shaper, onScreen } from '../ink/scene/areas.ts';
import type { Box } from '../ink/scene/box.ts';

/** How far a coarse line may lie from the true one, CSS px. */
const OFF = 1;
/** How far beyond the edges of what is seen a shape is still true, CSS px. */
const OVER = 24;

/**
 * Shapes for a still: as the ink's, without what lies out of view and with no more points than can be told apart.
 * @param more how much of the map is seen above the still, and below it; CSS px
 */
export function coarse(more: number): Shaper {
  return (area, view) => {
    const shape = onScreen(area, view);
    if (!shape) return null;
    const over = Math.max(OVER, more);
    const edges: Box = [-OVER, -over, view.width + OVER, view.height + over];
    const rings = shape.rings.map((ring) => thinned(clipped(pointsOf(ring), edges), OFF).flat());
    return { ...shape, rings: rings.filter(({ length }) => length >= 6).map((ring) => Float64Array.from(ring)) };
  };
}

type Point = readonly [x: number, y: number];

function pointsOf(ring: Float64Array): readonly Point[] {
  return Array.from({ length: ring.length / 2 }, (_, at): Point => [ring[2 * at] ?? 0, ring[2 * at + 1] ?? 0]);
}

/** The part of a ring within some edges, closed along them (Sutherland and Hodgman). */
function clipped(ring: readonly Point[], [x0, y0, x1, y1]: Box): readonly Point[] {
  const sides = [[0, x0, 1], [0, x1, -1], [1, y0, 1], [1, y1, -1]] as const; // prettier-ignore
  return sides.reduce((points, [axis, edge, sign]) => {
    const isIn = (point: Point) => (point[axis] - edge) * sign >= 0;
    return points.flatMap((to, at) => {
      const from = points.at(at - 1) ?? to;
      if (isIn(from) === isIn(to)) return isIn(to) ? [to] : [];
      const t = (edge - from[axis]) / (to[axis] - from[axis]);
      const cut: Point = [from[0] + t * (to[0] - from[0]), from[1] + t * (to[1] - from[1])];
      return isIn(to) ? [cut, to] : [cut];
    });
  }, ring);
}
