import { type Day, dateOf, dayOf } from '#facts/span.ts';
import type { Axis, PlacedIsland } from './scale.ts';
import { emsOf } from '#app/look/letters.ts';

/** A year as it is named above the ticks, once for everything beside each other that lies in it. */
export interface YearMark {
  /** Its first day. */
  readonly day: Day;
  readonly label: string;
  /** The label's middle, px: held inside the lanes. */
  readonly labelX: number;
  /** The visible stretch of the axis that lies in it, px. */
  readonly x0: number;
  readonly x1: number;
}

type Stretch = Omit<YearMark, 'label' | 'labelX'>;

/** Space between two labels, in ems. */
const SPACE = 0.5;
/** How far a label may stand beside the middle of a stretch that is shorter than itself, in ems. */
const ASIDE = 0.7;

/**
 * The years of some islands of an axis, from left to right, without labels that overlap: where there is no room for two,
 * the shorter stretch goes without. One mark covers all neighbours in its year, and the gaps between them.
 * @param islands places in the list of the axis, in its order
 * @param em size of the labels, px
 */
export function yearsOf(
  axis: Axis,
  islands: readonly number[],
  label: (day: Day) => string,
  em: number,
): readonly YearMark[] {
  return joined(axis, islands).reduce<readonly YearMark[]>(
    (kept, stretch) => taking(kept, stretch, label(stretch.day), axis.width, em),
    [],
  );
}

/** Adds a stretch at the right; for it to have room, shorter ones beside it go. */
function taking(
  kept: readonly YearMark[],
  stretch: Stretch,
  label: string,
  width: number,
  em: number,
): readonly YearMark[] {
  const last = kept.at(-1);
  const mark = put(stretch, label, last ? edgeOf(last, em) : 0, width, em);
  if (mark) return [...kept, mark];
  return last && lengthOf(last) < lengthOf(stretch) ? taking(kept.slice(0, -1), stretch, label, width, em) : kept;
}

const lengthOf = ({ x0, x1 }: Stretch) => x1 - x0;
const edgeOf = ({ label, labelX }: YearMark, em: number) => labelX + (emsOf(label) / 2 + SPACE) * em;

/** A label at the beginning of its stretch, or about its middle where it is longer, right of `left`; else null. */
function put(stretch: Stretch, label: string, left: number, width: number, em: number): YearMark | null {
  const half = (emsOf(label) * em) / 2;
  if (2 * half > width) return null;
  const held = (x: number) => Math.min(Math.max(x, half), width - half);
  const middle = (stretch.x0 + stretch.x1) / 2;
  const wide = lengthOf(stretch) >= 2 * half;
  const labelX = Math.max(held(wide ? stretch.x0 + half : middle), left + half);
  const most = held(wide ? stretch.x1 - half : middle + ASIDE * em);
  return labelX <= most + 1e-6 ? { ...stretch, label, labelX } : null;
}

/** The stretches of each year that the islands cover; neighbours in one year are one. */
function joined(axis: Axis, islands: readonly number[]): readonly Stretch[] {
  const found: { at: number; stretch: Stretch }[] = [];
  for (const at of islands)
    for (const stretch of piecesOf(axis, axis.islands[at] as PlacedIsland)) {
      const last = found.at(-1);
      const one = last?.stretch.day === stretch.day && at - last.at <= 1;
      if (one) found[found.length - 1] = { at, stretch: { ...last.stretch, x1: stretch.x1 } };
      else found.push({ at, stretch });
    }
  return found.map(({ stretch }) => stretch);
}

function piecesOf(axis: Axis, island: PlacedIsland): readonly Stretch[] {
  const [left, right] = [Math.max(island.x0, 0), Math.min(island.x1, axis.width)];
  if (right <= left) return [];
  const [first, last] = [axis.time(left), axis.time(right)].map((time) => dateOf(Math.floor(time + 1e-6)).year) as [
    number,
    number,
  ];
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const day = dayOf(first + i);
    return { day, x0: Math.max(axis.x(day), left), x1: Math.min(axis.x(dayOf(first + i + 1)), right) };
  }).filter(({ x0, x1 }) => x1 > x0);
}
