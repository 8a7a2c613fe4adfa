import type { Box } from './box.ts';
import { type Px, type Transform, lonLatOf } from '../../camera.ts';

/** Where a point of the unit Mercator square stands on the screen in CSS px, or null behind a globe. */
type Project = (x: number, y: number, world?: number) => Px | null;

/**
 * The projection of a frame. In Mercator a multiply and an add a point; a point is drawn in the copy of the world that
 * is nearest to the centre, or in the copy `world` (0 is the first, counted in turns eastwards).
 */
export function projector({ origin: [ox, oy], scale, width, globe }: Transform): Project {
  if (globe) return (x, y) => globe(lonLatOf([x, y]));
  const middle = ox + width / 2 / scale;
  return (x, y, world = Math.round(middle - x)) => [(x + world - ox) * scale, (y - oy) * scale];
}

/** Whether two frames put the world at the same place of the screen; of two frames of a globe nobody knows. */
export function isSame(a: Transform, b: Transform): boolean {
  return a === b || (isAsLarge(a, b) && a.origin[0] === b.origin[0] && a.origin[1] === b.origin[1]);
}

/** Whether two frames of a flat map show the world as large, wherever it lies. */
export function isAsLarge(a: Transform, b: Transform): boolean {
  return a.scale === b.scale && a.width === b.width && a.height === b.height && !a.globe && !b.globe;
}

/** The copy of the world in which a shape is drawn whole: the one that brings its middle nearest to the centre. */
export function worldOf({ origin, scale, width }: Transform, middle: number): number {
  return Math.round(origin[0] + width / 2 / scale - middle);
}

/** A part of the world (unit Mercator) on the screen of a flat map, in CSS px. */
export function partOnScreen([x0, y0, x1, y1]: Box, view: Transform): Box {
  const { origin, scale } = view;
  const [x, y] = [origin[0] - worldOf(view, (x0 + x1) / 2), origin[1]];
  return [(x0 - x) * scale, (y0 - y) * scale, (x1 - x) * scale, (y1 - y) * scale];
}
