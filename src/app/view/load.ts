import { type Dataset, FORMAT } from '#facts/dataset.ts';
import { OPENING, type Opening, unpackOpening } from '#facts/opening.ts';

/** Fetches a text; throws or answers badly as networks do. */
export type FetchText = (address: string, signal: AbortSignal) => Promise<{ ok: boolean; text(): Promise<string> }>;

/** Milliseconds after which a story that does not come counts as lost. */
export const PATIENCE = 30_000;

/** Loads a story. No answer, a page instead of data, half a file, another version and a stall are all null. */
export async function loadDataset(address: string, fetchText: FetchText, patience = PATIENCE): Promise<Dataset | null> {
  try {
    const response = await fetchText(address, AbortSignal.timeout(patience));
    if (!response.ok) return null;
    return datasetIn(JSON.parse(await response.text()));
  } catch {
    return null;
  }
}

/** A dataset, whole or as a page opens with it; null for anything else. */
function datasetIn(content: unknown): Dataset | null {
  if (typeof content !== 'object' || content === null) return null;
  const { format, story, facts, places } = content as Partial<Record<keyof Dataset, unknown>>;
  if (typeof story !== 'object' || story === null || !Array.isArray(facts) || !Array.isArray(places)) return null;
  if (format === OPENING) return unpackOpening(content as Opening);
  return format === FORMAT ? (content as Dataset) : null;
}
