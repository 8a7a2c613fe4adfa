import { untrack } from 'svelte';
import type { View } from '#app/view/view.ts';
import type { Viewing } from '#app/view/view.svelte.ts';

/**
 * Milliseconds without a change after which a view rests that nobody settled, as one that an address brought; longer for
 * what nobody sees, so that a slow drag is no rest.
 */
const PATIENCE = { near: 300, far: 1500 };

/** The view as it last came to rest, so that nothing large follows a drag. */
export function resting(viewing: Pick<Viewing, 'view' | 'rested'>, isNear: () => boolean = () => true): () => View {
  let rest = $state.raw(untrack(() => viewing.view));
  $effect.pre(() => {
    const { view, rested } = viewing;
    if (view === rested) {
      rest = view;
      return;
    }
    return afterFrames(isNear() ? PATIENCE.near : PATIENCE.far, () => (rest = view));
  });
  return () => rest;
}

/** Waits from the frame on in which what has changed stands on the screen: a slow frame is no rest. */
function afterFrames(ms: number, then: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(() => (timer = setTimeout(then, ms)));
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}

/** The view that a part of the page follows: step by step while it is near the window, else as it comes to rest. */
export function followed(viewing: Pick<Viewing, 'view' | 'rested'>, isNear: () => boolean): () => View {
  const rest = resting(viewing, isNear);
  return () => (isNear() ? viewing.view : rest());
}
