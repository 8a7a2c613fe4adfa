import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LonLat } from '#facts/place.ts';
import { type Feature, factsGeoJson } from '#exchange/geojson.ts';
import { whenOf } from '#exchange/when.ts';
import { day, on, sample, span } from '../sample.ts';
import { storiesLike } from './stories.ts';

const featuresOf = (text: string) => (JSON.parse(text) as { features: Feature[] }).features;
const factsIn = (text: string) => featuresOf(text).filter(({ properties }) => properties.kind === 'fact');
const placesIn = (text: string) => featuresOf(text).filter(({ properties }) => properties.kind === 'place');

/** Twice the signed area: positive counter-clockwise. */
const turn = (ring: readonly LonLat[]) =>
  ring.slice(1).reduce((sum, [x, y], at) => sum + (ring[at]?.[0] ?? 0) * y - x * (ring[at]?.[1] ?? 0), 0);

describe('the map file', () => {
  test('loses no fact: every field but the names of voices and places comes back as it was', () => {
    fc.assert(
      fc.property(storiesLike(sample), (story) => {
        const read = factsIn(factsGeoJson(story));
        expect(read.map(({ id }) => id)).toEqual(story.facts.map(({ id }) => `fact:${id}`));
        read.forEach(({ properties }, at) => {
          const { id: _, by, places, ...rest } = story.facts[at] ?? expect.unreachable();
          expect(properties).toMatchObject(rest);
          expect(properties).toMatchObject({
            by: by.map(() => expect.any(String)),
            places: places.map(({ role, place }) => ({ role, place: `place:${place}` })),
          });
        });
      }),
      { numRuns: 60 },
    );
  });

  test('leads from every fact to a place that is there, and back', () => {
    const text = factsGeoJson(sample);
    const known = new Map(placesIn(text).map(({ id, properties }) => [id, properties['facts']]));
    for (const { id, properties } of factsIn(text))
      for (const { place } of properties['places'] as { place: string }[]) expect(known.get(place)).toContain(id);
  });

  test('puts no pin on an area, and draws a vague one as a closed ring that runs as RFC 7946 says', () => {
    const text = factsGeoJson(sample);
    const coast = placesIn(text).find(({ id }) => id === 'place:coast');
    if (coast?.geometry?.type !== 'MultiPolygon') throw new Error('The coast is no area.');
    const ring = coast.geometry.coordinates[0]?.[0] ?? [];
    expect(ring[0]).toEqual(ring.at(-1));
    expect(turn(ring)).toBeGreaterThan(0);
    expect(coast.geometry.certainty).toBe('less-certain');
    const boats = factsIn(text).find(({ id }) => id === 'fact:boats-leave');
    expect(boats?.geometry).toEqual({ type: 'Point', coordinates: [4.35, 50.85] });
  });

  test('winds outer rings counter-clockwise and holes clockwise, whichever way they came', () => {
    const square: LonLat[] = [
      [0, 0],
      [0, 9],
      [9, 9],
      [9, 0],
      [0, 0],
    ];
    const hole: LonLat[] = [
      [3, 3],
      [6, 3],
      [6, 6],
      [3, 6],
      [3, 3],
    ];
    const area = { ...(sample.places[3] ?? expect.unreachable()), outline: [[square, hole]] };
    const [feature] = placesIn(factsGeoJson({ ...sample, places: [area] }));
    if (feature?.geometry?.type !== 'MultiPolygon') throw new Error('No area.');
    const [outer = [], inner = []] = feature.geometry.coordinates[0] ?? [];
    expect(turn(outer)).toBeGreaterThan(0);
    expect(turn(inner)).toBeLessThan(0);
  });
});

test.each([
  ['a day', on('2024-10-17'), { start: { in: '2024-10-17' }, end: { in: '2024-10-17' } }],
  ['a stretch', span('lasted', '2024-10-20', '2024-10-25'), { start: { in: '2024-10-20' }, end: { in: '2024-10-25' } }],
  [
    'a doubt',
    span('once', '2024-10-11', '2024-10-14'),
    { start: { earliest: '2024-10-11', latest: '2024-10-14' }, end: { earliest: '2024-10-11', latest: '2024-10-14' } },
  ],
  [
    'one of two days',
    span('once', '2024-10-11', '2024-10-14', {
      members: ['2024-10-11', '2024-10-14'].map(day).map((at) => [at, at + 1]),
    }),
    { start: { earliest: '2024-10-11', latest: '2024-10-14' }, end: { earliest: '2024-10-11', latest: '2024-10-14' } },
  ],
  [
    'no earlier than',
    span('once', '2024-11-01', null),
    { start: { earliest: '2024-11-01' }, end: { earliest: '2024-11-01' } },
  ],
  ['by', span('once', null, '2024-10-14'), { start: { latest: '2024-10-14' }, end: { latest: '2024-10-14' } }],
  ['from … on', span('lasted', '2024-10-20', null), { start: { in: '2024-10-20' }, end: { earliest: '2024-10-20' } }],
])('%s is a timespan of the Linked Places Format', (_, written, timespan) => {
  expect(whenOf([written]).timespans).toEqual([timespan]);
});
