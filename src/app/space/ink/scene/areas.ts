import { type Place, isPoint } from '#facts/place.ts';
import type { LonLat } from '#facts/place.ts';
import { type Px, type Transform, unitOf } from '../../camera.ts';
import { type Box, around, boxOf, movedBox } from './box.ts';
import { type Kept, keep } from './kept.ts';
import { partOnScreen, projector, worldOf } from './project.ts';
import { circleAround } from './sphere.ts';

const EARTH_KM = 6371.0088;

/** The outline of a place that is no point: rings of unit Mercator coordinates x, y, x, y ... */
export interface Area {
  readonly rings: readonly Float64Array[];
  /** Nobody gave its area: what is drawn is a rough guess. */
  readonly vague: boolean;
  /** In the unit square. */
  readonly box: Box;
}

/** An area as it lies on the screen in one frame, in CSS px. */
export interface AreaOnScreen {
  /** x, y, x, y ... where they lay when the map was last enlarged: the same ones while it is only moved. */
  readonly rings: readonly Float64Array[];
  /** How far they have moved since. */
  readonly by: Px;
  /** Round them, where they lie now. */
  readonly box: Box;
}

/** The area of a place, or null where it is a point or has neither outline nor radius. */
export function areaOf(place: Place): Area | null {
  if (isPoint(place)) return null;
  const outline = place.outline ?? (place.radius === undefined ? null : circle(place.position, place.radius));
  if (!outline) return null;
  const rings = outline.flat().map(ringOf);
  return { rings, vague: place.precision === 'area', box: boxOf(rings.flatMap((ring) => [...ring])) };
}

function circle([lon, lat]: LonLat, km: number): readonly (readonly (readonly LonLat[])[])[] {
  return [[circleAround([lon, lat], km / EARTH_KM).map(([x, y]) => [near(x, lon), y] as const)]];
}

/** A longitude in the turn that keeps it within 180 degrees of another, so that a ring never jumps. */
function near(lon: number, to: number): number {
  return lon - 360 * Math.round((lon - to) / 360);
}

function ringOf(ring: readonly LonLat[]): Float64Array {
  return Float64Array.from(ring.flatMap((position) => [...unitOf(position)]));
}

/** Whether a point in degrees lies in a place's area (even-odd over its rings); never in a point. */
export function contains(area: Area, at: LonLat): boolean {
  const [x, y] = unitOf(at);
  const [x0, y0, x1, y1] = area.box;
  if (y < y0 || y > y1) return false;
  return [x - 1, x, x + 1].some((one) => one >= x0 && one <= x1 && insideRings(area.rings, one, y));
}

/** Even-odd test of a point against rings of x, y, x, y ... */
export function insideRings(rings: readonly Float64Array[], x: number, y: number): boolean {
  let odd = false;
  for (const ring of rings) {
    for (let at = 0, before = ring.length - 2; at < ring.length; before = at, at += 2) {
      const y0 = ring[before + 1] ?? 0;
      const y1 = ring[at + 1] ?? 0;
      if (y0 > y === y1 > y) continue;
      const x0 = ring[before] ?? 0;
      if (x < x0 + ((y - y0) / (y1 - y0)) * ((ring[at] ?? 0) - x0)) odd = !odd;
    }
  }
  return odd;
}

/** Finds the shape of an area in a frame, or null where it is out of view. */
export type Shaper = (area: Area, view: Transform) => AreaOnScreen | null;

/** A shaper that shapes an area anew only when the map was enlarged: a step in time costs no outline, and a move little. */
export function shaper(): Shaper {
  const known = new WeakMap<Area, Kept<AreaOnScreen>>();
  return (area, view) => {
    const kept = keep(known.get(area), view, [middleOf(area)], { anew: (now) => onScreen(area, now), moved });
    known.set(area, kept);
    return kept.shape;
  };
}

function moved({ rings, box: first }: AreaOnScreen, by: Px, view: Transform): AreaOnScreen | null {
  const box = movedBox(first, by);
  return isSeen(box, view) ? { rings, by, box } : null;
}

function middleOf({ box: [x0, , x1] }: Area): number {
  return (x0 + x1) / 2;
}

function isSeen([x0, y0, x1, y1]: Box, { width, height }: Transform): boolean {
  return x0 < width && x1 > 0 && y0 < height && y1 > 0;
}

/** Smaller rings of an outline are left out where it has larger ones, in CSS px. */
const SPECK = 2.5;

/** An area on the screen, thinned to what a pixel shows; null where it is out of view. */
export function onScreen(area: Area, view: Transform): AreaOnScreen | null {
  if (!view.globe && !isSeen(partOnScreen(area.box, view), view)) return null;
  const project = projector(view);
  const world = worldOf(view, middleOf(area));
  const all: { readonly ring: Float64Array; readonly box: Box }[] = [];
  for (const ring of area.rings) {
    const points = thin(ring, (x, y) => project(x, y, world));
    if (points.length >= 6) all.push({ ring: Float64Array.from(points), box: boxOf(points) });
  }
  const large = all.filter(({ box }) => box[2] - box[0] > SPECK || box[3] - box[1] > SPECK);
  const kept = large.length > 0 ? large : all;
  const box = kept.map((one) => one.box).reduce(around, [Infinity, Infinity, -Infinity, -Infinity]);
  return isSeen(box, view) ? { rings: kept.map(({ ring }) => ring), by: [0, 0], box } : null;
}

function thin(ring: Float64Array, project: (x: number, y: number) => readonly [number, number] | null): number[] {
  const points: number[] = [];
  for (let at = 0; at < ring.length; at += 2) {
    const px = project(ring[at] ?? 0, ring[at + 1] ?? 0);
    if (!px) continue;
    const x = points[points.length - 2] ?? NaN;
    const y = points[points.length - 1] ?? NaN;
    if (Math.abs(px[0] - x) < 0.7 && Math.abs(px[1] - y) < 0.7) continue;
    points.push(px[0], px[1]);
  }
  return points;
}
