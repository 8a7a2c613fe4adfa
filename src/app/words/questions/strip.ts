import type { Figure } from '#facts/fact.ts';

/** The axis of one measure: from 0 to a round number, with ticks. */
interface Axis {
  readonly max: number;
  readonly ticks: readonly number[];
}

/** Where a figure lies on its axis, in percent of it: a dot (`from` equals `to`) or a bar, perhaps open at an end. */
interface Extent {
  readonly from: number;
  readonly to: number;
  readonly openStart: boolean;
  readonly openEnd: boolean;
}

/** Most ticks of an axis after the one at 0. */
const TICKS = 4;
/** What an open end has beyond its least number, in ticks: without it "at least 10,000" would look like 10,000. */
const ROOM = 0.25;

/** An axis that holds some figures, with room beyond the least of "at least"; null where none of them has a number. */
export function axisOf(figures: readonly Figure[]): Axis | null {
  const numbers = figures.flatMap(({ value, min, max }) => [value, min, max]).filter((n) => n !== undefined);
  if (numbers.length === 0) return null;
  const most = Math.max(...numbers, 1);
  const step = roundStep(most / TICKS);
  const open = figures.flatMap(({ value, min, max }) => (value === undefined && max === undefined ? [min ?? 0] : []));
  const count = Math.ceil(Math.max(most / step, ...open.map((least) => least / step + ROOM)));
  return { max: step * count, ticks: Array.from({ length: count + 1 }, (_, i) => i * step) };
}

/** Where a figure lies, or null where its words give no number. "At least" goes on to the end, "up to" begins at 0. */
export function extentOf({ value, min, max }: Figure, axis: Axis): Extent | null {
  const at = (n: number) => (100 * Math.min(Math.max(n, 0), axis.max)) / axis.max;
  if (value !== undefined) return { from: at(value), to: at(value), openStart: false, openEnd: false };
  if (min === undefined && max === undefined) return null;
  return {
    from: min === undefined ? 0 : at(min),
    to: max === undefined ? 100 : at(max),
    openStart: min === undefined,
    openEnd: max === undefined,
  };
}

/** The next of 1, 2, 2.5 and 5 times a power of ten; whole where it can be, since figures count things. */
function roundStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  const round = [1, 2, 2.5, 5, 10].find((one) => one * power >= step - step * 1e-9) ?? 10;
  return Math.max(round * power, step >= 1 ? 1 : round * power);
}
