import { emsOf } from './text.ts';

/** Where the names of the lanes stand: in a column at the left, or each above its lane. */
export interface Gutter {
  /** Width of the column, px; 0 where they stand above. */
  readonly width: number;
  /** How much of a name fits, in ems. */
  readonly ems: number;
  readonly above: boolean;
}

const NARROW = 600;
const EDGE = 8;

/**
 * Places the names of the lanes: at the left where all fit in their share of the width, above their lanes on a narrow
 * screen where they do not, shortened on a wide one.
 * @param width of the whole timeline, px
 * @param em size of the names, px
 */
export function gutterOf(labels: readonly string[], width: number, em: number): Gutter {
  const widest = Math.max(0, ...labels.map(emsOf)) * em + 2 * EDGE;
  const most = width < NARROW ? 84 : Math.min(width * 0.24, 20 * em);
  if (widest > most && width < NARROW) return { width: 0, ems: (width - 2 * EDGE) / em, above: true };
  const column = Math.min(widest, most);
  return { width: column, ems: (column - EDGE) / em, above: false };
}
