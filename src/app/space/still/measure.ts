const NARROW = /[\s.,:;'’|!iljtfrI1()·-]/u;
const WIDE = /[\p{Lu}mw@%]/u;
const FULL = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/u;

/** About how wide a text of the ink is, in CSS px: no face can be measured where there is no browser. */
export function measureText(text: string, strong: boolean): number {
  const ems = [...text].reduce((sum, letter) => sum + widthOf(letter), 0);
  return ems * (strong ? 15.5 : 12.2);
}

function widthOf(letter: string): number {
  if (FULL.test(letter)) return 1;
  if (NARROW.test(letter)) return 0.36;
  return WIDE.test(letter) ? 0.8 : 0.63;
}
