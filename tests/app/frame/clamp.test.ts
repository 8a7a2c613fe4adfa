import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AT_FIRST, LARGEST, SMALLEST, clamp } from '#app/frame/clamp.ts';

test.each([
  [733.2, 734],
  ['734', 734],
  [10, SMALLEST],
  [1e9, LARGEST],
  [Infinity, LARGEST],
  [-5, AT_FIRST],
  [NaN, AT_FIRST],
  ['tall', AT_FIRST],
  [undefined, AT_FIRST],
  [null, AT_FIRST],
])('a height of %s becomes %d px', (said, expected) => {
  expect(clamp(said)).toBe(expected);
});

test('whatever is said, a frame stays between the least and the most', () => {
  fc.assert(
    fc.property(fc.oneof(fc.double(), fc.string(), fc.constant(null)), (said) => {
      expect(clamp(said)).toBeGreaterThanOrEqual(SMALLEST);
      expect(clamp(said)).toBeLessThanOrEqual(LARGEST);
    }),
  );
});
