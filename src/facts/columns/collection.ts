import { openArchive } from '../archive.ts';
import type { Dataset } from '../dataset.ts';
import type { FactProvenance, Provenance } from '../provenance.ts';
import type { Fact, FactId } from '../fact.ts';
import type { Occasion } from '../sources.ts';
import { matcher, wordsIn } from '../words.ts';
import { type Ids, columnsOf, idsOf } from './builder.ts';
import type { Columns } from './columns.ts';
import { FILES } from './fileNames.ts';
import { ARCHIVE_FORMAT, type Holdings, type ProvenanceChunk } from './holdings.ts';
import { IDS_FORMAT, fileOf, hashOf, readIds } from './idIndex.ts';
import { Kept } from './kept.ts';
import { readParts } from './parts.ts';
import { decodeColumns } from './wire.ts';
import { WORDS_FORMAT } from './wordIndex.ts';
import { WordSearch } from './wordSearch.ts';

/** What a story says beside its facts. */
export type Holding = Omit<Dataset, 'format' | 'facts' | 'occasions'>;

/**
 * A story of any size as the page reads it: all facts as columns, and each fact whole when somebody reads it. Indexes
 * are places in the order of the dataset.
 */
export interface Collection extends Holding {
  readonly size: number;
  readonly columns: Columns;
  /** What the indexes of the columns stand for. */
  readonly ids: Ids;
  /** The facts of an opening view: the key facts and the one that the story begins with. Always at hand. */
  readonly first: readonly (readonly [index: number, fact: Fact])[];
  /** A fact that is at hand. */
  read(index: number): Fact | undefined;
  /** The facts of some indexes, in their order; rejects where a file does not come, and can be asked again. */
  load(indexes: readonly number[]): Promise<readonly Fact[]>;
  /** The index of a fact; null where there is none of that id. */
  find(id: FactId): Promise<number | null>;
  occasions(): Promise<readonly Occasion[]>;
  /** The digests of the articles whose passages are anchored; a small story keeps them apart. */
  readonly digests: Provenance['articles'];
  /** Where the appearances of a fact stand; null where it is not anchored, or a small story keeps that apart. */
  provenance(index: number): Promise<FactProvenance | null>;
  /** The facts that match a search, 1 by index; null where it asks nothing. */
  search(query: string): Promise<Uint8Array | null>;
}

/** Brings a file by its path beside `archive.json`. Rejects where it does not come. */
export type Bring = (path: string) => Promise<Uint8Array>;

/** A story that is one dataset: everything is at hand. */
export function collectionOf(dataset: Dataset): Collection {
  const { facts, occasions } = dataset;
  const archive = openArchive(dataset);
  const indexes = new Map(facts.map(({ id }, at) => [id, at]));
  return {
    ...holdingOf(dataset),
    size: facts.length,
    columns: columnsOf(dataset),
    ids: idsOf(dataset),
    first: facts.flatMap((fact, at) => (isFirst(fact, dataset) ? [[at, fact] as const] : [])),
    read: (index) => facts[index],
    load: (wanted) => Promise.resolve(wanted.flatMap((index) => facts[index] ?? [])),
    find: (id) => Promise.resolve(indexes.get(id) ?? null),
    occasions: () => Promise.resolve(occasions),
    digests: {},
    provenance: () => Promise.resolve(null),
    search: (query) => {
      const matches = matcher(archive, query);
      const mask = () => Uint8Array.from(facts, (fact) => (matches(fact) ? 1 : 0));
      return Promise.resolve(wordsIn(query).length === 0 ? null : mask());
    },
  };
}

/** Whether an opening view shows a fact. */
export function isFirst({ key, id }: Fact, { story }: Pick<Dataset, 'story'>): boolean {
  return key === true || id === story.start;
}

/**
 * A story of columns and chunks.
 * @param holdings what `archive.json` holds
 * @param columns the bytes of `columns.bin`
 * @throws where either is of another version, or of another story
 */
export function openCollection(holdings: Holdings, columns: Uint8Array, bring: Bring): Collection {
  if ((holdings as { format: unknown }).format !== ARCHIVE_FORMAT)
    throw new Error(`not a story of the format ${ARCHIVE_FORMAT}`);
  const decoded = decodeColumns(columns);
  if (decoded.size !== holdings.facts) throw new Error('columns of another story');
  return new Chunked(holdings, decoded, bring);
}

/** Chunks that stay in memory: some ten thousand facts, more than anybody reads in one go. */
const CHUNKS_KEPT = 48;
const FILES_KEPT = 12;

