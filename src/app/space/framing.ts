import type { Archive } from '#facts/archive.ts';
import type { Fact } from '#facts/fact.ts';
import type { LonLat } from '#facts/place.ts';
import { type Camera, type Size, fit, lonLatOf, pxOf, transformOf } from './camera.ts';
import { closest } from './apart.ts';
import { type Box, holds } from './ink/scene/box.ts';
import { middleOf } from '#facts/turn.ts';

/**
 * The camera that shows some points with room for their labels: no closer than a region, unless that tells them apart.
 * @param below CSS px at the lower edge that buttons cover
 * @param middle of the map; where it is left out, that of the points
 */
export function openingCamera(points: readonly LonLat[], size: Size, below = 0, middle = middleOf(points)): Camera {
  const room = roomRound(size);
  const free = { width: size.width - 2 * (room.x - room.y), height: Math.max(size.height - below, 1) };
  return lifted(fit(points, free, room.y, closest(points), middle), below / 2);
}

/** A camera whose middle is shown some px higher. */
function lifted(camera: Camera, px: number): Camera {
  const { origin, scale } = transformOf(camera, { width: 0, height: 0 });
  const [lon, lat] = lonLatOf([origin[0], origin[1] + px / scale]);
  return { lon, lat, zoom: camera.zoom };
}

/** Room in CSS px beside, and above and below, the outermost places: labels are wide and low. */
function roomRound({ width, height }: Size): { x: number; y: number } {
  return { x: Math.max(28, Math.min(width * 0.09, 96)), y: Math.max(22, Math.min(height * 0.13, 72)) };
}

/** Room in CSS px that is enough in the opening view: on a low map the whole story reaches to its edges. */
export const OPENING_RIM = 6;

/**
 * The camera on which a fact's places are seen: the present one where they are in view and uncovered; else the nearest
 * move that brings them in, without a change of zoom where they fit at this zoom.
 * @param covered boxes of the screen where nothing can be seen, in CSS px
 * @param rim CSS px at the edges where a place counts as out of view
 */
export function follow(
  camera: Camera,
  points: readonly LonLat[],
  size: Size,
  covered: readonly Box[] = [],
  below = 0,
  middle = 0,
  rim = Math.min(24, size.width / 8, size.height / 8),
): Camera {
  if (points.length === 0 || size.width === 0) return camera;
  const view = transformOf(camera, size);
  const seen = points.every((point) => {
    const px = pxOf(view, point);
    if (!px) return false;
    const [x, y] = [nearest(px[0], size.width, view.scale), px[1]];
    const inView = x >= rim && x <= size.width - rim && y >= rim && y <= size.height - rim;
    return inView && !covered.some((box) => holds(box, x, y));
  });
  if (seen) return camera;
  const fitted = openingCamera(points, size, below, middle);
  return { ...fitted, zoom: Math.min(fitted.zoom, Math.max(camera.zoom, 0)) };
}

/** The copy of a point, a turn of the world apart, that is nearest to the middle of the screen. */
function nearest(x: number, width: number, turn: number): number {
  return x - turn * Math.round((x - width / 2) / turn);
}

/**
 * Where the places of some facts are. What a fact is only about does not count where the fact has another place: the
 * camera goes to where something was done or said.
 */
export function pointsOf(archive: Archive, facts: readonly Fact[]): readonly LonLat[] {
  const ids = new Set(facts.flatMap((fact) => nearestPlaces(fact)));
  return [...ids].flatMap((id) => archive.place.get(id) ?? []).map(({ position }) => position);
}

function nearestPlaces({ places }: Fact): readonly string[] {
  const near = places.filter(({ role }) => role !== 'about');
  return (near.length > 0 ? near : places).map(({ place }) => place);
}
