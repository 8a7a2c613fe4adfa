import type { Dataset } from '../dataset.ts';
import type { Provenance } from '../provenance.ts';
import type { Fact } from '../fact.ts';
import type { Occasion, Voice } from '../sources.ts';
import { ownTexts, sharedTexts } from '../words.ts';
import { ColumnBuilder, idsOf } from './builder.ts';
import { type Holding, isFirst } from './collection.ts';
import { FILES } from './fileNames.ts';
import { ARCHIVE_FORMAT, CHUNK_FACTS, type Holdings } from './holdings.ts';
import { hashOf, idFiles, writeIds } from './idIndex.ts';
import { encodeColumns } from './wire.ts';
import { type Shard, WordIndexBuilder } from './wordIndex.ts';

/** Takes a file of a large story, by its path beside `archive.json`. */
export type Emit = (path: string, content: string | Uint8Array) => void;

/** What the files of a story are made of, beside its facts. */
interface Given extends Holding {
  readonly occasions: readonly Occasion[];
  readonly provenance?: Provenance | null;
  /** How many facts come. */
  readonly size: number;
}

/** Writes a large story fact by fact: a chunk goes out when it is full, and no fact is kept. */
export class ArchiveWriter {
  readonly #columns: ColumnBuilder;
  readonly #words = new WordIndexBuilder();
  readonly #hashes: Uint32Array;
  readonly #first: (readonly [number, Fact])[] = [];
  /** Null where nothing is anchored. */
  readonly #provenance: Provenance | null;
  readonly #lookups: { voice: ReadonlyMap<string, Voice>; occasion: ReadonlyMap<string, Occasion> };
  #chunk: string[] = [];
  #chunkIds: string[] = [];
  #next = 0;

  constructor(
    readonly given: Given,
    readonly emit: Emit,
  ) {
    this.#columns = new ColumnBuilder(given.size, idsOf(given));
    this.#hashes = new Uint32Array(given.size);
    const { provenance } = given;
    this.#provenance = provenance && Object.keys(provenance.facts).length > 0 ? provenance : null;
    const byId = <T extends { readonly id: string }>(list: readonly T[]) => new Map(list.map((one) => [one.id, one]));
    this.#lookups = { voice: byId(given.voices), occasion: byId(given.occasions) };
  }

  /**
   * Adds a fact; facts come in the order of the dataset.
   * @param json the fact as JSON, where it is at hand
   */
  add(fact: Fact, json: string = JSON.stringify(fact)): void {
    const at = this.#next;
    this.#next += 1;
    this.#columns.add(fact);
    this.#hashes[at] = hashOf(fact.id);
    if (isFirst(fact, this.given)) this.#first.push([at, fact]);
    this.#words.add(at, ownTexts(fact), sharedTexts(this.#lookups, fact));
    this.#chunk.push(json);
    this.#chunkIds.push(fact.id);
    if (this.#chunk.length === CHUNK_FACTS) this.#close();
  }

  /** Writes what is left; `archive.json` last. */
  end(): Holdings {
    if (this.#chunk.length > 0) this.#close();
    this.emit(FILES.columns, encodeColumns(this.#columns.columns));
    this.emit(FILES.occasions, line(this.given.occasions));
    writeIds(this.#hashes).forEach((file, at) => this.emit(FILES.ids(at), file));
    const words: Shard[] = [];
    this.#words.write((shard, bytes) => {
      this.emit(FILES.words(words.length), bytes);
      words.push(shard);
    });
    const holdings = this.#holdings(words);
    this.emit(FILES.archive, line(holdings));
    return holdings;
  }

  #holdings(words: readonly Shard[]): Holdings {
    const { story, articles, voices, places, questions, steps, size } = this.given;
    return {
      format: ARCHIVE_FORMAT,
      ...{ story, articles, voices, places, questions, steps },
      facts: size,
      chunk: CHUNK_FACTS,
      first: this.#first,
      ids: idFiles(size),
      words,
      ...(this.#provenance && { provenance: this.#provenance.articles }),
    };
  }

  #close(): void {
    const number = Math.floor((this.#next - 1) / CHUNK_FACTS);
    this.emit(FILES.facts(number), `[\n${this.#chunk.join(',\n')}\n]\n`);
    if (this.#provenance) this.emit(FILES.provenance(number), line(anchorsOf(this.#provenance, this.#chunkIds)));
    this.#chunk = [];
    this.#chunkIds = [];
  }
}

/** Writes a dataset as the files of a large story. */
export function writeArchive(dataset: Dataset, provenance: Provenance | null, emit: Emit): Holdings {
  const writer = new ArchiveWriter({ ...dataset, size: dataset.facts.length, provenance }, emit);
  for (const fact of dataset.facts) writer.add(fact);
  return writer.end();
}

function anchorsOf({ facts }: Provenance, ids: readonly string[]) {
  return Object.fromEntries(ids.flatMap((id) => (facts[id] ? [[id, facts[id]]] : [])));
}

function line(content: unknown): string {
  return `${JSON.stringify(content)}\n`;
}
