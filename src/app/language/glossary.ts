import { type Segment, segments } from '#facts/stress.ts';

/** A word that a reader may not know, and what it means. */
export interface Term {
  readonly term: string;
  readonly meaning: string;
}

/** A run of text; `term` is what the glossary says of it, null where it says nothing. */
interface Run extends Segment {
  readonly term: Term | null;
}

/** The runs of a text: stressed or not, explained or not. A term is explained where it stands first. */
export function runsOf(glossary: readonly Term[], text: string): readonly Run[] {
  const left = new Set(glossary);
  return segments(text).flatMap((segment) => explained(segment, left));
}

function explained(segment: Segment, left: Set<Term>): readonly Run[] {
  if (segment.text === '') return [];
  const first = firstIn(segment.text, left);
  if (!first) return [{ ...segment, term: null }];
  left.delete(first.term);
  const part = (from: number, to?: number) => ({ ...segment, text: segment.text.slice(from, to) });
  return [
    ...explained(part(0, first.at), new Set()),
    { ...part(first.at, first.end), term: first.term },
    ...explained(part(first.end), left),
  ];
}

/** Where the first term stands in a text, and the longest where two begin at one letter. */
function firstIn(text: string, terms: ReadonlySet<Term>) {
  const found = [...terms].flatMap((term) => {
    const match = formOf(term).exec(text);
    return match ? [{ term, at: match.index, end: match.index + match[0].length }] : [];
  });
  return found.sort((a, b) => a.at - b.at || b.end - a.end)[0];
}

/** A term as it may stand in a text: a whole word, without its article, in large or small letters, with an ending. */
function formOf({ term }: Term): RegExp {
  const bare = term.replace(/^(the|a|an) /i, '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${bare}(?:s|es|’s)?(?![\\p{L}\\p{N}])`, 'iu');
}
