import { linkSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { FactStore } from '#compile/rows/store.ts';
import { ArchiveWriter } from '#facts/columns/files.ts';
import { WHOLE_FACTS } from '#facts/columns/holdings.ts';
import type { Dataset } from '#facts/dataset.ts';
import type { Fact } from '#facts/fact.ts';
import { type Wanted, generate, generateRows } from './generate.ts';
import { Uses } from './uses.ts';

/** Where a page that measures looks for a generated story, below the folder `bench/N`. */
const SHELF = 'data';

/**
 * Writes a generated story as the build would: `dataset.json`, and of a large one the folder `data/` with columns and
 * chunks, beside which the dataset holds the facts of the opening view alone.
 * @param folders where it goes; the second and further ones share the bytes of the first where the disk can
 */
export function writeShelf(wanted: Wanted, folders: readonly string[]): void {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  const put = writerTo(folders);
  if (wanted.facts <= WHOLE_FACTS) return put('dataset.json', JSON.stringify(generate(wanted)));
  const { dataset, facts } = generateRows(wanted);
  const store = new FactStore();
  for (const fact of facts) store.add(fact);
  const writer = new ArchiveWriter({ ...dataset, size: store.size }, (path, content) =>
    put(`${SHELF}/${path}`, content),
  );
  for (const [fact, json] of store.sorted()) writer.add(fact, json);
  const { first } = writer.end();
  put(
    'dataset.json',
    JSON.stringify(
      openingOf(
        dataset,
        first.map(([, fact]) => fact),
      ),
    ),
  );
}

/** A dataset of some facts, with what they name. */
function openingOf(dataset: Dataset, facts: readonly Fact[]): Dataset {
  const uses = new Uses();
  for (const fact of facts) uses.add(fact);
  return uses.only({ ...dataset, facts });
}

function writerTo(folders: readonly string[]): (path: string, content: string | Uint8Array) => void {
  const made = new Set<string>();
  const inFolder = (file: string) => {
    if (!made.has(dirname(file))) mkdirSync(dirname(file), { recursive: true });
    made.add(dirname(file));
    return file;
  };
  return (path, content) => {
    const [first = '', ...others] = folders.map((folder) => inFolder(join(folder, path)));
    writeFileSync(first, content);
    for (const other of others) share(first, other, content);
  };
}

function share(from: string, to: string, content: string | Uint8Array): void {
  try {
    linkSync(from, to);
  } catch {
    writeFileSync(to, content);
  }
}
