import { dayBrief, dayShort, endShort, lengthWords, monthName, yearWords } from '#app/language/dates.ts';
import type { Language } from '#app/language/language.ts';
import type { Viewing } from '#app/view/view.svelte.ts';
import { type Placed, linesBelow } from '../lanes/breaks.ts';
import type { Reached } from '../lanes/reached.svelte.ts';
import { remember } from '../remember.ts';
import type { Size } from '../size.svelte.ts';
import { emsOf } from '#app/look/letters.ts';
import { type Head, type TickWords, headOf } from './ticks.ts';
import type { ZoomedAxis } from './zoomed.svelte.ts';

/** What it reads of the parts beside it. */
interface Given {
  readonly viewing: Viewing;
  readonly language: () => Language;
  readonly axis: Pick<ZoomedAxis, 'visible'>;
  readonly size: Pick<Size, 'em'>;
  readonly reached: Pick<Reached, 'vague'>;
}

/** What is written along the visible axis. */
export class Labels {
  readonly #given: Given;

  /** How dates and lengths are written, each once a language: they are dear to format. */
  readonly #words: TickWords & { readonly length: (days: number) => string } = $derived.by(() => {
    const l = this.#given.language();
    return {
      year: remember((day) => yearWords(l, day)),
      month: remember((day) => monthName(l, day)),
      day: remember((day) => dayShort(l, day)),
      length: remember((days) => lengthWords(l, days, 'short')),
    };
  });
  /** The years and dates above the lanes. */
  readonly head: Head = $derived.by(() => headOf(this.#given.axis.visible, this.#words, this.#given.size.em));
  /** The lengths of the visible breaks, as they stand below where the names of the lanes cross their hatches. */
  readonly lengths: readonly Placed[] = $derived.by(() => {
    const { breaks, width } = this.#given.axis.visible;
    const visible = breaks.filter(({ x0, x1 }) => x1 > 0 && x0 < width);
    return linesBelow(visible, ({ days }) => this.#words.length(days), this.#given.size.em, width);
  });
  /** The label of the playhead, px: it never leaves the lanes, even where a zoom leaves the playhead outside. */
  readonly playhead: { readonly text: string; readonly x: number; readonly half: number } = $derived.by(() => {
    const { playhead } = this.#given.viewing;
    const { vague } = this.#given.reached;
    const axis = this.#given.axis.visible;
    const l = this.#given.language();
    const text = vague ? endShort(l, vague) : dayBrief(l, playhead);
    const half = (emsOf(text) / 2 + 0.75) * this.#given.size.em;
    const x = Math.min(Math.max(axis.at(playhead), half), Math.max(axis.width - half, half));
    return { text, x, half };
  });

  constructor(given: Given) {
    this.#given = given;
  }
}
