import { placeName } from '#app/language/facts.ts';
import type { Language } from '#app/language/language.ts';
import type { Archive } from '#facts/archive.ts';
import { type Fact, STANDINGS } from '#facts/fact.ts';
import { type Criteria, UNFILTERED, select } from '#facts/select.ts';
import { articleNames } from './articleNames.ts';
import type { ChipFilter } from './chipFilters.ts';

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
  return chipsWith(l, archive, criteria, filter, { all, counts });
}

/** How many facts have each value of a filter. */
export type ValueCounts = ReadonlyMap<string, number>;

/**
 * Chips from counts.
 * @param counts.all of all facts to choose from: they give the order
 * @param counts.counts with the other filters as they are
 */
export function chipsWith(
  l: Language,
  archive: Archive,
  criteria: Criteria,
  filter: ChipFilter,
  { all, counts }: { readonly all: ValueCounts; readonly counts: ValueCounts },
): readonly Chip[] {
  const chosen: ReadonlySet<string> = new Set(criteria[filter] as readonly string[]);
  const rankOf = ranks(archive, filter, all);
  const labelOf = labels(l, archive, filter);
  const { compare } = new Intl.Collator(l.tag);
  return [...new Set([...all.keys(), ...chosen])]
    .map((value) => ({
      rank: rankOf(value),
      chip: {
        value,
        label: labelOf(value),
        count: counts.get(value) ?? 0,
        chosen: chosen.has(value),
      },
    }))
    .sort((a, b) => a.rank - b.rank || compare(a.chip.label, b.chip.label))
    .map(({ chip }) => chip);
}

function countsOf(facts: readonly Fact[], filter: ChipFilter): ValueCounts {
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

function ranks(archive: Archive, filter: ChipFilter, all: ValueCounts): (value: string) => number {
  if (filter === 'standing') return (value) => STANDINGS.findIndex((standing) => standing === value);
  if (filter !== 'question') return (value) => -(all.get(value) ?? 0);
  const places = new Map(archive.dataset.questions.map(({ id }, at) => [id, at]));
  return (value) => places.get(value) ?? -1;
}

function labels(l: Language, archive: Archive, filter: ChipFilter): (value: string) => string {
  if (filter === 'standing') return (value) => l.words.standing[STANDINGS.find((one) => one === value) ?? 'said'];
  if (filter === 'question') return (value) => archive.question.get(value)?.question ?? value;
  if (filter === 'voice') return (value) => archive.voice.get(value)?.name ?? value;
  if (filter === 'article') return (value) => articleNames(l, archive).get(value) ?? value;
  return (value) => {
    const place = archive.place.get(value);
    return place ? placeName(l, place) : value;
  };
}
