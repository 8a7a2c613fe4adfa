import { createContext } from 'svelte';
import { factLine } from '#app/language/facts.ts';
import type { Language } from '#app/language/language.ts';
import { sizes } from '#app/look/tokens.ts';
import type { Viewing } from '#app/view/view.svelte.ts';
import type { Fact } from '#facts/fact.ts';
import { knowledge } from '#facts/status.ts';
import { type Edges, edgesOn } from './axis/edges.ts';
import { Labels } from './axis/labels.svelte.ts';
import { type Morph, morphOf } from './axis/morph.svelte.ts';
import { ZoomedAxis } from './axis/zoomed.svelte.ts';
import { Large } from './dense/large.svelte.ts';
import { Facts } from './facts.svelte.ts';
import { Hand } from './hand/hand.svelte.ts';
import { heightOf } from './lanes/breaks.ts';
import { type Frame, frameOf } from './lanes/frame.ts';
import { type LaidRow, layoutOf } from './lanes/layout.ts';
import { Reached } from './lanes/reached.svelte.ts';
import { Rows } from './lanes/rows.svelte.ts';
import { remember } from './remember.ts';
import { Size } from './size.svelte.ts';

/** What the timeline and its controls share beside the view: its parts, and what several of them make together. */
export class Timing {
  readonly viewing: Viewing;
  readonly language: () => Language;
  readonly morph: Morph;

  /** Each says itself what it reads of the others; none reads anything while it is made. */
  readonly size = new Size();
  readonly large = new Large(this);
  readonly facts = new Facts(this);
  readonly reached = new Reached(this);
  readonly rows = new Rows(this);
  readonly axis = new ZoomedAxis(this);
  readonly labels = new Labels(this);
  readonly hand = new Hand(this.axis, () => import('./moving/Moving.svelte'));

  /** Whether the strip is open on which a window of days is chosen. */
  brushing: boolean = $state.raw(false);

  /** The chosen window of days on the visible axis, px. */
  readonly band: Edges | null = $derived.by(() => {
    const { range } = this.viewing;
    return range && edgesOn(this.axis.visible, range);
  });
  /** The rows with everything that stands in them, px of `axis.base`. */
  readonly laid: readonly LaidRow[] = $derived.by(() => {
    const { em, grown } = this.size;
    const { clock } = this.facts;
    const day = this.reached.known;
    const known = (fact: Fact) => knowledge(fact, day);
    return layoutOf(this.rows.named, this.axis.base, { clock, knowledge: known, mark: sizes.mark * grown, em });
  });
  /** What elements are placed by: while a hand moves the axis they stay where they were, unseen. */
  readonly still = $derived.by(
    this.hand.still(() => {
      const { visible: axis, base, shift } = this.axis;
      const { head, lengths } = this.labels;
      return { axis, base, shift, head, laid: this.laid, lengths };
    }),
  );
  /** Names a fact in one line; each is made once for a language and a clock, since dates are dear to format. */
  readonly lineOf: (fact: Fact) => string = $derived.by(() => {
    const [l, archive, clock] = [this.language(), this.viewing.archive, this.facts.clock];
    return remember((fact) => factLine(l, archive, fact, clock));
  });

  /** To be made while a component starts, since its axis moves. */
  constructor(viewing: Viewing, language: () => Language) {
    this.viewing = viewing;
    this.language = language;
    this.morph = morphOf(viewing);
  }

  /** @param height as of `frameOf` */
  frame(height: number | undefined): Frame {
    const { em } = this.size;
    const { gutter, named } = this.rows;
    const { lengths } = this.labels;
    const upright = Math.max(0, ...lengths.map(({ text }) => heightOf(text, em)));
    const below = gutter.above ? Math.max(0, ...lengths.map(({ line }) => line + 1)) : 0;
    const options = { rows: named.length, em, gutter, height, upright, below };
    const key = JSON.stringify(options);
    if (this.#framed?.key !== key) this.#framed = { key, frame: frameOf(options) };
    return this.#framed.frame;
  }
  /** Kept as long as nothing of it changes: what stands in it is then not placed anew. */
  #framed: { readonly key: string; readonly frame: Frame } | null = null;
}

/** Set by the page above the timeline and its controls. */
export const [getTiming, setTiming] = createContext<Timing>();
