import type { Archive } from '#facts/archive.ts';
import type { Dataset } from '#facts/dataset.ts';
import { type Fact, type FactId } from '#facts/fact.ts';
import { inOrder } from '#facts/order.ts';
import type { Article } from '#facts/sources.ts';
import type { Step } from '#facts/step.ts';
import { heldBack } from './steps.ts';

/** A fact with its number on the paper. */
interface Numbered {
  readonly number: number;
  readonly fact: Fact;
}

/** A question of the lesson; `numbers` name the facts to look at. */
interface Task {
  readonly step: Step;
  readonly numbers: readonly number[];
}

/** A lesson on paper. */
export interface Handout {
  /** In the order of time. */
  readonly facts: readonly Numbered[];
  readonly tasks: readonly Task[];
  /** The articles in which the facts stand, in the order of the story. */
  readonly sources: readonly Article[];
  /** The story as far as the paper tells it, its facts being the key facts. */
  readonly dataset: Dataset;
}

/**
 * A lesson on paper. All of a sheet is seen at once: on one with questions, what any step holds back stands nowhere,
 * not on the poster, not on the lanes, not among the sources.
 */
export function handoutOf(archive: Archive, steps: readonly Step[], answers: boolean): Handout {
  const kept = answers ? new Set<FactId>() : new Set(steps.flatMap((step) => [...heldBack(step)]));
  const named = new Set(steps.flatMap(({ facts, reveal }) => [...facts, ...reveal]));
  const told = archive.atHand
    .filter(({ id, withdrawn }) => named.has(id) && !kept.has(id) && !withdrawn)
    .sort(inOrder(archive.story.clock));
  const numbers = new Map(told.map(({ id }, at) => [id, at + 1]));
  const carried = new Set(told.flatMap(({ appearances }) => appearances.map(({ article }) => article)));
  const { inset: _, ...story } = archive.story;
  return {
    facts: told.map((fact, at) => ({ number: at + 1, fact })),
    tasks: steps.map((step) => ({ step, numbers: numbersOf(step, numbers) })),
    sources: archive.dataset.articles.filter(({ id }) => carried.has(id)),
    dataset: { ...archive.dataset, story, facts: told.map((fact) => ({ ...fact, key: true })) },
  };
}

function numbersOf({ facts, reveal }: Step, numbers: ReadonlyMap<FactId, number>): readonly number[] {
  return [...new Set([...facts, ...reveal])].flatMap((id) => numbers.get(id) ?? []).sort((a, b) => a - b);
}
