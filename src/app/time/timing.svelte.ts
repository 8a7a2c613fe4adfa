import { createContext } from 'svelte';
import { cubicInOut } from 'svelte/easing';
import { Tween, prefersReducedMotion } from 'svelte/motion';
import type { Language } from '#app/language/language.ts';
import { sizes } from '#app/look/tokens.ts';
import type { Viewing } from '#app/view/view.svelte.ts';
import { type Fact, spanOn } from '#facts/fact.ts';
import { NOWHERE, type Row } from '#facts/lane.ts';
import { type Day, lastDay } from '#facts/span.ts';
import { knowledge } from '#facts/status.ts';
import { type Gutter, gutterOf } from './gutter.ts';
import { type LaidRow, layoutOf } from './layout.ts';
import { type Axis, axisOf, between } from './scale.ts';
import { WHOLE, type Zoom, zoomed } from './zoom.ts';

const MORPH_MS = 400;

/** What the timeline and its controls share beside the view: the size of the timeline, and the window of its axis. */
export class Timing {
  /** Of the whole timeline, CSS px; a guess until it is measured. */
  width: number = $state(960);
  /** Size of small text, CSS px; follows the reader's own size. */
  em: number = $state(sizes.textSmall);
  zoom: Zoom = $state.raw(WHOLE);
  /** Whether the strip is open on which a window of days is chosen. */
  brushing: boolean = $state(false);

  readonly viewing: Viewing;
  readonly language: () => Language;
  readonly #morph: Tween<number>;

  readonly rows: readonly Row[] = $derived.by(() => this.viewing.rows.map((row) => this.#named(row)));
  readonly gutter: Gutter = $derived.by(() => {
    const labels = this.rows.map(({ label }) => label);
    return gutterOf(labels, this.width, this.em);
  });
  /** The facts that lay out the axis: all that the view chooses from, so that no filter moves it. */
  readonly pool: readonly Fact[] = $derived.by(() => {
    const { all } = this.viewing.view;
    return this.viewing.archive.facts.filter((fact) => !fact.withdrawn && (all || fact.key));
  });
  readonly axis: Axis = $derived.by(() => {
    const width = Math.max(this.width - this.gutter.width, 1);
    return zoomed((wide) => this.#axis(wide), width, this.zoom);
  });
  readonly laid: readonly LaidRow[] = $derived.by(() => {
    const { clock } = this.viewing.view;
    const day = this.#knownTo;
    const known = (fact: Fact) => knowledge(fact, day);
    return layoutOf(this.rows, this.axis, { clock, knowledge: known, mark: sizes.mark, em: this.em });
  });
  /** The last day of a mark that the playhead has reached: it changes only when the playhead crosses one. */
  readonly reached: Day = $derived.by(() => {
    const { playhead, selection, view } = this.viewing;
    const past = selection.shown.findLast((fact) => lastDay(spanOn(fact, view.clock)) <= playhead);
    return past ? lastDay(spanOn(past, view.clock)) : -Infinity;
  });
  /** The last day up to `asOf` on which something became known; null where the view does not ask. */
  readonly #knownTo: Day | null = $derived.by(() => {
    const { asOf, archive } = this.viewing;
    if (asOf === null) return null;
    return Math.max(-Infinity, ...archive.facts.flatMap(({ known }) => known.filter((day) => day <= asOf)));
  });

  /** To be made while a component starts, since its axis moves. */
  constructor(viewing: Viewing, language: () => Language) {
    this.viewing = viewing;
    this.language = language;
    this.#morph = Tween.of<number>(() => (viewing.view.scale === 'true' ? 1 : 0), {
      duration: () => (prefersReducedMotion.current ? 0 : MORPH_MS),
      easing: cubicInOut,
    });
  }

  #axis(width: number): Axis {
    const { clock } = this.viewing.view;
    const spans = this.pool.map((fact) => spanOn(fact, clock));
    const options = { width, breakWidth: this.em * 1.5 };
    const share = this.#morph.current;
    const broken = axisOf(spans, { ...options, mode: 'broken' });
    return share === 0 ? broken : between(broken, axisOf(spans, { ...options, mode: 'true' }), share);
  }

  #named(row: Row): Row {
    if (row.id !== NOWHERE) return row;
    return { ...row, label: this.language().words.time.nowhere[this.viewing.view.lanes] };
  }
}

/** Set by the page above the timeline and its controls. */
export const [getTiming, setTiming] = createContext<Timing>();
