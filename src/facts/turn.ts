import type { LonLat } from './place.ts';

/** The longitude that lies in the middle of a map of the world, so that its two edges lie half a turn away. */
export type Middle = number;

/** A longitude in the turn that lies within 180 degrees of the middle; one that does already is left as it is. */
export function around(lon: number, middle: Middle = 0): number {
  return Math.abs(lon - middle) <= 180 ? lon : lon - 360 * Math.round((lon - middle) / 360);
}

/**
 * The middle of a map that shows some points: its edges lie in the widest gap between their longitudes. It is Greenwich
 * where the antimeridian lies in that gap, or in one as wide.
 */
export function middleOf(points: readonly LonLat[]): Middle {
  const lons = points.map(([lon]) => around(lon)).sort((a, b) => a - b);
  const [first = 0, last = 0] = [lons[0], lons.at(-1)];
  const outer = first + 360 - last;
  const gaps = lons.slice(1).map((lon, at) => ({ wide: lon - (lons[at] ?? lon), from: lons[at] ?? lon }));
  const widest = gaps.reduce((best, gap) => (gap.wide > best.wide ? gap : best), { wide: outer, from: last });
  return widest.wide === outer ? 0 : around(widest.from + widest.wide / 2 + 180);
}

/** The same corners, each at most half a turn from the one before; longitudes may leave -180 to 180. */
export function unwound(ring: readonly LonLat[]): readonly LonLat[] {
  let before = ring[0]?.[0] ?? 0;
  return ring.map(([lon, lat]): LonLat => {
    before += ((((lon - before + 180) % 360) + 360) % 360) - 180;
    return [before, lat];
  });
}

/** Places from west to east, as such a map has them from left to right: they begin after the widest gap. */
export function westToEast<P extends { readonly position: LonLat }>(places: readonly P[]): readonly P[] {
  const middle = middleOf(places.map(({ position }) => position));
  const east = ({ position: [lon] }: P) => around(lon, middle);
  return [...places].sort((a, b) => east(a) - east(b));
}
