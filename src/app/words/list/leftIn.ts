import type { Bulk } from '#app/view/bulk.svelte.ts';
import { lowerBound } from '#facts/search.ts';
import type { Masked } from '#facts/columns/mask.ts';
import { type Criteria, FILTERS, type Filter, type Reason, UNFILTERED } from '#facts/select.ts';

/**
 * How many facts of a large story a view leaves out, by the first filter that refuses each, as `select` counts them:
 * O(facts) a filter in use after the first.
 * @param masked what all filters together let through
 */
export function leftIn(bulk: Bulk, masked: Masked, criteria: Criteria): ReadonlyMap<Reason, number> {
  const left = new Map<Reason, number>([['withdrawn', bulk.collection.size - masked.total]]);
  const used = FILTERS.filter((filter) => criteria[filter].length > 0);
  const steps = used.map((filter, at) => ({
    filter,
    passed: at === used.length - 1 ? masked : bulk.masks(only(criteria, used.slice(0, at + 1))),
  }));
  let before = masked.total;
  for (const { filter, passed } of steps) {
    const own = passed.count - passed.brought.length;
    left.set(filter, before - own);
    before = own;
  }
  for (const fact of masked.brought) {
    const refused = steps.find(({ passed }) => passed.shown[fact] !== 1 || includes(passed.brought, fact));
    if (refused) left.set(refused.filter, (left.get(refused.filter) ?? 0) - 1);
  }
  return left;
}

function only(criteria: Criteria, filters: readonly Filter[]): Criteria {
  const some = Object.fromEntries(filters.map((filter) => [filter, criteria[filter]]));
  return { ...UNFILTERED, clock: criteria.clock, all: true, ...some };
}

/** Whether an ascending list holds a number. */
export function includes(ascending: Uint32Array, wanted: number): boolean {
  return ascending[lowerBound(ascending, wanted)] === wanted;
}
