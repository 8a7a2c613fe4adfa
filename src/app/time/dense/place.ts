import { lowerBound } from '#facts/columns/columns.ts';
import { type Marked, within } from '#facts/columns/crowd.ts';
import type { Day } from '#facts/span.ts';

/** The place of a fact among those of its day: O(log n). Null where it is not one of them. */
export function placeIn(marked: Marked, day: Day, index: number): number | null {
  const [first, end] = within(marked, day, day + 1);
  const at = first + lowerBound(marked.facts.subarray(first, end), index);
  return at < end && marked.facts[at] === index ? at : null;
}
