import { type Dataset, isPart } from './dataset.ts';
import type { ArticleId, Fact, FactId, MeasureId, OccasionId, PlaceId, QuestionId, VoiceId } from './fact.ts';
import type { Place } from './place.ts';
import type { Measure, Question } from './question.ts';
import type { Article, Occasion, Voice } from './sources.ts';
import type { Story } from './story.ts';

/**
 * A dataset with its lookups; the only way in which the page reads facts. Of a large story it has those facts alone that
 * were read: who counts, orders or places all facts reads `all`, and where that is null the columns
 * (docs/decisions/many.md).
 */
export interface Archive {
  readonly dataset: Dataset;
  readonly story: Story;
  /** In the order of the dataset: all facts of a story, or of a large one the key facts and what was read. */
  readonly atHand: readonly Fact[];
  /** All facts of the story, as of `atHand`; null where those at hand are some of them. */
  readonly all: readonly Fact[] | null;
  readonly fact: ReadonlyMap<FactId, Fact>;
  readonly place: ReadonlyMap<PlaceId, Place>;
  readonly voice: ReadonlyMap<VoiceId, Voice>;
  readonly article: ReadonlyMap<ArticleId, Article>;
  readonly occasion: ReadonlyMap<OccasionId, Occasion>;
  readonly question: ReadonlyMap<QuestionId, Question>;
  readonly measure: ReadonlyMap<MeasureId, Measure>;
  /** The facts at hand that answer a question, in the order of the dataset. */
  readonly answers: ReadonlyMap<QuestionId, readonly Fact[]>;
}

/** Opens a dataset for reading: O(facts), once per story. */
export function openArchive(dataset: Dataset): Archive {
  return {
    dataset,
    story: dataset.story,
    atHand: dataset.facts,
    all: isPart(dataset) ? null : dataset.facts,
    fact: byId(dataset.facts),
    place: byId(dataset.places),
    voice: byId(dataset.voices),
    article: byId(dataset.articles),
    occasion: byId(dataset.occasions),
    question: byId(dataset.questions),
    measure: byId(dataset.story.measures),
    answers: answersOf(dataset),
  };
}

/** Those of some facts that a story opens with. */
export function keyFactsOf(facts: readonly Fact[]): readonly Fact[] {
  return facts.filter(({ key, withdrawn }) => key && !withdrawn);
}

function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

function answersOf({ questions, facts }: Dataset): ReadonlyMap<QuestionId, readonly Fact[]> {
  const found = new Map<QuestionId, Fact[]>(questions.map(({ id }) => [id, []]));
  for (const fact of facts) for (const { question } of fact.answers) found.get(question)?.push(fact);
  return found;
}
