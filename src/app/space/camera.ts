import type { LonLat } from '#facts/place.ts';
import { type Middle, around } from '#facts/turn.ts';

/** Where a map looks: degrees, and MapLibre's zoom (the world is 512 CSS px wide at zoom 0). */
export interface Camera {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}

/** CSS px. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A point of the unit Mercator square: x and y from 0 (180° W, 85° N) to 1 (180° E, 85° S). */
export type Unit = readonly [x: number, y: number];

/** A point in CSS px from the top left corner of the map. */
export type Px = readonly [x: number, y: number];

/** How a ground puts the world on the screen in one frame. */
export interface Transform extends Size {
  /** px = (unit - origin) * scale; exact in Mercator, an approximation at the centre of a globe. */
  readonly origin: Unit;
  /** CSS px per unit, that is per turn of the world. */
  readonly scale: number;
  /** Where the ground is a globe: the exact place of a point, null behind it. Absent in Mercator. */
  readonly globe?: (at: LonLat) => Px | null;
}

/** What a ground asks and tells. One ground is on the page at a time; it knows no facts. */
export interface GroundProps {
  /** Where to look. A ground goes there at once, or in `ms` milliseconds. */
  readonly camera: Camera;
  readonly ms: number;
  readonly globe: boolean;
  /** Where the world is shown flat; Greenwich where it is left out. */
  readonly middle?: Middle;
  /** Called in every frame in which the ground draws, with the transform of that frame. */
  readonly onframe: (transform: Transform) => void;
  /** Called when the reader has moved the ground and it has come to rest. */
  readonly onmoved: (camera: Camera) => void;
  /** Called once when the ground can't go on: no WebGL2, context lost for good, worker silent. */
  readonly onfailed?: (reason: string) => void;
  /** Called once when all that the view shows of the ground has come. */
  readonly onready?: () => void;
}

const TILE = 512;
const MAX_LAT = 85.051129;

/** Web Mercator, EPSG:3857, scaled to the unit square. */
export function unitOf([lon, lat]: LonLat): Unit {
  const sin = Math.sin((clamp(lat, -MAX_LAT, MAX_LAT) * Math.PI) / 180);
  return [lon / 360 + 0.5, 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)];
}

/** The inverse of `unitOf`. */
export function lonLatOf([x, y]: Unit): LonLat {
  return [(x - 0.5) * 360, (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI];
}

/** The Mercator transform of a camera on a map of a size. */
export function transformOf(camera: Camera, size: Size): Transform {
  const scale = TILE * 2 ** camera.zoom;
  const [x, y] = unitOf([camera.lon, camera.lat]);
  return { ...size, scale, origin: [x - size.width / 2 / scale, y - size.height / 2 / scale] };
}

/** The camera of a Mercator transform. */
export function cameraOf({ origin, scale, width, height }: Transform): Camera {
  const [lon, lat] = lonLatOf([origin[0] + width / 2 / scale, origin[1] + height / 2 / scale]);
  return { lon, lat, zoom: Math.log2(scale / TILE) };
}

/** Where a point stands on the screen, or null behind a globe. */
export function pxOf(transform: Transform, at: LonLat): Px | null {
  if (transform.globe) return transform.globe(at);
  const [x, y] = unitOf(at);
  return [(x - transform.origin[0]) * transform.scale, (y - transform.origin[1]) * transform.scale];
}

/** The camera that shows some points within a padding in CSS px, never closer than `maxZoom`, on a map of a middle. */
export function fit(points: readonly LonLat[], size: Size, padding: number, maxZoom: number, middle = 0): Camera {
  const units = points.map(([lon, lat]) => unitOf([around(lon, middle), lat]));
  const [x0, x1] = extent(units.map(([x]) => x));
  const [y0, y1] = extent(units.map(([, y]) => y));
  const inner = { width: Math.max(size.width - 2 * padding, 1), height: Math.max(size.height - 2 * padding, 1) };
  const scale = Math.min(inner.width / Math.max(x1 - x0, 1e-9), inner.height / Math.max(y1 - y0, 1e-9));
  const [lon, lat] = lonLatOf([(x0 + x1) / 2, (y0 + y1) / 2]);
  return { lon, lat, zoom: clamp(Math.log2(scale / TILE), 0, maxZoom) };
}

function extent(values: readonly number[]): readonly [number, number] {
  // A large story has more places than `Math.min` takes at once.
  const sorted = values.toSorted((a, b) => a - b);
  return [sorted[0] ?? 0.5, sorted.at(-1) ?? 0.5];
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
