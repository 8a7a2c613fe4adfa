import { normalForm } from './normal.ts';

/** Characters of the normal form; words of a run that is published. */
export const PASSAGE = { shortest: 24, longest: 320, words: 5 } as const;

/** A passage in a text: offsets in UTF-16 units of its normal form, half-open. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A passage as written: its first and its last words, or one whole run. */
export type Pattern = { readonly first: string; readonly last: string } | { readonly whole: string };

/**
 * What may be meant by a passage as written: every ellipsis can be the gap between the first and the last words, and
 * the text can be meant as it stands. In the normal form.
 */
export function patternsOf(passage: string): readonly Pattern[] {
  const text = normalForm(passage);
  const gaps = [...text.matchAll(/ ?\.\.\.+ ?/g)]
    .map(({ 0: gap, index }) => ({ first: text.slice(0, index), last: text.slice(index + gap.length) }))
    .filter(({ first, last }) => first !== '' && last !== '');
  return [...gaps, { whole: text }];
}

/**
 * The two runs of words that the page may print: the first and the last words of a passage, at most five each, never
 * overlapping, as they were written (a text fragment is matched literally).
 */
export function runsOf(passage: string): { first: string; last: string } {
  const parts = passage.split(/\s*(?:…|\.\.\.)\s*/).filter(Boolean);
  const words = (part: string | undefined) => (part ?? '').split(/\s+/).filter(Boolean);
  const head = words(parts[0]);
  const tail = words(parts.at(-1));
  if (parts.length > 1)
    return { first: head.slice(0, PASSAGE.words).join(' '), last: tail.slice(-PASSAGE.words).join(' ') };
  const half = Math.min(PASSAGE.words, Math.ceil(head.length / 2));
  const rest = Math.min(PASSAGE.words, head.length - half);
  return { first: head.slice(0, half).join(' '), last: rest > 0 ? head.slice(-rest).join(' ') : '' };
}
