import type { Day } from '#facts/span.ts';
import type { Axis } from '../axis/scale.ts';

/** A window of days, half-open. */
export type Range = readonly [from: Day, to: Day];

/** What of the window a hand has taken hold of; `new` where it lies outside, and draws another. */
export type Grip = 'from' | 'to' | 'window' | 'new';

/** Half the width of an edge to a finger, px. */
const REACH = 22;

/** What lies under a position on the strip: the nearer edge, the window between them, or nothing. */
export function gripAt(range: Range | null, axis: Axis, x: number): Grip {
  if (!range) return 'new';
  const [from, to] = [axis.x(range[0]) - x, axis.x(range[1]) - x];
  if (Math.min(Math.abs(from), Math.abs(to)) <= reachIn(to - from))
    return Math.abs(from) < Math.abs(to) ? 'from' : 'to';
  return from < 0 && to > 0 ? 'window' : 'new';
}

/** In a small window the edges leave a third of it to be held in the middle. */
const reachIn = (width: number) => Math.min(REACH, Math.max(width / 3, 6));

/**
 * The window after a drag from one day to another. It keeps at least one day, stays inside the domain, and an edge
 * that is drawn over the other takes its part.
 */
export function dragged(grip: Grip, range: Range | null, start: Day, day: Day, domain: Range): Range {
  if (grip === 'new' || !range) return held([Math.min(start, day), Math.max(start, day) + 1], domain);
  if (grip === 'window') return moved(range, day - start, domain);
  const other = grip === 'from' ? range[1] - 1 : range[0];
  return held([Math.min(other, day), Math.max(other, day) + 1], domain);
}

/** The window with one edge moved by some days, or moved whole; an edge never passes the other. */
export function stepped(grip: 'from' | 'to' | 'window', [from, to]: Range, days: number, domain: Range): Range {
  if (grip === 'window') return moved([from, to], days, domain);
  if (grip === 'from') return held([Math.min(from + days, to - 1), to], domain);
  return held([from, Math.max(to + days, from + 1)], domain);
}

function moved([from, to]: Range, days: number, domain: Range): Range {
  const by = Math.min(Math.max(days, domain[0] - from), domain[1] - to);
  return held([from + by, to + by], domain);
}

function held([from, to]: Range, domain: Range): Range {
  const start = Math.min(Math.max(from, domain[0]), domain[1] - 1);
  return [start, Math.max(Math.min(to, domain[1]), start + 1)];
}
