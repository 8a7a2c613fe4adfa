import { type Archive, keyFactsOf } from '#facts/archive.ts';
import { type Clock, type Fact, type FactId, spanOn } from '#facts/fact.ts';
import type { LaneKind } from '#facts/lane.ts';
import { type Criteria, type Filter, UNFILTERED, isFiltered } from '#facts/select.ts';
import { type Day, lastDay } from '#facts/span.ts';

/** Where the map looks: degrees, and MapLibre's zoom (world of 512 px at zoom 0). */
export interface MapView {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}

/** How the axis treats gaps: compressed and visibly broken, or true to scale. */
type AxisScale = 'broken' | 'true';

/** What the reader is looking at: a frozen value. What can be computed from it is not in it. */
export interface View extends Criteria {
  /** The fact whose card is open, or null. */
  readonly fact: FactId | null;
  /** The playhead; null: the day of the open fact. */
  readonly t: Day | null;
  /** Show only what was known on the day of the playhead. */
  readonly known: boolean;
  readonly lanes: LaneKind;
  readonly scale: AxisScale;
  /** The question whose panel is open, or null. */
  readonly asked: string | null;
  /** The stop of the presentation, counted from 1, or null. */
  readonly step: number | null;
  /** Where the reader moved the map; null: where the page puts it. */
  readonly map: MapView | null;
}

/** What a drag moves, or opens on its way; all else of a view is chosen. */
const MOVED = ['range', 't', 'map', 'fact', 'asked', 'step'] as const satisfies readonly (keyof View)[];
const moved: ReadonlySet<string> = new Set(MOVED);

/** A view without what a drag moves. */
export type Chosen = Omit<View, (typeof MOVED)[number]>;

/** Whether two views differ by what a drag moves alone: O(1), lists are compared by identity. */
export function sameChoices(a: View, b: View): boolean {
  return (Object.keys(a) as (keyof View)[]).every((key) => moved.has(key) || a[key] === b[key]);
}

/** The opening view of a story: key facts, the start fact's card open. */
export function openingView(archive: Archive): View {
  return Object.freeze({
    clock: archive.story.clock,
    all: impliedAll(archive, { ...UNFILTERED, fact: archive.story.start }),
    ...UNFILTERED,
    fact: archive.story.start,
    t: null,
    known: false,
    lanes: 'place',
    scale: 'broken',
    asked: null,
    step: null,
    map: null,
  });
}

/**
 * A fact outside the key facts can only be seen among all, and who looks for something does not mean those only. A story
 * without key facts has nothing else to show.
 */
export function impliedAll(archive: Archive, view: Pick<View, 'fact' | Filter>): boolean {
  const found = view.fact === null ? undefined : archive.fact.get(view.fact);
  return (found ? !found.key : keyFactsOf(archive.atHand).length === 0) || isFiltered(view);
}

/** A move: a view in, another view out. Moves never change their argument. */
export type Move = (view: View) => View;

const change = (view: View, changes: Partial<View>): View => Object.freeze({ ...view, ...changes });

/** Opens a fact: its card, and the playhead on its day. A fact outside the key facts brings all facts. */
export function openFact(fact: Fact): Move {
  return (view) => change(view, { fact: fact.id, t: null, all: view.all || !fact.key });
}

/** Puts the playhead on a day without opening a fact. */
export function scrubTo(day: Day): Move {
  return (view) => change(view, { t: day });
}

/** Puts the playhead on a day and opens the fact there. */
export function scrubToFact(fact: Fact, clock: Clock): Move {
  return (view) => change(view, { fact: fact.id, t: lastDay(spanOn(fact, clock)) });
}

/** Changes the clock; the playhead goes to the open fact's day on it. */
export function readClock(clock: Clock): Move {
  return (view) => change(view, { clock, t: null, range: null });
}

/** Shows all facts, or the key facts only. */
export function showAll(all: boolean): Move {
  return (view) => change(view, { all });
}

export function asKnown(known: boolean): Move {
  return (view) => change(view, { known });
}

/** Sets a window of days, half-open, or none. */
export function setRange(range: readonly [Day, Day] | null): Move {
  return (view) => change(view, { range });
}

export function setLanes(lanes: LaneKind): Move {
  return (view) => change(view, { lanes });
}

export function setScale(scale: AxisScale): Move {
  return (view) => change(view, { scale });
}

/** Searches among all facts. */
export function search(q: string): Move {
  return (view) => change(view, { q, all: view.all || q !== '' });
}

/** Opens the panel of a question, or closes it. */
export function ask(asked: string | null): Move {
  return (view) => change(view, { asked });
}

export function moveMap(map: MapView | null): Move {
  return (view) => change(view, { map: map && inTurn(map) });
}

/** With its longitude within 180 degrees, as an address has it: a map round the Pacific counts on. */
function inTurn(map: MapView): MapView {
  return Math.abs(map.lon) <= 180 ? map : { ...map, lon: map.lon - 360 * Math.round(map.lon / 360) };
}

/** Adds a value to a filter, or takes it out where it is in. A filter chooses among all facts. */
export function toggle<F extends Exclude<Filter, 'q'>>(filter: F, value: View[F][number]): Move {
  return (view) => {
    const values = view[filter] as readonly string[];
    const next = values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
    return change(view, { [filter]: next, all: view.all || next.length > 0 } as Partial<View>);
  };
}

/** Takes every filter, the search and the window away. */
export const clearFilters: Move = (view) => change(view, UNFILTERED);

/** What places the playhead. */
export type Timed = Pick<View, 't' | 'fact' | 'clock'>;

/**
 * The day of the playhead: where it was put, else the open fact's, else the last day of the story's facts.
 * @param all all facts, where the archive may hold some of them
 */
export function playhead(archive: Archive, view: Timed, all: { lastDay(clock: Clock): Day } | null): Day {
  if (view.t !== null) return view.t;
  const fact = view.fact === null ? undefined : archive.fact.get(view.fact);
  if (fact) return lastDay(spanOn(fact, view.clock));
  if (all) return all.lastDay(view.clock);
  const days = archive.atHand.map((one) => lastDay(spanOn(one, view.clock)));
  return days.sort((a, b) => a - b).at(-1) ?? 0;
}

/**
 * The fact one step before or after the playhead among some facts in the order of the view's clock: the neighbour of
 * the open fact where it is one of them and the playhead stands on it, else the nearest on that side of the playhead.
 * Null at the ends.
 */
export function neighbour(facts: readonly Fact[], view: View, day: Day, step: 1 | -1): Fact | null {
  const dayOfFact = (fact: Fact) => lastDay(spanOn(fact, view.clock));
  const at = facts.findIndex((fact) => fact.id === view.fact && dayOfFact(fact) === day);
  if (at >= 0) return facts[at + step] ?? null;
  return step === 1
    ? (facts.find((fact) => dayOfFact(fact) > day) ?? null)
    : (facts.findLast((fact) => dayOfFact(fact) <= day) ?? null);
}
