import type { Viewing } from '#app/view/view.svelte.ts';
import { MANY_FACTS } from '#facts/columns/holdings.ts';
import { inTime } from './inTime.ts';
import { fetchFile } from './load.ts';

/**
 * Puts all facts of a story into a page as columns, where they are too many to be read one by one; false where they
 * can't be had.
 * @param columns their address, where the dataset does not hold all facts
 */
export async function bringFacts(viewing: Viewing, columns: string | undefined): Promise<boolean> {
  if (columns === undefined && viewing.archive.atHand.length <= MANY_FACTS) return true;
  const large = await inTime(import('./large.ts'));
  if (!large) return false;
  viewing.bulk = columns === undefined ? large.bulkOf(viewing) : await large.bringBulk(viewing, columns, fetchFile);
  return viewing.bulk !== null;
}
