import fc from 'fast-check';
import type { Dataset } from '#facts/dataset.ts';
import type { Fact } from '#facts/fact.ts';
import { inOrder } from '#facts/order.ts';
import { type Collection, openCollection } from '#facts/columns/collection.ts';
import { writeArchive } from '#facts/columns/files.ts';
import type { Holdings } from '#facts/columns/holdings.ts';
import { generate } from '#generate/generate.ts';
import { span } from '#tests/sample.ts';

/** Generated stories, some of them with dates that no generator makes: open ends, and days very far apart. */
export const stories: fc.Arbitrary<Dataset> = fc
  .tuple(fc.integer({ min: 1, max: 600 }), fc.integer({ min: 0, max: 10_000 }), fc.boolean())
  .map(([facts, seed, odd]) => (odd ? oddly(generate({ facts, seed })) : generate({ facts, seed })));

const ODD: readonly Partial<Fact>[] = [
  { said: span('once', null, '2023-05-01') },
  { said: span('once', '2022-03-01', null) },
  { event: span('lasted', '1204-04-13', '2023-01-31') },
  { event: span('lasted', null, '2024-02-01') },
  { event: span('once', '2024-02-01', null), standing: 'happened' },
  { known: [-800_000, 30_000] },
  { act: 'pledge', of: 'drones' },
  // Too far from the others to be counted by the day (`COUNTED`).
  { event: span('lasted', '0476-09-04', '2023-01-31') },
];

function oddly(dataset: Dataset): Dataset {
  const facts = dataset.facts.map((fact, at): Fact => (at % 5 === 0 ? { ...fact, ...ODD[(at / 5) % ODD.length] } : fact)); // prettier-ignore
  return { ...dataset, facts: facts.sort(inOrder('said')) };
}

/** The files of a story in memory. */
export function filesOf(dataset: Dataset, provenance: Parameters<typeof writeArchive>[1] = null) {
  const files = new Map<string, Uint8Array>();
  writeArchive(dataset, provenance, (path, content) => {
    files.set(path, typeof content === 'string' ? new TextEncoder().encode(content) : content.slice());
  });
  return files;
}

/** A story as the page opens it from its files; `brought` are the paths that were asked for. */
export function opened(files: ReadonlyMap<string, Uint8Array>): Collection & { readonly brought: string[] } {
  const file = (path: string) => files.get(path) ?? new Uint8Array();
  const holdings = JSON.parse(new TextDecoder().decode(file('archive.json'))) as Holdings;
  const brought: string[] = [];
  const collection = openCollection(holdings, file('columns.bin'), (path) => {
    brought.push(path);
    return files.has(path) ? Promise.resolve(file(path)) : Promise.reject(new Error(`no file ${path}`));
  });
  return Object.assign(collection, { brought });
}
