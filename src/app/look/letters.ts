/** As wide as they are high: Hangul, kana, Han and full-width forms. */
const FULL = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/u;
const NARROW = /[\s.,:;'’|!ilj·()]/u;

const known = new Map<string, number>();

/**
 * About how wide a line of text is, in units of its own size (em): an upper estimate for system faces, one for the page
 * as it is written, where nothing can be measured, and for its script, so that nothing moves. Each text is counted once.
 */
export function emsOf(text: string): number {
  const ems = known.get(text) ?? countEms(text);
  known.set(text, ems);
  return ems;
}

/** The same of a text that is not asked for again. */
export function countEms(text: string): number {
  let ems = 0;
  for (const letter of text) ems += widthOf(letter);
  return ems;
}

function widthOf(letter: string): number {
  if (FULL.test(letter)) return 1;
  if (NARROW.test(letter)) return 0.31;
  if (/[ftrI-]/u.test(letter)) return 0.43;
  if (/[mwMW@%…]/u.test(letter)) return 0.98;
  if (/\p{Lu}/u.test(letter)) return 0.73;
  if (/\p{Script=Arabic}/u.test(letter)) return 0.5;
  return /[\p{Mn}\p{Cf}]/u.test(letter) ? 0 : /[acsvxyz]/u.test(letter) ? 0.57 : 0.64;
}
