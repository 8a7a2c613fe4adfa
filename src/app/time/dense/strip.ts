import { type Counted, within } from '#facts/columns/crowd.ts';
import type { Bins } from './bins.ts';
import { heightsOf } from './density.ts';

/**
 * The density of some facts as path data: a column a bin, however many facts.
 * @param bottom where the columns stand, px
 * @param height of the highest, px
 */
export function stripOf(marked: Counted, bins: Bins, bottom: number, height: number): string {
  const facts = Array.from({ length: bins.size }, (_, bin) => {
    const [first, end] = within(marked, bins.from[bin] ?? 0, bins.to[bin] ?? 0);
    return end - first;
  });
  const high = heightsOf(
    facts.reduce((a, b) => Math.max(a, b), 1),
    height,
  );
  return facts
    .map((count, bin) => {
      const [left, right] = [bins.left[bin] ?? 0, bins.right[bin] ?? 0];
      return count === 0 ? '' : `M${left} ${bottom}V${bottom - high(count)}H${right}V${bottom}Z`;
    })
    .join('');
}
