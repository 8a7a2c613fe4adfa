import type { Dataset } from '#facts/dataset.ts';
import type { LonLat, Outline, Place } from '#facts/place.ts';

/** An outline may lie off the true one by this share of its width, and by this many degrees at most. */
const SHARE = 1 / 300;
const MOST = 0.3;

/**
 * The dataset with which a page opens: all facts, and only such outlines as the opening shows, as fine as it shows
 * them. The whole dataset takes its place as soon as the reader moves.
 */
export function openingOf(dataset: Dataset): Dataset {
  const keys = dataset.facts.filter(({ key, withdrawn }) => key && !withdrawn);
  const shown = new Set(keys.flatMap(({ places }) => places.map(({ place }) => place)));
  return { ...dataset, places: dataset.places.map((place) => (shown.has(place.id) ? coarse(place) : bare(place))) };
}

function bare({ outline: _, ...place }: Place): Place {
  return place;
}

function coarse(place: Place): Place {
  if (!place.outline) return place;
  const off = Math.min(MOST, widthOf(place.outline) * SHARE);
  const digits = off > 0.05 ? 1 : 2;
  const rings = place.outline.map((polygon) => polygon.map((ring) => thinned(ring, off)).filter(isRing));
  const outline = rings.filter((polygon) => polygon.length > 0);
  return outline.length > 0 ? { ...place, outline: rounded(outline, digits) } : place;
}

function isRing(ring: readonly LonLat[]): boolean {
  return ring.length >= 4;
}

/** In degrees of longitude, as far as it is one piece. */
function widthOf(outline: Outline): number {
  const lons = outline.flat(2).map(([lon]) => lon);
  return Math.max(...lons) - Math.min(...lons);
}

function rounded(outline: Outline, digits: number): Outline {
  const round = (value: number) => Number(value.toFixed(digits));
  return outline.map((polygon) => polygon.map((ring) => ring.map(([lon, lat]): LonLat => [round(lon), round(lat)])));
}

/** Douglas and Peucker's line: through those of the points without which it would lie farther `off`, in degrees. */
function thinned(points: readonly LonLat[], off: number): readonly LonLat[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 3) return points;
  const away = points.map((point) => distance(point, first, last));
  const far = away.indexOf(Math.max(...away));
  if ((away[far] ?? 0) <= off) return [first, last];
  return [...thinned(points.slice(0, far + 1), off).slice(0, -1), ...thinned(points.slice(far), off)];
}

function distance([x, y]: LonLat, [x0, y0]: LonLat, [x1, y1]: LonLat): number {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const length = Math.hypot(dx, dy);
  return length === 0 ? Math.hypot(x - x0, y - y0) : Math.abs(dy * (x - x0) - dx * (y - y0)) / length;
}
