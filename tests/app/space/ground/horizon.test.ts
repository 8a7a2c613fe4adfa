import { expect, test } from 'vitest';
import { distanceOf, isFacing } from '#app/space/ground/horizon.ts';

const camera = { lon: 120, lat: 40, zoom: 1 };

test('From very far away, half the globe is seen', () => {
  const vantage = { camera: { ...camera, lat: 0 }, distance: 1e9 };
  expect(isFacing([120 + 89, 0], vantage)).toBe(true);
  expect(isFacing([120 - 91, 0], vantage)).toBe(false);
});

test('From near by, the horizon is closer', () => {
  const vantage = { camera: { ...camera, lat: 0 }, distance: 100 };
  expect(isFacing([120 + 30, 0], vantage)).toBe(true);
  expect(isFacing([120 + 89, 0], vantage)).toBe(false);
});

test('The other side of the world is never seen, its middle always', () => {
  const vantage = { camera, distance: distanceOf(400, 36.87) };
  expect(isFacing([-60, -40], vantage)).toBe(false);
  expect(isFacing([120, 40], vantage)).toBe(true);
});

test('The camera is as far away as its field of view needs', () => {
  expect(distanceOf(400, 90)).toBeCloseTo(200, 9);
});
