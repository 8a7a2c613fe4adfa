import { expect, test } from 'vitest';
import { kmBetween } from '#facts/distance.ts';

test('distances are those of the globe', () => {
  expect(kmBetween([30.52, 50.45], [37.62, 55.75])).toBeCloseTo(756, -1);
  expect(kmBetween([0, 0], [0, 0])).toBe(0);
});
