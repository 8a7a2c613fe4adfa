import { Bulk } from '#app/view/bulk.svelte.ts';
import type { Viewing } from '#app/view/view.svelte.ts';
import { collectionOf, openCollection } from '#facts/columns/collection.ts';
import { FILES } from '#facts/columns/fileNames.ts';
import type { Holdings } from '#facts/columns/holdings.ts';
import { inOrder } from '#facts/order.ts';
import { type FetchFile, steadily } from './steady.ts';

/** All facts of a story that is one dataset, as columns: for one that has many, though not too many for a file. */
export function bulkOf(viewing: Viewing): Bulk {
  return new Bulk(viewing, collectionOf(viewing.archive.dataset));
}

/**
 * Brings all facts of a large story into its view: their columns now, their words as they are read. What the page
 * opened with stays at hand.
 * @param address absolute, of `archive.json`
 * @returns null where a file does not come, stalls, or is of another version
 */
export async function bringBulk(viewing: Viewing, address: string, fetchFile: FetchFile): Promise<Bulk | null> {
  const bring = async (path: string) => {
    const response = await steadily(new URL(path, address).href, fetchFile);
    if (!response.ok) throw new Error(`No file at ${path}.`);
    return new Uint8Array(await response.arrayBuffer());
  };
  try {
    const [archive, columns] = await Promise.all([bring(FILES.archive), bring(FILES.columns)]);
    const holdings = JSON.parse(new TextDecoder().decode(archive)) as Holdings;
    return begin(viewing, holdings, columns, bring);
  } catch {
    return null;
  }
}

/** The tables of the whole story take the place of those that the page opened with. */
function begin(
  viewing: Viewing,
  holdings: Holdings,
  columns: Uint8Array,
  bring: (path: string) => Promise<Uint8Array>,
): Bulk {
  const collection = openCollection(holdings, columns, bring);
  const { story, articles, voices, places, questions, first } = collection;
  const { dataset, fact } = viewing.archive;
  const fresh = first.map(([, one]) => one).filter(({ id }) => !fact.has(id));
  const facts = [...dataset.facts, ...fresh].sort(inOrder('said'));
  const bulk = new Bulk(viewing, collection);
  const withdrawn = collection.size - bulk.present;
  const whole = { story, articles, voices, places, questions, size: collection.size, withdrawn };
  viewing.reload({ ...dataset, ...whole, facts });
  return bulk;
}
