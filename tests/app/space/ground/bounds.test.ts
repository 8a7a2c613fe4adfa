import fc from 'fast-check';
import { expect, test } from 'vitest';
import { transformOf } from '#app/space/camera.ts';
import { MAX_ZOOM, near, within } from '#app/space/ground/bounds.ts';

const cameras = fc.record({
  lon: fc.double({ min: -400, max: 400, noNaN: true }),
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
  zoom: fc.double({ min: -4, max: 20, noNaN: true }),
});
const sizes = fc.record({ width: fc.integer({ min: 1, max: 2500 }), height: fc.integer({ min: 1, max: 1500 }) });

/** A stretch lies in 0..1, or 0..1 lies in its middle. */
function fits(start: number, length: number): boolean {
  const end = start + length;
  return length <= 1 ? start >= -1e-9 && end <= 1 + 1e-9 : Math.abs(start + end - 1) < 1e-9;
}

test('A flat ground never shows beyond the poles or past the antimeridian', () => {
  fc.assert(
    fc.property(cameras, sizes, (camera, size) => {
      const { origin, scale } = transformOf(within(camera, size, false), size);
      expect(fits(origin[0], size.width / scale)).toBe(true);
      expect(fits(origin[1], size.height / scale)).toBe(true);
      expect(size.height / scale).toBeLessThanOrEqual(1 + 1e-9);
    }),
  );
});

test('A camera within bounds stays where it is', () => {
  fc.assert(
    fc.property(cameras, sizes, fc.boolean(), (camera, size, globe) => {
      const once = within(camera, size, globe);
      expect(near(within(once, size, globe), once)).toBe(true);
    }),
  );
});

test('A camera that looks at Kursk is left alone', () => {
  const camera = { lon: 36.19, lat: 51.73, zoom: 5.5 };
  expect(within(camera, { width: 900, height: 400 }, false)).toEqual(camera);
});

test('No ground is closer than its data', () => {
  expect(within({ lon: 36, lat: 50, zoom: 14 }, { width: 900, height: 400 }, false).zoom).toBe(MAX_ZOOM);
  expect(within({ lon: 36, lat: 50, zoom: 14 }, { width: 900, height: 400 }, true).zoom).toBe(MAX_ZOOM);
});

test('A globe turns past the antimeridian', () => {
  expect(within({ lon: 190, lat: 0, zoom: 2 }, { width: 900, height: 400 }, true)).toEqual({
    lon: -170,
    lat: 0,
    zoom: 2,
  });
  expect(within({ lon: -190, lat: 0, zoom: 2 }, { width: 900, height: 400 }, true)).toEqual({
    lon: 170,
    lat: 0,
    zoom: 2,
  });
});

test('Two cameras are near when no pixel differs', () => {
  expect(near({ lon: 30, lat: 50, zoom: 5 }, { lon: 30 + 1e-8, lat: 50, zoom: 5 })).toBe(true);
  expect(near({ lon: 30, lat: 50, zoom: 5 }, { lon: 30.01, lat: 50, zoom: 5 })).toBe(false);
  expect(near({ lon: 30, lat: 50, zoom: 5 }, { lon: 30, lat: 50, zoom: 5.01 })).toBe(false);
});
