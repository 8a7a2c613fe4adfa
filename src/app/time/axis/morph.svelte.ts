import { cubicInOut } from 'svelte/easing';
import { untrack } from 'svelte';
import { isStill } from '#app/look/motion.ts';
import type { Viewing } from '#app/view/view.svelte.ts';

const MORPH_MS = 400;

/** How far an axis is on its way from the broken scale, at 0, to the true one, at 1. */
export interface Morph {
  readonly current: number;
}

/** The way to the scale that the view asks for; to be made while a component starts. */
export function morphOf(viewing: Viewing): Morph {
  const goal = $derived(viewing.chosen.scale === 'true' ? 1 : 0);
  let current = $state.raw(untrack(() => goal));
  $effect(() => {
    const [from, to, start] = [untrack(() => current), goal, performance.now()];
    let frame = 0;
    const step = () => {
      const share = isStill() ? 1 : Math.min((performance.now() - start) / MORPH_MS, 1);
      current = from + (to - from) * cubicInOut(share);
      if (share < 1) frame = requestAnimationFrame(step);
    };
    if (from !== to) step();
    return () => cancelAnimationFrame(frame);
  });
  return {
    get current() {
      return current;
    },
  };
}
