import { isFirst } from './columns/collection.ts';
import { WHOLE_FACTS } from './columns/holdings.ts';
import { type Dataset, PAGE_FACTS, isPart } from './dataset.ts';
import type { Provenance } from './provenance.ts';
import { deniedIn, someDenials } from './denied.ts';
import type { Fact, FactId, QuestionId } from './fact.ts';
import { inOrder } from './order.ts';
import { isClaim } from './status.ts';

/** A story without its facts. */
export type Frame = Omit<Dataset, 'facts' | 'size' | 'withdrawn' | 'denied'>;

/** How many facts a story has, and how many of them are withdrawn. */
interface Size {
  readonly size: number;
  readonly withdrawn: number;
}

/**
 * What the page of a large story opens with: the key facts, the one it begins with, those that its lesson names, some
 * denials of what these claim, and the first page of the list; with the entries that these name and no others. `size`
 * says how many facts there are in all, `denied` how many voices deny a fact where the page lacks some of its denials. A
 * dataset that is small enough, or reduced already, comes back as it is.
 */
export function reducedOf(dataset: Dataset): Dataset {
  const { facts, story } = dataset;
  if (isPart(dataset) || facts.length <= WHOLE_FACTS) return dataset;
  const present = facts.filter(({ withdrawn }) => !withdrawn);
  const page = present.toSorted(inOrder(story.clock)).slice(0, PAGE_FACTS);
  const opening = openingIds(dataset);
  const first = facts.filter((fact) => isFirst(fact, dataset) || opening.has(fact.id));
  const claimed = claimedIn([...first, ...page]);
  const denials = facts.filter((fact) => denies(fact, claimed));
  return reducedFrom(dataset, first, denials, page, { size: facts.length, withdrawn: facts.length - present.length });
}

/**
 * The same for a story whose facts are nowhere together.
 * @param first the key facts and those of `openingIds`
 * @param denials everything that denies what `first` and `page` claim (`claimedIn`), in any order
 * @param page the first page of the list
 */
export function reducedFrom(
  frame: Frame,
  first: readonly Fact[],
  denials: readonly Fact[],
  page: readonly Fact[],
  { size, withdrawn }: Size,
): Dataset {
  const some = someDenials(frame, denials, claimedIn(first));
  const opening = reduced(frame, [...first, ...some, ...page], size);
  const denied = deniedIn(frame, opening.facts, denials);
  return {
    ...opening,
    ...(withdrawn > 0 && { withdrawn }),
    ...(Object.keys(denied).length > 0 && { denied }),
  };
}

/**
 * A story with some of its facts alone, and with the entries that these name.
 * @param some in any order; doubles count once
 * @param size how many facts there are
 */
function reduced(frame: Frame, some: readonly Fact[], size: number): Dataset {
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

/** The questions to which some facts claim an answer: what others can deny. */
export function claimedIn(facts: readonly Fact[]): ReadonlySet<QuestionId> {
  const present = facts.filter(({ withdrawn }) => !withdrawn);
  return new Set(present.flatMap(({ answers }) => answers.filter(isClaim).map(({ question }) => question)));
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
