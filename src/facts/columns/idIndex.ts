import type { FactId } from '../fact.ts';
import { readParts, writeParts } from './parts.ts';

/** The version of the files that lead from ids to indexes. */
export const IDS_FORMAT = 'dateline-ids/1';

const PER_FILE = 4096;

/** How many files hold the ids of some facts: a power of two. */
export function idFiles(facts: number): number {
  return 2 ** Math.max(0, Math.ceil(Math.log2(Math.max(1, facts) / PER_FILE)));
}

/** FNV-1a over UTF-16 units, 32 bits (Fowler, Noll and Vo; public domain). */
export function hashOf(id: FactId): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** The file in which a hash stands: its lowest bits. */
export function fileOf(hash: number, files: number): number {
  return hash & (files - 1);
}

/** The files of an index of ids; `hashes` by index. Two ids can share a hash: whoever reads compares the id. */
export function writeIds(hashes: Uint32Array): readonly Uint8Array[] {
  const files = idFiles(hashes.length);
  const lists: number[][] = Array.from({ length: files }, () => []);
  hashes.forEach((hash, at) => lists[fileOf(hash, files)]?.push(at));
  return lists.map((list) => {
    const sorted = list.sort((a, b) => (hashes[a] ?? 0) - (hashes[b] ?? 0) || a - b);
    const keys = Uint32Array.from(sorted, (at) => hashes[at] ?? 0);
    const parts = new Map([['hashes', keys], ['indexes', Uint32Array.from(sorted)]] as const); // prettier-ignore
    return writeParts({ format: IDS_FORMAT }, parts);
  });
}

/** The indexes that a hash can stand for. */
export function readIds(file: Uint8Array, hash: number): readonly number[] {
  const { part } = readParts(file, IDS_FORMAT);
  const [hashes, indexes] = [part('hashes'), part('indexes')];
  const found: number[] = [];
  for (let at = hashes.indexOf(hash); at >= 0 && hashes[at] === hash; at += 1) found.push(indexes[at] ?? 0);
  return found;
}
