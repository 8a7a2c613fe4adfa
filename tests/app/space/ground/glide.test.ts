import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pxOf, transformOf } from '#app/space/camera.ts';
import { eased, glide } from '#app/space/ground/glide.ts';

const cameras = fc.record({
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
  lat: fc.double({ min: -80, max: 80, noNaN: true }),
  zoom: fc.double({ min: 0, max: 9, noNaN: true }),
});

test('A glide begins where it starts and ends exactly at its goal', () => {
  fc.assert(
    fc.property(cameras, cameras, (from, to) => {
      const start = glide(from, to, 0);
      expect(start.lon).toBeCloseTo(from.lon, 6);
      expect(start.lat).toBeCloseTo(from.lat, 6);
      expect(start.zoom).toBeCloseTo(from.zoom, 6);
      expect(glide(from, to, 1)).toBe(to);
    }),
  );
});

test('A glide that zooms keeps one point of the screen where it is', () => {
  const size = { width: 800, height: 400 };
  const from = { lon: 30, lat: 50, zoom: 3 };
  const kharkiv = [36.23, 49.99] as const;
  // Two levels closer about Kharkiv: its distance to the middle stays, so the middle is three quarters of the way there.
  const to = {
    lon: 30 + (36.23 - 30) * 0.75,
    lat: glide(from, { lon: 36.23, lat: 49.99, zoom: 3 }, 0.75).lat,
    zoom: 5,
  };
  const places = [0, 0.3, 0.7, 1].map((share) => pxOf(transformOf(glide(from, to, share), size), kharkiv));
  for (const place of places) {
    expect(place?.[0]).toBeCloseTo(places[0]?.[0] ?? NaN, 3);
    expect(place?.[1]).toBeCloseTo(places[0]?.[1] ?? NaN, 3);
  }
});

test('Easing runs from 0 to 1 and never back', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (a, b) => {
      expect(eased(Math.min(a, b))).toBeLessThanOrEqual(eased(Math.max(a, b)));
    }),
  );
  expect([eased(0), eased(0.5), eased(1)]).toEqual([0, 0.5, 1]);
});
