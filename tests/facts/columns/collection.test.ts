import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dataset } from '#facts/dataset.ts';
import type { Provenance } from '#facts/provenance.ts';
import { openArchive } from '#facts/archive.ts';
import { type Collection, collectionOf, openCollection } from '#facts/columns/collection.ts';
import { CHUNK_FACTS, type Holdings } from '#facts/columns/holdings.ts';
import { hashOf } from '#facts/columns/idIndex.ts';
import { Kept } from '#facts/columns/kept.ts';
import { shardsFor } from '#facts/columns/wordSearch.ts';
import { fold, matcher } from '#facts/words.ts';
import { generate } from '#generate/generate.ts';
import { filesOf, opened, stories } from './stories.ts';

/** A dataset as it is read back, whole. */
async function reread(collection: Collection): Promise<Omit<Dataset, 'format'>> {
  const { story, articles, voices, places, questions, steps, size } = collection;
  const facts = await collection.load(Array.from({ length: size }, (_, at) => at));
  return { story, articles, voices, places, questions, steps, occasions: await collection.occasions(), facts };
}

const anchors = (dataset: Dataset): Provenance => ({
  format: 'dateline-provenance/1',
  articles: { 'article-1': { sha256: 'a'.repeat(64) } },
  facts: Object.fromEntries(dataset.facts.filter((_, at) => at % 3 === 0).map(({ id }) => [id, { verified: '2024-01-01', appearances: [] }])), // prettier-ignore
});

describe('a story of columns and chunks', () => {
  test('is read back as the dataset that it was made from', async () => {
    await fc.assert(
      fc.asyncProperty(stories, async ({ format: _, ...dataset }) => {
        const files = filesOf({ format: 'dateline/1', ...dataset });
        expect(await reread(opened(files))).toEqual(JSON.parse(JSON.stringify(dataset)));
      }),
      { numRuns: 25 },
    );
  });

  test('has the facts of the opening view at hand, and no other before somebody reads it', async () => {
    const dataset = generate({ facts: 700, seed: 4 });
    const collection = opened(filesOf(dataset));
    expect(collection.first.map(([, { id }]) => id)).toEqual(
      dataset.facts.filter(({ key }) => key).map(({ id }) => id),
    );
    for (const [index, fact] of collection.first) expect(collection.read(index)).toEqual(fact);
    expect(collection.brought).toEqual([]);
    const plain = dataset.facts.findIndex(({ key }) => !key);
    expect(collection.read(plain)).toBeUndefined();
    await collection.load([plain]);
    expect(collection.read(plain)).toEqual(dataset.facts[plain]);
    expect(collection.brought).toEqual(['facts/00000.json']);
  });

  test('brings each chunk once, and gives facts in the order in which they were asked for', async () => {
    const dataset = generate({ facts: 700, seed: 4 });
    const collection = opened(filesOf(dataset));
    const asked = [600, 3, 300, 2, 601].filter((at) => !dataset.facts[at]?.key);
    const [facts] = await Promise.all([collection.load(asked), collection.load([3])]);
    expect(facts.map(({ id }) => id)).toEqual(asked.map((at) => dataset.facts[at]?.id));
    expect(collection.brought.toSorted()).toEqual(['facts/00000.json', 'facts/00001.json', 'facts/00002.json']);
    expect(await collection.load([-1, 700, 70_000])).toEqual([]);
  });

  test('finds every fact by its id, and none by another', async () => {
    const dataset = generate({ facts: 9000, seed: 4 });
    const collection = opened(filesOf(dataset));
    for (const at of [0, 1, 255, 256, 4095, 8999]) expect(await collection.find(dataset.facts[at]?.id ?? '')).toBe(at);
    expect(await collection.find('fact-9001')).toBeNull();
    expect(await collection.find('')).toBeNull();
  });

  test('keeps provenance in chunks beside the facts', async () => {
    const dataset = generate({ facts: 600, seed: 4 });
    const provenance = anchors(dataset);
    const collection = opened(filesOf(dataset, provenance));
    for (const at of [0, 1, 3, 597]) {
      const id = dataset.facts[at]?.id ?? '';
      expect(await collection.provenance(at)).toEqual(provenance.facts[id] ?? null);
    }
    expect(await opened(filesOf(dataset)).provenance(0)).toBeNull();
  });

  test('says when a file does not come, and brings it when it is asked for again', async () => {
    const files = filesOf(generate({ facts: 600, seed: 4 }));
    const chunk = files.get('facts/00001.json') ?? new Uint8Array();
    files.delete('facts/00001.json');
    const collection = opened(files);
    const asked = [CHUNK_FACTS + 1, CHUNK_FACTS + 2].filter((at) => !collection.read(at));
    await expect(collection.load(asked)).rejects.toThrow('no file facts/00001.json');
    files.set('facts/00001.json', chunk);
    expect(await collection.load(asked)).toHaveLength(asked.length);
  });

  test.each(['words/', 'ids/'])('does not keep what is broken of %s', async (folder) => {
    const dataset = generate({ facts: 600, seed: 4 });
    const files = new Map(filesOf(dataset));
    const path = [...files.keys()].find((one) => one.startsWith(folder)) ?? '';
    const file = files.get(path) ?? new Uint8Array();
    const asked = () => (folder === 'ids/' ? collection.find(dataset.facts[500]?.id ?? '') : collection.search('o'));
    files.set(path, file.slice(0, file.length / 2));
    const collection = opened(files);
    await expect(asked()).rejects.toThrow();
    files.set(path, file);
    expect(await asked()).not.toBeNull();
  });

  test('is refused with the columns of another story', () => {
    const [one, other] = [600, 700].map((facts) => new Map(filesOf(generate({ facts, seed: 4 }))));
    one?.set('columns.bin', other?.get('columns.bin') ?? new Uint8Array());
    expect(() => opened(one ?? new Map())).toThrow('another story');
  });

  test('is refused in another version', () => {
    const holdings = { format: 'dateline-archive/9' } as unknown as Holdings;
    expect(() => openCollection(holdings, new Uint8Array(), () => Promise.reject(new Error()))).toThrow('dateline-archive/1'); // prettier-ignore
  });

  test('reads as a story of one dataset does', async () => {
    const dataset = generate({ facts: 500, seed: 9 });
    const [small, large] = [collectionOf(dataset), opened(filesOf(dataset))];
    expect(large.columns).toEqual(small.columns);
    expect([large.size, large.ids, large.first]).toEqual([small.size, small.ids, small.first]);
    expect(await large.find('fact-7')).toBe(await small.find('fact-7'));
    expect(await large.load([7, 400])).toEqual(await small.load([7, 400]));
  });
});

