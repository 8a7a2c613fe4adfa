import { type Dataset, FORMAT } from '#facts/dataset.ts';

/** Fetches a text; throws or answers badly as networks do. */
export type FetchText = (address: string, signal: AbortSignal) => Promise<{ ok: boolean; text(): Promise<string> }>;

/** Milliseconds after which a story that does not come counts as lost. */
export const PATIENCE = 30_000;

/** Loads a story. No answer, a page instead of data, half a file, another version and a stall are all null. */
export async function loadDataset(address: string, fetchText: FetchText, patience = PATIENCE): Promise<Dataset | null> {
  try {
    const response = await fetchText(address, AbortSignal.timeout(patience));
    if (!response.ok) return null;
    const content: unknown = JSON.parse(await response.text());
    return isDataset(content) ? content : null;
  } catch {
    return null;
  }
}

function isDataset(content: unknown): content is Dataset {
  if (typeof content !== 'object' || content === null) return false;
  const { format, story, facts } = content as Partial<Record<keyof Dataset, unknown>>;
  return format === FORMAT && typeof story === 'object' && story !== null && Array.isArray(facts);
}
