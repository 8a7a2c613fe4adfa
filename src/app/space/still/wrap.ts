import { countEms } from '#app/look/letters.ts';

/** A text in lines no wider than `ems`, and no more than `most` of them: the last ends with an ellipsis then. */
export function wrap(text: string, ems: number, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const line = lines.at(-1);
    const longer = line === undefined ? word : `${line} ${word}`;
    if (line !== undefined && countEms(longer) <= ems) lines[lines.length - 1] = longer;
    else lines.push(...partsOf(word, ems));
  }
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), `${lines[most - 1] ?? ''}…`];
}

const LETTERS = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A word; one that is wider than a line, as a sentence is that has no spaces, in parts that are not. */
function partsOf(word: string, ems: number): readonly string[] {
  if (countEms(word) <= ems) return [word];
  const parts = [''];
  for (const { segment } of LETTERS.segment(word)) {
    const longer = (parts.at(-1) ?? '') + segment;
    if (longer === segment || countEms(longer) <= ems) parts[parts.length - 1] = longer;
    else parts.push(segment);
  }
  return parts;
}

/** A line that reads from right to left, whatever draws it: between the marks of an embedding (U+202B, U+202C). */
export function fromRight(line: string): string {
  return `\u202b${line}\u202c`;
}
