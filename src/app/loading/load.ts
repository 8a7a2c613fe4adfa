import { type Dataset, FORMAT } from '#facts/dataset.ts';
import { OPENING, OUTLINES, type Opening, type Outlines, unpackOpening } from '#facts/opening.ts';
import { PATIENCE } from './limits.ts';

/** Fetches a text; throws or answers badly as networks do. */
export type FetchText = (address: string, signal: AbortSignal) => Promise<{ ok: boolean; text(): Promise<string> }>;

/** Fetches as this browser does. */
export const fetchFile = (address: string, signal: AbortSignal): Promise<Response> => fetch(address, { signal });

/** Loads JSON. No answer, a page instead of data, half a file and a stall are all null. */
export async function loadJson(address: string, fetchText: FetchText, patience: number): Promise<unknown> {
  try {
    const response = await fetchText(address, AbortSignal.timeout(patience));
    return response.ok ? JSON.parse(await response.text()) : null;
  } catch {
    return null;
  }
}

/** Loads a story; null where it can't be had, or is of another version. */
export async function loadDataset(address: string, fetchText: FetchText, patience = PATIENCE): Promise<Dataset | null> {
  return datasetIn(await loadJson(address, fetchText, patience));
}

/** Loads the outlines of a story; null where they can't be had. */
export async function loadOutlines(
  address: string,
  fetchText: FetchText,
  patience = PATIENCE,
): Promise<Outlines | null> {
  const content = await loadJson(address, fetchText, patience);
  const { format, steps } = (content ?? {}) as Partial<Record<keyof Outlines, unknown>>;
  return format === OUTLINES && typeof steps === 'object' && steps !== null ? (content as Outlines) : null;
}

/** A dataset, whole or as a page opens with it; null for anything else. */
function datasetIn(content: unknown): Dataset | null {
  if (typeof content !== 'object' || content === null) return null;
  const { format, story, facts, places } = content as Partial<Record<keyof Dataset, unknown>>;
  if (typeof story !== 'object' || story === null || !Array.isArray(facts) || !Array.isArray(places)) return null;
  if (format === OPENING) return unpackOpening(content as Opening);
  return format === FORMAT ? (content as Dataset) : null;
}
