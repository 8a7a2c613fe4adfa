import type { Standing } from '#facts/fact.ts';
import { sizes } from './tokens.ts';

/** The shape of a mark: path data (SVG) in a box of 16 by 16 that is centred at 0,0; filled, or drawn with a stroke. */
interface Glyph {
  readonly path: string;
  readonly filled: boolean;
}

/** Width of the stroke of a hollow glyph, in the units of its box. */
export const GLYPH_STROKE = sizes.markStroke;

/** Filled means established in the sources, hollow a claim; every standing has a shape of its own. */
export const glyphs: Readonly<Record<Standing, Glyph>> = {
  happened: { path: 'M6 0A6 6 0 1 1 -6 0A6 6 0 1 1 6 0Z', filled: true },
  found: { path: 'M-5.5 -5.5H5.5V5.5H-5.5Z', filled: true },
  reported: { path: 'M0 -6.4L6.4 0L0 6.4L-6.4 0Z', filled: false },
  said: { path: 'M5.4 0A5.4 5.4 0 1 1 -5.4 0A5.4 5.4 0 1 1 5.4 0Z', filled: false },
  denies: { path: 'M-5 -5L5 5M5 -5L-5 5', filled: false },
};
