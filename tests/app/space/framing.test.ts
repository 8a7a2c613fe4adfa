import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LonLat } from '#facts/place.ts';
import { pxOf, transformOf, unitOf } from '#app/space/camera.ts';
import { MAX_ZOOM } from '#app/space/ground/bounds.ts';
import { OPENING_RIM, follow, openingCamera, pointsOf } from '#app/space/framing.ts';
import { type Box, holds, inside, overlap } from '#app/space/ink/scene/box.ts';
import { type Room, crowdOf, insetOf, partOf } from '#app/space/inset.ts';
import { shaped } from '#app/space/rim.ts';
import { openArchive } from '#facts/archive.ts';
import { sample } from '#tests/sample.ts';

const route: LonLat[] = [
  [4.35, 50.85],
  [30.52, 50.45],
  [37.62, 55.75],
  [125.75, 39.03],
];
const SIZES = [
  { width: 920, height: 360 },
  { width: 640, height: 245 },
  { width: 360, height: 168 },
  { width: 1304, height: 600 },
];

describe('the opening camera', () => {
  it.each(SIZES)('shows every place with room round it at $width x $height', (size) => {
    const view = transformOf(openingCamera(route, size, 36), size);
    for (const at of route) {
      const px = pxOf(view, at);
      expect(px && holds([20, 16, size.width - 20, size.height - 36], px[0], px[1])).toBe(true);
    }
  });

  it('is not closer than a region for a single place', () => {
    expect(openingCamera([[30, 50]], { width: 900, height: 400 }).zoom).toBeLessThanOrEqual(6);
    const twice: LonLat[] = [
      [30, 50],
      [30, 50.001],
    ];
    expect(openingCamera(twice, { width: 900, height: 400 }).zoom).toBeLessThanOrEqual(6);
  });

  const size = { width: 900, height: 400 };
  const degrees = fc.double({ min: -0.3, max: 0.3, noNaN: true });
  const near = fc.array(
    fc.tuple(degrees, degrees).map(([x, y]): LonLat => [9.9 + x, 54.6 + y / 2]),
    {
      minLength: 2,
      maxLength: 6,
    },
  );

  it('is as close as the ground allows where only that tells the places apart', () => {
    const least = (points: readonly LonLat[], zoom: number) => {
      const px = points.map((at) => pxOf(transformOf({ lon: 9.9, lat: 54.6, zoom }, size), at) ?? [0, 0]);
      const gaps = px.flatMap((a, at) => px.slice(at + 1).map((b) => Math.hypot(a[0] - b[0], a[1] - b[1])));
      return Math.min(...gaps);
    };
    fc.assert(
      fc.property(near, (points) => {
        fc.pre(least(points, MAX_ZOOM) > 64);
        expect(least(points, openingCamera(points, size).zoom)).toBeGreaterThan(63.9);
      }),
    );
  });

  it('never goes closer than the ground, or than the places with room round them', () => {
    fc.assert(
      fc.property(near, (points) => {
        const camera = openingCamera(points, size);
        expect(camera.zoom).toBeLessThanOrEqual(MAX_ZOOM);
        const view = transformOf(camera, size);
        for (const at of points) expect(holds([60, 40, 840, 360], ...(pxOf(view, at) ?? [0, 0]))).toBe(true);
      }),
    );
  });
});

