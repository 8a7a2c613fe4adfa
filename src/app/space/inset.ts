import { type Camera, type Size, type Unit, cameraOf, transformOf, unitOf } from './camera.ts';
import type { LonLat } from '#facts/place.ts';
import { type Box, inside, overlap, shared } from './ink/box.ts';

/** From this width of the map on, in CSS px, there is an inset; below, a switch between the route and the area. */
export const WIDE = 600;

/** A lower map has no room for a readable inset, in CSS px. */
const LEAST = 180;
const MARGIN = 10;
const ENLARGES = 1.7;
/** Smaller where there is no room for the largest. */
const SHARES = [1, 0.88, 0.76, 0.66];

/** The size of the inset on a map of a size, or null where there is none, in CSS px. */
export function insetSize({ width, height }: Size): Size | null {
  if (width < WIDE || height < LEAST) return null;
  const wide = Math.round(Math.min(Math.max(width * 0.3, 250), 420));
  return { width: wide, height: Math.round(Math.min(wide * 0.68, height * 0.62)) };
}

/** The part of the world between two corners in degrees, in unit Mercator. */
export function partOf([southWest, northEast]: readonly [LonLat, LonLat]): Box {
  const [x0, y1] = unitOf(southWest);
  const [x1, y0] = unitOf(northEast);
  return [x0, y0, x1, y1];
}

/** A part of the world grown to the shape of a size, so that frame and inset show the same. */
export function shaped([x0, y0, x1, y1]: Box, { width, height }: Size): Box {
  const scale = Math.min(width / (x1 - x0), height / (y1 - y0));
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
  return [x - width / 2 / scale, y - height / 2 / scale, x + width / 2 / scale, y + height / 2 / scale];
}

/**
 * Where the inset stands: nothing that matters most is ever covered (flows, key places, the frame itself), then as little
 * as can be of the rest, then as near to an edge as can be. Null where there is no such place.
 * @param never boxes it must not touch, in CSS px
 * @param rather boxes it avoids where it can
 */
export function panelOf(map: Size, panel: Size, never: readonly Box[], rather: readonly Box[]): Box | null {
  const free = standsOf(map, panel).filter((box) => !never.some((one) => overlap(box, one, 2)));
  const cost = (box: Box) => rather.reduce((sum, one) => sum + shared(box, one), 0) + 4 * fromEdges(map, box);
  return free.reduce<Box | null>((best, box) => (best && cost(best) <= cost(box) ? best : box), null);
}

const ACROSS = 12;
const DOWN = 6;

function standsOf(map: Size, panel: Size): readonly Box[] {
  const [right, bottom] = [map.width - 2 * MARGIN - panel.width, map.height - 2 * MARGIN - panel.height];
  return Array.from({ length: (ACROSS + 1) * (DOWN + 1) }, (_, at): Box => {
    const x = MARGIN + (right * (at % (ACROSS + 1))) / ACROSS;
    const y = MARGIN + (bottom * Math.floor(at / (ACROSS + 1))) / DOWN;
    return [x, y, x + panel.width, y + panel.height];
  });
}

/** How far a box is from the nearest upright and the nearest level edge of the map together. */
function fromEdges({ width, height }: Size, [x0, y0, x1, y1]: Box): number {
  return Math.min(x0, width - x1) + Math.min(y0, height - y1);
}

/** Whether the inset enlarges what the map shows enough to be worth its room, and its frame is in view. */
export function isWorth(part: Box, panel: Size, camera: Camera, map: Size): boolean {
  const view = transformOf(camera, map);
  const frame = boxOn(part, view);
  const enlarges = panel.width / (frame[2] - frame[0]);
  return enlarges >= ENLARGES && inside(frame, [0, 0, map.width, map.height]);
}

/** A part of the world on the screen, in CSS px. */
export function boxOn([x0, y0, x1, y1]: Box, { origin, scale }: { origin: Unit; scale: number }): Box {
  return [(x0 - origin[0]) * scale, (y0 - origin[1]) * scale, (x1 - origin[0]) * scale, (y1 - origin[1]) * scale];
}

/**
 * The densest crowd among some places: those nearer to one another than `near` px at a scale, three at least, with
 * some room round them; null where none is crowded. In unit Mercator.
 */
export function crowdOf(points: readonly Unit[], scale: number, near = 64): Box | null {
  const reach = near / scale;
  const around = (at: Unit) => points.filter((one) => Math.hypot(one[0] - at[0], one[1] - at[1]) <= reach);
  const crowd = points.map(around).reduce<readonly Unit[]>((best, one) => (one.length > best.length ? one : best), []);
  if (crowd.length < 3) return null;
  const [xs, ys] = [crowd.map(([x]) => x), crowd.map(([, y]) => y)];
  const room = Math.max(reach / 4, (Math.max(...xs) - Math.min(...xs)) * 0.2);
  return [Math.min(...xs) - room, Math.min(...ys) - room, Math.max(...xs) + room, Math.max(...ys) + room];
}

/** An inset on a map: what it enlarges (unit Mercator), where it stands (CSS px), and its own camera. */
export interface Inset {
  readonly part: Box;
  readonly panel: Box;
  readonly size: Size;
  readonly camera: Camera;
}

/**
 * The inset of a map at a camera, or null where there is no room for it or no use.
 * @param wanted the part to enlarge, in unit Mercator
 * @param never boxes in CSS px that it must not touch (flows, buttons); `rather` what it avoids where it can
 */
export function insetOf(
  map: Size,
  camera: Camera,
  wanted: Box | null,
  never: readonly Box[],
  rather: readonly Box[],
): Inset | null {
  const largest = insetSize(map);
  if (!largest || !wanted) return null;
  for (const share of SHARES) {
    const size = { width: Math.round(largest.width * share), height: Math.round(largest.height * share) };
    const part = shaped(wanted, size);
    if (!isWorth(part, size, camera, map)) return null;
    const frame = boxOn(part, transformOf(camera, map));
    const panel = panelOf(map, size, [...never, frame], rather);
    if (panel) return { part, panel, size, camera: cameraFor(part, size) };
  }
  return null;
}

/** The camera that shows a part of the world of the shape of a size. */
export function cameraFor(part: Box, size: Size): Camera {
  return cameraOf({ ...size, origin: [part[0], part[1]], scale: size.width / (part[2] - part[0]) });
}
