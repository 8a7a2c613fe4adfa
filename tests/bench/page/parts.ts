import { basename, extname } from 'node:path';
import type { Part } from './rounds.ts';
import { type Request, sentBytes } from './site.ts';

/** What a file is to a page, in the order of a report. */
export const PARTS = ['page', 'script', 'styles', 'facts', 'words', 'ground'] as const;
export type PartName = (typeof PARTS)[number];

/** What came, by what it is; bytes as a host sends them. */
export function partsOf(requests: readonly Request[]): Record<PartName, Part> {
  const parts = Object.fromEntries(PARTS.map((name) => [name, { files: 0, sent: 0 }])) as Record<PartName, Part>;
  for (const request of requests) {
    const name = partOf(request.file);
    const { files, sent } = parts[name];
    parts[name] = { files: files + 1, sent: sent + sentBytes(request) };
  }
  return parts;
}

/** The script of a map, its worker, its tiles and letters are the ground. */
function partOf(file: string): PartName {
  const [name, type] = [basename(file), extname(file)];
  if (/maplibre|leaflet|^Map-|worker/i.test(name) || ['.pmtiles', '.woff2'].includes(type)) return 'ground';
  if (file.includes('/basemap/')) return 'ground';
  if (/\/facts\/\d+\.json$|\/words\/|\/ids\//.test(file)) return 'words';
  if (type === '.html') return 'page';
  if (type === '.js' || type === '.mjs') return 'script';
  if (type === '.css') return 'styles';
  return 'facts';
}
