import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Holdings } from '#facts/columns/holdings.ts';
import { FILES } from '#facts/columns/fileNames.ts';
import type { Dataset } from '#facts/dataset.ts';
import type { Fact } from '#facts/fact.ts';

/** A generated story as `npm run bench:data` wrote it: what it says beside its facts, and its facts one by one. */
export interface Shelf {
  readonly holding: Pick<Dataset, 'story' | 'places'>;
  facts(): Iterable<Fact>;
}

/** @param folder `bench/N` of a built site */
export function shelfIn(folder: string): Shelf {
  const archive = join(folder, 'data/archive.json');
  if (!existsSync(archive)) {
    const dataset = read<Dataset>(join(folder, 'dataset.json'));
    return { holding: dataset, facts: () => dataset.facts };
  }
  const chunks = readdirSync(join(folder, 'data/facts')).length;
  return {
    holding: read<Holdings>(archive),
    *facts() {
      for (let at = 0; at < chunks; at += 1) yield* read<readonly Fact[]>(join(folder, 'data', FILES.facts(at)));
    },
  };
}

function read<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}
