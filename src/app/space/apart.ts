import type { LonLat } from '#facts/place.ts';
import { type Unit, unitOf } from './camera.ts';
import { MAX_ZOOM } from './ground/bounds.ts';

/** The closest view of a region: one place alone still shows where in the world it is. */
const REGION = 6;
/** From this many px on, two marks and their labels stand apart; nearer than that at any zoom, two are one spot. */
const APART = 64;
const ONE = 24;
/** More points than these are not looked at two by two. */
const MANY = 300;
const TILE = 512;

/** The closest zoom at which some points are shown: that of a region, or the one at which the nearest stand apart. */
export function closest(points: readonly LonLat[]): number {
  const least = leastGap(points.length > MANY ? [] : points.map(unitOf));
  return Math.min(Math.max(Math.log2(APART / least / TILE), REGION), MAX_ZOOM);
}

/** How far the two nearest points are apart, of those that can be told apart at all, in unit Mercator. */
function leastGap(points: readonly Unit[]): number {
  const one = ONE / (TILE * 2 ** MAX_ZOOM);
  return points.reduce((least, a, at) => {
    const gaps = points.slice(at + 1).map((b) => Math.hypot(a[0] - b[0], a[1] - b[1]));
    return Math.min(least, ...gaps.filter((gap) => gap > one));
  }, Infinity);
}
