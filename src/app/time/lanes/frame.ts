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

interface FrameOptions {
  readonly rows: number;
  /** Size of small text, px. */
  readonly em: number;
  readonly gutter: Gutter;
  /** Free for the timeline, px; undefined: as high as it likes. */
  readonly height: number | undefined;
  /** The height that all lanes together have at least, px: for what stands upright in them. */
  readonly upright?: number;
  /** Lines of text below the label of the playhead. */
  readonly below?: number;
}

/** A window lower than this has lower lanes, px; `look/stills.css` shows the drawings of the build by the same height. */
export const LOW = 560;

const LEAST = 20;
const MOST = 34;
/** One lane, or two, share this where they are all there is to see, px. */
const FEW = 64;
/** Room under a name above its lane: the ring of an open mark does not touch it, px. */
const UNDER = 4;

/** Shares the height out: a lane is never lower than a mark with its ring or a line of its name. */
export function frameOf({ rows, em, gutter, height, upright = 0, below = 0 }: FrameOptions): Frame {
  const top = em * 2.55;
  const foot = em * (1.6 + 1.3 * below);
  const name = gutter.above ? em * 1.4 + UNDER : 0;
  const count = Math.max(rows, 1);
  const least = Math.max(LEAST, em * gutter.least, gutter.above ? 0 : upright / count);
  const usual = gutter.above ? LEAST + 1 : Math.max(sizes.lane, FEW / count);
  const wanted = height === undefined ? usual : (height - top - foot) / count - name;
  const lane = name + Math.max(least, Math.min(wanted, Math.max(MOST, FEW / count, least)));
  const bottom = top + count * lane;
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
