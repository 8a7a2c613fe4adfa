import type { LonLat } from '#facts/place.ts';

const RADIANS = Math.PI / 180;

type Vector = readonly [number, number, number];

/** The shortest way between two positions on the sphere. */
interface Arc {
  /** Its length as an angle at the centre. */
  readonly radians: number;
  /** The position at a part of it, from 0 to 1. */
  at(share: number): LonLat;
}

/** The great circle from one position to another; between opposite ends of the earth any of them. */
export function arcBetween(from: LonLat, to: LonLat): Arc {
  const [a, b] = [vectorOf(from), vectorOf(to)];
  const radians = Math.atan2(length(cross(a, b)), dot(a, b));
  const sine = Math.sin(radians);
  const at = (share: number): LonLat => {
    const [near, far] = [Math.sin((1 - share) * radians) / sine, Math.sin(share * radians) / sine];
    return positionOf(sum([scaled(a, near), scaled(b, far)]));
  };
  return { radians, at: sine === 0 ? () => from : at };
}

/**
 * A closed ring of positions round a centre.
 * @param radians its radius, as an angle at the centre of the earth
 */
export function circleAround(centre: LonLat, radians: number, steps = 90): readonly LonLat[] {
  const [lon, lat] = [centre[0] * RADIANS, centre[1] * RADIANS];
  const up = vectorOf(centre);
  const east: Vector = [-Math.sin(lon), Math.cos(lon), 0];
  const north: Vector = [-Math.sin(lat) * Math.cos(lon), -Math.sin(lat) * Math.sin(lon), Math.cos(lat)];
  const [inward, outward] = [Math.cos(radians), Math.sin(radians)];
  const point = (angle: number): LonLat => {
    const [e, n] = [outward * Math.sin(angle), outward * Math.cos(angle)];
    return positionOf(sum([scaled(up, inward), scaled(east, e), scaled(north, n)]));
  };
  return Array.from({ length: steps + 1 }, (_, i) => point(((i % steps) * 2 * Math.PI) / steps));
}

function vectorOf([lon, lat]: LonLat): Vector {
  const flat = Math.cos(lat * RADIANS);
  return [flat * Math.cos(lon * RADIANS), flat * Math.sin(lon * RADIANS), Math.sin(lat * RADIANS)];
}

function positionOf([x, y, z]: Vector): LonLat {
  return [Math.atan2(y, x) / RADIANS, Math.atan2(z, Math.hypot(x, y)) / RADIANS];
}

const scaled = ([x, y, z]: Vector, by: number): Vector => [x * by, y * by, z * by];
const sum = (all: readonly Vector[]): Vector => all.reduce(([x, y, z], [dx, dy, dz]) => [x + dx, y + dy, z + dz]);
const dot = (a: Vector, b: Vector) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const length = (a: Vector) => Math.hypot(...a);
const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
