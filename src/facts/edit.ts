import { type Dataset, isPart } from './dataset.ts';
import type { Fact, FactId } from './fact.ts';
import { inOrder } from './order.ts';

/** The event by which a page is told of an edit, in development. */
export const CHANGED = 'dateline:dataset';

/** What a page is told of a story that was edited while it is read. */
export interface Edit {
  readonly story: string;
  /** The whole story; of a large one what its page opens with. */
  readonly dataset: Dataset;
  /** What else changed in a large story; left out where nobody knows, or where it is much. */
  readonly beside?: { readonly changed: readonly Fact[]; readonly gone: readonly FactId[] };
}

/** Facts that a page is told of at once. */
const MOST_CHANGED = 500;

/**
 * What changed from one version of a story to the next.
 * @param before the last version, whose facts are the same objects where nothing changed; null where there was none
 * @param opening what the page of this version opens with
 */
export function editOf(before: Dataset | null, after: Dataset, opening: Dataset): Edit {
  const edit = { story: after.story.id, dataset: opening };
  if (opening === after || before === null || isPart(after)) return edit;
  const had = new Set(before.facts);
  const changed = after.facts.filter((fact) => !had.has(fact));
  if (changed.length > MOST_CHANGED) return edit;
  const ids = new Set(after.facts.map(({ id }) => id));
  return { ...edit, beside: { changed, gone: before.facts.flatMap(({ id }) => (ids.has(id) ? [] : id)) } };
}

/** What a page has at hand after an edit: what it read of a large story stays, as it is now, until it is read again. */
export function edited(held: Dataset, { dataset, beside }: Edit): Dataset {
  if (!beside) return dataset;
  const changed = new Map([...beside.changed, ...dataset.facts].map((fact) => [fact.id, fact]));
  const gone = new Set(beside.gone);
  const read = held.facts.filter(({ id }) => !gone.has(id)).map((fact) => changed.get(fact.id) ?? fact);
  return {
    ...dataset,
    articles: together(held.articles, dataset.articles),
    voices: together(held.voices, dataset.voices),
    places: together(held.places, dataset.places),
    occasions: together(held.occasions, dataset.occasions),
    questions: together(held.questions, dataset.questions),
    facts: [...together(read, dataset.facts)].sort(inOrder('said')),
  };
}

/** Entries once each, as the later list has them. */
function together<T extends { readonly id: string }>(some: readonly T[], later: readonly T[]): readonly T[] {
  return [...new Map([...some, ...later].map((entry) => [entry.id, entry])).values()];
}
