import { createContext } from 'svelte';
import { type Archive, openArchive } from '#facts/archive.ts';
import type { Dataset } from '#facts/dataset.ts';
import type { Fact } from '#facts/fact.ts';
import { type LaneKind, type Row, rowsOf } from '#facts/lane.ts';
import { type Criteria, type Selection, sameCriteria, select } from '#facts/select.ts';
import type { Day } from '#facts/span.ts';
import type { Bulk } from './bulk.svelte.ts';
import { type Chosen, type Move, type Timed, type View, openingView, playhead, sameChoices } from './view.ts';

/** Told of every settled view, so that an address can be written. */
type OnSettled = (view: View) => void;

/**
 * The view of one page, and the only place where map, timeline and words meet. Read `view` and what is derived from
 * it; change it by moves.
 */
export class Viewing {
  archive: Archive = $state.raw() as Archive;
  view: View = $state.raw() as View;
  /** The view as it last came to rest: what is spoken, never what a drag passes by. */
  rested: View = $state.raw() as View;
  /** The fact under the pointer, repeated everywhere; never part of the address. */
  hovered: string | null = $state.raw(null);
  /** All facts that a page can have, as columns; null where they are few, and until the columns have come. */
  bulk: Bulk | null = $state.raw(null);
  /** Whether the plainer texts are read where editors wrote them; never part of the address. */
  plain: boolean = $state(false);

  /** The view that last chose something: who reads a choice here is not even asked while one scrubs. */
  #chosen: View = $state.raw() as View;
  /** Of what a drag moves each on its own: who reads one of them is not asked while another one moves. */
  #range: View['range'] = $state.raw(null);
  #open: View['fact'] = $state.raw(null);
  #t: View['t'] = $state.raw(null);
  #map: View['map'] = $state.raw(null);
  readonly #criteria: Criteria = $derived.by(() => this.#sameCriteria(this.#chosen));
  #lastCriteria: Criteria | null = null;
  readonly selection: Selection = $derived.by(() => select(this.archive, this.#criteria));
  readonly playhead: Day = $derived.by(() =>
    this.playheadIn({ t: this.#t, fact: this.#open, clock: this.#chosen.clock }),
  );
  readonly fact: Fact | null = $derived.by(() => this.archive.fact.get(this.#open ?? '') ?? null);
  /** What the list holds: every fact that the filters let through, key or not. */
  readonly listed: Selection = $derived.by(() => select(this.archive, { ...this.#criteria, all: true }));
  readonly #lanes: LaneKind = $derived.by(() => this.#chosen.lanes);
  /** The rows of the timeline; the one of facts without a place, voice or question has no label. */
  readonly rows: readonly Row[] = $derived.by(() => rowsOf(this.archive, this.#lanes, this.selection.shown, ''));
  /** The day as of which things are known, or null where the view does not ask. */
  readonly asOf: Day | null = $derived.by(() => (this.#chosen.known ? this.playhead : null));

  /** `bulk` where the view shows all facts: the archive holds those alone that are read, and the key facts. */
  readonly many: Bulk | null = $derived.by(() => (this.#chosen.all ? this.bulk : null));

  readonly #settled: OnSettled;

  /** The view without what a drag moves. */
  get chosen(): Chosen {
    return this.#chosen;
  }

  /** The window of days, the id of the open fact, and where the reader moved the map, as of `View`. */
  get range(): View['range'] {
    return this.#range;
  }
  get open(): View['fact'] {
    return this.#open;
  }
  get map(): View['map'] {
    return this.#map;
  }

  constructor(dataset: Dataset, start: (archive: Archive) => View = openingView, settled: OnSettled = () => {}) {
    this.archive = openArchive(dataset);
    this.view = start(this.archive);
    this.#chosen = this.view;
    this.#take(this.view);
    this.rested = this.view;
    this.#settled = settled;
  }

  /** Whether all facts of the story can be asked: they are at hand, or the columns of all of them have come. */
  get knowsAll(): boolean {
    const { all, dataset } = this.archive;
    return all !== null || this.bulk?.collection.size === dataset.size;
  }

  /** The day of the playhead in another view of the story. */
  playheadIn(view: Timed): Day {
    return playhead(this.archive, view, this.bulk);
  }

  /** The text of a fact as it is read: the plainer one, where that is asked for and there is one. */
  textOf({ text, plain }: Fact): string {
    return (this.plain && plain) || text;
  }

  /** Shows a view that an address or a host asks for, at rest: nobody is told, since they know. */
  begin(view: View): void {
    this.drag(() => view);
    this.rested = view;
  }

  /** Makes a move that is done: a click, a key, the end of a drag. */
  move(move: Move): void {
    this.drag(move);
    this.settle();
  }

  /** Makes a move that is still under way, such as a drag; call `settle` at its end. */
  drag(move: Move): void {
    const { q } = this.view;
    this.view = move(this.view);
    if (!sameChoices(this.#chosen, this.view)) this.#chosen = this.view;
    this.#take(this.view);
    if (this.view.q !== q) void this.bulk?.search(this.view.q);
  }

  /** Says that the view has come to rest. */
  settle(): void {
    this.rested = this.view;
    this.#settled(this.view);
  }

  /** Takes a new dataset of the same story; the view stays, and what it names and no longer exists is ignored. */
  reload(dataset: Dataset): void {
    this.archive = openArchive(dataset);
  }

  #take({ range, fact, t, map }: View): void {
    [this.#range, this.#open, this.#t, this.#map] = [range, fact, t, map];
  }

  #sameCriteria(view: View): Criteria {
    if (this.#lastCriteria === null || !sameCriteria(this.#lastCriteria, view)) this.#lastCriteria = view;
    return this.#lastCriteria;
  }
}

export const [getViewing, setViewing] = createContext<Viewing>();
