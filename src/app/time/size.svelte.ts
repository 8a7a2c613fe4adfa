import { sizes } from '#app/look/tokens.ts';

/** A timeline from this width on, px, has room for the lines from events to their sayings. */
const WIDE = 900;

/** How large the timeline and its text are: guesses until they are measured. */
export class Size {
  /** Of the whole timeline, CSS px. */
  width: number = $state.raw(960);
  /** Size of small text, CSS px; follows the reader's own size. */
  em: number = $state.raw(sizes.textSmall);

  /** How many times larger marks are drawn than usual: they grow with the text. */
  get grown(): number {
    return Math.min(Math.max(this.em / sizes.textSmall, 1), 2);
  }
  /** Whether there is room for the lines from events to their sayings. */
  get wide(): boolean {
    return this.width >= WIDE;
  }
}
