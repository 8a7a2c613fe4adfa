import { RECORD } from '#app/loading/limits.ts';
import type { Provenance } from '#facts/dataset.ts';

/** Fetches a text; throws or answers badly as networks do. */
export type FetchText = (address: string, signal: AbortSignal) => Promise<{ ok: boolean; text(): Promise<string> }>;

/** The record of sources; `absent` where the page names none; `failed` for whatever else went wrong. */
export type Outcome = Provenance | 'absent' | 'failed';

/** Loads the record of sources. No answer, a page instead of data, half a file and a stall all are `failed`. */
export async function loadProvenance(
  address: string | undefined,
  fetchText: FetchText,
  patience = RECORD,
): Promise<Outcome> {
  if (!address) return 'absent';
  try {
    const response = await fetchText(address, AbortSignal.timeout(patience));
    if (!response.ok) return 'failed';
    const content: unknown = JSON.parse(await response.text());
    return isProvenance(content) ? content : 'failed';
  } catch {
    return 'failed';
  }
}

function isProvenance(content: unknown): content is Provenance {
  if (typeof content !== 'object' || content === null) return false;
  const { format, articles, facts } = content as Partial<Record<keyof Provenance, unknown>>;
  return format === 'dateline-provenance/1' && isRecord(articles) && isRecord(facts);
}

function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