describe('following a fact', () => {
  const size = { width: 920, height: 360 };
  const camera = openingCamera(route, size);

  it('moves nothing while its places are in view', () => {
    expect(follow(camera, [[30.52, 50.45]], size)).toBe(camera);
    expect(follow(camera, [], size)).toBe(camera);
  });

  it('brings in what is out of view, whatever it is', () => {
    const place = fc.tuple(
      fc.double({ min: -175, max: 175, noNaN: true }),
      fc.double({ min: -60, max: 70, noNaN: true }),
    );
    fc.assert(
      fc.property(place, (at) => {
        const px = pxOf(transformOf(follow(camera, [at], size), size), at);
        expect(px && holds([0, 0, size.width, size.height], px[0], px[1])).toBe(true);
      }),
    );
  });

  it('leaves an opening view as it is that shows a place near its edge, on a map that is too low for all', () => {
    const low = { width: 360, height: 168 };
    const far: LonLat[] = [
      [6.14, 46.2],
      [32.9, -2.52],
      [34.84, -19.84],
    ];
    const opening = openingCamera(far, low, 44);
    expect(opening.zoom).toBe(0);
    const stay = (rim?: number) => follow(opening, far.slice(0, 1), low, [], 44, 0, rim);
    expect(stay(OPENING_RIM)).toBe(opening);
    expect(stay()).not.toBe(opening);
  });

  it('moves where the inset covers the place', () => {
    const px = pxOf(transformOf(camera, size), [37.62, 55.75]) ?? [0, 0];
    const covered: Box = [px[0] - 5, px[1] - 5, px[0] + 5, px[1] + 5];
    expect(follow(camera, [[37.62, 55.75]], size, [covered])).not.toBe(camera);
  });

  it('does not go to what a fact is only about', () => {
    const archive = openArchive({
      ...sample,
      facts: sample.facts.map((one) => ({
        ...one,
        places: [
          { role: 'said' as const, place: 'town-hall' },
          { role: 'about' as const, place: 'coast' },
        ],
      })),
    });
    expect(pointsOf(archive, archive.atHand)).toEqual([[30.52, 50.45]]);
  });
});

describe('the inset', () => {
  const part = partOf([
    [33, 46.5],
    [41, 53],
  ]);

  it.each(SIZES.filter(({ width }) => width >= 600))(
    'stands in view and covers nothing it must not at $width',
    (size) => {
      const camera = openingCamera(route, size);
      const never: Box[] = [[size.width - 46, 0, size.width, 180]];
      const inset = insetOf(size, camera, part, never, []);
      expect(inset).not.toBeNull();
      if (!inset) return;
      expect(inside(inset.panel, [0, 0, size.width, size.height])).toBe(true);
      for (const box of never) expect(overlap(inset.panel, box)).toBe(false);
      const view = transformOf(inset.camera, inset.size);
      expect(view.origin[0]).toBeCloseTo(inset.part[0], 9);
      expect(view.origin[1]).toBeCloseTo(inset.part[1], 9);
    },
  );

  it('goes where least is covered', () => {
    const size = { width: 920, height: 360 };
    const rather = [[[0, 0, 920, 200]]] satisfies Room[];
    const inset = insetOf(size, openingCamera(route, size), part, [], rather);
    expect(inset && inset.panel[1]).toBeGreaterThan(150);
  });

  it('is left out on a narrow map, where it enlarges nothing, and where there is no room', () => {
    const wide = { width: 920, height: 360 };
    const camera = openingCamera(route, wide);
    expect(insetOf({ width: 360, height: 168 }, camera, part, [], [])).toBeNull();
    expect(insetOf(wide, { ...camera, zoom: 6 }, part, [], [])).toBeNull();
    expect(insetOf(wide, camera, part, [[0, 0, 920, 360]], [])).toBeNull();
  });

  it('shows the same as its frame', () => {
    const grown = shaped(part, { width: 300, height: 100 });
    expect((grown[2] - grown[0]) / (grown[3] - grown[1])).toBeCloseTo(3);
    expect(inside(part, grown)).toBe(true);
  });

  it('finds the densest crowd where the story names none', () => {
    const crowd: LonLat[] = [
      [36.2, 51.7],
      [36.2, 50],
      [37.8, 48],
      [125.75, 39],
      [4.35, 50.85],
    ];
    const found = crowdOf(crowd.map(unitOf), 1500);
    expect(found && crowd.map((at) => holds(found, ...unitOf(at)))).toEqual([true, true, true, false, false]);
    expect(crowdOf(crowd.slice(2).map(unitOf), 1500)).toBeNull();
  });
});
