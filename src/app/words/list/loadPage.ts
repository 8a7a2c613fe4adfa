import type { Bulk } from '#app/view/bulk.svelte.ts';
import type { Clock, Fact, FactId } from '#facts/fact.ts';
import type { Occasion } from '#facts/sources.ts';
import { includes } from './leftIn.ts';
import { type Listing, PAGE } from './listing.ts';

/** A page that has come. Its facts are not kept when it is turned. */
export interface Loaded {
  readonly clock: Clock;
  readonly facts: readonly Fact[];
  readonly ids: ReadonlySet<FactId>;
  /** Shown because they deny something shown. */
  readonly brought: ReadonlySet<FactId>;
  /** Beside `facts`. */
  readonly indexes: readonly number[];
  readonly occasions: ReadonlyMap<string, Occasion>;
  /** The place of its first fact in the list, from 1, and how many the list holds. */
  readonly first: number;
  readonly total: number;
}

/** Brings a page of a list. Rejects where a file does not come. */
export async function loadPage(bulk: Bulk, listing: Listing, page: number): Promise<Loaded> {
  const indexes = listing.page(page);
  const { clock, collection } = bulk;
  const { brought } = bulk.masked;
  const [facts, occasions] = await Promise.all([collection.load(indexes), collection.occasions()]);
  return {
    clock,
    facts,
    ids: new Set(facts.map(({ id }) => id)),
    brought: new Set(facts.flatMap(({ id }, at) => (includes(brought, indexes[at] ?? -1) ? [id] : []))),
    indexes,
    occasions: occasionsOf(occasions, facts),
    first: (page - 1) * PAGE + 1,
    total: listing.total,
  };
}

function occasionsOf(all: readonly Occasion[], facts: readonly Fact[]): ReadonlyMap<string, Occasion> {
  const named = new Set(facts.map(({ occasion }) => occasion));
  return new Map(all.filter(({ id }) => named.has(id)).map((occasion) => [occasion.id, occasion]));
}
