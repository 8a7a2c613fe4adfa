import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LonLat } from '#facts/place.ts';
import { packOpening, unpackOpening } from '#facts/opening.ts';
import { sample } from '../sample.ts';

test('a dataset comes back as it was', () => {
  expect(unpackOpening(JSON.parse(JSON.stringify(packOpening(sample))))).toEqual(sample);
});

test('outlines come back exactly, to a millionth of a degree', () => {
  const degree = (most: number) => fc.integer({ min: -most * 1e6, max: most * 1e6 }).map((value) => value / 1e6);
  const ring = fc.array(fc.tuple(degree(180), degree(90)), { minLength: 1, maxLength: 20 });
  const outline = fc.array(fc.array(ring, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 });
  const place = sample.places[0] ?? expect.unreachable();
  fc.assert(
    fc.property(outline, (polygons) => {
      const given: readonly (readonly (readonly LonLat[])[])[] = polygons;
      const { places } = unpackOpening(packOpening({ ...sample, places: [{ ...place, outline: given }] }));
      expect(places[0]?.outline).toEqual(given);
    }),
  );
});
