import { emsOf } from '#app/look/letters.ts';
import { shorten } from '../text.ts';

/** Where the names of the lanes stand: in a column at the left, or each above its lane. */
export interface Gutter {
  /** Width of the column, px; 0 where they stand above. */
  readonly width: number;
  /** Left edge of the names, px. */
  readonly edge: number;
  /** How much of a name fits in a line, in ems. */
  readonly ems: number;
  readonly lines: 1 | 2;
  /** The least height of a lane that holds its name, in ems. */
  readonly least: number;
  readonly above: boolean;
}

/** A timeline narrower than this, in ems, is one on a phone: 600 px at the usual size of text. */
const NARROW = 50;
/** The widest column on a phone, in ems: 84 px. */
const PHONE = 7;
/** The widest share of a narrow timeline. */
const SHARE = 0.3;

/**
 * Places the names of the lanes: at the left, in two lines where one is too long. Where two are not enough they are
 * shortened on a wide screen, and stand above their lanes on a narrow one.
 * @param width of the whole timeline, px
 * @param em size of the names, px
 */
export function gutterOf(labels: readonly string[], width: number, em: number): Gutter {
  const narrow = width < NARROW * em;
  const edge = narrow ? 3 : 8;
  const most = narrow ? Math.min(PHONE * em, width * SHARE) : Math.min(width * 0.24, em * 20);
  const wide = widest(labels.map((label) => [label])) * em + 2 * edge;
  if (wide <= most) return column(wide, 1);
  const folded = widest(labels.map(fold)) * em + 2 * edge;
  if (folded <= most || !narrow) return column(Math.min(folded, most), 2);
  return { width: 0, edge, ems: (width - 2 * edge) / em, lines: 1, least: 1.65, above: true };

  /** Of two names below each other it is seen where one ends: a phone, whose first screen is short, has less room for it. */
  function column(px: number, lines: 1 | 2): Gutter {
    const least = lines === 1 ? 1.65 : narrow ? 2.2 : 2.5;
    return { width: px, edge, ems: (px - 2 * edge) / em + 0.01, lines, least, above: false };
  }
}

/**
 * A name in the lines that a gutter gives it. One that is longer fills the first, so that it reads on to where it is
 * cut: at its end, with an ellipsis.
 */
export function linesOf(label: string, { lines, ems }: Gutter): readonly string[] {
  if (lines === 1 || emsOf(label) <= ems) return [shorten(label, ems)];
  const even = fold(label);
  const full = foldsOf(label).filter(([first]) => emsOf(first) <= ems);
  return ((widest([even]) > ems && full.at(-1)) || even).map((line) => shorten(line, ems));
}

/** A name in two lines that are as even as its words allow. */
function fold(label: string): readonly string[] {
  const whole: readonly string[] = [label];
  return foldsOf(label).reduce((best, lines) => (widest([lines]) < widest([best]) ? lines : best), whole);
}

/** A name in two lines in every way, the shortest first line first. */
function foldsOf(label: string): readonly (readonly [string, string])[] {
  const words = label.split(' ');
  return words.slice(1).map((_, i) => [words.slice(0, i + 1).join(' '), words.slice(i + 1).join(' ')]);
}

function widest(labels: readonly (readonly string[])[]): number {
  return Math.max(0, ...labels.flat().map(emsOf));
}
