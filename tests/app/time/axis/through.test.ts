import { scaleLinear } from 'd3-scale';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { through } from '#app/time/axis/through.ts';

const ascending = fc
  .uniqueArray(fc.integer({ min: -10_000, max: 10_000 }), { minLength: 2, maxLength: 12 })
  .map((values) => values.toSorted((a, b) => a - b));

test('it is the clamped linear scale of d3', () => {
  fc.assert(
    fc.property(ascending, fc.double({ min: -12_000, max: 12_000, noNaN: true }), (from, x) => {
      const to = from.map((value, at) => value / 3 + at * 7);
      expect(through(from, to)(x)).toBeCloseTo(scaleLinear(from, to).clamp(true)(x), 6);
    }),
  );
});

test('two points at one place have the value of the first', () => {
  expect(through([3, 3], [5, 9])(3)).toBe(5);
});
