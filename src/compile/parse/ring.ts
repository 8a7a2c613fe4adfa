import type { LonLat, Outline } from '#facts/place.ts';
import { unwound } from '#facts/turn.ts';

type Ring = readonly LonLat[];

/**
 * One ring of corners as an outline: closed, and cut where it crosses the antimeridian, which it does between two
 * corners that are nearer to each other that way round. A ring round a pole stays as it is.
 */
export function outlineOf(corners: Ring): Outline {
  const [first] = corners;
  if (!first) return [];
  const closed = String(corners.at(-1)) === String(first) ? corners : [...corners, first];
  const turned = unwound(closed);
  const isRound = turned.at(-1)?.[0] !== first[0];
  if (isRound || turned.every(([lon]) => Math.abs(lon) <= 180)) return [[closed]];
  return [-360, 0, 360].flatMap((world) => {
    const part = cut(cut(turned, world - 180, 1), world + 180, -1);
    return part.length < 4 ? [] : [[part.map(([lon, lat]): LonLat => [rounded(lon - world), rounded(lat)])]];
  });
}

/** What of a closed ring lies on one side of a meridian: east of it (1) or west (-1); closed, or empty. */
function cut(ring: Ring, meridian: number, side: 1 | -1): Ring {
  const isIn = ([lon]: LonLat) => (lon - meridian) * side >= 0;
  const kept = ring.slice(1).flatMap((corner, at): Ring => {
    const before = ring[at] ?? corner;
    const crossing = isIn(before) === isIn(corner) ? [] : [onMeridian(before, corner, meridian)];
    return isIn(corner) ? [...crossing, corner] : crossing;
  });
  const [first] = kept;
  return first && String(kept.at(-1)) !== String(first) ? [...kept, first] : kept;
}

function onMeridian([lon, lat]: LonLat, [toLon, toLat]: LonLat, meridian: number): LonLat {
  return [meridian, lat + ((meridian - lon) / (toLon - lon)) * (toLat - lat)];
}

/** A tenth of a metre is enough for a corner. */
function rounded(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6 + 0;
}

/** Whether a point lies in a ring of corners: a line from it to the east leaves the ring as often as not. */
export function isWithin([lon, lat]: LonLat, ring: readonly LonLat[]): boolean {
  const crossed = ring.slice(1).filter(([x, y], at) => {
    const [fromX, fromY] = ring[at] ?? [x, y];
    return fromY > lat !== y > lat && lon < fromX + ((lat - fromY) / (y - fromY)) * (x - fromX);
  });
  return crossed.length % 2 === 1;
}
