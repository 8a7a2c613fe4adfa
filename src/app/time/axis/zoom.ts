import { type Axis, part, widened } from './scale.ts';

/** The window of an axis: how many times it is enlarged, and the time that stands at a share of the width. */
export interface Zoom {
  readonly by: number;
  readonly time: number;
  /** 0 at the left edge to 1 at the right. */
  readonly share: number;
}

export const WHOLE: Zoom = { by: 1, time: 0, share: 0 };
/** An axis is laid out anew up to this many times its width; beyond that it grows evenly, with what has room there. */
const LAID = 32;
/** How wide a day can become at least, px: its marks are then clear of each other. */
const DAY = 40;

/** The visible part of an axis: `make` lays one out for a width; the part never leaves its ends. */
export function zoomed(make: (width: number) => Axis, width: number, zoom: Zoom): Axis {
  return windowOf(enlarged(make, width, zoom.by), width, zoom);
}

/** A whole axis that is some times as wide. */
export function enlarged(make: (width: number) => Axis, width: number, by: number): Axis {
  const wide = make(width * Math.min(by, LAID));
  return by <= LAID ? wide : widened(wide, by / LAID);
}

/** What of an enlarged axis is visible in a width. */
function windowOf(wide: Axis, width: number, zoom: Zoom): Axis {
  return zoom.by <= 1 ? wide : part(wide, leftOf(wide, width, zoom), width);
}

/** Where the visible part of an enlarged axis begins, px of that axis. */
export function leftOf(wide: Axis, width: number, { by, time, share }: Zoom): number {
  return by <= 1 ? 0 : Math.min(Math.max(wide.x(time) - share * width, 0), wide.width - width);
}

/** The most that an axis can be enlarged: until a day is wide enough for its marks wherever days are known. */
export function closestOf(make: (width: number) => Axis, width: number): number {
  const days = make(width * LAID).islands.filter(({ grain }) => grain === 'day');
  const narrowest = days.reduce((least, { x0, x1, from, to }) => Math.min(least, (x1 - x0) / (to - from)), DAY);
  return (LAID * DAY) / narrowest;
}

/**
 * Enlarges by a factor; what stands at `x` stays there.
 * @param most as of `closestOf`
 */
export function zoomBy(zoom: Zoom, axis: Axis, factor: number, x = axis.width / 2, most = LAID): Zoom {
  const by = Math.min(Math.max(zoom.by * factor, 1), most);
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
export const isClosest = (zoom: Zoom, most = LAID): boolean => zoom.by >= most;
