import { Chains } from './chains.ts';
import { Haystack } from './haystack.ts';
import { wordsOf } from './normal.ts';
import { SHARED } from './passage.ts';
import { Numbers } from '../rows/numbers.ts';

/** A run of words that a text shares with an article. */
export interface Shared {
  readonly article: string;
  readonly count: number;
  /** The first of the words, enough to find them. */
  readonly words: string;
}

/** The texts of a story's articles, ready to be compared with what the story says. */
export class Sources {
  readonly #numbers = new Map<string, number>();
  readonly #articles: string[] = [];
  /** The words of all texts, one after another, UNKNOWN after each text. */
  readonly #words: Int32Array;
  /** Where each text begins in them. */
  readonly #begins: number[] = [];
  /** Where runs of seven words begin in them, by their hash. */
  readonly #runs: Chains;

  constructor(texts: Iterable<readonly [article: string, text: string]>) {
    const words = new Numbers(Int32Array);
    for (const [article, text] of texts) {
      this.#articles.push(article);
      this.#begins.push(words.length);
      for (const word of wordsOf(text)) words.push(this.#numberOf(word));
      words.push(UNKNOWN);
    }
    this.#words = words.values;
    this.#runs = new Chains(this.#words.length, (at) => hashOf(this.#words, at));
  }

  /** The longest run of at least seven words that a text shares with any article, or null. */
  longest(text: string): Shared | null {
    if (this.#articles.length === 0) return null;
    const words = wordsOf(text);
    if (words.length < SHARED.warn) return null;
    const numbers = new Int32Array(words.length);
    for (let at = 0; at < words.length; at += 1) numbers[at] = this.#numbers.get(words[at] ?? '') ?? UNKNOWN;
    let best: Shared | null = null;
    for (let from = 0; from + SHARED.warn <= words.length; from += 1) {
      this.#runs.each(hashOf(numbers, from), (place) => {
        const count = sharedFrom(numbers, from, this.#words, place);
        if (count < SHARED.warn || count <= (best?.count ?? 0)) return;
        best = { article: this.#articleAt(place), count, words: words.slice(from, from + 5).join(' ') };
      });
    }
    return best;
  }

  /**
   * The longest run of twelve words or more that a published file shares with an article, or null. Addresses and the
   * headlines of articles do not count: a file that cites an article prints them.
   */
  copied(file: string, headlines: readonly string[]): Shared | null {
    const text = file.replace(/\\[nrtu]/g, ' ').replace(/https?:\/\/[^\s"'<>\\)]+/g, ' | ');
    // Without the headlines there is less to be copied, never more; hardly any file holds a copy.
    return this.#copied(text) && this.#copied(masked(text, headlines));
  }

  #copied(text: string): Shared | null {
    let most: Shared | null = null;
    for (const piece of text.split('|')) {
      const shared = this.longest(piece);
      if (shared && shared.count >= SHARED.refuse && shared.count > (most?.count ?? 0)) most = shared;
    }
    return most;
  }

  /** The article that holds a place. */
  #articleAt(place: number): string {
    const next = this.#begins.findIndex((begin) => begin > place);
    return this.#articles.at(next === -1 ? -1 : next - 1) ?? '';
  }

  #numberOf(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    this.#numbers.set(word, this.#numbers.size);
    return this.#numbers.size - 1;
  }
}

/** A text with a bar in place of each of some others. */
function masked(text: string, others: readonly string[]): string {
  const hay = new Haystack(text);
  const found = others.flatMap((other) => hay.places(other).map((start) => ({ start, end: start + other.length })));
  let [kept, at] = ['', 0];
  for (const { start, end } of found.sort((a, b) => a.start - b.start)) {
    if (start > at) kept += `${text.slice(at, start)} | `;
    at = Math.max(at, end);
  }
  return kept + text.slice(at);
}

/** A word that no article holds, and the end of a text. */
const UNKNOWN = -1;

/** FNV-1a over the numbers of seven words; runs that share a hash are compared word by word. */
function hashOf(numbers: Int32Array, from: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < from + SHARED.warn; at += 1) hash = Math.imul(hash ^ (numbers[at] ?? 0), 0x01000193);
  return hash | 0;
}

/** How many words two texts share from two places on. */
function sharedFrom(words: Int32Array, from: number, source: Int32Array, at: number): number {
  let count = 0;
  while (from + count < words.length && words[from + count] !== UNKNOWN && words[from + count] === source[at + count]) count += 1; // prettier-ignore
  return count;
}
