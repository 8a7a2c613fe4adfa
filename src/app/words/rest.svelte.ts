import { untrack } from 'svelte';
import type { View } from '#app/view/view.ts';
import type { Viewing } from '#app/view/view.svelte.ts';

/** Milliseconds without a change after which a view rests that nobody settled, as one that an address brought. */
const PATIENCE = 300;

/** The view as it last came to rest, so that nothing large follows a drag. */
export function resting(viewing: Pick<Viewing, 'view' | 'rested'>): () => View {
  let rest = $state.raw(untrack(() => viewing.view));
  $effect.pre(() => {
    const { view, rested } = viewing;
    if (view === rested) {
      rest = view;
      return;
    }
    const timer = setTimeout(() => (rest = view), PATIENCE);
    return () => clearTimeout(timer);
  });
  return () => rest;
}
