import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Axis } from '#app/time/axis/scale.ts';
import { type Veiled, changedIn, veilsOf } from '#app/time/dense/veils.ts';

const axis = { x: (day: number) => day * 2, width: 400 } as Axis;
const at = (playhead: number, range: readonly [number, number] | null = null): Veiled => ({
  veils: veilsOf(axis, range, playhead),
  band: range && [axis.x(range[0]), axis.x(range[1])],
});

describe('what two showings of the lanes show differently', () => {
  it('is nothing where they are alike, and what lies between two places of the playhead', () => {
    expect(changedIn(at(50, [20, 80]), at(50, [20, 80]))).toEqual([]);
    expect(changedIn(at(50), at(60))).toEqual([[102 - 2, 122 + 2]]);
  });

  it('is both edges of a window that moves, with their lines, and all of one that comes or goes', () => {
    const edges = [
      [40 - 2, 50 + 2],
      [100 - 2, 110 + 2],
    ];
    expect(changedIn(at(199, [20, 50]), at(199, [25, 55]))).toEqual(edges);
    expect(changedIn(at(199, [20, 50]), at(199, [21, 50]))).toEqual([[38, 44]]);
    const [first] = changedIn(at(199), at(199, [20, 50]));
    expect(first).toEqual([-2, 402]);
  });

  it('holds every point that looks otherwise', () => {
    const day = fc.integer({ min: -20, max: 220 });
    const range = fc.option(fc.tuple(day, day).map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b) + 1]));
    const shown = fc.tuple(day, range).map(([playhead, days]) => at(playhead, days));
    const looks = ({ veils, band }: Veiled, x: number) => [
      veils.find(({ x0, x1 }) => x >= x0 && x < x1)?.alpha ?? 0,
      band !== null && x >= band[0] && x < band[1],
    ];
    fc.assert(
      fc.property(shown, shown, fc.double({ min: 0, max: 399.99, noNaN: true }), (before, now, x) => {
        const isSaid = changedIn(before, now).some(([x0, x1]) => x >= x0 && x <= x1);
        expect(isSaid || looks(before, x).join() === looks(now, x).join()).toBe(true);
      }),
    );
  });
});
