import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inSteps } from '#app/space/still/steps.ts';
import { PathText } from '#app/space/still/pathText.ts';

type Point = readonly [x: number, y: number];

/** Where path data of moves and lines in steps goes, one list a subpath. */
function walked(d: string): readonly (readonly Point[])[] {
  let at: Point = [0, 0];
  return [...d.matchAll(/m([^a-z]+)(?:l([^a-z]+))?(z?)/g)].map(([, move = '', lines = '', closed]) => {
    const numbers = `${move} ${lines}`.match(/-?(?:\d+\.?\d*|\.\d+)/g)?.map(Number) ?? [];
    const points: Point[] = [];
    for (let i = 0; i < numbers.length; i += 2)
      points.push((at = [at[0] + (numbers[i] ?? 0), at[1] + (numbers[i + 1] ?? 0)]));
    if (closed) at = points[0] ?? at;
    return points;
  });
}

const points = fc.array(
  fc.tuple(fc.double({ min: -900, max: 900, noNaN: true }), fc.double({ min: -900, max: 900, noNaN: true })),
  { minLength: 2, maxLength: 30 },
);

test('every point of every subpath stays within half a px of where it was', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(points, fc.boolean()), { minLength: 1, maxLength: 4 }), (subpaths) => {
      const path = new PathText();
      for (const [line, closed] of subpaths) {
        line.forEach(([x, y], at) => (at === 0 ? path.moveTo(x, y) : path.lineTo(x, y)));
        if (closed) path.closePath();
      }
      const after = walked(inSteps(path.d));
      expect(after).toHaveLength(subpaths.length);
      subpaths.forEach(([line], at) => {
        for (const [x, y] of line)
          expect(after[at]?.some(([a, b]) => Math.abs(a - x) < 0.56 && Math.abs(b - y) < 0.56)).toBe(true);
      });
    }),
  );
});

test('small shapes keep their tenths', () => {
  expect(inSteps('M10.2 10L20.7 10L20.7 30.4Z')).toBe('m10.2 10l10.5 0 0 20.4z');
});

test('a second subpath starts where the first has ended', () => {
  expect(inSteps('M1 1L2 1L2 2ZM5 5L6 6')).toBe('m1 1l1 0 0 1zm4 4l1 1');
  expect(inSteps('M1 1L2 1M5 5L6 6')).toBe('m1 1l1 0m3 4l1 1');
});

test('other path data stays as it is', () => {
  expect(inSteps('M5 0A5 5 0 1 1 -5 0Z')).toBe('M5 0A5 5 0 1 1 -5 0Z');
  expect(inSteps('M0 0h5v5Z')).toBe('M0 0h5v5Z');
});
