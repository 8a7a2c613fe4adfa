import type { Day } from '#facts/span.ts';
import type { Edges } from '../axis/edges.ts';
import type { Axis } from '../axis/scale.ts';

/** A stretch of the lanes, CSS px, and how strongly it is shown, 0 to 1. */
export interface Veil {
  readonly x0: number;
  readonly x1: number;
  readonly alpha: number;
}

/** How strongly the lanes are shown, and the window over them. */
export interface Veiled {
  readonly veils: readonly Veil[];
  readonly band: Edges | null;
}

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

/** Beyond an edge, for the line of the window, px. */
const PAD = 2;

/** The stretches that two showings of the same lanes show differently, px, from left to right and apart. */
export function changedIn(before: Veiled, now: Veiled): readonly Edges[] {
  const edges = [before, now].flatMap(({ veils, band }) => [
    ...veils.flatMap(({ x0, x1 }) => [x0, x1]),
    ...(band ?? []),
  ]);
  edges.sort((a, b) => a - b);
  const changed: [x0: number, x1: number][] = [];
  edges.slice(1).forEach((x1, at) => {
    const x0 = edges[at] ?? 0;
    if (x0 === x1 || looks(before, (x0 + x1) / 2) === looks(now, (x0 + x1) / 2)) return;
    const last = changed.at(-1);
    if (last && x0 - PAD <= last[1]) last[1] = x1 + PAD;
    else changed.push([x0 - PAD, x1 + PAD]);
  });
  return changed;
}

/** How a point is shown: its strength, and a sign for the window. */
function looks({ veils, band }: Veiled, x: number): number {
  const alpha = veils.find(({ x0, x1 }) => x >= x0 && x < x1)?.alpha ?? 0;
  return band && x >= band[0] && x < band[1] ? -1 - alpha : alpha;
}
