import { compareIds } from '../order.ts';
import { wordsIn } from '../words.ts';
import { writeParts } from './parts.ts';
import { GapWriter } from './varint.ts';

/** The version of the shards of the word index. */
export const WORDS_FORMAT = 'dateline-words/1';

/** A shard: the first of its pairs of letters, and its size. It holds the pairs up to the first of the next one. */
export type Shard = readonly [first: string, bytes: number];

/** A shard is closed when its words and postings reach this many bytes; a single pair of letters can hold more. */
const SHARD_BYTES = 48_000;

/** Numbers in a block of pairs. */
const BLOCK = 1 << 16;

/** Marks the end of a word in a pair of letters; it stands below every character of a word. */
export const END = '\n';

/**
 * Gathers the words of texts, as `wordsIn` gives them, with the facts that hold them. A word stands in the shard of each
 * pair of neighbouring letters that it holds, so that any part of a word is found in one shard.
 */
export class WordIndexBuilder {
  readonly #ids = new Map<string, number>();
  readonly #words: string[] = [];
  /** Pairs [word, fact] one after another, in the order of the facts; a list that grew would be held twice. */
  readonly #blocks: Uint32Array[] = [];
  #block = new Uint32Array(0);
  #used = 0;
  readonly #folded = new Map<string, readonly number[]>();
  readonly #seen: number[] = [];

  /**
   * Adds the words of a fact; facts come in the order of their indexes.
   * @param lasting names and titles that many facts share: they are folded once
   */
  add(fact: number, texts: readonly string[], lasting: readonly string[] = []): void {
    for (const text of texts) for (const word of this.#idsIn(text)) this.#put(word, fact);
    for (const text of lasting) for (const word of this.#lasting(text)) this.#put(word, fact);
  }

  /** Calls back for every shard, in the order of their pairs of letters. */
  write(emit: (shard: Shard, bytes: Uint8Array) => void): void {
    const { bytes, ends } = this.#postings();
    const order = sortedIndexes(this.#words);
    const shards = shardsOf(this.#words, order, (word) => (ends[word + 1] ?? 0) - (ends[word] ?? 0));
    for (const { first, words } of shards) {
      const file = shardFile(words, this.#words, bytes, ends);
      emit([first, file.byteLength], file);
    }
  }

  #idsIn(text: string): readonly number[] {
    return wordsIn(text).map((word) => this.#idOf(word));
  }

  #lasting(text: string): readonly number[] {
    const known = this.#folded.get(text);
    if (known) return known;
    const ids = this.#idsIn(text);
    this.#folded.set(text, ids);
    return ids;
  }

  #idOf(word: string): number {
    const known = this.#ids.get(word);
    if (known !== undefined) return known;
    this.#ids.set(word, this.#words.length);
    return this.#words.push(word) - 1;
  }

  /** A word once a fact. */
  #put(word: number, fact: number): void {
    if (this.#seen[word] === fact) return;
    this.#seen[word] = fact;
    if (this.#used === this.#block.length) this.#begin();
    this.#block[this.#used] = word;
    this.#block[this.#used + 1] = fact;
    this.#used += 2;
  }

  #begin(): void {
    this.#block = new Uint32Array(BLOCK);
    this.#blocks.push(this.#block);
    this.#used = 0;
  }

  #each(see: (word: number, fact: number) => void): void {
    for (const block of this.#blocks) {
      const end = block === this.#block ? this.#used : block.length;
      for (let at = 0; at < end; at += 2) see(block[at] ?? 0, block[at + 1] ?? 0);
    }
  }

  /** The facts of each word, delta-coded, one word after another; `ends[word]` is where the list of a word begins. */
  #postings(): { bytes: Uint8Array; ends: Uint32Array } {
    const starts = new Uint32Array(this.#words.length + 1);
    this.#each((word) => count(starts, word + 1));
    for (let word = 1; word < starts.length; word += 1) starts[word] = (starts[word] ?? 0) + (starts[word - 1] ?? 0);
    const facts = new Uint32Array(starts[this.#words.length] ?? 0);
    const next = starts.slice();
    this.#each((word, fact) => (facts[count(next, word)] = fact));
    const writer = new GapWriter();
    const ends = new Uint32Array(this.#words.length + 1);
    for (let word = 0; word < this.#words.length; word += 1) {
      ends[word] = writer.begin();
      for (let at = starts[word] ?? 0; at < (starts[word + 1] ?? 0); at += 1) writer.add(facts[at] ?? 0);
    }
    ends[this.#words.length] = writer.begin();
    return { bytes: writer.bytes, ends };
  }
}

/** Raises a count; gives what it was. */
function count(counts: Uint32Array, at: number): number {
  const was = counts[at] ?? 0;
  counts[at] = was + 1;
  return was;
}

function sortedIndexes(words: readonly string[]): Uint32Array {
  return Uint32Array.from(words, (_, at) => at).sort((a, b) => compareIds(words[a] ?? '', words[b] ?? ''));
}

/** The pairs of neighbouring letters of a word, each once; the last letter with END. */
export function pairsOf(word: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (let at = 0; at < word.length; at += 1) pairs.add(word.charAt(at) + (word.charAt(at + 1) || END));
  return pairs;
}

interface Made {
  readonly first: string;
  /** In their order. */
  readonly words: readonly number[];
}

function* shardsOf(words: readonly string[], order: Uint32Array, bytesOf: (word: number) => number): Iterable<Made> {
  const byPair = new Map<string, number[]>();
  order.forEach((word, rank) => {
    for (const pair of pairsOf(words[word] ?? '')) {
      const list = byPair.get(pair);
      if (list) list.push(rank);
      else byPair.set(pair, [rank]);
    }
  });
  let open: { first: string; ranks: Set<number>; bytes: number } | null = null;
  const close = ({ first, ranks }: { first: string; ranks: Set<number> }): Made => {
    return { first, words: [...ranks].sort((a, b) => a - b).map((rank) => order[rank] ?? 0) };
  };
  for (const pair of [...byPair.keys()].sort(compareIds)) {
    open ??= { first: pair, ranks: new Set(), bytes: 0 };
    for (const rank of byPair.get(pair) ?? []) {
      const word = order[rank] ?? 0;
      if (!open.ranks.has(rank)) open.bytes += bytesOf(word) + (words[word] ?? '').length;
      open.ranks.add(rank);
    }
    byPair.delete(pair);
    if (open.bytes < SHARD_BYTES) continue;
    yield close(open);
    open = null;
  }
  if (open) yield close(open);
}

function shardFile(list: readonly number[], words: readonly string[], bytes: Uint8Array, ends: Uint32Array) {
  const lengths = list.map((word) => (ends[word + 1] ?? 0) - (ends[word] ?? 0));
  const postings = new Uint8Array(lengths.reduce((sum, length) => sum + length, 0));
  const stops = new Uint32Array(list.length);
  let end = 0;
  list.forEach((word, at) => {
    postings.set(bytes.subarray(ends[word], ends[word + 1]), end);
    end += lengths[at] ?? 0;
    stops[at] = end;
  });
  const text = new TextEncoder().encode(list.map((word) => words[word] ?? '').join(END));
  return writeParts({ format: WORDS_FORMAT }, new Map<string, Uint8Array | Uint32Array>([['words', text], ['stops', stops], ['postings', postings]])); // prettier-ignore
}
