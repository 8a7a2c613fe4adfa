import type { Story, Term } from '#facts/story.ts';
import { type Segment, segments } from '#facts/stress.ts';

/** A run of text; `term` is what the glossary says of it, null where it says nothing. */
interface Run extends Segment {
  readonly term: Term | null;
}

/** The runs of a text of a story: stressed or not, explained or not. A term is explained where it stands first. */
export function runsOf(
  { glossary = [], language }: Pick<Story, 'glossary' | 'language'>,
  text: string,
): readonly Run[] {
  const left = new Map(glossary.map((term) => [term, formsOf(term, language)]));
  return segments(text).flatMap((segment) => explained(segment, left));
}

function explained(segment: Segment, left: Map<Term, RegExp>): readonly Run[] {
  if (segment.text === '') return [];
  const first = firstIn(segment.text, left);
  if (!first) return [{ ...segment, term: null }];
  left.delete(first.term);
  const part = (from: number, to?: number) => ({ ...segment, text: segment.text.slice(from, to) });
  return [
    ...explained(part(0, first.at), new Map()),
    { ...part(first.at, first.end), term: first.term },
    ...explained(part(first.end), left),
  ];
}

/** Where the first term stands in a text, and the longest where two begin at one letter. */
function firstIn(text: string, terms: ReadonlyMap<Term, RegExp>) {
  const found = [...terms].flatMap(([term, forms]) => {
    const match = forms.exec(text);
    return match ? [{ term, at: match.index, end: match.index + match[0].length }] : [];
  });
  return found.sort((a, b) => a.at - b.at || b.end - a.end)[0];
}

/** What a language puts behind a word without changing it; in others a term stands as it is written, or in a spelling. */
const ENDINGS: Readonly<Record<string, string>> = {
  en: "(?:s|es|[’']s)?",
  ko: '들?(?:(?:에서?|에게|으?로|까지|부터)(?:는|도|만|의)?|[은는이가을를의와과도만]|이?(?:나|란|라는))?',
};

/** A letter that belongs to the word beside it: some scripts put no spaces between words. */
const LETTER =
  '(?!\\p{Script=Han}|\\p{Script=Hiragana}|\\p{Script=Katakana}|\\p{Script=Thai}|\\p{Script=Lao}|\\p{Script=Khmer}|\\p{Script=Myanmar})[\\p{L}\\p{M}\\p{N}]';

/** A term as it may stand in a text: a whole word, in large or small letters, in English without its article. */
function formsOf({ term, spellings = [] }: Term, language: string): RegExp {
  const [tag = ''] = language.toLowerCase().split('-');
  const bare = [term, ...spellings].map((form) => (tag === 'en' ? form.replace(/^(the|a|an) /i, '') : form));
  const forms = bare.sort((a, b) => b.length - a.length).map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(?<!${LETTER})(?:${forms.join('|')})${ENDINGS[tag] ?? ''}(?!${LETTER})`, 'iu');
}
