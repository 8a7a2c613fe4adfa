import { type Middle, around } from '#facts/turn.ts';

/** A camera with its longitude in the turn round a middle. */
export function turned<C extends { readonly lon: number }>(camera: C, middle: Middle): C {
  const lon = around(camera.lon, middle);
  return lon === camera.lon ? camera : { ...camera, lon };
}

/** From this many degrees on, a step is one over an edge of the map. */
const LEAP = 300;

/**
 * A longitude in the turn round a middle, or beyond the edge of that turn where a small step from the last longitude
 * leads over it: MapLibre itself knows one edge only, the antimeridian, and only where the world ends there.
 */
export function pushed(lon: number, last: number, middle: Middle): number {
  if (middle === 0) return lon;
  const to = around(lon, middle);
  return Math.abs(to - last) < LEAP ? to : to + Math.sign(last - to) * 360;
}
