import type { Fact, FactId } from './fact.ts';
import type { Place } from './place.ts';
import type { Question } from './question.ts';
import type { Article, Occasion, Voice } from './sources.ts';
import type { Step } from './step.ts';
import type { Story } from './story.ts';

/** The version of the emitted shape; a reader refuses what it does not know. */
export const FORMAT = 'dateline/1';

/** Facts on the first page of the list of a large story. */
export const PAGE_FACTS = 50;

/**
 * What the compiler emits and the page reads: one story, whole, or the opening of a large one (`reducedOf`). `facts` are
 * in the order of `inOrder` by `said`.
 */
export interface Dataset {
  readonly format: typeof FORMAT;
  readonly story: Story;
  readonly articles: readonly Article[];
  readonly voices: readonly Voice[];
  readonly places: readonly Place[];
  readonly occasions: readonly Occasion[];
  readonly questions: readonly Question[];
  readonly facts: readonly Fact[];
  readonly steps: readonly Step[];
  /** How many facts the story has, where `facts` are not all of them; the rest stands in its archive. */
  readonly size?: number;
  /** How many of these are withdrawn; left out for none. */
  readonly withdrawn?: number;
  /** How many deny a fact, each voice once, where `facts` has not all of its denials. */
  readonly denied?: Readonly<Record<FactId, number>>;
}

/** Whether a dataset has some of its story's facts alone: the opening of a large one, and what was read since. */
export function isPart({ size }: Pick<Dataset, 'size'>): boolean {
  return size !== undefined;
}

/** How many facts of a story are not withdrawn, whether its dataset holds them or not: O(facts). */
export function presentOf({ facts, size, withdrawn = 0 }: Pick<Dataset, 'facts' | 'size' | 'withdrawn'>): number {
  return size === undefined ? facts.filter((fact) => !fact.withdrawn).length : size - withdrawn;
}
