import { type Camera, type Size, type Transform, cameraOf, transformOf } from '../camera.ts';
import type { Middle } from '#facts/turn.ts';

/** The basemap ends at zoom 6; beyond this its corners show. */
export const MAX_ZOOM = 9;

const TILE = 512;
const MAX_LAT = 85;

/**
 * The nearest camera at which a ground shows the world once: never beyond the poles, and never past half a turn from the
 * middle of the map (the antimeridian, where that is Greenwich), because a fact has one place on the screen. On a
 * globe, longitude is free.
 * @param camera a longitude beyond an edge of the map is a push against that edge
 */
export function within(camera: Camera, size: Size, globe: boolean, middle: Middle = 0): Camera {
  return globe ? onGlobe(camera) : onSheet(camera, size, middle);
}

function onSheet(camera: Camera, size: Size, middle: Middle): Camera {
  const zoom = clamp(camera.zoom, Math.min(Math.log2(leastScale(size) / TILE), MAX_ZOOM), MAX_ZOOM);
  const lon = clamp(camera.lon, middle - 180, middle + 180);
  const west = middle / 360;
  const { origin, scale, width, height } = transformOf({ lon, lat: camera.lat, zoom }, size);
  const moved: Transform = {
    ...size,
    scale,
    origin: [west + inside(origin[0] - west, width / scale), inside(origin[1], height / scale)],
  };
  return sameOrigin(moved.origin, origin) ? { lon, lat: camera.lat, zoom } : { ...cameraOf(moved), zoom };
}

/** CSS px per turn of the world at which it fills the height, and the width of a narrow map. */
function leastScale({ width, height }: Size): number {
  return Math.max(height, Math.min(width, TILE), 1);
}

/** The start of a stretch of `length` that lies in 0..1, or has it in its middle. */
function inside(start: number, length: number): number {
  return length >= 1 ? (1 - length) / 2 : clamp(start, 0, 1 - length);
}

function sameOrigin(a: readonly [number, number], b: readonly [number, number]): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

/** A globe keeps its radius while it turns: MapLibre's zoom shrinks with the cosine of the latitude. */
function onGlobe({ lon, lat, zoom }: Camera): Camera {
  const at = clamp(lat, -MAX_LAT, MAX_LAT);
  const least = Math.log2(Math.cos((at * Math.PI) / 180));
  return { lon: turn(lon), lat: at, zoom: clamp(zoom, least, MAX_ZOOM) };
}

/** A longitude in -180..180. */
function turn(lon: number): number {
  return lon >= -180 && lon <= 180 ? lon : ((((lon + 180) % 360) + 360) % 360) - 180;
}

/** Whether two cameras show the same, to a hundredth of a pixel on a large screen. */
export function near(a: Camera, b: Camera): boolean {
  const reach = 1e-5 / 2 ** Math.max(a.zoom, 0);
  const turned = Math.abs(a.lon - b.lon);
  return (
    Math.min(turned, Math.abs(turned - 360)) < reach &&
    Math.abs(a.lat - b.lat) < reach &&
    Math.abs(a.zoom - b.zoom) < 1e-6
  );
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
