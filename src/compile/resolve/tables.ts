import type { Draft } from '../parse.ts';
import type { RefKind } from '../parse/shape.ts';
import type * as shapes from '../parse/shapes.ts';
import type { At, Written } from '../parse/source.ts';
import type { Problems } from '../problems/problem.ts';

/** The entries of a story by id; an entry that is incomplete is in its table all the same, so that its id is known. */
export interface Tables {
  readonly article: ReadonlyMap<string, shapes.ArticleEntry>;
  readonly voice: ReadonlyMap<string, shapes.VoiceEntry>;
  readonly place: ReadonlyMap<string, shapes.PlaceEntry>;
  readonly occasion: ReadonlyMap<string, shapes.OccasionEntry>;
  readonly question: ReadonlyMap<string, shapes.QuestionEntry>;
  readonly measure: ReadonlyMap<string, Identified>;
  readonly fact: ReadonlyMap<string, shapes.FactEntry>;
}

interface Identified {
  readonly where: At;
  readonly id: Written<string> | undefined;
}

export const NOUNS: Readonly<Record<RefKind, string>> = {
  article: 'The article',
  voice: 'The voice',
  place: 'The place',
  occasion: 'The occasion',
  question: 'The question',
  measure: 'The measure',
  fact: 'The fact',
};

/** Indexes every entry by its id, and reports ids that are taken. */
export function tablesOf(draft: Draft, problems: Problems): Tables {
  indexed('The step', draft.steps, problems);
  indexed('The lane', draft.story?.lanes ?? [], problems);
  return {
    article: indexed(NOUNS.article, draft.articles, problems),
    voice: indexed(NOUNS.voice, draft.voices, problems),
    place: indexed(NOUNS.place, draft.places, problems),
    occasion: indexed(NOUNS.occasion, draft.occasions, problems),
    question: indexed(NOUNS.question, draft.questions, problems),
    measure: indexed(NOUNS.measure, draft.story?.measures ?? [], problems),
    fact: indexed(NOUNS.fact, draft.facts, problems),
  };
}

function indexed<T extends Identified>(
  noun: string,
  entries: readonly T[],
  problems: Problems,
): ReadonlyMap<string, T> {
  const table = new Map<string, T>();
  for (const entry of entries) {
    if (!entry.id) continue;
    const { value, at } = entry.id;
    const first = table.get(value);
    if (first?.id) problems.add('duplicate-id', at, { noun, id: value, where: problems.placeOf(first.id.at) });
    else table.set(value, entry);
  }
  return table;
}
