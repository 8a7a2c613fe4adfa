import { untrack } from 'svelte';
import type { Bulk } from '#app/view/bulk.svelte.ts';
import type { Viewing } from '#app/view/view.svelte.ts';
import type { FactId } from '#facts/fact.ts';
import { sourceOf } from '../pace/source.svelte.ts';
import { Listing } from './listing.ts';
import { type Loaded, loadPage } from './loadPage.ts';
import { resting } from '../pace/rest.svelte.ts';

/** Milliseconds after which it is said that a page is under way. */
const PATIENCE = 400;

/** What did not come: a page of the list, or a fact that was to be opened. */
interface Trouble {
  readonly with: 'page' | 'fact';
  readonly retry: () => void;
}

/**
 * The list of a large story, a page at a time. It follows the view when that rests; what stood stays until the next page
 * has come. Made while a component starts.
 */
export class Paging {
  readonly #bulk: Bulk;
  readonly #listing: () => Listing;
  /** The page that was turned to; another list begins at its first. */
  #turned = $state.raw<{ readonly of: Listing; readonly page: number } | null>(null);
  #tries = $state(0);
  /** What stands in the list; null until the first page has come. */
  loaded = $state.raw<Loaded | null>(null);
  trouble = $state.raw<Trouble | null>(null);
  isSlow = $state(false);

  /** @param isNear whether anybody can see the list: it follows filters only then, and is brought up to date when it is */
  constructor(viewing: Viewing, bulk: Bulk, isNear: () => boolean = () => true) {
    this.#bulk = bulk;
    const rest = resting(viewing, isNear);
    const range = sourceOf(() => rest().range);
    const day = sourceOf(() => (rest().known ? viewing.playheadIn(rest()) : null));
    let last = untrack(() => bulk.marked);
    const marked = sourceOf(() => {
      if (isNear()) last = bulk.marked;
      return last;
    });
    const listing = $derived.by(() => {
      const clock = untrack(() => bulk.clock);
      return new Listing(bulk.collection.columns, marked().facts(), { clock, range: range(), day: day() });
    });
    this.#listing = () => listing;
    $effect(() => this.#bring());
  }

  /** Counted from 1. */
  get page(): number {
    const listing = this.#listing();
    return this.#turned?.of === listing ? this.#turned.page : 1;
  }

  get pages(): number {
    return this.#listing().pages;
  }

  turn(page: number): void {
    this.#turned = { of: this.#listing(), page };
  }

  /** Opens a fact of the page. */
  open(id: FactId): void {
    const { indexes = [], facts = [] } = this.loaded ?? {};
    const index = indexes[facts.findIndex((fact) => fact.id === id)];
    if (index === undefined) return;
    this.#bulk.open(index).then(
      () => {
        if (this.trouble?.with === 'fact') this.trouble = null;
      },
      () => (this.trouble = { with: 'fact', retry: () => this.open(id) }),
    );
  }

  #bring(): () => void {
    void this.#tries;
    const [listing, page] = [this.#listing(), this.page];
    const slow = setTimeout(() => (this.isSlow = true), PATIENCE);
    let isWanted = true;
    const came = (loaded: Loaded | null) => {
      if (!isWanted) return;
      clearTimeout(slow);
      this.isSlow = false;
      this.loaded = loaded ?? this.loaded;
      this.trouble = loaded ? null : { with: 'page', retry: () => (this.#tries += 1) };
    };
    untrack(() => loadPage(this.#bulk, listing, page)).then(came, () => came(null));
    return () => {
      isWanted = false;
      clearTimeout(slow);
    };
  }
}
