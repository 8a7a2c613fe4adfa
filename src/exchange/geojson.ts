import { type Archive, openArchive } from '#facts/archive.ts';
import type { Dataset } from '#facts/dataset.ts';
import { type Fact, spanOn } from '#facts/fact.ts';
import { type LonLat, type Place, isPoint } from '#facts/place.ts';
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
 * `properties.places`. `when` is the time of the event, or of the saying where that is the event. The foreign member
 * `dateline` has the rest of the dataset, so that the file can be imported again.
 */
export function factsGeoJson(dataset: Dataset): string {
  const archive = openArchive(dataset);
  const { facts, places, ...rest } = dataset;
  const collection = {
    type: 'FeatureCollection',
    '@context': CONTEXT,
    title: dataset.story.title,
    ...(dataset.story.licence !== undefined && { license: dataset.story.licence }),
    features: [
      ...facts.map((fact) => factFeature(fact, archive)),
      ...places.map((place) => placeFeature(place, archive)),
    ],
    dateline: rest,
  };
  return `${JSON.stringify(collection)}\n`;
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

function placeFeature(place: Place, archive: Archive): Feature {
  const { id, name, names, kind, precision, position, radius, code, spellings, geonames, wikidata } = place;
  const facts = archive.facts.filter(({ places }) => places.some((one) => one.place === id));
  return {
    type: 'Feature',
    id: `place:${id}`,
    geometry: geometryOf(place),
    ...(facts.length > 0 && { when: whenOf(facts.map((fact) => spanOn(fact, 'event'))) }),
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
      facts: facts.map((fact) => `fact:${fact.id}`),
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
