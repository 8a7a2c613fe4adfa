import type { Zoom } from '../axis/zoom.ts';
import type Moving from '../moving/Moving.svelte';
import { frozen } from './frozen.ts';

/** After so many frames without a move the axis is at rest. */
const FRAMES = 15;

type Mover = typeof Moving;

/** A hand that holds an axis and moves it: by very many small steps, each of which is to be seen at once. */
export class Hand {
  /** What draws the lanes while the axis moves, until it rests; null else, and until it has come. */
  moving: Mover | null = $state.raw(null);

  readonly #axis: { zoom: Zoom };
  readonly #bring: () => Promise<{ readonly default: Mover }>;
  #mover: Mover | null = null;
  #frames = 0;

  /** @param bring asked for `moving`, once the axis moves */
  constructor(axis: { zoom: Zoom }, bring: () => Promise<{ readonly default: Mover }>) {
    this.#axis = axis;
    this.#bring = bring;
  }

  glide(zoom: Zoom): void {
    if (zoom === this.#axis.zoom) return;
    this.#axis.zoom = zoom;
    if (!this.#mover) return void this.#fetch();
    this.#frames = FRAMES;
    if (!this.moving) this.#rest();
    this.moving = this.#mover;
  }

  /** A value that stays as it was while the axis moves, as of `frozen`. */
  still<T>(value: () => T): () => T {
    return frozen(() => this.moving !== null, value);
  }

  /** Until it has come the lanes are moved as they stand, and so they are where it does not. */
  async #fetch(): Promise<void> {
    const brought = await this.#bring().catch(() => null);
    this.#mover = brought && brought.default;
  }

  /** Frames, and not time: on a slow machine a hand that still moves is not at rest. */
  readonly #rest = (): void => {
    if (this.#frames-- > 0) requestAnimationFrame(this.#rest);
    else this.moving = null;
  };
}
