import { type Angle, angleOf, anglesIn } from '#facts/angle.ts';
import type { LonLat } from '#facts/place.ts';
import { tableOf, textOf } from './json.ts';
import { knownIn } from './nothing.ts';
import { oneLine } from './plain.ts';
import type { Spot } from './story.ts';

/**
 * A point from a latitude and a longitude as numbers or texts, in degrees or in degrees, minutes and seconds; null where
 * both are missing. Letters (N, E) say which is which.
 */
export function spotOf(name: string, lat: unknown, lon: unknown): Spot | null {
  // As Notion writes a page that a cell names.
  const own = knownIn(oneLine(name)).replace(/ \(https?:\/\/\S+\)$/, '');
  if (isEmpty(lat) && isEmpty(lon)) return own === '' ? null : { name: own, position: null };
  const position = positionOfAngles(degrees(lat), degrees(lon));
  return { name: own, ...(position ?? { position: null, fault: faultOf(lat, lon) }) };
}

/** The point of two angles, the first of them the latitude unless letters say otherwise; null where they are no pair. */
function positionOfAngles(one: Angle | null, other: Angle | null): Pick<Spot, 'position' | 'fault'> | null {
  if (!one || !other || (one.axis !== null && one.axis === other.axis)) return null;
  const isTurned = one.axis === 'longitude' || other.axis === 'latitude';
  return isTurned ? positionOf(one.degrees, other.degrees) : positionOf(other.degrees, one.degrees);
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === 'string' && knownIn(value.trim()) === '');
}

function faultOf(...pair: readonly unknown[]): string {
  if (pair.some(isEmpty)) return 'one of the coordinates is missing';
  const [lat, lon] = pair.map((value) => oneLine(textOf(value)).slice(0, 40));
  return `“${lat}” and “${lon}” are no two numbers; write degrees as in 52.52 and 13.4${eastIn(lat, lon)}`;
}

/** What is to be said of a letter that is east in one language, and west in another. */
function eastIn(...angles: readonly (string | undefined)[]): string {
  const isThere = angles.some((angle = '') => /\d.*O\b|^\s*O\b/.test(angle));
  return isThere ? '; “O” is east in German and west in French and Spanish: write E or W' : '';
}

function degrees(value: unknown): Angle | null {
  if (typeof value === 'string') return angleOf(value) ?? numberOf(value);
  return typeof value === 'number' ? numberOf(value) : null;
}

/** A number as programs write one: `1.3e2`. */
function numberOf(value: string | number): Angle | null {
  return String(value).trim() !== '' && Number.isFinite(Number(value)) ? { degrees: Number(value), axis: null } : null;
}

/** Longitudes that were counted on past the antimeridian come back to -180 to 180. */
function positionOf(lon: number, lat: number): Pick<Spot, 'position' | 'fault'> {
  if (Math.abs(lat) > 540 || Math.abs(lon) > 540_000)
    return {
      position: null,
      fault: `${lat}, ${lon} are metres rather than degrees; export the file in WGS 84 (EPSG:4326)`,
    };
  if (Math.abs(lat) > 90) {
    const isSwapped = Math.abs(lon) <= 90 && Math.abs(lat) <= 180;
    const hint = isSwapped ? '; latitude and longitude may be the wrong way round' : '';
    return { position: null, fault: `there is no latitude ${lat}${hint}` };
  }
  if (Math.abs(lon) > 540) return { position: null, fault: `there is no longitude ${lon}` };
  if (lon === 0 && lat === 0) return { position: null, fault: NOWHERE };
  const turned = lon > 180 ? lon - 360 : lon < -180 ? lon + 360 : lon;
  return { position: [rounded(turned), rounded(lat)] as LonLat };
}

/** In the sea off Africa, where nothing is and much is said to be. */
const NOWHERE =
  'its latitude and longitude are both 0, as programs write a point that they do not know; write the point';

/** A tenth of a metre is enough for a place. */
function rounded(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6 + 0;
}

/** A cell that holds `latitude, longitude`, a GeoJSON point, or the `Point(longitude latitude)` of databases (WKT). */
export function spotOfCell(name: string, cell: string): Spot | null {
  if (cell === '') return spotOf(name, null, null);
  const [, lon, lat] = WKT.exec(cell) ?? [];
  if (lat !== undefined) return spotOf(name, lat, lon);
  const pair = anglesIn(
    cell
      .trim()
      .replace(/^\(\s*(.*?)\s*\)$/, '$1')
      .replace(/\s+\/\s+/, ', '),
  );
  const position = pair && positionOfAngles(...pair);
  if (position) return { name: oneLine(name), ...position };
  const { type, coordinates } = tableOf(cell.startsWith('{') ? jsonOrNothing(cell) : null);
  if (type === 'Point' && Array.isArray(coordinates)) return spotOf(name, coordinates[1], coordinates[0]);
  return {
    name: oneLine(name),
    position: null,
    fault: `“${cell.slice(0, 40)}” is not a latitude and a longitude${eastIn(cell)}`,
  };
}

/** A third number is a height. */
const WKT = /^\s*(?:SRID=\d+;)?\s*POINT\s*Z?\s*\(\s*(-?\d+(?:\.\d+)?)\s+(-?\d+(?:\.\d+)?)(?:\s+-?[\d.]+)?\s*\)\s*$/i;

function jsonOrNothing(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The point that an address of an on-line map is centred on, if it names one. */
export function spotOfMap(address: string, name: string): Spot | null {
  if (!/^https?:\/\/(www\.|maps\.)?google\.[a-z.]+\/maps|openstreetmap\.org/i.test(address)) return null;
  const found = /@(-?\d+\.\d+),(-?\d+\.\d+)/.exec(address) ?? /#map=\d+\/(-?\d+\.\d+)\/(-?\d+\.\d+)/.exec(address);
  return found ? spotOf(name, found[1], found[2]) : null;
}
