import { isFirst } from './columns/collection.ts';
import { WHOLE_FACTS } from './columns/holdings.ts';
import { type Dataset, PAGE_FACTS, type Provenance } from './dataset.ts';
import type { Fact, FactId, QuestionId } from './fact.ts';
import { inOrder } from './order.ts';

/** Denials that come with the key facts at most: a single question may be denied by many thousands. */
export const MOST_DENIALS = 500;

/** A story without its facts. */
export type Frame = Omit<Dataset, 'facts' | 'size'>;

/**
 * What the page of a large story opens with: the key facts, the one it begins with, those that its lesson names, the
 * denials of what key facts are about, and the first page of the list; with the entries that these name and no others.
 * `size` says how many facts there are. A dataset that is small enough, or reduced already, comes back as it is.
 */
export function reducedOf(dataset: Dataset): Dataset {
  const { facts, size, story } = dataset;
  if (size !== undefined || facts.length <= WHOLE_FACTS) return dataset;
  const page = facts.filter(({ withdrawn }) => !withdrawn).sort(inOrder(story.clock));
  const opening = openingIds(dataset);
  const first = facts.filter((fact) => isFirst(fact, dataset) || opening.has(fact.id));
  const asked = questionsAsked(dataset, first);
  const denials = facts.filter((fact) => denies(fact, asked));
  return openingOf(dataset, first, denials, page.slice(0, PAGE_FACTS), facts.length);
}

/**
 * The same for a story whose facts are nowhere together.
 * @param first the key facts and those of `openingIds`
 * @param denials of what `questionsAsked` gives for these, in any order
 * @param page the first page of the list
 * @param size how many facts there are
 */
export function openingOf(
  frame: Frame,
  first: readonly Fact[],
  denials: readonly Fact[],
  page: readonly Fact[],
  size: number,
): Dataset {
  const some = denials.toSorted(inOrder('said')).slice(0, MOST_DENIALS);
  return reduced(frame, [...first, ...some, ...page], size);
}

/**
 * A story with some of its facts alone, and with the entries that these name.
 * @param some in any order; doubles count once
 * @param size how many facts there are
 */
export function reduced(frame: Frame, some: readonly Fact[], size: number): Dataset {
  const facts = [...new Map(some.map((fact) => [fact.id, fact])).values()].sort(inOrder('said'));
  const occasions = named(
    frame.occasions,
    ids(facts, ({ occasion }) => [occasion]),
  );
  const voices = named(frame.voices, [
    ...ids(facts, ({ by, appearances }) => [...by, ...appearances.flatMap(({ via }) => via)]),
    ...occasions.flatMap(({ by }) => by),
  ]);
  const places = named(frame.places, [
    ...ids(facts, (fact) => fact.places.map(({ place }) => place)),
    ...occasions.flatMap(({ place }) => place ?? []),
    ...voices.flatMap(({ seat }) => seat ?? []),
    ...frame.steps.flatMap((step) => step.places),
  ]);
  const held = new Set(places.map(({ id }) => id));
  const lanes = frame.story.lanes.map((lane) => ({ ...lane, places: lane.places.filter((place) => held.has(place)) }));
  return {
    ...frame,
    story: { ...frame.story, lanes },
    articles: named(
      frame.articles,
      ids(facts, ({ appearances }) => appearances.map(({ article }) => article)),
    ),
    voices,
    places,
    occasions,
    questions: named(
      frame.questions,
      ids(facts, ({ answers }) => answers.map(({ question }) => question)),
    ),
    facts,
    size,
  };
}

/** The record of sources of the facts and articles that a dataset holds. */
export function provenanceOf({ facts, articles }: Dataset, { format, ...all }: Provenance): Provenance {
  const only = <T>(table: Readonly<Record<string, T>>, held: readonly { readonly id: string }[]) =>
    Object.fromEntries(held.flatMap(({ id }) => (table[id] ? [[id, table[id]]] : [])));
  return { format, articles: only(all.articles, articles), facts: only(all.facts, facts) };
}

/** The facts that a story itself names: the one it begins with, and those of its lesson and its exercises. */
export function openingIds({ story, steps }: Pick<Dataset, 'story' | 'steps'>): ReadonlySet<FactId> {
  const inSteps = steps.flatMap(({ facts, reveal }) => [...facts, ...reveal]);
  return new Set([story.start, ...inSteps, ...Object.values(story.guess ?? {}).flat()]);
}

/** The questions that the opening facts of a story answer. */
export function questionsAsked(story: Pick<Dataset, 'story'>, facts: readonly Fact[]): ReadonlySet<QuestionId> {
  const opened = facts.filter((fact) => isFirst(fact, story) && !fact.withdrawn);
  return new Set(opened.flatMap(({ answers }) => answers.map(({ question }) => question)));
}

/** Whether a fact denies what one of some questions asks. */
export function denies({ answers, withdrawn }: Fact, asked: ReadonlySet<QuestionId>): boolean {
  return !withdrawn && answers.some(({ question, position }) => position === 'denies' && asked.has(question));
}

/** Whether a fact has a page and a picture of its own: every fact of a small story, the first ones of a large one. */
export function hasPage(dataset: Dataset, fact: Fact): boolean {
  const { size, facts } = dataset;
  return (size ?? facts.length) <= WHOLE_FACTS || isFirst(fact, dataset);
}

function ids(facts: readonly Fact[], of: (fact: Fact) => readonly (string | undefined)[]): readonly string[] {
  return facts.flatMap((fact) => of(fact).flatMap((id) => id ?? []));
}

function named<T extends { readonly id: string }>(entries: readonly T[], wanted: readonly string[]): readonly T[] {
  const set = new Set(wanted);
  return entries.filter(({ id }) => set.has(id));
}
