import type { Crowd, Counted } from '#facts/columns/crowd.ts';
import { STANDINGS } from '#facts/fact.ts';
import type { Day } from '#facts/span.ts';
import type { Bins } from './bins.ts';

/** What is drawn of a bin from the middle of its lane, one after another: the standings, then what is not known yet. */
export const PARTS = STANDINGS.length + 1;

/**
 * How many facts of a lane lie in each bin, by part: O(bins log days).
 * @param known the same lane with the facts alone that are known; all of them where nothing asks what is known
 */
export function countsIn(crowd: Crowd, known: Crowd, bins: Bins): Uint32Array {
  const counts = new Uint32Array(bins.size * PARTS);
  const { days, before } = crowd;
  const stride = days.length + 1;
  let at = 0;
  for (let bin = 0; bin < bins.size; bin += 1) {
    const first = seek(days, bins.from[bin] ?? 0, at);
    at = seek(days, bins.to[bin] ?? 0, first);
    if (first === at) continue;
    let rest = (before[at] ?? 0) - (before[first] ?? 0);
    for (let standing = 0; standing < PARTS - 1; standing += 1) {
      const start = standing * stride;
      const facts = (known.byStanding[start + at] ?? 0) - (known.byStanding[start + first] ?? 0);
      counts[bin * PARTS + standing] = facts;
      rest -= facts;
    }
    counts[bin * PARTS + PARTS - 1] = rest;
  }
  return counts;
}

/** The first place from one on whose day is not below another: O(log of how far it lies). */
function seek(days: Int32Array, day: Day, from: number): number {
  // To its end by itself: `lowerBound` is given arrays of every kind, and takes twice as long on each.
  let [low, step] = [from, 1];
  while (low + step <= days.length && (days[low + step - 1] ?? 0) < day) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step, days.length);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((days[middle] ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The most facts that lie in so many days on end, in any of some lanes: what the highest density stands for. */
export function mostIn(crowds: readonly Counted[], length: number): number {
  let most = 1;
  for (const { days, before } of crowds) {
    let end = 0;
    for (let at = 0; at < days.length; at += 1) {
      while (end < days.length && (days[end] ?? 0) < (days[at] ?? 0) + length) end += 1;
      most = Math.max(most, (before[end] ?? 0) - (before[at] ?? 0));
    }
  }
  return most;
}

/** How many days the widest bin holds. */
export function lengthOf({ size, from, to }: Bins): number {
  let length = 1;
  for (let bin = 0; bin < size; bin += 1) length = Math.max(length, (to[bin] ?? 0) - (from[bin] ?? 0));
  return length;
}

/** How many heights are remembered: nearly every column has fewer facts. */
const REMEMBERED = 4096;

/**
 * The heights of counts, px, `most` of which is as high as it gets: they grow with the logarithm, so that a single fact
 * beside thousands is still seen.
 */
export function heightsOf(most: number, height: number): (facts: number) => number {
  const known = new Uint16Array(REMEMBERED);
  const scale = height / Math.log1p(most);
  const work = (facts: number) => Math.max(1, Math.round(Math.log1p(facts) * scale));
  return (facts) => {
    if (facts === 0) return 0;
    if (facts >= REMEMBERED) return work(facts);
    return known[facts] || (known[facts] = work(facts));
  };
}
