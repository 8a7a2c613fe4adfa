import type { LonLat } from '#facts/place.ts';
import { unwound } from '#facts/turn.ts';
import { spotOf } from './spots.ts';
import type { Spot } from './story.ts';

/** More corners than these nobody reads, and a story has many areas in one file. */
const MOST_CORNERS = 500;

/** An area that was read, or why a story cannot hold it. */
type Area = { readonly spot: Spot } | { readonly fault: string };

/** The area inside a ring of corners, each a longitude and a latitude; the ring need not be closed. */
export function areaOf(name: string, corners: readonly (readonly unknown[])[]): Area {
  const read = corners.map(([lon, lat]) => spotOf('', lat, lon)?.position ?? null);
  const points = read.filter((point) => point !== null);
  if (points.length < read.length) return { fault: 'one of its corners is no point on Earth' };
  const outline = String(points[0]) === String(points.at(-1)) ? points.slice(0, -1) : points;
  if (new Set(outline.map(String)).size < 3) return { fault: 'it has no three corners' };
  if (outline.length > MOST_CORNERS)
    return { fault: `it has ${outline.length} corners, and ${MOST_CORNERS} is the most: simplify it in a map program` };
  const [lon, lat] = insideOf(unwound(outline));
  const spot = spotOf(name, lat, lon);
  return spot?.position ? { spot: { ...spot, outline: [outline] } } : { fault: 'it has no inside' };
}

/** Parts of an area that are drawn. */
const MOST_PARTS = 8;

/**
 * The areas among what one entry shows as one area of several parts, from the largest on; a point beside them is that of
 * its label.
 * @returns the spots, and what was left out; empty where nothing was
 */
export function joined(spots: readonly Spot[]): { readonly spots: readonly Spot[]; readonly note: string } {
  const areas = spots.flatMap((spot) => (spot.outline ? [{ spot, size: Math.max(...spot.outline.map(sizeOf)) }] : []));
  const points = spots.filter(({ outline }) => !outline);
  const parts = areas.sort((a, b) => b.size - a.size).map(({ spot }) => spot);
  const [largest] = parts;
  if (!largest) return { spots, note: '' };
  const [label, ...others] = points.length === 1 ? points : [];
  const area = { ...largest, position: label?.position ?? largest.position, outline: parts.slice(0, MOST_PARTS).flatMap(({ outline = [] }) => outline) }; // prettier-ignore
  const lost = parts.length - MOST_PARTS;
  const note =
    lost > 0
      ? `Of an area of ${parts.length} parts ${lost === 1 ? 'the smallest was' : `the ${lost} smallest were`} left out.`
      : '';
  return { spots: points.length === 1 ? [...others, area] : [...points, area], note };
}

/** How large a ring is beside others near it, in square degrees. */
function sizeOf(ring: readonly LonLat[]): number {
  const corners = unwound(ring);
  return Math.abs(corners.reduce((sum, [lon, lat], at) => {
    const [toLon, toLat] = corners[(at + 1) % corners.length] ?? [lon, lat];
    return sum + lon * toLat - toLon * lat;
  }, 0)); // prettier-ignore
}

/** Where the latitudes lie, from south to north, on which the middle of an area is looked for. */
const LEVELS = [0.5, 0.4, 0.6, 0.3, 0.7];

/** A point inside a ring, for its label: the middle of the widest way through it. */
function insideOf(ring: readonly LonLat[]): LonLat {
  const lats = ring.map(([, lat]) => lat);
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const ways = LEVELS.flatMap((level) => waysThrough(ring, south + (north - south) * level));
  const widest = ways.reduce((best, way) => (way.to - way.from > best.to - best.from ? way : best), ways[0] ?? { from: 0, to: 0, lat: NaN }); // prettier-ignore
  return [(widest.from + widest.to) / 2, widest.lat];
}

interface Way {
  readonly from: number;
  readonly to: number;
  readonly lat: number;
}

/** The parts of a line of latitude that are inside a ring. */
function waysThrough(ring: readonly LonLat[], lat: number): readonly Way[] {
  const crossings = ring.flatMap(([lon, own], at) => {
    const [toLon, toOwn] = ring[(at + 1) % ring.length] ?? [lon, own];
    return own > lat === toOwn > lat ? [] : [lon + ((lat - own) / (toOwn - own)) * (toLon - lon)];
  });
  const sorted = crossings.sort((a, b) => a - b);
  return sorted.flatMap((from, at) => (at % 2 === 0 ? [{ from, to: sorted[at + 1] ?? from, lat }] : []));
}
