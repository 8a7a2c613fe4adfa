import { dayPlain } from '#app/language/dates.ts';
import type { Language } from '#app/language/language.ts';
import type { Bulk } from '#app/view/bulk.svelte.ts';
import { scrubTo } from '#app/view/view.ts';
import type { Viewing } from '#app/view/view.svelte.ts';
import { furtherOf } from '#facts/columns/columns.ts';
import { type Crowd, within } from '#facts/columns/crowd.ts';
import { OTHERS } from '#facts/columns/lanes.ts';
import { byKnown } from '#facts/columns/tally.ts';
import { type Clock, type Fact, spanOn } from '#facts/fact.ts';
import { type LaneKind, NOWHERE, type Row } from '#facts/lane.ts';
import { lowerBound } from '#facts/search.ts';
import { type Day, lastDay } from '#facts/span.ts';
import { type Preset, presetsOf } from '../controls/presets.ts';
import { type Axis, type Dates, datesOf } from '../axis/scale.ts';
import type { Stops } from '../controls/stops.ts';
import { stretchesIn } from '../axis/stretches.ts';
import { binsOf } from './bins.ts';
import { type Hit, type HitOptions, hitOf } from './hit.ts';
import { KnownCrowds } from './known.ts';
import { firstsOf, monthStep } from './months.ts';
import { stripOf } from './strip.ts';

/** A whole playback lasts about this long, ms, and none of its steps longer or shorter than these. */
const PLAYED = 60_000;
const SHORTEST = 100;
const LONGEST = 1500;

/**
 * The timeline of a story whose facts are too many to be read one by one: what `Facts` and `Rows` take from facts, read
 * from their columns instead. Nothing of it is O(facts) on a step of playhead, window, pan or zoom.
 */
export class Dense {
  readonly bulk: Bulk;
  readonly #viewing: Viewing;
  readonly #language: () => Language;
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- what it holds never changes
  readonly #dates = new Map<Clock, Dates>();

