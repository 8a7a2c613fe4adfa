import { isUnspaced, parted } from './unspaced.ts';

/**
 * The normal form in which texts are compared and offsets counted: NFC, without zero-width characters and soft
 * hyphens, with quotes, dashes and the ellipsis folded to ASCII, and every run of white space one space.
 */
export function normalForm(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, '')
    .normalize('NFC')
    .replace(/[‘’‚‛′ʼ]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/…/g, '...')
    .replace(/[^\S ]\s*|\s{2,}/g, ' ')
    .trim();
}

/** Nothing but ASCII and single spaces is in the normal form already. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/** A piece of a text: its normal form, and where it stands in the normal form of the whole. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The paragraphs of a text: its lines that are not empty. */
export function paragraphsOf(raw: string): readonly Piece[] {
  let start = 0;
  const texts = raw.split(/[\r\n\u2028\u2029]+/).map(normalForm);
  return texts.filter(Boolean).map((text) => {
    const piece = { text, start, end: start + text.length };
    start = piece.end + 1;
    return piece;
  });
}

const ABBREVIATION =
  /(?:^|[\s("'])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Sgt|Adm|Rev|Sen|Rep|Gov|St|No|vs|Jan|Feb|Aug|Sept?|Oct|Nov|Dec|[A-Z]\.)\.["')]*\s*$|\b[A-Z]\.\s*$/;

/** The sentences of a paragraph, by the rules of its language; an abbreviation ends none. */
export function sentencesOf(paragraph: Piece, language: string): readonly Piece[] {
  const segments = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(paragraph.text);
  const joined: { text: string; start: number }[] = [];
  for (const { segment, index } of segments) {
    const last = joined.at(-1);
    if (last && ABBREVIATION.test(last.text)) last.text += segment;
    else joined.push({ text: segment, start: paragraph.start + index });
  }
  return joined.map(({ text, start }) => ({ text: text.trimEnd(), start, end: start + text.trimEnd().length }));
}

/** The words of a text for comparison: letters and digits in lower case. */
export function wordsOf(text: string): readonly string[] {
  const folded = normalForm(text).toLowerCase();
  if (/^[ -~]*$/.test(folded)) return folded.match(/[a-z0-9]+/g) ?? [];
  const words = isUnspaced(folded) ? parted(folded) : folded;
  return (words.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).map((word) => word.normalize('NFC'));
}
