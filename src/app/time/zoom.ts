import { type Axis, part } from './scale.ts';

/** The window of an axis: how many times it is enlarged, and the time that stands at a share of the width. */
export interface Zoom {
  readonly by: number;
  readonly time: number;
  /** 0 at the left edge to 1 at the right. */
  readonly share: number;
}

export const WHOLE: Zoom = { by: 1, time: 0, share: 0 };
const MOST = 32;

/** The visible part of an axis: `make` lays one out for a width; the part never leaves its ends. */
export function zoomed(make: (width: number) => Axis, width: number, { by, time, share }: Zoom): Axis {
  if (by <= 1) return make(width);
  const wide = make(width * by);
  const left = Math.min(Math.max(wide.x(time) - share * width, 0), wide.width - width);
  return part(wide, left, width);
}

/** Enlarges by a factor; what stands at `x` stays there. */
export function zoomBy(zoom: Zoom, axis: Axis, factor: number, x = axis.width / 2): Zoom {
  const by = Math.min(Math.max(zoom.by * factor, 1), MOST);
  return by === 1 ? WHOLE : { by, time: axis.time(x), share: x / axis.width };
}

/** Moves the axis by some px, as if it were held: to the right where `dx` is positive. */
export function panBy(zoom: Zoom, axis: Axis, dx: number): Zoom {
  if (zoom.by === 1) return zoom;
  const x = axis.width / 2 - dx;
  return { by: zoom.by, time: axis.time(x), share: 0.5 };
}

/** Moves the axis only as far as a time needs to be inside, with a margin in px. */
export function bringIn(zoom: Zoom, axis: Axis, time: number, margin = 24): Zoom {
  const x = axis.x(time);
  if (zoom.by === 1 || (x >= margin && x <= axis.width - margin)) return zoom;
  return { by: zoom.by, time, share: x < margin ? 0.2 : 0.8 };
}

export const isWhole = (zoom: Zoom): boolean => zoom.by === 1;
export const isClosest = (zoom: Zoom): boolean => zoom.by >= MOST;