  /** What the axis is laid out from: every fact that is not withdrawn, so that no filter moves it. */
  readonly dates: Dates = $derived.by(() => this.#datesOn(this.bulk.clock));
  readonly #kind: LaneKind = $derived.by(() => this.#viewing.chosen.lanes);
  readonly #labels: readonly Omit<Row, 'facts'>[] = $derived.by(() =>
    this.bulk.crowds.map(({ lane }) => this.#named(this.bulk.lanes.names[lane] ?? { id: NOWHERE, label: '' })),
  );
  /** The open fact, where the view shows it; the index is that of the collection. */
  readonly #open: { readonly fact: Fact; readonly index: number } | null = $derived.by(() => {
    const { fact } = this.#viewing;
    const index = fact ? this.bulk.indexOf(fact.id) : undefined;
    return fact && index !== undefined && this.bulk.masked.shown[index] === 1 ? { fact, index } : null;
  });
  /** The lanes; of their facts the open one alone, which is drawn as in a small story. */
  readonly rows: readonly Row[] = $derived.by(() => {
    const lanes = this.#open ? this.#lanesOf(this.#open.index) : [];
    const facts = this.#open ? [this.#open.fact] : [];
    return this.#labels.map((row, at) => ({
      ...row,
      facts: lanes.includes(this.bulk.crowds[at]?.lane ?? -1) ? facts : [],
    }));
  });
  readonly presets: readonly Preset[] = $derived.by(() => presetsOf(firstsOf(this.bulk.marked.days)));

  readonly #knowing: KnownCrowds = $derived.by(() => {
    const { clock, lanes, crowds, masked, collection } = this.bulk;
    const { columns } = collection;
    return new KnownCrowds({ columns, clock, lanes, crowds, shown: masked.shown, bySurely: this.#bySurely });
  });
  readonly #bySurely: Uint32Array = $derived.by(() => byKnown(this.bulk.collection.columns, 'surely'));
  /** The lanes with the facts alone that are surely known, where the view asks; else all of them. */
  readonly known: readonly Crowd[] = $derived.by(() => {
    const { asOf } = this.#viewing;
    return asOf === null ? this.bulk.crowds : this.#knowing.on(asOf);
  });

  readonly stops: Stops = $derived.by(() => {
    const { days } = this.bulk.marked;
    const index = Math.max(lowerBound(days, this.#viewing.playhead + 1) - 1, 0);
    return {
      label: this.#language().later.words.dense.scrubDays,
      count: days.length,
      index,
      spoken: () => this.#spoken(days[index] ?? 0),
      go: (at) => this.#goTo(days[at]),
      page: (step) => this.#goTo(days[monthStep(days, index, step)]),
    };
  });

  constructor(bulk: Bulk, viewing: Viewing, language: () => Language) {
    this.bulk = bulk;
    this.#viewing = viewing;
    this.#language = language;
  }

  /** What the other clock is first asked for, each O(facts), to be done before anybody asks. */
  get ahead(): readonly (() => unknown)[] {
    const other = this.bulk.clock === 'said' ? 'event' : 'said';
    return [...this.bulk.ahead, () => this.#datesOn(other)];
  }

  /** How many of the shown facts a day has reached: known by then, or on the other clock past. */
  upTo(day: Day): number {
    const { clock, known, marked } = this.bulk;
    return clock === 'said' ? known.known(day) : within(marked, -Infinity, day + 1)[1];
  }

  /** What a press in a lane means, as of `hitOf`. */
  hit(row: number, axis: Axis, x: number, options: HitOptions): Hit | null {
    const [crowd, known] = [this.bulk.crowds[row], this.known[row]];
    return crowd && known ? hitOf(crowd, known, axis, x, options) : null;
  }

  /** The facts that a press has found, by their indexes: those that are perhaps known, where the view asks. */
  factsOf(row: number, { first, end }: Hit): readonly number[] {
    const { asOf } = this.#viewing;
    const { perhaps } = this.bulk.collection.columns;
    const facts = [...(this.bulk.crowds[row]?.facts().subarray(first, end) ?? [])];
    return asOf === null ? facts : facts.filter((fact) => (perhaps[fact] ?? 0) <= asOf);
  }

  /** The shown fact before or after the open one in the order of the clock, or the playhead; null at the ends. */
  neighbour(step: 1 | -1): number | null {
    return this.bulk.marked.facts()[this.#placeBeside(step)] ?? null;
  }

  /** Whether there is such a fact. */
  isEnd(step: 1 | -1): boolean {
    const at = this.#placeBeside(step);
    return at < 0 || at >= (this.bulk.marked.before.at(-1) ?? 0);
  }

  /** The day that playing shows next: days without a fact are passed over, and of very many days some. */
  nextDay(): Day | null {
    const { days, at, end } = this.#playing;
    const next = Math.max(at, lowerBound(days, this.#viewing.playhead + 1));
    if (next >= end) return null;
    return days[Math.min(next + this.#stride - 1, end - 1)] ?? null;
  }

  /** Where playing begins. */
  firstDay(): Day | null {
    const { days, at, end } = this.#playing;
    return at < end ? (days[at] ?? null) : null;
  }

  /** How long playing stays on a day, ms. */
  get pace(): number {
    const { at, end } = this.#playing;
    return Math.min(Math.max(PLAYED / Math.max(end - at, 1), SHORTEST), LONGEST);
  }

  /** The density of all lanes together on the strip, as path data. */
  strip(axis: Axis, bottom: number, height: number): string {
    return stripOf(this.bulk.marked, binsOf(axis, 1, axis.islands), bottom, height);
  }

  /** The place in `marked` before or after the open fact, or the playhead; outside of it at the ends. */
  #placeBeside(step: 1 | -1): number {
    const { marked, clock } = this.bulk;
    const { fact, playhead } = this.#viewing;
    const open = fact && lastDay(spanOn(fact, clock)) === playhead ? this.#open : null;
    const place = open ? marked.placeOf(open.index) : null;
    const after = within(marked, -Infinity, playhead + 1)[1];
    return place !== null ? place + step : step === 1 ? after : after - 1;
  }

  /** Worked out once a clock: no filter changes them. */
  #datesOn(clock: Clock): Dates {
    const dates = this.#dates.get(clock) ?? datesOf(stretchesIn(this.bulk.collection.columns, clock));
    this.#dates.set(clock, dates);
    return dates;
  }

  /** The days with a fact inside the chosen window. */
  get #playing(): { days: Int32Array; at: number; end: number } {
    const { days } = this.bulk.marked;
    const { range } = this.#viewing;
    if (!range) return { days, at: 0, end: days.length };
    return { days, at: lowerBound(days, range[0]), end: lowerBound(days, range[1]) };
  }

  get #stride(): number {
    const { at, end } = this.#playing;
    return Math.max(1, Math.ceil(((end - at) * SHORTEST) / PLAYED));
  }

  #spoken(day: Day): string {
    const l = this.#language();
    const [first, end] = within(this.bulk.marked, day, day + 1);
    return l.later.words.dense.onDay(dayPlain(l, day), end - first);
  }

  #goTo(day: Day | undefined): void {
    if (day !== undefined) this.#viewing.move(scrubTo(day));
  }

  #lanesOf(index: number): readonly number[] {
    const { lanes } = this.bulk;
    const [from, to] = furtherOf(lanes, index);
    return [lanes.first[index] ?? 0, ...lanes.more.subarray(from, to)];
  }

  #named({ id, label }: Omit<Row, 'facts'>): Omit<Row, 'facts'> {
    const { nowhere, others } = this.#language().words.time;
    const kind = this.#kind;
    if (id === OTHERS) return { id, label: others[kind] };
    return { id, label: id === NOWHERE ? nowhere[kind] : label };
  }
}
