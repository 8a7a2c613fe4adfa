import type { Dataset } from '#facts/dataset.ts';
import type { Fact } from '#facts/fact.ts';
import { isClaim } from '#facts/status.ts';

/** A story some of whose key facts others deny: every `nth` claim that is denied is a key fact too. */
export function disputedOf(whole: Dataset, nth: number): Dataset {
  const asked = whole.facts.flatMap(({ answers }) => answers.filter(({ position }) => position === 'denies'));
  const denied = new Set(asked.map(({ question }) => question));
  const claims = whole.facts.filter(({ withdrawn, answers }) => {
    return !withdrawn && answers.some((answer) => isClaim(answer) && denied.has(answer.question));
  });
  const keys = new Set(claims.filter((_, at) => at % nth === 0).map(({ id }) => id));
  return { ...whole, facts: whole.facts.map((fact: Fact) => (keys.has(fact.id) ? { ...fact, key: true } : fact)) };
}
