import type { MultiPolygon, Polygon, Position } from 'geojson';
import { groundArea, isInside, polygonsOf } from './geometry.ts';

interface Cell {
  x: number;
  y: number;
  half: number;
  /** Distance from the middle to the outline, negative outside. */
  distance: number;
}

/**
 * A good point for a label: in the largest polygon, the point farthest from the outline (the pole of inaccessibility), in degrees,
 * to a hundredth of the polygon's size. Found by splitting cells, the most promising first.
 */
export function anchorOf(geometry: Polygon | MultiPolygon): [number, number] {
  const polygon = largest(polygonsOf(geometry));
  const shrink = Math.cos((middleLatitude(polygon) * Math.PI) / 180) || 1;
  const flat = polygon.map((ring) => ring.map(([x = 0, y = 0]) => [x * shrink, y]));
  const [x, y] = pole(flat);
  return [x / shrink, y];
}

function largest(polygons: Position[][][]): Position[][] {
  return polygons.reduce((best, candidate) => (groundArea(candidate) > groundArea(best) ? candidate : best));
}

function middleLatitude(polygon: Position[][]): number {
  const ys = (polygon[0] ?? []).map((point) => point[1] ?? 0);
  return (Math.min(...ys) + Math.max(...ys)) / 2;
}

function pole(polygon: Position[][]): [number, number] {
  const outer = polygon[0] ?? [];
  const [west, east] = extent(outer.map((point) => point[0] ?? 0));
  const [south, north] = extent(outer.map((point) => point[1] ?? 0));
  const size = Math.max(Math.min(east - west, north - south), 1e-6);
  const queue: Cell[] = [];
  for (let x = west + size / 2; x < east + size / 2; x += size) {
    for (let y = south + size / 2; y < north + size / 2; y += size) queue.push(cell(x, y, size / 2, polygon));
  }
  let best = queue.reduce((a, b) => (b.distance > a.distance ? b : a));
  for (let next = takeMostPromising(queue); next; next = takeMostPromising(queue)) {
    if (next.distance > best.distance) best = next;
    if (next.distance + next.half * Math.SQRT2 - best.distance > size / 100) queue.push(...quarters(next, polygon));
  }
  return [best.x, best.y];
}

function extent(values: number[]): [number, number] {
  return [Math.min(...values), Math.max(...values)];
}

function takeMostPromising(queue: Cell[]): Cell | undefined {
  let at = 0;
  for (let i = 1; i < queue.length; i++) if (promise(queue[i]) > promise(queue[at])) at = i;
  const found = queue[at];
  const last = queue.pop();
  if (found !== last && last) queue[at] = last;
  return found;
}

function promise(candidate: Cell | undefined): number {
  return candidate ? candidate.distance + candidate.half * Math.SQRT2 : -Infinity;
}

function quarters({ x, y, half }: Cell, polygon: Position[][]): Cell[] {
  const h = half / 2;
  return [
    cell(x - h, y - h, h, polygon),
    cell(x + h, y - h, h, polygon),
    cell(x - h, y + h, h, polygon),
    cell(x + h, y + h, h, polygon),
  ];
}

function cell(x: number, y: number, half: number, polygon: Position[][]): Cell {
  const distance = Math.sqrt(Math.min(...polygon.map((ring) => squaredDistance(x, y, ring))));
  return { x, y, half, distance: isInside([x, y], polygon) ? distance : -distance };
}

function squaredDistance(x: number, y: number, ring: Position[]): number {
  let nearest = Infinity;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [ax = 0, ay = 0] = ring[j] ?? [];
    const [bx = 0, by = 0] = ring[i] ?? [];
    const dx = bx - ax;
    const dy = by - ay;
    const length = dx * dx + dy * dy;
    const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length));
    nearest = Math.min(nearest, (x - ax - along * dx) ** 2 + (y - ay - along * dy) ** 2);
  }
  return nearest;
}
