import { countEms, emsOf } from '#app/look/letters.ts';

/** A text that is not wider than `ems`: itself, or its beginning with an ellipsis, cut between words where it can be. */
export function shorten(text: string, ems: number): string {
  if (emsOf(text) <= ems) return text;
  const letters = [...text];
  while (letters.length > 1 && countEms(`${letters.join('')}…`) > ems) letters.pop();
  const cut = letters.join('');
  const space = cut.lastIndexOf(' ');
  return `${(space > cut.length * 0.6 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
