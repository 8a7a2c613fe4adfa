type Point = readonly [x: number, y: number];

/**
 * A line through some of the points of another, its ends included, from which no other point lies farther than `off`
 * (Douglas and Peucker).
 */
export function thinned<P extends Point>(points: readonly P[], off: number): readonly P[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 3) return points;
  const far = points.map((point) => distance(point, first, last));
  const farthest = far.reduce((most, one) => Math.max(most, one), 0);
  if (farthest <= off) return [first, last];
  const at = far.indexOf(farthest);
  return [...thinned(points.slice(0, at + 1), off).slice(0, -1), ...thinned(points.slice(at), off)];
}

/** How far a point lies from a stretch between two others. */
function distance([x, y]: Point, [x0, y0]: Point, [x1, y1]: Point): number {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const along = ((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy || 1);
  const part = Math.min(Math.max(along, 0), 1);
  return Math.hypot(x - x0 - part * dx, y - y0 - part * dy);
}
