import { RECORD } from '#app/loading/limits.ts';
import type { Bulk } from '#app/view/bulk.svelte.ts';
import { PROVENANCE, type Provenance } from '#facts/provenance.ts';
import type { FactId } from '#facts/fact.ts';

/** The record of sources of one fact of a large story. Rejects where a file does not come, or not in time. */
export async function provenanceIn(
  bulk: Pick<Bulk, 'collection' | 'indexOf'>,
  id: FactId,
  patience = RECORD,
): Promise<Provenance> {
  let stalled: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, fail) => {
    stalled = setTimeout(() => fail(new Error('The record of sources does not come.')), patience);
  });
  return Promise.race([recordOf(bulk, id), late]).finally(() => clearTimeout(stalled));
}

async function recordOf(bulk: Pick<Bulk, 'collection' | 'indexOf'>, id: FactId): Promise<Provenance> {
  const { collection } = bulk;
  const index = bulk.indexOf(id) ?? (await collection.find(id));
  const found = index === null ? null : await collection.provenance(index);
  return { format: PROVENANCE, articles: collection.digests, facts: found ? { [id]: found } : {} };
}
