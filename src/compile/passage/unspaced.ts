/** Letters of the scripts that put no spaces between words: Han, kana, Thai, Lao, Khmer, Burmese. */
const LETTER =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]';
/** The blocks that have such letters among others; quick. */
const NEAR = /[\u0E00-\u109F\u1780-\u17FF\u3005-\uFAFF\uD840-\uD88F]/;
const ONE = new RegExp(LETTER, 'u');
const EACH = new RegExp(LETTER, 'gu');
const RUN = new RegExp(`${LETTER}+`, 'gu');
/** Two letters of such a script, or what stands between spaces otherwise. */
const WORD = new RegExp(`${LETTER}{1,2}\\p{M}*|(?:(?!${LETTER})\\S)+`, 'gu');

/** Whether a text has letters of a script that puts no spaces between words. */
export function isUnspaced(text: string): boolean {
  return NEAR.test(text) && ONE.test(text);
}

/** UTF-16 offsets of a word, half-open. */
export type Word = readonly [start: number, end: number];

/**
 * The words of a text as they are counted: without spaces two letters stand for one, so that no dictionary decides
 * what a page may print.
 */
export function wordsIn(text: string): readonly Word[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => [index, index + word.length] as const);
}

/** How long a text is to read, in letters of an alphabet: one of an unspaced script says as much as two. */
export function lengthOf(text: string): number {
  return text.length + (isUnspaced(text) ? (text.match(EACH)?.length ?? 0) : 0);
}

/** A word with a space at each end of the words in it that no spaces part, by the dictionaries of the platform. */
export function parted(text: string): string {
  return text.replace(RUN, (run) => Array.from(SEGMENTER.segment(run), ({ segment }) => ` ${segment} `).join(''));
}

const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'word' });
