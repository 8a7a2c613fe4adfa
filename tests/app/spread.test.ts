import { describe, expect, it } from 'vitest';
import { spread } from '#app/spread.ts';

const size = { width: 330, height: 240 };

describe('letters on a map', () => {
  it('stand on their places where these are far enough apart', () => {
    expect(
      spread(
        [
          [60, 60],
          [110, 60],
          [200, 150],
        ],
        44,
        size,
      ),
    ).toEqual([
      [60, 60],
      [110, 60],
      [200, 150],
    ]);
  });

  it('move to both sides by as much as they would cover of each other', () => {
    const [a, b] = spread(
      [
        [100, 80],
        [120, 80],
      ],
      44,
      size,
    );
    expect([a?.map(Math.round), b?.map(Math.round)]).toEqual([
      [88, 80],
      [132, 80],
    ]);
  });

  it.each([
    ['on one spot', [100, 100, 100, 100, 100, 100]],
    ['in a corner', [2, 2, 5, 9, 8, 1]],
    ['in a row at an edge', [329, 40, 328, 60, 330, 80, 320, 90]],
    ['over the buttons', [20, 235, 40, 230]],
  ])('are all to be hit %s, inside the frame and above its buttons', (_, xy) => {
    const points = Array.from({ length: xy.length / 2 }, (_, at) => [xy[2 * at] ?? 0, xy[2 * at + 1] ?? 0] as const);
    const out = spread(points, 44, size, 48);
    out.forEach((a, at) => {
      for (const b of out.slice(0, at)) expect(Math.hypot(a[0] - b[0], a[1] - b[1])).toBeGreaterThan(43);
      expect(a[0]).toBeGreaterThanOrEqual(22);
      expect(a[0]).toBeLessThanOrEqual(308);
      expect(a[1]).toBeGreaterThanOrEqual(22);
      expect(a[1]).toBeLessThanOrEqual(170);
    });
  });
});
