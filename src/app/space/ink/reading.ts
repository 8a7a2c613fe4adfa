import type { Archive } from '#facts/archive.ts';
import type { Fact } from '#facts/fact.ts';
import { type Clock, spanOn } from '#facts/fact.ts';
import { type Selection, inRange } from '#facts/select.ts';
import { type LonLat, type Place, isPoint } from '#facts/place.ts';
import { lastDay } from '#facts/span.ts';
import { knowledge } from '#facts/status.ts';
import type { View } from '#app/view/view.ts';
import { ALWAYS, type Columns, type Timing } from './counts/columns.ts';
import { type Bundle, bundlesOf } from './scene/flows.ts';
import type { Hit } from './scene/pick.ts';
import type { Atlas } from './scene/atlas.ts';
import type { Drawn } from './ink.ts';
import type { Scene } from './scene/scene.ts';
import { ledgerOf } from './counts/ledger.ts';
import { recent } from './counts/recent.ts';
import {
  type Counts,
  type Gathered,
  type Mask,
  type Sheet,
  type Stretch,
  type Window,
  maskOf,
} from './counts/sheet.ts';
import { sheetOf } from './counts/sorted.ts';

/** What of a view the ink reads beside its playhead. */
type Windowed = Pick<View, 'range' | 'known'>;

/**
 * The days whose facts a view draws full: up to the playhead. In a window it is those inside; all of them while the
 * playhead stands outside. What is known as of a day is known whatever the window is, which then dims by its mask.
 */
export function stretchOf({ range, known }: Windowed, playhead: number): Stretch {
  if (range === null || known) return { from: ALWAYS, day: playhead };
  const [from, to] = range;
  return { from, day: playhead >= from && playhead < to ? playhead : to - 1 };
}

/** By which days a view reads its facts. */
export function timingOf({ known, clock }: Pick<View, 'known' | 'clock'>): Timing {
  return known ? 'known' : clock;
}

/** The window that dims facts by a mask, and not by the days that are drawn full: where they are drawn as known. */
export function dimmingOf(view: Windowed): Window {
  return view.known ? view.range : null;
}

/** The facts that a view draws: it changes with filters, and with the window that dims. */
export function maskFor({ columns, archive }: Atlas, { ids }: Selection, clock: Clock, dimming: Window): Mask {
  const shown = Uint8Array.from(archive.atHand, ({ id }) => (ids.has(id) ? 1 : 0));
  return maskOf(shown, columns.touches(clock), dimming);
}

/** The rows of some columns, gathered at each level when that is first drawn. */
export function gatheredAt(columns: Columns, timing: Timing): (level: number) => Gathered {
  return recent((level) => columns.counted?.(timing, level) ?? sortedAt(columns, timing, level));
}

function sortedAt(columns: Columns, timing: Timing, level: number): Gathered {
  const ledger = ledgerOf(columns, columns.days(timing), level);
  return (mask) => sheetOf(ledger, mask);
}

/** Sheets of a mask, each made when its level is first drawn. */
export function sheetsOf(
  columns: Columns,
  timing: Timing,
  mask: Mask,
  rowsAt = gatheredAt(columns, timing),
): (level: number) => Sheet {
  return recent((level) => rowsAt(level)(mask));
}

/** The flows of some facts that are in the window of a view, and not after a day. */
export function bundlesOn(
  moving: readonly Fact[],
  view: Windowed & Pick<View, 'clock'>,
  day: number,
): readonly Bundle[] {
  const now = (fact: Fact) =>
    view.known ? knowledge(fact, day) === 'known' : lastDay(spanOn(fact, view.clock)) <= day;
  return bundlesOf(moving.filter((fact) => inRange(fact, view) && now(fact)));
}

/** The indexes of the places of some facts. */
export function placesIn({ index }: Atlas, facts: readonly Fact[]): ReadonlySet<number> {
  return new Set(facts.flatMap(({ places }) => places.map(({ place }) => index.get(place) ?? -1)));
}

/** What lies under a hit: the facts that are at hand, and the indexes of the others. */
export interface Found {
  readonly facts: readonly Fact[];
  readonly away: readonly number[];
  /** How many there are in all; and where they are not all here, how many of them are drawn full. */
  readonly total: number;
  readonly full: number;
}

/** The facts under a hit that are drawn, faint ones included, in the order of the columns; `most` of them. */
export function factsAt(atlas: Atlas, drawn: Drawn, hit: Hit, most: number): Found {
  const { scene, sheet, days } = drawn;
  if (hit.what === 'flow') {
    const facts = scene.flows[hit.at]?.bundle.flows.map(({ fact }) => fact) ?? [];
    return { facts, away: [], full: facts.length, total: facts.length };
  }
  const cells = cellsAt(scene, hit);
  const indexes = sheet.facts(cells, days, most);
  const { full, faint } = rowsIn(sheet, cells, days);
  return {
    facts: indexes.flatMap((at) => atlas.fact(at) ?? []),
    away: indexes.filter((at) => atlas.fact(at) === undefined),
    full,
    total: indexes.length < most ? indexes.length : full + faint,
  };
}

function cellsAt({ areas, labels, spots }: Scene, { what, at }: Hit): readonly number[] {
  if (what === 'area') return [areas[at]?.cell ?? -1];
  return (what === 'label' ? labels[at]?.spot : spots[at])?.cells ?? [];
}

function rowsIn(sheet: Sheet, cells: readonly number[], days: Stretch): Counts {
  const counts = cells.map((cell) => sheet.counts(cell, days));
  const sum = (key: keyof Counts) => counts.reduce((total, one) => total + one[key], 0);
  return { full: sum('full'), faint: sum('faint') };
}

/** What the ground leaves without a label, because the ink writes it there: codes of areas, and where points are. */
export function omittedBy(places: Iterable<Place>): { codes: string[]; points: LonLat[] } {
  const all = [...places];
  return {
    codes: all.flatMap(({ code }) => code ?? []),
    points: all.filter(isPoint).map(({ position }) => position),
  };
}

/** The places that some facts name. */
export function placesOf(archive: Archive, facts: readonly Fact[]): readonly Place[] {
  const ids = new Set(facts.flatMap(({ places }) => places.map(({ place }) => place)));
  return [...ids].flatMap((id) => archive.place.get(id) ?? []);
}
