import type { Fact } from '#facts/fact.ts';
import { type Clock, spanOn } from '#facts/fact.ts';
import { type Selection, inRange } from '#facts/select.ts';
import { type LonLat, isPoint } from '#facts/place.ts';
import { lastDay } from '#facts/span.ts';
import { knowledge } from '#facts/status.ts';
import type { View } from '#app/view/view.ts';
import type { Timing } from './columns.ts';
import { type Bundle, bundlesOf } from './flows.ts';
import type { Hit } from './pick.ts';
import type { Atlas } from './atlas.ts';
import type { Scene } from './scene.ts';
import { type Mask, type Sheet, type Window, maskOf, sheetOf } from './sheet.ts';

/** The rows that a view draws, and dims: it changes with filters and the window, not with the playhead. */
export function maskFor({ columns, archive }: Atlas, { ids }: Selection, clock: Clock, range: Window): Mask {
  const shown = archive.facts.map(({ id }) => ids.has(id));
  return maskOf(columns, (fact) => shown[fact] === true, columns.reaches(clock), range);
}

/** Sheets of a mask, each made when its level is first drawn. */
export function sheetsOf({ columns }: Atlas, mask: Mask, timing: Timing): (level: number) => Sheet {
  const made = new Map<number, Sheet>();
  return (level) => {
    const sheet = made.get(level) ?? sheetOf(columns, columns.days(timing), mask, level);
    made.set(level, sheet);
    return sheet;
  };
}

/** The flows of some facts that are in the window of a view, and not after a day. */
export function bundlesOn(moving: readonly Fact[], view: View, day: number): readonly Bundle[] {
  const now = (fact: Fact) =>
    view.known ? knowledge(fact, day) === 'known' : lastDay(spanOn(fact, view.clock)) <= day;
  return bundlesOf(moving.filter((fact) => inRange(fact, view) && now(fact)));
}

/** The indexes of the places of some facts. */
export function placesIn({ index }: Atlas, facts: readonly Fact[]): ReadonlySet<number> {
  return new Set(facts.flatMap(({ places }) => places.map(({ place }) => index.get(place) ?? -1)));
}

/** The facts under a hit that are drawn on a day, faint ones included, in the order of the view. */
export function factsAt(atlas: Atlas, sheet: Sheet, scene: Scene, hit: Hit, day: number): readonly Fact[] {
  if (hit.what === 'flow') return scene.flows[hit.at]?.bundle.flows.map(({ fact }) => fact) ?? [];
  const spot = hit.what === 'label' ? scene.labels[hit.at]?.spot : scene.spots[hit.at];
  const cells = hit.what === 'area' ? [scene.areas[hit.at]?.cell ?? -1] : (spot?.cells ?? []);
  const rows = cells.flatMap((cell) => [...sheet.rows.subarray(sheet.start[cell], sheet.start[cell + 1])]);
  const drawn = rows.filter((row) => (sheet.days.appears[row] ?? 0) <= day);
  const facts = new Set(drawn.map((row) => atlas.columns.fact[row] ?? -1));
  return [...facts].flatMap((fact) => atlas.archive.facts[fact] ?? []);
}

/** What the ground leaves without a label, because the ink writes it there: codes of areas, and where points are. */
export function omittedBy({ archive }: Atlas, shown: readonly Fact[]): { codes: string[]; points: LonLat[] } {
  const ids = new Set(shown.flatMap(({ places }) => places.map(({ place }) => place)));
  const places = [...ids].flatMap((id) => archive.place.get(id) ?? []);
  return {
    codes: places.flatMap(({ code }) => code ?? []),
    points: places.filter(isPoint).map(({ position }) => position),
  };
}
