import { type Emit, writeArchive } from '#facts/columns/files.ts';
import { WHOLE_FACTS } from '#facts/columns/holdings.ts';
import type { Dataset, Provenance } from '#facts/dataset.ts';

/** The files of a large story: columns, chunks and indexes (docs/format.md). */
export interface Shelf {
  /** Where they lie in the site; the name changes with their content. */
  readonly folder: string;
  /** How many facts the story has. */
  readonly facts: number;
  /** Hands over every file, by its path in the folder, `archive.json` last. */
  each(emit: Emit): void;
  /** A single file, or null where there is none of that path. */
  read(path: string): string | Uint8Array | null;
}

/** The name of the folder, within the story's, by a digest of what it is made from. */
export function shelfFolder(story: string, digest: string): string {
  return `${story}/data.${digest}`;
}

/** Where an address of the development server leads on a shelf: any version of its folder is the one of now. */
export function pathOnShelf(url: string): { readonly story: string; readonly path: string } | null {
  const [, story, path] = /^\/([^/]+)\/data\.[0-9a-f]{10}\/(.+)$/.exec(url) ?? [];
  return story === undefined || path === undefined ? null : { story, path };
}

/**
 * The shelf of a story, made when a file of it is first asked for; null where the story is small enough for one
 * dataset.
 * @param digest of the dataset, and of facts that it does not hold
 * @param write where the dataset does not hold all facts
 */
export function shelfOf(
  dataset: Dataset,
  provenance: Provenance | null,
  digest: string,
  write?: (emit: Emit) => void,
): Shelf | null {
  if (dataset.facts.length <= WHOLE_FACTS && !write) return null;
  const each = write ?? ((emit) => void writeArchive(dataset, provenance, emit));
  let made: ReadonlyMap<string, string | Uint8Array> | null = null;
  const files = () => (made ??= filesOf(each));
  return {
    folder: shelfFolder(dataset.story.id, digest),
    facts: dataset.size ?? dataset.facts.length,
    each,
    read: (path) => files().get(path) ?? null,
  };
}

function filesOf(each: (emit: Emit) => void): ReadonlyMap<string, string | Uint8Array> {
  const files = new Map<string, string | Uint8Array>();
  each((path, content) => files.set(path, content));
  return files;
}
