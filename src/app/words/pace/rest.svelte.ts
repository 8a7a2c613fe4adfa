import { untrack } from 'svelte';
import type { View } from '#app/view/view.ts';
import type { Viewing } from '#app/view/view.svelte.ts';

/**
 * A view that nobody settled, such as one that an address brought, counts as at rest after so many milliseconds without
 * a change. For parts that nobody sees it is longer, so that a slow drag is no rest.
 */
const PATIENCE = { near: 300, far: 1500 };

/** The view as it last came to rest, so that nothing large follows a drag. */
export function resting(viewing: Pick<Viewing, 'view' | 'rested'>, isNear: () => boolean = () => true): () => View {
  let rest = $state.raw(untrack(() => viewing.view));
  const lull = new Lull(() => (rest = viewing.view));
  $effect.pre(() => {
    const { view, rested } = viewing;
    if (view !== rested) return lull.wait(isNear() ? PATIENCE.near : PATIENCE.far);
    lull.end();
    rest = view;
  });
  $effect.pre(() => () => lull.end());
  return () => rest;
}

/**
 * Calls back when two things are done: the time that the last call of `wait` asked for has passed, and the last change
 * is on the screen, since a slow frame is no rest. To call `wait` while it waits costs no timer and no frame.
 */
export class Lull {
  readonly #then: () => void;
  #due = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #frame: number | undefined;

  constructor(then: () => void) {
    this.#then = then;
  }

  /** Waits anew, so many ms from now. */
  wait(ms: number): void {
    this.#due = performance.now() + ms;
    if (this.#timer === undefined && this.#frame === undefined) this.#arm(ms);
  }

  /** Calls nobody back. */
  end(): void {
    clearTimeout(this.#timer);
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#timer = this.#frame = undefined;
  }

  #arm(ms: number): void {
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#onScreen(() => this.#look());
    }, ms);
  }

  #onScreen(then: () => void): void {
    this.#frame = requestAnimationFrame(() => {
      this.#frame = requestAnimationFrame(() => {
        this.#frame = undefined;
        then();
      });
    });
  }

  #look(): void {
    const left = this.#due - performance.now();
    if (left > 0) this.#arm(left);
    else this.#then();
  }
}

/** The view that a part of the page follows: step by step while it is near the window, else as it comes to rest. */
export function followed(viewing: Pick<Viewing, 'view' | 'rested'>, isNear: () => boolean): () => View {
  const rest = resting(viewing, isNear);
  return () => (isNear() ? viewing.view : rest());
}
