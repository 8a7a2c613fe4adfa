import { PATIENCE } from '#app/loading/limits.ts';
import { type Drawing, type PosterTopology, drawPoster } from './poster.ts';

/** Drawings of the whole world by the address of their file: the map and its inset share one. */
const drawings = new Map<string, Promise<Drawing>>();

/** Fetches and draws a poster once. Rejects where it can't be had, or stalls, and tries again when asked again. */
export function loadPoster(address: string): Promise<Drawing> {
  const known = drawings.get(address) ?? fetchPoster(address);
  drawings.set(address, known);
  known.catch(() => drawings.delete(address));
  return known;
}

async function fetchPoster(address: string): Promise<Drawing> {
  const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE) });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return drawPoster((await response.json()) as PosterTopology);
}
