import { type Archive, openArchive } from '#facts/archive.ts';
import type { Dataset } from '#facts/dataset.ts';
import { type Fact, spanOn } from '#facts/fact.ts';
import { type LonLat, type Place, isPoint } from '#facts/place.ts';
import { type Rows, printedRows } from '#facts/rows.ts';
import type { Span } from '#facts/span.ts';
import { type Geometry, geometryOf } from './geometry.ts';
import { type When, whenOf } from './when.ts';

/** A feature of RFC 7946 with the `when` of the Linked Places Format, as a foreign member. */
export interface Feature {
  readonly type: 'Feature';
  readonly id: string;
  readonly geometry: Geometry | null;
  readonly when?: When;
  readonly properties: { readonly kind: 'fact' | 'place'; readonly [name: string]: unknown };
}

/** Sources: RFC 7946; Linked Places Format 1.3 (whose context names `when`). */
const CONTEXT = 'https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld';

/**
 * All facts of a story and all its places. A place has its outline once, however many facts concern it. A fact has the
 * points that it names; an area is never a pin, so a fact that names areas only has no geometry, and leads to them by
 * `properties.places`. `when` is the time of the event, or of the saying where that is the event; of a place, all times
 * of its facts, each once. The foreign member `dateline` has the rest of the dataset, so that the file can be imported
 * again.
 */
export function factsGeoJson(dataset: Dataset): string {
  return printedRows(geoJsonRows(dataset), dataset.facts);
}

/** The same feature by feature. The dataset gives what facts name; its own facts may be some of them. */
export function geoJsonRows(dataset: Dataset): Rows {
  const archive = openArchive(dataset);
  const { places, story } = dataset;
  const ids: string[] = [];
  const visits = new Map<string, Visits>(places.map(({ id }) => [id, { facts: [], times: new Map<string, Span>() }]));
  const collection = {
    type: 'FeatureCollection',
    '@context': CONTEXT,
    title: story.title,
    ...(story.licence !== undefined && { license: story.licence }),
  };
  let separator = '';
  const printed = (feature: Feature) => {
    const text = `${separator}${JSON.stringify(feature)}`;
    separator = ',';
    return text;
  };
  return {
    head: `${JSON.stringify(collection).slice(0, -1)},"features":[`,
    row: (fact) => {
      for (const id of new Set(fact.places.map(({ place }) => place))) note(fact, ids.length, visits.get(id));
      ids.push(fact.id);
      return printed(factFeature(fact, archive));
    },
    tail: () => {
      const features = places.map((place) => printed(placeFeature(place, visits.get(place.id), ids)));
      return `${features.join('')}],"dateline":${JSON.stringify(besideFacts(dataset))}}\n`;
    },
  };
}

/** The facts that name a place, by their number, and their different times by EDTF. */
interface Visits {
  readonly facts: number[];
  readonly times: Map<string, Span>;
}

function note(fact: Fact, number: number, visits: Visits | undefined): void {
  const time = spanOn(fact, 'event');
  visits?.facts.push(number);
  visits?.times.set(time.edtf, time);
}

function besideFacts(dataset: Dataset): Partial<Dataset> {
  const { facts: _, places: __, size: ___, ...rest } = dataset;
  return rest;
}

function factFeature(fact: Fact, archive: Archive): Feature {
  const { id, places, by, ...rest } = fact;
  return {
    type: 'Feature',
    id: `fact:${id}`,
    geometry: pointsOf(fact, archive),
    when: whenOf([spanOn(fact, 'event')]),
    properties: {
      kind: 'fact',
      ...rest,
      by: by.map((voice) => archive.voice.get(voice)?.name ?? voice),
      places: places.map(({ role, place }) => ({
        role,
        place: `place:${place}`,
        name: archive.place.get(place)?.name ?? place,
      })),
    },
  };
}

function placeFeature(place: Place, visits: Visits | undefined, ids: readonly string[]): Feature {
  const { facts = [], times = new Map<string, Span>() } = visits ?? {};
  const { id, name, names, kind, precision, position, radius, code, spellings, geonames, wikidata } = place;
  return {
    type: 'Feature',
    id: `place:${id}`,
    geometry: geometryOf(place),
    ...(facts.length > 0 && { when: whenOf([...times.values()]) }),
    properties: {
      kind: 'place',
      title: name,
      ...(names !== undefined && { names }),
      ...(spellings.length > 0 && { spellings }),
      ...(!isPoint(place) && { anchor: position }),
      type: kind,
      precision,
      ...(radius !== undefined && { radius }),
      ...(code !== undefined && { code }),
      ...(geonames !== undefined && { geonames }),
      ...(wikidata !== undefined && { wikidata }),
      facts: facts.map((number) => `fact:${ids[number]}`),
    },
  };
}

function pointsOf({ places }: Fact, archive: Archive): Geometry | null {
  const ids = new Set(places.map(({ place }) => place));
  const points: LonLat[] = [...ids].flatMap((id) => {
    const place = archive.place.get(id);
    return place && isPoint(place) ? [place.position] : [];
  });
  const [first] = points;
  if (!first) return null;
  return points.length === 1 ? { type: 'Point', coordinates: first } : { type: 'MultiPoint', coordinates: points };
}
