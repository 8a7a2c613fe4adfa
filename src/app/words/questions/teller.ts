import type { Bulk } from '#app/view/bulk.svelte.ts';
import type { Viewing } from '#app/view/view.svelte.ts';
import type { QuestionId } from '#facts/fact.ts';

/**
 * What tells where a question stands: the answers at hand, where these are all; else the columns, which count all; null
 * where neither knows them.
 */
export function tellerOf({ bulk, knowsAll }: Viewing, question: QuestionId): 'answers' | Bulk | null {
  if (!knowsAll) return null;
  return !bulk || bulk.atHand(question) === bulk.answersTo(question).facts.length ? 'answers' : bulk;
}