/** Parts of words that stand in a story, and words that do not. */
const parts = fc.oneof(
  fc.tuple(fc.constantFrom('Made-up', 'fact', '123', 'harbour.', 'boats', 'about 420', 'several', 'mayor', 'Alaburg', 'Sample 7', 'report', 'speech 1', '日本語'), fc.nat(4), fc.integer({ min: 1, max: 6 })).map(([word, from, length]) => word.slice(from, from + length)), // prettier-ignore
  fc.constantFrom('', ' ', 'zebra', 'É', "o'", '…'),
);

describe('the search of a large story', () => {
  test('finds what the search of a small one finds', async () => {
    const queries = fc.array(
      fc.array(parts, { maxLength: 3 }).map((words) => words.join(' ')),
      { minLength: 6 },
    );
    await fc.assert(
      fc.asyncProperty(stories, queries, async (dataset, asked) => {
        const archive = openArchive(dataset);
        const collection = opened(filesOf(dataset));
        for (const query of asked) {
          const matches = matcher(archive, query);
          const mask = await collection.search(query);
          if (mask === null) expect(fold(query)).toBe('');
          else expect([...mask]).toEqual(dataset.facts.map((fact) => (matches(fact) ? 1 : 0)));
        }
      }),
      { numRuns: 25 },
    );
  });

  test('finds words of any script, through voices that passed them on, quotes and figures', async () => {
    const made = generate({ facts: 40, seed: 3 });
    const [first] = made.facts[0]?.appearances ?? [];
    const facts = made.facts.map((fact, at) =>
      at === 7 && first
        ? {
            ...fact,
            text: 'Das Ärzteschiff 北京市 𝒜bc',
            appearances: [{ ...first, via: ['voice-2'], quote: 'wir kämen' }],
          }
        : fact,
    );
    const dataset = { ...made, facts };
    const collection = opened(filesOf(dataset));
    const archive = openArchive(dataset);
    for (const query of ['arzte', 'ÄRZT', '京', '北京', 'k', 'kamen', '𝒜', 'inspect', 'wir 市']) {
      const matches = matcher(archive, query);
      expect([...((await collection.search(query)) ?? [])], query).toEqual(
        facts.map((fact) => (matches(fact) ? 1 : 0)),
      );
    }
  });

  test('brings one shard for a word of several letters, the smallest that can hold it', async () => {
    const shards = [['ab', 500], ['bo', 20], ['oa', 900], ['ts', 100]] as const; // prettier-ignore
    expect(shardsFor(shards, 'boats')).toEqual([1]);
    expect(shardsFor(shards, 'oats')).toEqual([3]);
    const collection = opened(filesOf(generate({ facts: 5000, seed: 3 })));
    await collection.search('boats');
    expect(collection.brought).toHaveLength(1);
  });
});

describe('what is kept', () => {
  test('is what was used last, and never more than a number of things', async () => {
    const brought: number[] = [];
    const kept = new Kept<number, string>(2, (key) => Promise.resolve(String(brought.push(key))));
    for (const key of [1, 2, 1, 3, 1, 2]) await kept.get(key);
    expect(brought).toEqual([1, 2, 3, 2]);
    expect(kept.peek(3)).toBeUndefined();
  });
});

describe('the hash of an id', () => {
  test('is FNV-1a', () => {
    expect([hashOf(''), hashOf('a'), hashOf('foobar')]).toEqual([0x811c9dc5, 0xe40c292c, 0xbf9cf968]);
  });
});
