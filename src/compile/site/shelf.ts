import { type Emit, writeArchive } from '#facts/columns/files.ts';
import { WHOLE_FACTS } from '#facts/columns/holdings.ts';
import type { Dataset } from '#facts/dataset.ts';
import type { Provenance } from '#facts/provenance.ts';
import { SHELF } from '#facts/site.ts';
import type { Download } from './downloads.ts';
import type { HeldArchive } from './held.ts';
import type { See } from '../rows/emit.ts';

/** The files of a large story: columns, chunks and indexes (docs/format.md). */
export interface Shelf {
  /** Where they lie in the site; the name changes with their content. */
  readonly folder: string;
  /** How many facts the story has. */
  readonly facts: number;
  /** Hands over every file, by its path in the folder, `archive.json` last; of what is read from a table, every fact. */
  each(emit: Emit, see?: See): void;
  /** A single file, or null where there is none of that path. */
  read(path: string): string | Uint8Array | null;
  /** The files of all facts that a dataset does not hold; there are none where nothing is kept on the disk. */
  readonly downloads: readonly Download[];
}

/** The name of the folder, within the story's, by a digest of what it is made from. */
function shelfFolder(story: string, digest: string): string {
  return `${story}/data.${digest}`;
}

/** Where an address of the development server leads on a shelf: any version of its folder is the one of now. */
export function pathOnShelf(url: string): { readonly story: string; readonly path: string } | null {
  const [, story, path] = new RegExp(`^/([^/]+)/${SHELF}/(.+)$`).exec(url) ?? [];
  return story === undefined || path === undefined ? null : { story, path };
}

/**
 * The shelf of a story, made when a file of it is first asked for; null where the story is small enough for one
 * dataset.
 * @param digest of the dataset, of its record of sources, and of facts that it does not hold
 * @param archive of a story whose dataset may not hold all facts
 */
export function shelfOf(
  dataset: Dataset,
  provenance: Provenance | null,
  digest: string,
  archive?: HeldArchive,
): Shelf | null {
  if (dataset.facts.length <= WHOLE_FACTS && !archive) return null;
  const write = archive ? archive.write : (emit: Emit) => void writeArchive(dataset, provenance, emit);
  const each = write ?? (() => expectKept(dataset.story.id));
  let made: ReadonlyMap<string, string | Uint8Array> | null = null;
  const files = () => (made ??= filesOf(each));
  return {
    folder: shelfFolder(dataset.story.id, digest),
    facts: dataset.size ?? dataset.facts.length,
    each,
    read: (path) => files().get(path) ?? null,
    downloads: [],
  };
}

/** Only an earlier run could have written these files, and they are gone since. */
function expectKept(story: string): never {
  throw new Error(`The kept files of the story ${story} are gone. Run this again.`);
}

function filesOf(each: (emit: Emit) => void): ReadonlyMap<string, string | Uint8Array> {
  const files = new Map<string, string | Uint8Array>();
  each((path, content) => files.set(path, content));
  return files;
}
