import { type Camera, lonLatOf, unitOf } from '../camera.ts';

/** The camera at a share of the way, 0..1: straight to its goal, and about one fixed point where it zooms. */
export function glide(from: Camera, to: Camera, share: number): Camera {
  if (share >= 1) return to;
  const zoom = from.zoom + (to.zoom - from.zoom) * share;
  const part = partOfWay(from.zoom, to.zoom, zoom, share);
  const [x0, y0] = unitOf([from.lon, from.lat]);
  const [x1, y1] = unitOf([to.lon, to.lat]);
  const [lon, lat] = lonLatOf([x0 + (x1 - x0) * part, y0 + (y1 - y0) * part]);
  return { lon, lat, zoom };
}

/** Slow, fast, slow. */
export function eased(share: number): number {
  return share < 0.5 ? 2 * share * share : 1 - 2 * (1 - share) ** 2;
}

function partOfWay(from: number, to: number, zoom: number, share: number): number {
  if (Math.abs(to - from) < 1e-6) return share;
  return (2 ** -zoom - 2 ** -from) / (2 ** -to - 2 ** -from);
}
