import { cubicInOut } from 'svelte/easing';
import { Tween } from 'svelte/motion';
import { isStill } from '#app/look/motion.ts';
import type { Viewing } from '#app/view/view.svelte.ts';

const MORPH_MS = 400;

/** How far an axis is on its way from the broken scale, at 0, to the true one, at 1. */
export interface Morph {
  readonly current: number;
}

/** The way to the scale that the view asks for; to be made while a component starts. */
export function morphOf(viewing: Viewing): Morph {
  const share = $derived(viewing.chosen.scale === 'true' ? 1 : 0);
  return Tween.of(() => share, {
    duration: () => (isStill() ? 0 : MORPH_MS),
    easing: cubicInOut,
  });
}
