import { Haystack } from './haystack.ts';
import { normalForm } from './normal.ts';
import { type Word, isUnspaced, wordsIn } from './unspaced.ts';

/** Words in a row shared with an article: from here on a warning, and refused. */
export const SHARED = { warn: 7, refuse: 12 } as const;

/**
 * Letters of the normal form (one without spaces between words counts as two); words of a run that is published; words in
 * a row that a passage may write out.
 */
export const PASSAGE = { shortest: 24, longest: 320, words: 5, written: SHARED.refuse - 1 } as const;

/** A passage in a text: offsets in UTF-16 units of its normal form, half-open. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A passage as written: its first and its last words, or one whole run. In the normal form. */
type Pattern = { readonly first: string; readonly last: string } | { readonly whole: string };

/** Where a passage stands, or the reason why it stands nowhere. */
type Found = { readonly stretches: readonly Stretch[] } | { readonly missing: string };

/**
 * Finds every place of a passage in a text.
 * @param text in the normal form; one in which many are looked for is a haystack
 * @param copies stretches of the text that repeat an earlier paragraph: they do not count beside their original
 */
export function findPassage(text: string | Haystack, passage: string, copies: readonly Stretch[] = []): Found {
  const hay = typeof text === 'string' ? new Haystack(text) : text;
  const patterns = patternsOf(passage);
  const all = patterns.flatMap((pattern) => stretchesOf(hay, pattern));
  if (all.length === 0) return { missing: whyMissing(hay, patterns) };
  const short = all.filter(({ start, end }) => end - start <= PASSAGE.longest);
  const likely = short.length > 0 ? short : all;
  const originals = likely.filter(({ start }) => !copies.some((copy) => copy.start <= start && start < copy.end));
  return { stretches: distinct(originals.length > 0 ? originals : likely.slice(0, 1)) };
}

/**
 * What may be meant by a passage as written: every ellipsis can be the gap between the first and the last words, and
 * the text can be meant as it stands.
 */
function patternsOf(passage: string): readonly Pattern[] {
  const text = normalForm(passage);
  const patterns: Pattern[] = [];
  GAP.lastIndex = 0;
  for (let gap = GAP.exec(text); gap; gap = GAP.exec(text)) {
    const [first, last] = [text.slice(0, gap.index), text.slice(GAP.lastIndex)];
    if (first !== '' && last !== '') patterns.push({ first, last });
  }
  patterns.push({ whole: text });
  return patterns;
}

const GAP = / ?\.{3,} ?/g;

/** Each place of the first words with the nearest last words after it. */
function stretchesOf(text: Haystack, pattern: Pattern): readonly Stretch[] {
  if ('whole' in pattern) {
    return text.places(pattern.whole).map((start) => ({ start, end: start + pattern.whole.length }));
  }
  const found: Stretch[] = [];
  for (const start of text.places(pattern.first)) {
    const last = text.next(pattern.last, start + pattern.first.length);
    if (last === -1) break;
    found.push({ start, end: last + pattern.last.length });
  }
  return found;
}

function whyMissing(text: Haystack, patterns: readonly Pattern[]): string {
  const [pattern] = patterns;
  if (!pattern || 'whole' in pattern) return 'it does not hold these words';
  const { first, last } = pattern;
  for (const words of [first, last]) {
    if (text.places(words).length > 0) continue;
    const loose = text.folded.places(words.toLowerCase()).length > 0;
    return loose ? `“${words}” differs in capital letters` : `it does not hold “${words}”`;
  }
  return `“${last}” does not come after “${first}”`;
}

function distinct(stretches: readonly Stretch[]): readonly Stretch[] {
  if (stretches.length < 2) return stretches;
  return [...new Map(stretches.map((stretch) => [`${stretch.start}-${stretch.end}`, stretch])).values()];
}