class Chunked implements Collection {
  readonly size: number;
  readonly ids: Ids;
  readonly first: Holdings['first'];
  readonly story: Holding['story'];
  readonly articles: Holding['articles'];
  readonly voices: Holding['voices'];
  readonly places: Holding['places'];
  readonly questions: Holding['questions'];
  readonly steps: Holding['steps'];
  readonly #chunk: number;
  readonly #idFiles: number;
  readonly digests: Provenance['articles'];
  readonly #anchored: boolean;
  readonly #pinned: ReadonlyMap<number, Fact>;
  readonly #chunks: Kept<number, readonly Fact[]>;
  readonly #anchors: Kept<number, ProvenanceChunk>;
  readonly #hashes: Kept<number, Uint8Array>;
  readonly #occasions: Kept<'all', readonly Occasion[]>;
  readonly #words: WordSearch;

  constructor(
    holdings: Holdings,
    readonly columns: Columns,
    bring: Bring,
  ) {
    ({ facts: this.size, first: this.first, chunk: this.#chunk, ids: this.#idFiles } = holdings);
    const { story, articles, voices, places, questions, steps } = holdings;
    [this.story, this.articles, this.voices] = [story, articles, voices];
    [this.places, this.questions, this.steps] = [places, questions, steps];
    this.ids = idsOf(holdings);
    this.#anchored = holdings.provenance !== undefined;
    this.digests = holdings.provenance ?? {};
    this.#pinned = new Map(this.first);
    this.#chunks = new Kept(CHUNKS_KEPT, (chunk) => json(bring(FILES.facts(chunk))));
    this.#anchors = new Kept(FILES_KEPT, (chunk) => json(bring(FILES.provenance(chunk))));
    this.#hashes = new Kept(FILES_KEPT, (part) => whole(bring(FILES.ids(part)), IDS_FORMAT));
    this.#occasions = new Kept(1, () => json(bring(FILES.occasions)));
    const shards = new Kept<number, Uint8Array>(FILES_KEPT, (shard) => whole(bring(FILES.words(shard)), WORDS_FORMAT));
    this.#words = new WordSearch(columns, holdings, holdings.words, (shard) => shards.get(shard));
  }

  read(index: number): Fact | undefined {
    return this.#pinned.get(index) ?? this.#chunks.peek(this.#chunkOf(index))?.[index % this.#chunk];
  }

  async load(indexes: readonly number[]): Promise<readonly Fact[]> {
    const inside = indexes.filter((index) => index >= 0 && index < this.size);
    const wanted = new Set(inside.filter((index) => !this.#pinned.has(index)).map((index) => this.#chunkOf(index)));
    const chunks = new Map(await Promise.all([...wanted].map(async (at) => [at, await this.#chunks.get(at)] as const)));
    return inside.flatMap(
      (index) => this.#pinned.get(index) ?? chunks.get(this.#chunkOf(index))?.[index % this.#chunk] ?? [],
    );
  }

  async find(id: FactId): Promise<number | null> {
    const known = this.first.find(([, fact]) => fact.id === id);
    if (known) return known[0];
    const hash = hashOf(id);
    const indexes = readIds(await this.#hashes.get(fileOf(hash, this.#idFiles)), hash);
    const facts = await this.load(indexes);
    return indexes[facts.findIndex((fact) => fact.id === id)] ?? null;
  }

  occasions(): Promise<readonly Occasion[]> {
    return this.#occasions.get('all');
  }

  async provenance(index: number): Promise<FactProvenance | null> {
    if (!this.#anchored) return null;
    const [fact] = await this.load([index]);
    const anchors = await this.#anchors.get(this.#chunkOf(index));
    return (fact && anchors[fact.id]) ?? null;
  }

  search(query: string): Promise<Uint8Array | null> {
    return this.#words.find(query);
  }

  #chunkOf(index: number): number {
    return Math.floor(index / this.#chunk);
  }
}

function holdingOf({ story, articles, voices, places, questions, steps }: Holding): Holding {
  return { story, articles, voices, places, questions, steps };
}

/** A file of parts, once it is found to be one: what is broken is not kept. */
async function whole(bytes: Promise<Uint8Array>, format: string): Promise<Uint8Array> {
  readParts(await bytes, format);
  return bytes;
}

async function json<T>(bytes: Promise<Uint8Array>): Promise<T> {
  return JSON.parse(new TextDecoder().decode(await bytes)) as T;
}
