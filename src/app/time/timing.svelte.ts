import { createContext, untrack } from 'svelte';
import { cubicInOut } from 'svelte/easing';
import { Tween, prefersReducedMotion } from 'svelte/motion';
import { dayShort, endShort, lengthWords, monthName, yearWords } from '#app/language/dates.ts';
import { factLine } from '#app/language/facts.ts';
import type { Language } from '#app/language/language.ts';
import { sizes } from '#app/look/tokens.ts';
import type { Bulk } from '#app/view/bulk.svelte.ts';
import type { Viewing } from '#app/view/view.svelte.ts';
import { lowerBound } from '#facts/columns/columns.ts';
import { type Clock, type Fact, type FactId, spanOn } from '#facts/fact.ts';
import { type LaneKind, NOWHERE, type Row } from '#facts/lane.ts';
import { type Day, type Span, lastDay } from '#facts/span.ts';
import { knowledge } from '#facts/status.ts';
import { type Placed, heightOf, linesBelow } from './lanes/breaks.ts';
import type { Dense } from './dense/dense.svelte.ts';
import type * as Room from './dense/room.ts';
import { type Frame, frameOf } from './lanes/frame.ts';
import { type Gutter, gutterOf } from './lanes/gutter.ts';
import { frozen } from './hand/frozen.ts';
import { inRange } from '#facts/select.ts';
import { type LaidRow, layoutOf } from './lanes/layout.ts';
import type Moving from './moving/Moving.svelte';
import { type Preset, presetsOf } from './controls/presets.ts';
import { remember } from './remember.ts';
import type { Edges } from './band.ts';
import { type Axis, type Dates, axisOn, between, datesOf, part, trueAxis } from './axis/scale.ts';
import { stretchOf } from './axis/stretch.ts';
import { emsOf } from './text.ts';
import { type Head, type TickWords, headOf } from './axis/ticks.ts';
import { vagueDate } from './axis/vague.ts';
import { WHOLE, type Zoom, closestOf, enlarged, leftOf } from './axis/zoom.ts';

const MORPH_MS = 400;
/** After so many frames without a move the axis is at rest. */
const FRAMES = 15;
const WIDE = 900;
/** Marks are laid out from the nearest of places so far apart, px: near enough for a browser to draw them exactly. */
const ORIGINS = 16_384;
const FEW = 5;

/** What the timeline and its controls share beside the view: the size of the timeline, and the window of its axis. */
export class Timing {
  /** Of the whole timeline, CSS px; a guess until it is measured. */
  width: number = $state(960);
  /** Size of small text, CSS px; follows the reader's own size. */
  em: number = $state(sizes.textSmall);
  zoom: Zoom = $state.raw(WHOLE);
  /** Whether the strip is open on which a window of days is chosen. */
  brushing: boolean = $state(false);

  /** What draws the lanes while a hand moves their axis, until it rests; null else, and until it has come. */
  moving: typeof Moving | null = $state.raw(null);

  readonly viewing: Viewing;
  readonly language: () => Language;
  readonly #morph: Tween<number>;

  /** Parts of the view, each on its own: a scrub moves the playhead, and lays nothing out again. */
  readonly clock: Clock = $derived.by(() => this.viewing.chosen.clock);
  readonly #share: number = $derived.by(() => (this.viewing.chosen.scale === 'true' ? 1 : 0));
  readonly #all: boolean = $derived.by(() => this.viewing.chosen.all);
  readonly #lanes: LaneKind = $derived.by(() => this.viewing.chosen.lanes);

  /** What a story needs whose facts are too many to be read one by one, once it has come. */
  room: { readonly dense: Dense; readonly parts: typeof Room } | null = $state.raw(null);
  /** Whether a part of the timeline could not be had. */
  failed: boolean = $state(false);
  /** The large path: what takes the place of everything that is read from facts; null where facts are few. */
  readonly many: Dense | null = $derived.by(() => {
    const dense = this.room?.dense;
    return dense && dense.bulk === this.viewing.many ? dense : null;
  });

