import { untrack } from 'svelte';
import { type Criteria, sameCriteria } from '#facts/select.ts';

/**
 * The value of a function as a source of its own. Who reads it is not even asked at a step that leaves the value as it
 * is; what derives from the view is asked at each, and so is all that reads it.
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
