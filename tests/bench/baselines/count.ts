import type { Known } from './facts.ts';

/** Counts facts that touch a window by two bisections, as who knows their d3 does: in no time at any size. */
export function counterOf(facts: readonly Known[], clock: 'said' | 'event'): (from: number, to: number) => number {
  const [start, end] = clock === 'said' ? (['from', 'to'] as const) : (['eventFrom', 'eventTo'] as const);
  const begins = Int32Array.from(facts, (fact) => fact[start]).sort();
  const ends = Int32Array.from(facts, (fact) => fact[end]).sort();
  return (from, to) => below(begins, to) - below(ends, from + 1);
}

/** How many of some sorted days lie before a day. */
function below(sorted: Int32Array, day: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
