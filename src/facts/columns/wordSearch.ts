import { compareIds } from '../order.ts';
import type { Place } from '../place.ts';
import type { Article, Voice } from '../sources.ts';
import { fold, namesOf, titlesOf, wordsIn } from '../words.ts';
import type { Columns, Field } from './columns.ts';
import { keep, namedBy } from './mask.ts';
import { readParts } from './parts.ts';
import { eachGap } from './varint.ts';
import { END, type Shard, WORDS_FORMAT, pairsOf } from './wordIndex.ts';

/** What a search looks through beside the index: the names of the dictionaries. */
interface Named {
  readonly voices: readonly Voice[];
  readonly places: readonly Place[];
  readonly articles: readonly Article[];
}

/** Brings a shard by its number. */
type BringShard = (shard: number) => Promise<Uint8Array>;

/**
 * The search of a story whose texts are not at hand: the facts that match a query in the way of `matcher`, as a mask;
 * null where it asks nothing. Names come from the dictionaries, other words from the shards that the query needs.
 */
export class WordSearch {
  readonly #names: readonly (readonly [Field, readonly string[]])[];

  constructor(
    readonly columns: Columns,
    { voices, places, articles }: Named,
    readonly shards: readonly Shard[],
    readonly bring: BringShard,
  ) {
    const folded = (texts: readonly string[]) => fold(texts.join(' \n '));
    this.#names = [
      ['voice', voices.map((voice) => folded(namesOf(voice)))],
      ['place', places.map((place) => folded(namesOf(place)))],
      ['article', articles.map((article) => folded(titlesOf(article)))],
    ];
  }

  async find(query: string): Promise<Uint8Array | null> {
    const words = wordsIn(query);
    const masks = await Promise.all(words.map((word) => this.#holding(word)));
    const [first, ...others] = masks;
    for (const other of others) if (first) keep(first, other);
    return first ?? null;
  }

  /** The facts that hold a word, or a word of which it is a part. */
  async #holding(word: string): Promise<Uint8Array> {
    const files = await Promise.all(shardsFor(this.shards, word).map((shard) => this.bring(shard)));
    const mask = new Uint8Array(this.columns.size);
    for (const file of files) mark(file, word, mask);
    for (const [field, names] of this.#names) {
      const table = Uint8Array.from(['', ...names], (name) => (name.includes(word) ? 1 : 0));
      if (!table.includes(1)) continue;
      const named = namedBy(this.columns, field, table);
      for (let at = 0; at < mask.length; at += 1) mask[at] = (mask[at] ?? 0) | (named[at] ?? 0);
    }
    return mask;
  }
}

/** The shards that a word needs: the smallest of those of its pairs of letters; of a single letter, all its pairs. */
export function shardsFor(shards: readonly Shard[], word: string): readonly number[] {
  if (shards.length === 0) return [];
  if (word.length === 1) {
    const [from, to] = [shardOf(shards, word + END), shardOf(shards, `${word}\uFFFF`)];
    return Array.from({ length: to - from + 1 }, (_, at) => from + at);
  }
  const inner = [...pairsOf(word)].filter((pair) => !pair.endsWith(END)).map((pair) => shardOf(shards, pair));
  const sizeOf = (shard: number) => shards[shard]?.[1] ?? 0;
  return inner.sort((a, b) => sizeOf(a) - sizeOf(b)).slice(0, 1);
}

function shardOf(shards: readonly Shard[], pair: string): number {
  const after = shards.findIndex(([first]) => compareIds(first, pair) > 0);
  return Math.max(0, (after === -1 ? shards.length : after) - 1);
}

function mark(file: Uint8Array, word: string, mask: Uint8Array): void {
  const { part } = readParts(file, WORDS_FORMAT);
  const [words, stops, postings] = [part('words') as Uint8Array, part('stops'), part('postings') as Uint8Array];
  const set = (fact: number) => void (mask[fact] = 1);
  new TextDecoder()
    .decode(words)
    .split(END)
    .forEach((one, at) => {
      if (one.includes(word)) eachGap(postings, at === 0 ? 0 : (stops[at - 1] ?? 0), stops[at] ?? 0, set);
    });
}
