import { type Dataset, isPart, presentOf } from '#facts/dataset.ts';
import { isEnclosed } from './enclosed.ts';

/**
 * How many facts a page can come to show. A page that is one file has nowhere to fetch from: of a large story it shows
 * what it opens with.
 */
export function factsInReach({ facts, ...dataset }: Dataset): number {
  return presentOf(isEnclosed() ? { facts } : { ...dataset, facts });
}

/** Whether a page holds some facts of its story and can't fetch the others. */
export function isCut(dataset: Dataset): boolean {
  return isPart(dataset) && isEnclosed();
}
