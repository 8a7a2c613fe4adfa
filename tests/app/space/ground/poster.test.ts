import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { type LonLat } from '#facts/place.ts';
import { fit, pxOf, transformOf, unitOf } from '#app/space/camera.ts';
import Store from '#app/space/still/Store.svelte';
import { type PosterTopology, drawPoster, posterPaths } from '#app/space/ground/poster.ts';
import { viewBoxOf } from '#app/space/ground/viewBox.ts';
import { around } from '#facts/turn.ts';

/** A square at the equator and one over the antimeridian, wound for the sphere; one line of each of two classes. */
const topology: PosterTopology = {
  type: 'Topology',
  objects: {
    land: { type: 'MultiPolygon', arcs: [[[0]], [[1]]] },
    lake: { type: 'Polygon', arcs: [[4]] },
    border: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'LineString', arcs: [2], properties: { class: 'international' } },
        { type: 'LineString', arcs: [3], properties: { class: 'disputed' } },
      ],
    },
  },
  arcs: [
    [
      [0, 0],
      [0, 10],
      [10, 10],
      [10, 0],
      [0, 0],
    ],
    [
      [170, 0],
      [170, 10],
      [-170, 10],
      [-170, 0],
      [170, 0],
    ],
    [
      [0, 5],
      [10, 5],
    ],
    [
      [5, 0],
      [5, 10],
    ],
    [
      [2, 2],
      [2, 3],
      [3, 3],
      [3, 2],
      [2, 2],
    ],
  ],
};

/** The points of a path that `Pen` wrote, ring by ring. */
function rings(path: string): [number, number][][] {
  let at: [number, number] = [0, 0];
  return path
    .split('m')
    .slice(1)
    .map((ring) => {
      const numbers = (ring.match(/-?[\d.]+/g) ?? []).map(Number);
      const points = Array.from({ length: numbers.length / 2 }, (_, i) => {
        at = [at[0] + (numbers[2 * i] ?? 0), at[1] + (numbers[2 * i + 1] ?? 0)];
        return at;
      });
      if (ring.endsWith('z')) at = points[0] ?? at;
      return points;
    });
}

const widths = (path: string) =>
  rings(path).map((ring) => Math.max(...ring.map(([x]) => x)) - Math.min(...ring.map(([x]) => x)));

const size = { width: 900, height: 400 };

describe('the poster of a small world', () => {
  test('stands where the map would put it', () => {
    const [first] = rings(posterPaths(topology).land)[0] ?? [];
    const [x, y] = unitOf([0, 0]);
    expect(first?.[0]).toBeCloseTo(x * 4096, 1);
    expect(first?.[1]).toBeCloseTo(y * 4096, 1);
  });

  test('fills what is land and not the rest of the world', () => {
    expect(Math.max(...widths(posterPaths(topology).land))).toBeLessThan(200);
  });

  test('cuts land at the antimeridian, without a wedge', () => {
    const { land } = posterPaths(topology);
    expect(rings(land)).toHaveLength(3);
    const xs = rings(land).flatMap((ring) => ring.map(([x]) => x));
    expect([Math.min(...xs), Math.max(...xs)]).toEqual([0, 4096]);
  });

  test.each([180, -180, 175, -165])('draws land whole over the antimeridian in a window that looks at %i', (lon) => {
    const camera = { lon, lat: 5, zoom: 3 };
    const { land } = posterPaths(topology, { camera, size });
    const [ring, ...more] = rings(land);
    expect(more).toEqual([]);
    const xs = ring?.map(([x]) => x) ?? [];
    const px = (at: number) => pxOf(transformOf(camera, size), [around(at, lon), 0])?.[0] ?? NaN;
    expect(Math.abs(Math.min(...xs) - px(170))).toBeLessThan(1);
    expect(Math.abs(Math.max(...xs) - px(-170))).toBeLessThan(1);
  });

  test('keeps classes of borders apart and leaves out those it has not', () => {
    expect(Object.keys(posterPaths(topology).borders)).toEqual(['disputed', 'international']);
  });

  test('draws a window in whole pixels of that window, and nothing far outside of it', () => {
    const camera = { lon: 0, lat: 0, zoom: 5 };
    const { land } = posterPaths(topology, { camera, size });
    expect(land).not.toContain('.');
    const points = rings(land).flat();
    expect(points).toContainEqual([450, 200]);
    expect(Math.max(...points.map(([x]) => x))).toBeLessThanOrEqual(size.width + 4);
  });

  test.each([undefined, { camera: { lon: 20, lat: 10, zoom: 3 }, size }])(
    'is seen through its viewBox as on a map (%o)',
    (window) => {
      const drawing = drawPoster(topology, window);
      const at = transformOf({ lon: 6, lat: 4, zoom: 4.5 }, size);
      const [left = 0, top = 0, width = 0, height = 0] = viewBoxOf(drawing, at).split(' ').map(Number);
      const place: LonLat = [10, 10];
      const path = unitOf(place).map((unit, axis) => (unit - (drawing.origin[axis] ?? 0)) * drawing.scale);
      const px = pxOf(at, place);
      expect((((path[0] ?? 0) - left) / width) * size.width).toBeCloseTo(px?.[0] ?? NaN, 3);
      expect((((path[1] ?? 0) - top) / height) * size.height).toBeCloseTo(px?.[1] ?? NaN, 3);
    },
  );
});

describe('the poster of the world', () => {
  const world = JSON.parse(readFileSync('public/basemap/poster.json', 'utf8')) as PosterTopology;
  const story: LonLat[] = [
    [4.35, 50.85],
    [125.75, 39.03],
    [37.6, 55.75],
    [30.5, 50.45],
  ];

  test.each([
    [1280, 420],
    [640, 196],
    [360, 168],
    [1920, 620],
  ])('weighs at most 12 kB gzip in a page, at %i x %i', (width, height) => {
    const camera = fit(story, { width, height }, 40, 6);
    const { paths } = drawPoster(world, { camera, size: { width, height } });
    expect(gzipSync(JSON.stringify(paths)).length).toBeLessThan(12_000);
    expect(paths.land).not.toMatch(/NaN|Infinity/);
  });

  test('has no line across the world', () => {
    const { land, lakes, borders } = posterPaths(world);
    const jumps = [land, lakes, ...Object.values(borders)].flatMap(rings).flatMap((ring) =>
      ring.slice(1).filter(([x, y], i) => {
        const [px, py] = ring[i] ?? [x, y];
        return Math.abs(x - px) > 2048 && y < 4096 && py < 4096;
      }),
    );
    expect(jumps).toEqual([]);
  });

  test('is written into a page without a style attribute, with what it shows', () => {
    const one = { size, camera: fit(story, size, 40, 6), strokes: [], inset: null, more: 0 };
    const { body } = render(Store, { props: { topology: world, stills: [one] } });
    expect(body).toMatch(/<g id="still-ground" data-window="[-\d. ]+"/);
    expect(body).not.toMatch(/\sstyle=/);
  });
});
