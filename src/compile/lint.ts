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

/** The texts of a story's articles, ready to be compared with what the story says. */
export class Sources {
  readonly #runs = new Map<string, { readonly article: string; readonly at: number }[]>();
  readonly #words = new Map<string, readonly string[]>();

  constructor(texts: Iterable<readonly [article: string, text: string]>) {
    for (const [article, text] of texts) this.#index(article, wordsOf(text));
  }

  /** The longest run of at least seven words that a text shares with any article, or null. */
  longest(text: string): Shared | null {
    const words = wordsOf(text);
    let best: Shared | null = null;
    for (let from = 0; from + SHARED.warn <= words.length; from += 1) {
      for (const { article, at } of this.#runs.get(keyOf(words, from)) ?? []) {
        const count = this.#length(words, from, article, at);
        if (count > (best?.count ?? 0)) best = { article, count, words: words.slice(from, from + 5).join(' ') };
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
    this.#words.set(article, words);
    for (let at = 0; at + SHARED.warn <= words.length; at += 1) {
      const key = keyOf(words, at);
      const places = this.#runs.get(key);
      if (places) places.push({ article, at });
      else this.#runs.set(key, [{ article, at }]);
    }
  }

  #length(words: readonly string[], from: number, article: string, at: number): number {
    const source = this.#words.get(article) ?? [];
    let count = 0;
    while (from + count < words.length && words[from + count] === source[at + count]) count += 1;
    return count;
  }
}

function keyOf(words: readonly string[], from: number): string {
  return words.slice(from, from + SHARED.warn).join(' ');
}
