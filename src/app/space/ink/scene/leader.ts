import type { Px } from '../../camera.ts';
import type { Box } from './box.ts';
import { type Line, boxesAlong, ruled } from './lines.ts';

/** What shows on the map which part of it the inset enlarges: a frame, and a line from it to the inset; CSS px. */
export interface InsetFrame {
  readonly box: Box;
  readonly leader: Line;
}

/** The frame of an inset that stands on a panel of the map: its line joins the corners that are nearest to each other. */
export function framed(box: Box, panel: Box): InsetFrame {
  const pairs = corners(box).flatMap((a) => corners(panel).map((b) => [...a, ...b]));
  const far = ([x0 = 0, y0 = 0, x1 = 0, y1 = 0]: Line) => Math.hypot(x1 - x0, y1 - y0);
  return { box, leader: pairs.reduce((best, pair) => (far(pair) < far(best) ? pair : best)) };
}

function corners([x0, y0, x1, y1]: Box): readonly Px[] {
  return [
    [x0, y0],
    [x1, y0],
    [x0, y1],
    [x1, y1],
  ];
}

/** What a frame and its line cover, in boxes. */
export function coveredBy({ box, leader }: InsetFrame): readonly Box[] {
  return [box, ...boxesAlong(ruled(leader))];
}
