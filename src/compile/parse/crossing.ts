import type { LonLat } from '#facts/place.ts';
import { unwound } from '#facts/turn.ts';

interface Line {
  /** The number of the corner at which it begins, from 0. */
  readonly at: number;
  readonly from: LonLat;
  readonly to: LonLat;
  /** The longitudes between which it lies. */
  readonly west: number;
  readonly east: number;
}

/**
 * Two lines of an outline that cross each other, each by the corner at which it begins (from 0); null where none do.
 * Lines that only meet do not cross. The corners need not be closed.
 */
export function crossingIn(corners: readonly LonLat[]): readonly [number, number] | null {
  const [first] = corners;
  if (!first) return null;
  const ring = unwound(String(corners.at(-1)) === String(first) ? corners : [...corners, first]);
  let open: Line[] = [];
  for (const line of linesOf(ring).sort((a, b) => a.west - b.west)) {
    open = open.filter(({ east }) => east >= line.west);
    const other = open.find((one) => isCrossed(one, line));
    if (other) return other.at < line.at ? [other.at, line.at] : [line.at, other.at];
    open.push(line);
  }
  return null;
}

function linesOf(ring: readonly LonLat[]): Line[] {
  return ring.slice(1).map((to, at): Line => {
    const from = ring[at] ?? to;
    return { at, from, to, west: Math.min(from[0], to[0]), east: Math.max(from[0], to[0]) };
  });
}

/** Whether the ends of each lie on either side of the other. */
function isCrossed(one: Line, other: Line): boolean {
  return isParted(one, other) && isParted(other, one);
}

function isParted({ from, to }: Line, other: Line): boolean {
  return turn(from, to, other.from) * turn(from, to, other.to) < 0;
}

/** Above zero where one turns left on the way from a by b to c. */
function turn(a: LonLat, b: LonLat, c: LonLat): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}
