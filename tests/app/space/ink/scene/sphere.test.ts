import { geoCircle, geoDistance, geoInterpolate } from 'd3-geo';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LonLat } from '#facts/place.ts';
import { arcBetween, circleAround } from '#app/space/ink/scene/sphere.ts';

const position = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -89.9, max: 89.9, noNaN: true }),
);
const apart = (a: LonLat, b: LonLat) => geoDistance([...a], [...b]);

describe('the arc between two positions', () => {
  it('is as long and leads the same way as the great circle of d3', () => {
    fc.assert(
      fc.property(position, position, fc.double({ min: 0, max: 1, noNaN: true }), (from, to, share) => {
        const radians = apart(from, to);
        fc.pre(radians > 1e-6 && radians < Math.PI - 1e-3);
        const arc = arcBetween(from, to);
        expect(arc.radians).toBeCloseTo(radians, 9);
        expect(apart(arc.at(share), geoInterpolate(from, to)(share))).toBeLessThan(1e-6);
      }),
    );
  });

  it('stays where it is between a position and itself', () => {
    const arc = arcBetween([37.6, 55.7], [37.6, 55.7]);
    expect(arc.radians).toBe(0);
    expect(arc.at(0.5)).toEqual([37.6, 55.7]);
  });
});

describe('a circle', () => {
  it('is closed, and every point is as far from the centre as its radius', () => {
    fc.assert(
      fc.property(position, fc.double({ min: 1e-4, max: 1, noNaN: true }), (centre, radians) => {
        const ring = circleAround(centre, radians);
        expect(ring.at(-1)).toEqual(ring[0]);
        for (const point of ring) expect(apart(point, centre)).toBeCloseTo(radians, 6);
      }),
    );
  });

  it('runs where the circle of d3 runs', () => {
    const [ring] = geoCircle().center([35, 51]).radius(2).precision(4)().coordinates;
    const own = circleAround([35, 51], (2 * Math.PI) / 180);
    for (const point of ring ?? [])
      expect(Math.min(...own.map((one) => apart(one, [point[0] ?? 0, point[1] ?? 0])))).toBeLessThan(0.0013);
  });
});
