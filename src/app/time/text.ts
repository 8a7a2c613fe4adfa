import { remember } from './remember.ts';

/** Scripts whose letters are as wide as they are high: Hangul, kana, Han and full-width forms. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/u;
const NARROW = /[\s.,:;'’|!ilIjtfr1()-]/u;

/**
 * About how wide a line of text is, in units of its own size (em): an upper estimate for system faces, since nothing
 * can be measured where the page is made. Each text is counted once.
 */
export const emsOf: (text: string) => number = remember(countEms);

function countEms(text: string): number {
  let ems = 0;
  for (const letter of text)
    ems += WIDE.test(letter) ? 1 : NARROW.test(letter) ? 0.4 : /\p{Lu}|[mw@%]/u.test(letter) ? 0.78 : 0.6;
  return ems;
}

/** A text that is not wider than `ems`: itself, or its beginning with an ellipsis, cut between words where it can be. */
export function shorten(text: string, ems: number): string {
  if (emsOf(text) <= ems) return text;
  const letters = [...text];
  while (letters.length > 1 && countEms(letters.join('')) + 0.9 > ems) letters.pop();
  const cut = letters.join('');
  const space = cut.lastIndexOf(' ');
  return `${(space > cut.length * 0.6 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
