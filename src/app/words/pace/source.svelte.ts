import { untrack } from 'svelte';
import { type Criteria, sameCriteria } from '#facts/select.ts';

/**
 * Keeps the value of a function as state of its own, which changes only when the value does. What reads it is not
 * evaluated again at a step of the view that leaves the value alike; a `$derived` of the view is, and so is all that
 * reads one.
 */
export function sourceOf<T>(get: () => T): () => T {
  let value = $state.raw(untrack(get));
  $effect.pre(() => {
    value = get();
  });
  return () => value;
}

/** The criteria of a view, the same object while no filter and no clock changes. */
export function criteriaSource(view: () => Criteria): () => Criteria {
  let last = untrack(view);
  return sourceOf(() => {
    const next = view();
    if (!sameCriteria(last, next)) last = next;
    return last;
  });
}