  readonly rows: readonly Row[] = $derived.by(
    () => this.many?.rows ?? this.viewing.rows.map((row) => this.#named(row)),
  );
  readonly gutter: Gutter = $derived.by(() => {
    const labels = this.rows.map(({ label }) => label);
    return gutterOf(labels, this.width, this.em);
  });
  /** How many times larger marks are drawn than usual: they grow with the text. */
  readonly grown: number = $derived(Math.min(Math.max(this.em / sizes.textSmall, 1), 2));
  /** The facts that lay out the axis: all that the view chooses from, so that no filter moves it. */
  readonly pool: readonly Fact[] = $derived.by(() => {
    return this.viewing.archive.facts.filter((fact) => !fact.withdrawn && (this.#all || fact.key));
  });
  /** What lays out an axis of any width; worked out once a set of dates. */
  readonly #dates: Dates = $derived.by(
    () => this.many?.dates ?? datesOf(this.pool.map((fact) => stretchOf(spanOn(fact, this.clock)))),
  );
  readonly #wide: number = $derived.by(() => Math.max(this.width - this.gutter.width, 1));
  readonly #by: number = $derived.by(() => this.zoom.by);
  readonly #enlarged: Axis = $derived.by(() => enlarged((width) => this.#axis(width), this.#wide, this.#by));
  readonly #left: number = $derived.by(() => leftOf(this.#enlarged, this.#wide, this.zoom));
  readonly #origin: number = $derived.by(() => Math.round(this.#left / ORIGINS) * ORIGINS);
  /** The axis on which marks are laid out: it stays while one pans, but for very far. */
  readonly base: Axis = $derived.by(() => this.#cut(this.#origin));
  readonly axis: Axis = $derived.by(() => (this.#left === this.#origin ? this.base : this.#cut(this.#left)));
  readonly #ends: string = $derived.by(
    () => `${this.axis.domain}${this.axis.breaks.map(({ from, to }) => [from, to])}`,
  );
  /** The ends and the gaps of the axis: the same as long as none opens or closes, however far it is moved. */
  readonly outline: Pick<Axis, 'domain' | 'breaks'> = $derived.by(() => this.#ends && untrack(() => this.axis)) as Axis;
  /** The chosen window of days on the axis, px; an edge that is out of sight lies just beyond it. */
  readonly band: Edges | null = $derived.by(() => {
    const { width } = this.axis;
    const inside = (day: Day) => Math.min(Math.max(this.axis.x(day), -9), width + 9);
    return this.range && [inside(this.range[0]), inside(this.range[1])];
  });
  /** How far the visible axis lies right of the one that marks are laid out on, px. */
  readonly shift: number = $derived.by(() => this.#left - this.#origin);
  /** The years and dates above the lanes. */
  readonly head: Head = $derived.by(() => {
    return headOf(this.axis, this.words, this.em);
  });
  /** How dates and lengths are written, each once a language: they are dear to format. */
  readonly words: TickWords & { readonly length: (days: number) => string } = $derived.by(() => {
    const l = this.language();
    return {
      year: remember((day) => yearWords(l, day)),
      month: remember((day) => monthName(l, day)),
      day: remember((day) => dayShort(l, day)),
      length: remember((days) => lengthWords(l, days, 'short')),
    };
  });
  /** What elements are placed by: while a hand moves the axis they stay where they were, unseen. */
  readonly still = $derived.by(
    frozen(
      () => this.moving !== null,
      () => {
        const { axis, base, shift, head, laid, lengths } = this;
        return { axis, base, shift, head, laid, lengths };
      },
    ),
  );
  /** The most that the axis can be enlarged. */
  readonly closest: number = $derived.by(() => closestOf((width) => this.#axis(width), this.#wide));
  /** What a click on a preset can choose, in the order of time. */
  readonly presets: readonly Preset[] = $derived.by(
    () => this.many?.presets ?? presetsOf(this.pool.map((fact) => lastDay(spanOn(fact, this.clock)))),
  );
  /** The facts that playing and stepping go through: those inside the chosen window. */
  readonly played: readonly Fact[] = $derived.by(() =>
    this.viewing.selection.shown.filter((fact) => inRange(fact, { range: this.range, clock: this.clock })),
  );
  readonly laid: readonly LaidRow[] = $derived.by(() => {
    const { clock } = this;
    const day = this.#knownTo;
    const known = (fact: Fact) => knowledge(fact, day);
    return layoutOf(this.rows, this.base, { clock, knowledge: known, mark: sizes.mark * this.grown, em: this.em });
  });
  /** Names a fact in one line; each is made once for a language and a clock, since dates are dear to format. */
  readonly lineOf: (fact: Fact) => string = $derived.by(() => {
    const [l, archive, clock] = [this.language(), this.viewing.archive, this.clock];
    return remember((fact) => factLine(l, archive, fact, clock));
  });
  /** The last day of a mark that the playhead has reached: it changes only when the playhead crosses one. */
  readonly reached: Day = $derived.by(() => {
    const { playhead } = this.viewing;
    return this.many ? playhead : (this.days[lowerBound(this.days, playhead + 1) - 1] ?? -Infinity);
  });
  /** The days of the marks of the facts that are shown, ascending, one a fact. */
  readonly days: readonly Day[] = $derived.by(() =>
    this.viewing.selection.shown.map((fact) => lastDay(spanOn(fact, this.clock))),
  );
  /** The date on which the playhead stands, where it says no day. */
  readonly vague: Span | null = $derived.by(() => {
    const open = this.open === null ? undefined : this.viewing.archive.fact.get(this.open);
    return vagueDate(open, this.clock, this.viewing.playhead);
  });
  /** The label of the playhead, px: it never leaves the lanes, even where a zoom leaves the playhead outside. */
  readonly playheadLabel: { readonly text: string; readonly x: number; readonly half: number } = $derived.by(() => {
    const { playhead } = this.viewing;
    const text = this.vague ? endShort(this.language(), this.vague) : this.words.day(playhead);
    const half = (emsOf(text) / 2 + 0.75) * this.em;
    const x = Math.min(Math.max(this.axis.at(playhead), half), Math.max(this.axis.width - half, half));
    return { text, x, half };
  });
  /** The lengths of the visible breaks, as they stand below where the names of the lanes cross their hatches. */
  readonly lengths: readonly Placed[] = $derived.by(() => {
    const { breaks, width } = this.axis;
    const visible = breaks.filter(({ x0, x1 }) => x1 > 0 && x0 < width);
    return linesBelow(visible, ({ days }) => this.words.length(days), this.em, width);
  });
  /** Whether there is room for the lines from events to their sayings. */
  readonly wide: boolean = $derived(this.width >= WIDE);
  /** The facts whose lines are always drawn: none where there are more than a few. */
  readonly few: readonly FactId[] = $derived.by(() => {
    if (this.many) return [];
    const two = this.viewing.selection.shown.filter((fact) => fact.event && fact.standing !== 'happened');
    return two.length <= FEW ? two.map(({ id }) => id) : [];
  });
  /** The last day up to `asOf` on which something became known; null where the view does not ask. */
  readonly #knownTo: Day | null = $derived.by(() => {
    const { asOf } = this.viewing;
    if (asOf === null || this.many) return asOf;
    return this.#knownDays[lowerBound(this.#knownDays, asOf + 1) - 1] ?? -Infinity;
  });
  /** The days on which something became known, ascending. */
  readonly #knownDays: readonly Day[] = $derived.by(() =>
    this.viewing.archive.facts.flatMap(({ known }) => known).sort((a, b) => a - b),
  );

  get open(): FactId | null {
    return this.viewing.open;
  }
  get range(): readonly [Day, Day] | null {
    return this.viewing.range;
  }

  /** @param height as of `frameOf` */
  frame(height: number | undefined): Frame {
    const { em, gutter, lengths } = this;
    const upright = Math.max(0, ...lengths.map(({ text }) => heightOf(text, em)));
    const below = gutter.above ? Math.max(0, ...lengths.map(({ line }) => line + 1)) : 0;
    const options = { rows: this.rows.length, em, gutter, height, upright, below };
    const key = JSON.stringify(options);
    if (this.#framed?.key !== key) this.#framed = { key, frame: frameOf(options) };
    return this.#framed.frame;
  }
  /** Kept as long as nothing of it changes: what stands in it is then not placed anew. */
  #framed: { readonly key: string; readonly frame: Frame } | null = null;

  /** Moves the axis as a hand does that holds it: by very many small steps, each of which is to be seen at once. */
  glide(zoom: Zoom): void {
    if (zoom === this.zoom) return;
    this.zoom = zoom;
    // Until it has come the lanes are moved as they stand, and so they are where it does not.
    if (!this.#mover)
      return void import('./moving/Moving.svelte').then((brought) => (this.#mover = brought.default)).catch(() => null);
    this.#frames = FRAMES;
    if (!this.moving) this.#rest();
    this.moving = this.#mover;
  }
  #frames = 0;
  /** Frames, and not time: on a slow machine a hand that still moves is not at rest. */
  readonly #rest = (): void => {
    if (this.#frames-- > 0) requestAnimationFrame(this.#rest);
    else this.moving = null;
  };
  #mover: typeof Moving | null = null;
  /** To be made while a component starts, since its axis moves. */
  constructor(viewing: Viewing, language: () => Language) {
    this.viewing = viewing;
    this.language = language;
    this.#morph = Tween.of(() => this.#share, {
      duration: () => (prefersReducedMotion.current ? 0 : MORPH_MS),
      easing: cubicInOut,
    });
    $effect(() => {
      if (this.viewing.bulk) void this.#enter(this.viewing.bulk);
    });
  }

  async #enter(bulk: Bulk): Promise<void> {
    try {
      const parts = await import('./dense/room.ts');
      if (this.viewing.bulk === bulk) this.room = { dense: new parts.Dense(bulk, this.viewing, this.language), parts };
    } catch {
      this.failed = true;
    }
  }

  #cut(left: number): Axis {
    return this.#by === 1 ? this.#enlarged : part(this.#enlarged, left, this.#wide);
  }

  #axis(width: number): Axis {
    const options = { width, breakWidth: this.em * 1.5 };
    const share = this.#morph.current;
    const broken = axisOn(this.#dates, { ...options, mode: 'broken' });
    return share === 0 ? broken : between(broken, trueAxis(broken), share);
  }

  /** In a story that names no place, voice or question there is nothing to tell one row from. */
  #named(row: Row): Row {
    if (row.id !== NOWHERE || this.#isBare) return row;
    return { ...row, label: this.language().words.time.nowhere[this.#lanes] };
  }

  get #isBare(): boolean {
    const { places, voices, questions } = this.viewing.archive.dataset;
    return { place: places, voice: voices, question: questions }[this.#lanes].length === 0;
  }
}

/** Set by the page above the timeline and its controls. */
export const [getTiming, setTiming] = createContext<Timing>();
