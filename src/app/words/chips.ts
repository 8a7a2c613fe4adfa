import { placeName } from '#app/language/facts.ts';
import type { Language } from '#app/language/language.ts';
import type { Archive } from '#facts/archive.ts';
import { type Fact, STANDINGS } from '#facts/fact.ts';
import { type Criteria, type Filter, UNFILTERED, select } from '#facts/select.ts';

/** The filters that are chosen by chips; the words are typed. */
export const CHIP_FILTERS = ['standing', 'place', 'voice', 'article', 'question'] as const satisfies readonly Filter[];
export type ChipFilter = (typeof CHIP_FILTERS)[number];

/** One value of a filter. */
export interface Chip {
  readonly value: string;
  readonly label: string;
  /** Facts that it would show with the other filters as they are. */
  readonly count: number;
  readonly chosen: boolean;
}

/**
 * The chips of a filter: every value that a fact to choose from has; standings in their order, questions in the
 * story's, the others by how many facts have them. What is chosen is always among them.
 */
export function chipsOf(l: Language, archive: Archive, criteria: Criteria, filter: ChipFilter): readonly Chip[] {
  const plain = { ...UNFILTERED, clock: criteria.clock, all: true, range: criteria.range };
  const all = countsOf(select(archive, plain).shown, filter);
  const narrowed = select(archive, { ...criteria, all: true, [filter]: [] });
  const counts = countsOf(
    narrowed.shown.filter(({ id }) => !narrowed.brought.has(id)),
    filter,
  );
  const chosen = criteria[filter] as readonly string[];
  const values = [...new Set([...all.keys(), ...chosen])];
  return values
    .map((value) => ({
      value,
      label: labelOf(l, archive, filter, value),
      count: counts.get(value) ?? 0,
      chosen: chosen.includes(value),
    }))
    .sort(
      (a, b) => rank(archive, filter, all, a) - rank(archive, filter, all, b) || a.label.localeCompare(b.label, l.tag),
    );
}

function countsOf(facts: readonly Fact[], filter: ChipFilter): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const fact of facts)
    for (const value of new Set(VALUES[filter](fact))) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

const VALUES: Readonly<Record<ChipFilter, (fact: Fact) => readonly string[]>> = {
  standing: ({ standing }) => [standing],
  place: ({ places }) => places.map(({ place }) => place),
  voice: ({ by }) => by,
  article: ({ appearances }) => appearances.map(({ article }) => article),
  question: ({ answers }) => answers.map(({ question }) => question),
};

function rank(archive: Archive, filter: ChipFilter, all: ReadonlyMap<string, number>, { value }: Chip): number {
  if (filter === 'standing') return STANDINGS.findIndex((standing) => standing === value);
  if (filter === 'question') return archive.dataset.questions.findIndex(({ id }) => id === value);
  return -(all.get(value) ?? 0);
}

function labelOf(l: Language, archive: Archive, filter: ChipFilter, value: string): string {
  if (filter === 'standing') return l.words.standing[STANDINGS.find((one) => one === value) ?? 'said'];
  if (filter === 'question') return archive.question.get(value)?.question ?? value;
  if (filter === 'voice') return archive.voice.get(value)?.name ?? value;
  if (filter === 'article')
    return archive.article.get(value)?.publisher ?? archive.article.get(value)?.headline ?? value;
  const place = archive.place.get(value);
  return place ? placeName(l, place) : value;
}
