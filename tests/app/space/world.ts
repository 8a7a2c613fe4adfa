import type { Dataset } from '#facts/dataset.ts';
import type { Fact, PlaceRole } from '#facts/fact.ts';
import { openArchive } from '#facts/archive.ts';
import { inOrder } from '#facts/order.ts';
import type { Place } from '#facts/place.ts';
import { onScreen } from '#app/space/ink/scene/areas.ts';
import { sorted } from '#app/space/ink/scene/boxes.ts';
import { courseOf } from '#app/space/ink/scene/course.ts';
import { type Atlas, atlasOf } from '#app/space/ink/scene/atlas.ts';
import { ALWAYS, type Timing } from '#app/space/ink/counts/columns.ts';
import type { Asked } from '#app/space/ink/scene/scene.ts';
import { ledgerOf } from '#app/space/ink/counts/ledger.ts';
import type { Mask } from '#app/space/ink/counts/sheet.ts';
import { sheetOf } from '#app/space/ink/counts/sorted.ts';
import { bundlesOf } from '#app/space/ink/scene/flows.ts';
import { fact, sample } from '#tests/sample.ts';

/** A place with what is not under test filled in: a city at some degrees. */
export function city(id: string, lon: number, lat: number, more: Partial<Place> = {}): Place {
  return { id, name: id, kind: 'city', precision: 'city', position: [lon, lat], spellings: [], ...more };
}

/** A square region round a point, in degrees. */
export function region(id: string, lon: number, lat: number, half: number): Place {
  const [w, e, s, n] = [lon - half, lon + half, lat - half, lat + half];
  const ring = [
    [w, s],
    [e, s],
    [e, n],
    [w, n],
    [w, s],
  ] as const;
  return city(id, lon, lat, { kind: 'region', precision: 'region', outline: [[ring]] });
}

export const at = (place: string): PlaceRole => ({ role: 'at', place });

/** A story of some places and facts. */
export function story(places: readonly Place[], facts: readonly Fact[]): Dataset {
  return { ...sample, places, facts: [...facts].sort(inOrder('said')) };
}

/** A fact at a place. */
export function factAt(id: string, place: string, more: Partial<Fact> = {}): Fact {
  return fact(id, { places: [at(place)], ...more });
}

/** The days up to one. */
export const until = (day: number) => ({ from: ALWAYS, day });

/** A mask of facts by index: all of them, unless it is said which. */
export function masked({ columns }: Pick<Atlas, 'columns'>, is: (fact: number) => boolean = () => true): Mask {
  const shown = Uint8Array.from({ length: columns.facts }, (_, fact) => (is(fact) ? 1 : 0));
  return { shown, drawn: shown };
}

/** What a frame is asked to show: all facts of a story, all of them by now. */
export function asking(dataset: Dataset, more: Partial<Asked> & { timing?: Timing } = {}) {
  const atlas = atlasOf(openArchive(dataset));
  const ledger = ledgerOf(atlas.columns, atlas.columns.days(more.timing ?? 'said'), -1);
  const asked: Asked = {
    sheet: sheetOf(ledger, masked(atlas)),
    days: until(30_000),
    bundles: bundlesOf(atlas.archive.atHand),
    selected: new Set(),
    key: new Set(),
    words: { place: ({ name }) => name, vague: 'area not specified', flow: ({ of }) => [`${of} said by somebody`, of] },
    shape: onScreen,
    course: courseOf,
    sort: sorted,
    inset: null,
    discs: false,
    covered: [],
    ...more,
  };
  return { atlas, asked };
}
