import type { Frame } from './frame.ts';
import type { Item, LaidRow } from './layout.ts';
import type { Break } from '../axis/scale.ts';
import { emsOf } from '#app/look/letters.ts';

/** The label of a break below the lanes. */
export interface Placed {
  readonly gap: Break;
  readonly text: string;
  /** Its middle, px: held inside the lanes. */
  readonly x: number;
  /** From 0, the line of the labels that have room beside each other. */
  readonly line: number;
}

/**
 * The labels of breaks below the lanes, in as few lines as hold all of them side by side.
 * @param em size of the labels, px
 * @param width of the lanes, px
 */
export function linesBelow(
  breaks: readonly Break[],
  label: (gap: Break) => string,
  em: number,
  width: number,
): readonly Placed[] {
  const ends: number[] = [];
  return breaks.map((gap) => {
    const text = label(gap);
    const half = (emsOf(text) / 2) * em;
    const x = Math.max(Math.min((gap.x0 + gap.x1) / 2, width - half), half);
    const free = ends.findIndex((end) => end + SPACE * em <= x - half);
    const line = free < 0 ? ends.length : free;
    ends[line] = x + half;
    return { gap, text, x, line };
  });
}

/** Space between two labels, in ems. */
const SPACE = 0.6;
/** Space above and below an upright label together, px. */
const EDGES = 8;

/** The height that an upright label takes of the lanes, px. */
export function heightOf(text: string, em: number): number {
  return emsOf(text) * em + EDGES;
}

/** Half the height of a bar with its arrow, px. */
const BAR = 5;
/** Px that an open end adds to a bar. */
const ARROW = 27;

/**
 * The middle of the upright label of a break, px: where the fewest marks and bars lie on it, as near to the middle of
 * the lanes as can be.
 * @param half half the length of the label, px
 */
export function restOf(gap: Break, rows: readonly LaidRow[], frame: Frame, half: number): number {
  const weights = rows.map(({ items }) => items.reduce((sum, item) => Math.max(sum, weightOn(gap, item)), 0));
  const middle = (frame.top + frame.bottom) / 2;
  const cost = (y: number) =>
    weights.reduce((sum, weight, row) => sum + (Math.abs(frame.middle(row) - y) < half + BAR ? weight : 0), 0);
  const lines = rows.flatMap((_, row) => [frame.middle(row), frame.above(row)]);
  return lines
    .filter((y) => y - half >= frame.top && y + half <= frame.bottom)
    .sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))
    .reduce((best, y) => (cost(y) < cost(best) ? y : best), middle);
}

/** A mark weighs most, then what goes through the middle of a label, then what touches its side. */
function weightOn({ x0, x1 }: Break, { x, half, bar }: Item): number {
  if (x + half > x0 && x - half < x1) return 4;
  if (!bar) return 0;
  const [from, to] = [bar.x0 - (bar.openStart ? ARROW : 0), bar.x1 + (bar.openEnd ? ARROW : 0)];
  const middle = (x0 + x1) / 2;
  if (from < middle && to > middle) return 2;
  return from < x1 && to > x0 ? 1 : 0;
}
