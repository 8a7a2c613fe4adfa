import { expect, test } from 'vitest';
import { WIDTHS, widthAt } from '#app/space/ground/borders.ts';

test('A border is as wide on the poster as on the map', () => {
  expect(WIDTHS.map(([zoom]) => widthAt(zoom))).toEqual(WIDTHS.map(([, width]) => width));
  expect(widthAt(5)).toBeCloseTo(1.1, 9);
  expect(widthAt(-1)).toBe(WIDTHS[0]?.[1]);
  expect(widthAt(12)).toBe(WIDTHS.at(-1)?.[1]);
});
