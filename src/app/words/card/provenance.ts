import { RECORD } from '#app/loading/limits.ts';
import { type FetchText, loadJson } from '#app/loading/load.ts';
import { PROVENANCE, type Provenance } from '#facts/provenance.ts';

/** The record of sources; `absent` where the page names none; `failed` for whatever else went wrong. */
export type Outcome = Provenance | 'absent' | 'failed';

/** Loads the record of sources. */
export async function loadProvenance(
  address: string | undefined,
  fetchText: FetchText,
  patience = RECORD,
): Promise<Outcome> {
  if (!address) return 'absent';
  const content = await loadJson(address, fetchText, patience);
  return isProvenance(content) ? content : 'failed';
}

function isProvenance(content: unknown): content is Provenance {
  if (typeof content !== 'object' || content === null) return false;
  const { format, articles, facts } = content as Partial<Record<keyof Provenance, unknown>>;
  return format === PROVENANCE && isRecord(articles) && isRecord(facts);
}

function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
