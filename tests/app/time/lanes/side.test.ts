import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sideOf } from '#app/time/lanes/side.ts';

test('a list opens toward the middle of the timeline', () => {
  expect(sideOf(40, 200, 400, 900).below).toBe(true);
  expect(sideOf(160, 200, 400, 900).below).toBe(false);
});

test('it opens on the other side where the window ends too soon', () => {
  expect(sideOf(64, 110, 70, 640)).toEqual({ below: true, most: 240 });
  expect(sideOf(40, 200, 430, 640).below).toBe(false);
});

test('it never leaves the window, and has all that it likes where either side has room', () => {
  const px = fc.integer({ min: 0, max: 1200 });
  fc.assert(
    fc.property(px, px, px, fc.integer({ min: 200, max: 1400 }), (y, more, top, view) => {
      const at = top + y;
      fc.pre(at < view);
      const { below, most } = sideOf(y, y + more, top, view);
      expect(most).toBeLessThanOrEqual(below ? view - at : at);
      expect(most).toBeGreaterThanOrEqual(Math.min(240, Math.max(view - at, at) - 20));
    }),
  );
});
