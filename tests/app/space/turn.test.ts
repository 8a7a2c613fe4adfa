import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { LonLat } from '#facts/place.ts';
import { pxOf, transformOf } from '#app/space/camera.ts';
import { openingCamera } from '#app/space/framing.ts';
import { within } from '#app/space/ground/bounds.ts';
import { worldsIn } from '#app/space/ground/viewBox.ts';
import { holds } from '#app/space/ink/scene/box.ts';
import { linesOnScreen } from '#app/space/ink/scene/flows.ts';
import { projector } from '#app/space/ink/scene/project.ts';
import { layoutOf } from '#app/space/layout.ts';
import { pushed } from '#app/space/turn.ts';
import { around, middleOf } from '#facts/turn.ts';
import { fact } from '#tests/sample.ts';
import { asking, city, factAt, story } from './world.ts';

const SIZES = [
  { width: 922, height: 350 },
  { width: 640, height: 168 },
  { width: 360, height: 168 },
];
const pacific: readonly LonLat[] = [
  [178.44, -18.14],
  [174.76, -36.85],
  [-159.36, 3.86],
  [-171.76, -13.83],
  [-157.86, 21.31],
];
const lon = fc.double({ min: -180, max: 180, noNaN: true });
const points = fc.array(
  fc.tuple(lon, fc.double({ min: -60, max: 70, noNaN: true })).map((at): LonLat => at),
  { minLength: 1, maxLength: 8 },
);

describe('the middle of a map', () => {
  it('is Greenwich where a story does not cross the antimeridian', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -90, max: 89, noNaN: true }), { minLength: 1 }), (lons) => {
        expect(middleOf(lons.map((at) => [at, 0]))).toBe(0);
      }),
    );
    expect(middleOf([])).toBe(0);
  });

  it('has the edges of the map where no point is near', () => {
    fc.assert(
      fc.property(points, (all) => {
        const middle = middleOf(all);
        const span = (by: number) => {
          const turned = all.map(([at]) => around(at, by));
          return Math.max(...turned) - Math.min(...turned);
        };
        expect(span(middle)).toBeLessThanOrEqual(span(0) + 1e-9);
      }),
    );
  });
});

describe('a story on both sides of the antimeridian', () => {
  test.each(SIZES)('is shown together at $width x $height, from west to east', (size) => {
    const camera = openingCamera(pacific, size);
    const middle = middleOf(pacific);
    const view = transformOf(within(camera, size, false, middle), size);
    const project = projector(view);
    const x = pacific.map((at) => {
      const [px] = pxOf(transformOf({ lon: 0, lat: 0, zoom: 0 }, { width: 512, height: 512 }), at) ?? [0];
      return project(px / 512, 0.5)?.[0] ?? -1;
    });
    for (const px of x) expect(px).toBeGreaterThan(0);
    for (const px of x) expect(px).toBeLessThan(size.width);
    const [fiji = 0, zealand = 0, fanning = 0, samoa = 0, hawaii = 0] = x;
    expect([zealand, fiji, samoa, fanning, hawaii]).toEqual([...x].sort((a, b) => a - b));
    expect(camera.zoom).toBeGreaterThan(openingCamera(pacific, size, 0, 0).zoom);
  });

  test('has each flow as one line, without a gap at the antimeridian', () => {
    const cities = pacific.map(([x, y], n) => city(`c${n}`, x, y));
    const sent = fact('sent', {
      of: 'troops',
      places: [
        { role: 'from', place: 'c0' },
        { role: 'to', place: 'c4' },
      ],
    });
    const { atlas } = asking(story(cities, [...cities.map(({ id }) => factAt(`at-${id}`, id)), sent]));
    const size = { width: 922, height: 350 };
    const { start, middle } = layoutOf(atlas, size, 'map');
    expect(Math.abs(middle)).toBeGreaterThan(150);
    const [west, east, ...more] = linesOnScreen(atlas.arc('c0', 'c4'), transformOf(start, size));
    expect(more).toEqual([]);
    expect(west?.at(-2)).toBeCloseTo(east?.[0] ?? -1, 3);
    expect(west?.at(-1)).toBeCloseTo(east?.[1] ?? -1, 3);
    for (const [x = 0, y = 0] of [west ?? [], east ?? []]) expect(holds([0, 0, 922, 350], x, y)).toBe(true);
  });

  test('has a crowd that the antimeridian cuts in two', () => {
    const near = [179.7, -179.8, -179.9, 100, -100].map((x, n) => city(`c${n}`, x, -10 + n / 10));
    const { atlas } = asking(
      story(
        near,
        near.map(({ id }) => factAt(`at-${id}`, id)),
      ),
    );
    const { crowd } = layoutOf(atlas, { width: 922, height: 350 }, 'map');
    expect(crowd).not.toBeNull();
    expect((crowd?.[2] ?? 1) - (crowd?.[0] ?? 0)).toBeLessThan(0.2);
  });
});

describe('a ground with another middle', () => {
  const cameras = fc.record({
    lon: fc.double({ min: -400, max: 600, noNaN: true }),
    lat: fc.constant(0),
    zoom: fc.double({ min: 0, max: 9, noNaN: true }),
  });

  it('ends half a turn from there, so that a point has one place on the screen', () => {
    fc.assert(
      fc.property(cameras, lon, (camera, middle) => {
        const size = { width: 900, height: 400 };
        const { origin, scale } = transformOf(within(camera, size, false, middle), size);
        const [west, length] = [origin[0] - middle / 360, size.width / scale];
        if (length > 1) expect(west + length / 2).toBeCloseTo(0.5, 6);
        else expect(west >= -1e-9 && west + length <= 1 + 1e-9).toBe(true);
      }),
    );
  });

  it('draws every copy of the world that is seen', () => {
    const view = (origin: number, length: number) => ({
      origin: [origin, 0] as const,
      scale: 1000,
      width: length * 1000,
      height: 100,
    });
    expect(worldsIn(view(0.3, 0.5))).toEqual([0]);
    expect(worldsIn(view(0.8, 0.5))).toEqual([0, 1]);
    expect(worldsIn(view(-0.4, 1.8))).toEqual([-1, 0, 1]);
  });

  it('is pushed against its edge, not round to the other one', () => {
    expect(pushed(-29, 329, 150)).toBe(331);
    expect(pushed(-100, 250, 150)).toBe(260);
    expect(pushed(190, 179, 0)).toBe(190);
  });
});
