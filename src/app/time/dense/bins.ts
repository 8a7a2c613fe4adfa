import type { Day } from '#facts/span.ts';
import type { Axis, PlacedIsland } from '../axis/scale.ts';

/** A day that is this wide has marks; where it is narrower, facts are drawn as density. CSS px. */
const MARKED = 20;

/**
 * The visible days of an axis in columns of whole pixels, from left to right: days that begin in one pixel are one bin,
 * and a day that is wider than a pixel is a bin of its own. Each visible day of an island without marks is in one of them.
 */
export interface Bins {
  readonly size: number;
  /** First day of each bin, and the day after its last. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** The pixels that it covers, half-open, from the left edge of the lanes; both may lie outside. */
  readonly left: Int32Array;
  readonly right: Int32Array;
}

/** Whether the days of an island are wide enough for marks. */
export function isMarked({ x0, x1, from, to }: PlacedIsland): boolean {
  return x1 - x0 >= MARKED * (to - from);
}

/**
 * O(visible pixels).
 * @param scale pixels of the drawing to a CSS px
 * @param islands those that are binned
 */
export function binsOf(
  axis: Axis,
  scale: number,
  islands: readonly PlacedIsland[] = axis.islands.filter((one) => !isMarked(one)),
): Bins {
  const [from, to, left, right]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (const island of islands) {
    for (const bin of binsIn(island, axis.width, scale)) {
      from.push(bin.from);
      to.push(bin.to);
      left.push(bin.left);
      right.push(bin.right);
    }
  }
  return {
    size: from.length,
    from: Int32Array.from(from),
    to: Int32Array.from(to),
    left: Int32Array.from(left),
    right: Int32Array.from(right),
  };
}

interface Bin {
  readonly from: Day;
  readonly to: Day;
  readonly left: number;
  readonly right: number;
}

function* binsIn({ from, to, x0, x1 }: PlacedIsland, width: number, scale: number): Iterable<Bin> {
  const perDay = ((x1 - x0) / (to - from)) * scale;
  const at = (day: Day) => x0 * scale + (day - from) * perDay;
  const end = Math.min(to, from + Math.ceil((width * scale - x0 * scale) / perDay));
  let day = Math.max(from, from + Math.floor(-(x0 * scale) / perDay));
  while (day < end) {
    const left = Math.round(at(day));
    let next = Math.max(day + 1, from + Math.floor((left + 0.5 - x0 * scale) / perDay));
    while (next < to && Math.round(at(next)) <= left) next += 1;
    next = Math.min(next, to);
    yield { from: day, to: next, left, right: perDay >= 1 ? Math.max(Math.round(at(next)), left + 1) : left + 1 };
    day = next;
  }
}
