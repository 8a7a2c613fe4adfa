import { type LonLat, type Outline, type Place, isPoint } from '#facts/place.ts';

/** What this exchange writes of RFC 7946. `certainty` is a foreign member of the Linked Places Format. */
export type Geometry =
  | { readonly type: 'Point'; readonly coordinates: LonLat }
  | { readonly type: 'MultiPoint'; readonly coordinates: readonly LonLat[] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: Outline; readonly certainty?: 'less-certain' };

const EARTH_KM = 6371;
const CORNERS = 64;

/** Where a place is: a point, an outline, a circle for a radius; null for an area that has neither. */
export function geometryOf(place: Place): Geometry | null {
  if (isPoint(place)) return { type: 'Point', coordinates: place.position };
  const vague = place.precision === 'area' && { certainty: 'less-certain' as const };
  if (place.outline) return { type: 'MultiPolygon', coordinates: wound(place.outline), ...vague };
  if (place.radius === undefined) return null;
  return { type: 'MultiPolygon', coordinates: [[circle(place.position, place.radius)]], ...vague };
}

/** Outer rings counter-clockwise, holes clockwise (RFC 7946, 3.1.6). */
function wound(outline: Outline): Outline {
  return outline.map((rings) =>
    rings.map((ring, at) => (areaOf(ring) > 0 === (at === 0) ? ring : [...ring].reverse())),
  );
}

/** Twice the signed area in square degrees; positive for a ring that runs counter-clockwise. */
function areaOf(ring: readonly LonLat[]): number {
  return ring.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = ring[(at + 1) % ring.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
}

/** A ring of a radius in kilometres on the sphere, closed, counter-clockwise. */
function circle([lon, lat]: LonLat, radius: number): readonly LonLat[] {
  const angle = radius / EARTH_KM;
  const phi = (lat * Math.PI) / 180;
  const corner = (at: number): LonLat => {
    const bearing = (-2 * Math.PI * (at % CORNERS)) / CORNERS;
    const y = Math.asin(Math.sin(phi) * Math.cos(angle) + Math.cos(phi) * Math.sin(angle) * Math.cos(bearing));
    const x = Math.atan2(
      Math.sin(bearing) * Math.sin(angle) * Math.cos(phi),
      Math.cos(angle) - Math.sin(phi) * Math.sin(y),
    );
    return [rounded(lon + (x * 180) / Math.PI), rounded((y * 180) / Math.PI)];
  };
  return Array.from({ length: CORNERS + 1 }, (_, at) => corner(at));
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}
