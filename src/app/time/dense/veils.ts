import type { Day } from '#facts/span.ts';
import type { Axis } from '../axis/scale.ts';
import type { Veil } from './sheet.ts';

/** As strong as marks of a small story outside the window, and after the playhead. */
const OUTSIDE = 0.2;
const LATER = 0.5;

/** How strongly each stretch of an axis is shown: faint outside the window, fainter after the playhead. */
export function veilsOf(axis: Axis, range: readonly [Day, Day] | null, playhead: Day): readonly Veil[] {
  const now = axis.x(playhead + 1);
  const [from, to] = range ? [axis.x(range[0]), axis.x(range[1])] : [-Infinity, Infinity];
  const edges = [0, now, from, to, axis.width].map((x) => Math.min(Math.max(x, 0), axis.width)).sort((a, b) => a - b);
  return edges.slice(1).flatMap((x1, at) => {
    const x0 = edges[at] ?? 0;
    const middle = (x0 + x1) / 2;
    const alpha = (middle < from || middle > to ? OUTSIDE : 1) * (middle > now ? LATER : 1);
    return x1 > x0 ? [{ x0, x1, alpha }] : [];
  });
}
