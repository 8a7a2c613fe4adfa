import { Chains } from './chains.ts';
import { isUnspaced } from './unspaced.ts';

/** Characters by which places are looked up; shorter words are searched for from the start. */
const KEY = 12;

/** A text that is searched for many words: where they can stand is indexed when the first are looked for. */
export class Haystack {
  #index: Index | undefined;
  #folded: Haystack | undefined;

  constructor(readonly text: string) {}

  /** Every place of some words, at whole words, in the order of the text. */
  places(words: string): readonly number[] {
    const found: number[] = [];
    if (words.length >= KEY) {
      this.#likely(words, (at) => this.#holds(words, at) && found.push(at));
      return found;
    }
    for (let at = this.next(words, 0); at !== -1; at = this.next(words, at + 1)) found.push(at);
    return found;
  }

  /** The first place of some words from an offset on, at whole words; -1 where there is none. */
  next(words: string, from: number): number {
    if (words === '') return -1;
    let at = this.text.indexOf(words, from);
    while (at !== -1 && !isWhole(this.text, at, at + words.length)) at = this.text.indexOf(words, at + 1);
    return at;
  }

  /** The same text in small letters. */
  get folded(): Haystack {
    return (this.#folded ??= new Haystack(this.text.toLowerCase()));
  }

  #likely(words: string, see: (at: number) => void): void {
    (this.#index ??= new Index(this.text)).each(words, see);
  }

  #holds(words: string, at: number): boolean {
    return this.text.startsWith(words, at) && isWhole(this.text, at, at + words.length);
  }
}

/** Where words can begin in a text, by a hash of the characters that follow. */
class Index {
  readonly #places: Int32Array;
  readonly #chains: Chains;

  constructor(text: string) {
    this.#places = startsIn(text);
    this.#chains = new Chains(this.#places.length, (one) => hashOf(text, this.#places[one] ?? 0));
  }

  /** Calls with every place where some words may stand, in the order of the text. */
  each(words: string, see: (at: number) => void): void {
    this.#chains.each(hashOf(words, 0), (one) => see(this.#places[one] ?? 0));
  }
}

/** FNV-1a over the characters from a place on. */
function hashOf(text: string, from: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < from + KEY; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

/** Every place that is not inside a word. */
function startsIn(text: string): Int32Array {
  const places = new Int32Array(text.length);
  let count = 0;
  let inWord = false;
  for (let at = 0; at < text.length; at += 1) {
    const isWord = isWordAt(text, at);
    if (!inWord || !isWord) places[count++] = at;
    inWord = isWord;
  }
  return places.slice(0, count);
}

function isWhole(text: string, start: number, end: number): boolean {
  return !(isWordAt(text, start - 1) && isWordAt(text, start)) && !(isWordAt(text, end - 1) && isWordAt(text, end));
}

/** Whether a letter or a digit stands somewhere, of a script that puts spaces between words. */
function isWordAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  if (code < 128) return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  return /[\p{L}\p{N}]/u.test(text.charAt(index)) && !isUnspaced(text.charAt(index));
}
