import { wordsOf } from './normal.ts';

/** Words in a row shared with an article: from here on a warning, and refused. */
export const SHARED = { warn: 7, refuse: 12 } as const;

/** A run of words that a text shares with an article. */
export interface Shared {
  readonly article: string;
  readonly count: number;
  /** The first of the words, enough to find them. */
  readonly words: string;
}

/** An article's words as numbers. */
interface Numbered {
  readonly article: string;
  readonly words: Int32Array;
}

/** The texts of a story's articles, ready to be compared with what the story says. */
export class Sources {
  readonly #numbers = new Map<string, number>();
  readonly #texts: Numbered[] = [];
  /** Where runs of seven words begin, by their hash: [text, word] pairs in the order of the texts. */
  readonly #runs = new Map<number, number[]>();

  constructor(texts: Iterable<readonly [article: string, text: string]>) {
    for (const [article, text] of texts) this.#index(article, wordsOf(text));
  }

  /** The longest run of at least seven words that a text shares with any article, or null. */
  longest(text: string): Shared | null {
    if (this.#texts.length === 0) return null;
    const words = wordsOf(text);
    const numbers = Int32Array.from(words, (word) => this.#numbers.get(word) ?? UNKNOWN);
    let best: Shared | null = null;
    for (let from = 0; from + SHARED.warn <= words.length; from += 1) {
      const runs = this.#runs.get(hashOf(numbers, from)) ?? [];
      for (let at = 0; at < runs.length; at += 2) {
        const source = this.#texts[runs[at] ?? 0];
        const count = source ? sharedFrom(numbers, from, source.words, runs[at + 1] ?? 0) : 0;
        if (!source || count < SHARED.warn || count <= (best?.count ?? 0)) continue;
        best = { article: source.article, count, words: words.slice(from, from + 5).join(' ') };
      }
    }
    return best;
  }

  /**
   * The longest run of twelve words or more that a published file shares with an article, or null. Addresses and the
   * headlines of articles do not count: a file that cites an article prints them.
   */
  copied(file: string, headlines: readonly string[]): Shared | null {
    let text = file.replace(/\\[nrtu]/g, ' ').replace(/https?:\/\/[^\s"'<>\\)]+/g, ' | ');
    for (const headline of headlines) text = text.replaceAll(headline, ' | ');
    const pieces = text.split('|').map((piece) => this.longest(piece));
    const copies = pieces.filter((shared) => shared !== null && shared.count >= SHARED.refuse);
    return copies.sort((a, b) => (b?.count ?? 0) - (a?.count ?? 0))[0] ?? null;
  }

  #index(article: string, words: readonly string[]): void {
    const numbers = Int32Array.from(words, (word) => this.#numberOf(word));
    const text = this.#texts.push({ article, words: numbers }) - 1;
    for (let at = 0; at + SHARED.warn <= words.length; at += 1) {
      const hash = hashOf(numbers, at);
      const places = this.#runs.get(hash);
      if (places) places.push(text, at);
      else this.#runs.set(hash, [text, at]);
    }
  }

  #numberOf(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    this.#numbers.set(word, this.#numbers.size);
    return this.#numbers.size - 1;
  }
}

/** A word that no article holds. */
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