/** The runs of words that a passage writes out: the parts between its ellipses. */
function partsOf(passage: string): readonly (readonly string[])[] {
  const parts = passage.split(/\s*(?:…|\.{3,})\s*/).filter(Boolean);
  return parts.map((part) => part.split(/\s+/).filter(Boolean));
}

/** How many words of the article a passage writes out in a row: the most words of one of its parts. */
export function longestRun(passage: string): number {
  if (isUnspaced(passage)) return Math.max(0, ...unspacedParts(passage).map(({ words }) => words.length));
  let [longest, run, inWord] = [0, 0, false];
  for (let at = 0; at < passage.length; at += 1) {
    if (isEllipsis(passage, at)) [run, inWord] = [0, false];
    else if (isSpace(passage, at)) inWord = false;
    else if (!inWord) {
      [run, inWord] = [run + 1, true];
      longest = Math.max(longest, run);
    }
  }
  return longest;
}

/** Whether an ellipsis stands here, or one of three dots or more. */
function isEllipsis(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code !== DOT) return code === ELLIPSIS;
  let [from, to] = [at, at];
  while (text.charCodeAt(from - 1) === DOT) from -= 1;
  while (text.charCodeAt(to + 1) === DOT) to += 1;
  return to - from >= 2;
}

const [DOT, ELLIPSIS] = ['.'.charCodeAt(0), '…'.charCodeAt(0)];

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? code === 32 || (code >= 9 && code <= 13) : /\s/.test(text.charAt(at));
}

/** Whether a passage writes out few enough words in a row. */
export function isAbbreviated(passage: string): boolean {
  return passage.length <= 2 * PASSAGE.written || longestRun(passage) <= PASSAGE.written;
}

/**
 * The two runs of words that the page may print: the first and the last words of a passage, at most five each, never
 * overlapping, as they were written (a text fragment is matched literally).
 */
export function runsOf(passage: string): { first: string; last: string } {
  if (isUnspaced(passage)) return unspacedRuns(passage);
  const parts = partsOf(passage);
  const head = parts[0] ?? [];
  const tail = parts.length > 1 ? (parts.at(-1) ?? []) : head.slice(Math.ceil(head.length / 2));
  const first = parts.length > 1 ? head : head.slice(0, Math.ceil(head.length / 2));
  return { first: first.slice(0, PASSAGE.words).join(' '), last: tail.slice(-PASSAGE.words).join(' ') };
}

interface Part {
  readonly text: string;
  readonly words: readonly Word[];
}

function unspacedParts(passage: string): readonly Part[] {
  const parts = passage.split(/\s*(?:…+|\.{3,})\s*/).filter(Boolean);
  return parts.map((text) => ({ text, words: wordsIn(text) }));
}

/** The same where no spaces stand between the words. */
function unspacedRuns(passage: string): { first: string; last: string } {
  const parts = unspacedParts(passage);
  const [head, tail] = [parts[0], parts.at(-1)];
  if (!head || !tail) return { first: '', last: '' };
  const half = parts.length > 1 ? head.words.length : Math.ceil(head.words.length / 2);
  const first = head.words.slice(0, Math.min(half, PASSAGE.words));
  const last = (parts.length > 1 ? tail.words : tail.words.slice(half)).slice(-PASSAGE.words);
  return { first: cut(head.text, first), last: cut(tail.text, last) };
}

function cut(text: string, words: readonly Word[]): string {
  return text.slice(words[0]?.[0] ?? 0, words.at(-1)?.[1] ?? 0).replace(/\s+/g, ' ');
}

/** A passage in few words, as an editor should write it. */
export function abbreviated(passage: string): string {
  if (isUnspaced(passage)) {
    const { first, last } = unspacedRuns(passage);
    return longestRun(passage) <= PASSAGE.written ? passage : `${first} … ${last}`;
  }
  const words = passage.split(/\s+/).filter(Boolean);
  if (words.length <= PASSAGE.written) return passage;
  return `${words.slice(0, PASSAGE.words).join(' ')} … ${words.slice(-PASSAGE.words).join(' ')}`;
}
