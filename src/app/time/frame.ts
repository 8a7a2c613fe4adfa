import { sizes } from '#app/look/tokens.ts';
import type { Gutter } from './gutter.ts';

/** The heights of the timeline, CSS px from its top: years and dates above, lanes, the label of the playhead below. */
export interface Frame {
  readonly top: number;
  readonly bottom: number;
  readonly height: number;
  /** Height of a lane with its name. */
  readonly lane: number;
  /** Height of the name where it stands above its lane, else 0. */
  readonly name: number;
  /** Top of a lane. */
  above(row: number): number;
  /** The line on which the marks of a lane stand. */
  middle(row: number): number;
  /** The lane under a position, which may lie outside. */
  row(y: number): number;
}

export interface FrameOptions {
  readonly rows: number;
  /** Size of small text, px. */
  readonly em: number;
  readonly gutter: Gutter;
  /** Free for the timeline, px; undefined: as high as it likes. */
  readonly height: number | undefined;
}

const LEAST = 20;
const MOST = 34;

/** Shares the height out: a lane is never lower than a mark with its ring or a line of its name. */
export function frameOf({ rows, em, gutter, height }: FrameOptions): Frame {
  const top = em * 2.55;
  const foot = em * 1.6;
  const name = gutter.above ? em * 1.4 : 0;
  const least = Math.max(LEAST, em * (gutter.lines === 2 ? 2.2 : 1.65));
  const usual = gutter.above ? LEAST + 1 : sizes.lane;
  const wanted = height === undefined ? usual : (height - top - foot) / Math.max(rows, 1) - name;
  const lane = name + Math.max(least, Math.min(wanted, Math.max(MOST, least)));
  const bottom = top + rows * lane;
  return {
    top,
    bottom,
    height: bottom + foot,
    lane,
    name,
    above: (row) => top + row * lane,
    middle: (row) => top + row * lane + (name + lane) / 2,
    row: (y) => Math.floor((y - top) / lane),
  };
}
