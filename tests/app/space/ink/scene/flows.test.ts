import fc from 'fast-check';
import { geoDistance, geoInterpolate } from 'd3-geo';
import { describe, expect, it } from 'vitest';
import { openArchive } from '#facts/archive.ts';
import type { Fact } from '#facts/fact.ts';
import type { LonLat } from '#facts/place.ts';
import { lonLatOf, transformOf } from '#app/space/camera.ts';
import { areaOf, contains } from '#app/space/ink/scene/areas.ts';
import { arcOf, bundlesOf, leadOf, linesOnScreen } from '#app/space/ink/scene/flows.ts';
import { fact, sample } from '#tests/sample.ts';
import { city, region } from '../../world.ts';

const points = (piece: Float64Array): LonLat[] =>
  Array.from({ length: piece.length / 2 }, (_, at) => lonLatOf([piece[2 * at] ?? 0, piece[2 * at + 1] ?? 0]));
const none = { from: null, to: null };

describe('an arc', () => {
  it('follows the great circle', () => {
    const [a, b] = [city('a', 125.75, 39.03), city('b', 37.62, 55.75)];
    const [piece] = arcOf(a, b, none);
    const middle = geoInterpolate([125.75, 39.03], [37.62, 55.75])(0.5);
    const nearest = Math.min(...points(piece as Float64Array).map((at) => geoDistance([...at], middle)));
    expect(nearest).toBeLessThan(0.02);
  });

  it('is cut at the antimeridian, and no piece jumps', () => {
    const pieces = arcOf(city('tokyo', 139.7, 35.7), city('washington', -77, 38.9), none);
    expect(pieces).toHaveLength(2);
    expect(points(pieces[0] as Float64Array).at(-1)?.[0]).toBeCloseTo(180);
    expect(points(pieces[1] as Float64Array)[0]?.[0]).toBeCloseTo(-180);
  });

  it('never jumps, between any two places', () => {
    const place = fc.tuple(
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: -80, max: 80, noNaN: true }),
    );
    fc.assert(
      fc.property(place, place, (a, b) => {
        fc.pre(geoDistance([...a], [...b]) < 3);
        for (const piece of arcOf(city('a', ...a), city('b', ...b), none))
          points(piece).forEach(([lon], at, all) => {
            if (at > 0) expect(Math.abs(lon - (all[at - 1]?.[0] ?? 0))).toBeLessThanOrEqual(180);
          });
      }),
    );
  });

  it('stops at the outlines of areas', () => {
    const [from, to] = [region('from', 10, 40, 3), region('to', 50, 45, 4)];
    const areas = { from: areaOf(from), to: areaOf(to) };
    const line = points(arcOf(from, to, areas)[0] as Float64Array);
    for (const at of line.slice(1, -1)) {
      expect(areas.from && contains(areas.from, at)).toBe(false);
      expect(areas.to && contains(areas.to, at)).toBe(false);
    }
    expect(line[0]?.[0]).toBeCloseTo(13, 1);
    expect(line.at(-1)?.[0]).toBeCloseTo(46, 1);
  });

  it('stops at the circle of a vague area, and says so of places across the antimeridian', () => {
    const vague = city('near', 179, 10, { precision: 'area', radius: 400 });
    const area = areaOf(vague);
    expect(area && contains(area, [-178, 10])).toBe(true);
    expect(area && contains(area, [170, 10])).toBe(false);
  });

  it('is whole where one area holds the other place', () => {
    const [from, to] = [region('from', 10, 40, 5), city('to', 12, 41)];
    const line = points(arcOf(from, to, { from: areaOf(from), to: null })[0] as Float64Array);
    expect(line[0]?.[0]).toBeCloseTo(10);
  });

  it('is nothing between a place and itself', () => {
    expect(arcOf(city('a', 1, 1), city('a', 1, 1), none)).toEqual([]);
  });

  it('ends on the screen where the marks of its places stand', () => {
    const view = transformOf({ lon: 80, lat: 45, zoom: 2 }, { width: 900, height: 400 });
    const [line] = linesOnScreen(arcOf(city('a', 125.75, 39.03), city('b', 37.62, 55.75), none), view);
    const { origin, scale } = view;
    expect(line?.[0]).toBeCloseTo((125.75 / 360 + 0.5 - origin[0]) * scale, 6);
  });
});

describe('bundles', () => {
  const flow = (id: string, of: 'troops' | 'arms', more = {}) =>
    fact(id, {
      of,
      places: [
        { role: 'to', place: 'coast' },
        { role: 'from', place: 'harbour' },
      ],
      ...more,
    });

  it('are one for flows of the same things with the same ends', () => {
    const bundles = bundlesOf([flow('a', 'troops'), flow('b', 'troops'), flow('c', 'arms')]);
    expect(bundles.map(({ of, flows }) => [of, flows.length])).toEqual([
      ['troops', 2],
      ['arms', 1],
    ]);
  });

  it('are solid only where something of the kind is documented', () => {
    const bundles = bundlesOf([flow('a', 'troops'), flow('b', 'arms', { standing: 'found' })]);
    expect(bundles.map(({ documented }) => documented)).toEqual([false, true]);
  });

  it('hold every flow of the facts once', () => {
    const { atHand: facts } = openArchive(sample);
    expect(bundlesOf(facts).flatMap(({ flows }) => flows)).toHaveLength(1);
  });
});

describe('a bundle', () => {
  const moving = (id: string, more: Partial<Fact>) =>
    fact(id, { of: 'troops', places: [{ role: 'from', place: 'harbour' }, { role: 'to', place: 'coast' }], ...more }); // prettier-ignore
  const lead = (...facts: Fact[]) => bundlesOf(facts).map((bundle) => leadOf(bundle)?.id);

  it('is told by what documents it, whatever came before and after', () => {
    const [said, seen] = [moving('said', { standing: 'said' }), moving('seen', { standing: 'happened' })];
    expect(lead(said, seen, moving('late', { standing: 'reported' }))).toEqual(['seen']);
  });

  it('is told by its latest claim where nothing documents it', () => {
    expect(lead(moving('said', { standing: 'said' }), moving('late', { standing: 'reported' }))).toEqual(['late']);
  });
});
