import { type Camera, type Size, type Unit, cameraOf, transformOf, unitOf } from './camera.ts';
import type { LonLat } from '#facts/place.ts';
import { type Box, holdsTurned, inside, overlap, shared } from './ink/scene/box.ts';
import type { Sheet, Stretch } from './ink/counts/sheet.ts';
import { partOnScreen } from './ink/scene/project.ts';
import { clearest, marksIn, partsOf } from './rim.ts';

/** From this width of the map on, in CSS px, there is an inset; below, a switch between the route and the area. */
export const WIDE = 600;

/** A lower map has no room for a readable inset, in CSS px. */
const LEAST = 140;
/** A lower map has room for a tall inset rather than for a wide one, in CSS px. */
const LOW = 240;
const MARGIN = 10;
const ENLARGES = 1.7;
/** Smaller where there is no room for the largest. */
const SHARES = [1, 0.88, 0.76, 0.66];
/** What a px² of the inset, and of the wanted part in it, is worth in px² of what it would rather not cover. */
const WORTH = { panel: 0.06, part: 0.2 };
/** What a px away from an edge costs, in px² of the same. */
const ASTRAY = 4;

/** Where something may be written, in CSS px: one of these boxes is enough. */
export type Room = readonly Box[];

/** The sizes that the inset may have on a map of a size, in CSS px; none where there is no room. */
function insetSizes({ width, height }: Size): readonly Size[] {
  if (width < WIDE || height < LEAST) return [];
  const wide = Math.round(Math.min(Math.max(width * 0.3, 250), 420));
  const high = Math.min(height - 2 * MARGIN, 160);
  const largest = [{ width: wide, height: Math.min(wide * 0.68, height * 0.62) }];
  if (height < LOW) largest.push({ width: high * 1.25, height: high });
  return largest.flatMap((size) => SHARES.map((share) => scaled(size, share)));
}

function scaled({ width, height }: Size, by: number): Size {
  return { width: Math.round(width * by), height: Math.round(height * by) };
}

/** The part of the world between two corners in degrees, in unit Mercator. */
export function partOf([southWest, northEast]: readonly [LonLat, LonLat]): Box {
  const [x0, y1] = unitOf(southWest);
  const [x1, y0] = unitOf(northEast);
  return [x0, y0, x1, y1];
}

/** Where an inset may stand, and what that costs: the least is the best. */
interface Stand {
  readonly panel: Box;
  readonly cost: number;
}

/**
 * Where an inset of a size stands: nothing that matters most is ever covered (flows, key places, the frame itself), then
 * as little as can be of the rest, then as near to an edge as can be. Null where there is no such place.
 * @param never boxes it must not touch, in CSS px
 * @param rather rooms of which it leaves a box where it can
 */
function standOf(map: Size, size: Size, never: readonly Box[], rather: readonly Room[]): Stand | null {
  const free = standsOf(map, size).filter((box) => !never.some((one) => overlap(box, one, 2)));
  const covers = (box: Box) => rather.reduce((sum, room) => sum + taken(map, box, room), 0);
  return least(free.map((panel) => ({ panel, cost: covers(panel) + ASTRAY * fromEdges(map, panel) })));
}

/** How many px² of the best box of a room a panel, or the edge of the map, takes away. */
function taken({ width, height }: Size, panel: Box, room: Room): number {
  const map: Box = [0, 0, width, height];
  return Math.min(...room.map((box) => shared(panel, box) + shared(box, box) - shared(map, box)));
}

function least<S extends { readonly cost: number }>(stands: readonly S[]): S | null {
  return stands.reduce<S | null>((best, one) => (best && best.cost <= one.cost ? best : one), null);
}

const ACROSS = 24;
const DOWN = 8;

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
function isWorth(part: Box, panel: Size, camera: Camera, map: Size): boolean {
  const view = transformOf(camera, map);
  return (
    panel.width / widthOn(part, view) >= ENLARGES && inside(partOnScreen(part, view), [0, 0, map.width, map.height])
  );
}

/** How many times larger a panel shows a part of the world than a view does. */
export function enlargedBy(part: Box, [left, , right]: Box, view: { readonly scale: number }): number {
  return (right - left) / widthOn(part, view);
}

function widthOn([x0, , x1]: Box, { scale }: { readonly scale: number }): number {
  return (x1 - x0) * scale;
}

/** How many of some points lie outside a part of the world. */
export function leavesOut(part: Box, points: readonly Unit[]): number {
  return points.filter(([x, y]) => !holdsTurned(part, x, y)).length;
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

/**
 * An inset on a map: what it enlarges (unit Mercator), the part of that whose marks it draws in the map's stead, where
 * it stands (CSS px), and its own camera.
 */
export interface Inset {
  readonly part: Box;
  readonly marks: Box;
  readonly panel: Box;
  readonly size: Size;
  readonly camera: Camera;
}

/**
 * The inset of a map at a camera, or null where there is no room for it or no use.
 * @param wanted the part to enlarge, in unit Mercator
 * @param never boxes in CSS px that it must not touch (flows, buttons); `rather` as of `standOf`
 * @param places where marks stand, in unit Mercator: its edge keeps off them where it can
 */
export function insetOf(
  map: Size,
  camera: Camera,
  wanted: Box | null,
  never: readonly Box[],
  rather: readonly Room[],
  places: readonly Unit[] = [],
): Inset | null {
  if (!wanted) return null;
  const view = transformOf(camera, map);
  const stands = insetSizes(map).flatMap((size) => {
    const worth = partsOf(wanted, size).filter((part) => isWorth(part, size, camera, map));
    const part = clearest(worth, size, view, places);
    if (!part) return [];
    const stand = standOf(map, size, [...never, partOnScreen(part, view)], rather);
    return stand ? [{ panel: stand.panel, cost: stand.cost - worthOf(wanted, size), part, size }] : [];
  });
  const best = least(stands);
  if (!best) return null;
  const { part, panel, size } = best;
  return { part, marks: marksIn(part, size), panel, size, camera: cameraFor(part, size) };
}

/** What an inset of a size is worth: its room for labels, and how large it shows what is wanted. */
function worthOf([x0, y0, x1, y1]: Box, { width, height }: Size): number {
  const scale = Math.min(width / (x1 - x0), height / (y1 - y0));
  return WORTH.panel * width * height + WORTH.part * (x1 - x0) * (y1 - y0) * scale ** 2;
}

/** Whether a fact is drawn in a part of the world (unit Mercator), full or faint. */
export function holdsFacts(sheet: Sheet, days: Stretch, part: Box): boolean {
  for (let cell = 0; cell < sheet.cells; cell += 1) {
    if (!holdsTurned(part, sheet.x[cell] ?? 0, sheet.y[cell] ?? 0)) continue;
    const { full, faint } = sheet.counts(cell, days);
    if (full + faint > 0) return true;
  }
  return false;
}

/** The camera that shows a part of the world of the shape of a size. */
export function cameraFor(part: Box, size: Size): Camera {
  return cameraOf({ ...size, origin: [part[0], part[1]], scale: size.width / (part[2] - part[0]) });
}
