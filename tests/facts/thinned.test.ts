import fc from 'fast-check';
import { expect, test } from 'vitest';
import { thinned } from '#facts/thinned.ts';

type Point = readonly [x: number, y: number];

const points = fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 })), {
  maxLength: 40,
});

/** How far a point lies from the nearest of some places along a line. */
function farFrom(line: readonly Point[], [x, y]: Point): number {
  const steps = Array.from({ length: 201 }, (_, at) => at / 200);
  const places = line.flatMap(([x0, y0], at) => {
    const [x1, y1] = line[at + 1] ?? [x0, y0];
    return steps.map((part) => Math.hypot(x - x0 - part * (x1 - x0), y - y0 - part * (y1 - y0)));
  });
  return Math.min(...places);
}

test('a thinned line keeps its ends, takes no new points, and stays near every point that it leaves out', () => {
  fc.assert(
    fc.property(points, fc.integer({ min: 0, max: 8 }), (line, off) => {
      const kept = thinned(line, off);
      expect([kept[0], kept.at(-1)]).toEqual([line[0], line.at(-1)]);
      let at = 0;
      for (const point of kept) at = line.indexOf(point, at) + 1;
      expect(kept.length === 0 || at > 0).toBe(true);
      for (const point of line) expect(farFrom(kept, point)).toBeLessThan(off + 0.5);
    }),
  );
});

test('a line that goes out and comes back keeps its far end', () => {
  expect(
    thinned(
      [
        [0, 0],
        [20, 0],
        [10, 0.2],
      ],
      0.5,
    ),
  ).toHaveLength(3);
});

test('a straight line is its ends', () => {
  expect(
    thinned(
      [
        [0, 0],
        [1, 1],
        [5, 5],
        [9, 9],
      ],
      0.5,
    ),
  ).toEqual([
    [0, 0],
    [9, 9],
  ]);
});
