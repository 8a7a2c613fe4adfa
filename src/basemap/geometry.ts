import type { MultiPolygon, Polygon, Position } from 'geojson';

/** Twice the signed area of a ring on the plane of degrees; positive when it runs counterclockwise. */
export function signedArea(ring: Position[]): number {
  let sum = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [ax = 0, ay = 0] = ring[j] ?? [];
    const [bx = 0, by = 0] = ring[i] ?? [];
    sum += ax * by - bx * ay;
  }
  return sum;
}

/** Area of a polygon in square degrees of the equator: longitude shrunk by the cosine of the latitude. */
export function groundArea(polygon: Position[][]): number {
  const outer = polygon[0] ?? [];
  const middle = (Math.min(...outer.map((p) => p[1] ?? 0)) + Math.max(...outer.map((p) => p[1] ?? 0))) / 2;
  const holes = polygon.slice(1).reduce((sum, ring) => sum + Math.abs(signedArea(ring)), 0);
  return ((Math.abs(signedArea(outer)) - holes) / 2) * Math.cos((middle * Math.PI) / 180);
}

export function polygonsOf(geometry: Polygon | MultiPolygon): Position[][][] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

/** RFC 7946: outer rings counterclockwise, holes clockwise. */
export function rightHanded(polygon: Position[][]): Position[][] {
  return polygon.map((ring, index) => (signedArea(ring) > 0 === (index === 0) ? ring : [...ring].reverse()));
}

export function isInside([x = 0, y = 0]: Position, polygon: Position[][]): boolean {
  return polygon.reduce((inside, ring) => inside !== crossesOdd(x, y, ring), false);
}

function crossesOdd(x: number, y: number, ring: Position[]): boolean {
  let odd = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [ax = 0, ay = 0] = ring[j] ?? [];
    const [bx = 0, by = 0] = ring[i] ?? [];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) odd = !odd;
  }
  return odd;
}
