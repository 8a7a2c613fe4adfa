import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { geoArea, geoContains, geoEqualEarth, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import { expect, test } from 'vitest';
import type { PosterFile } from '#basemap/poster.ts';
import { distanceTo } from './tile.ts';

const text = readFileSync('public/basemap/poster.json');
const poster = JSON.parse(text.toString()) as PosterFile;
const land = feature(poster, poster.objects.land);
const lake = feature(poster, poster.objects.lake);
const borders = feature(poster, poster.objects.border).features;

function linesOf(name: string): number[][][] {
  return borders
    .filter(({ properties }) => properties.class === name)
    .flatMap(({ geometry }) =>
      geometry.type === 'MultiLineString'
        ? geometry.coordinates
        : geometry.type === 'LineString'
          ? [geometry.coordinates]
          : [],
    );
}

test('the poster weighs at most 50 kB gzipped', () => {
  expect(gzipSync(text, { level: 9 }).length).toBeLessThanOrEqual(50_000);
});

test('polygons are wound for the sphere: land covers 28 to 30 per cent of it, lakes next to nothing', () => {
  expect(geoArea(land) / (4 * Math.PI)).toBeGreaterThan(0.28);
  expect(geoArea(land) / (4 * Math.PI)).toBeLessThan(0.3);
  expect(geoArea(lake) / (4 * Math.PI)).toBeLessThan(0.01);
});

test('the pole, Chukotka and Fiji are land, the Atlantic is not', () => {
  for (const place of [
    [0, -89],
    [179.5, 67],
    [-179.5, 67.5],
    [178, -17.8],
    [36.2, 50],
  ] as [number, number][]) {
    expect(geoContains(land, place)).toBe(true);
  }
  expect(geoContains(land, [-35, 30])).toBe(false);
});

test('no edge of land and no border runs along the antimeridian, so a rotated map has no seam', () => {
  const rotated = geoPath(geoEqualEarth().rotate([180, 0]).fitSize([1000, 500], { type: 'Sphere' }));
  expect(rotated(land)).toBeTruthy();
  const rings = land.features.flatMap(({ geometry }) =>
    geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : [],
  );
  expect([...rings, ...linesOf('international')].flatMap(alongEdge)).toEqual([]);
});

function alongEdge(line: number[][]): number[][] {
  return line.slice(1).filter(([lon = 0, lat = 0], i) => {
    const [lastLon = 0, lastLat = 0] = line[i] ?? [];
    return Math.abs(lon) > 179.9 && Math.abs(lastLon) > 179.9 && Math.abs(lat - lastLat) > 0.05;
  });
}

test('the policy holds: Perekop is dashed, the Koreas stand at an armistice, the berm is no line', () => {
  expect(distanceTo([33.68, 46.15], linesOf('disputed'))).toBeLessThan(15);
  expect(distanceTo([33.68, 46.15], linesOf('international'))).toBeGreaterThan(150);
  expect(distanceTo([127.1, 38.25], linesOf('armistice'))).toBeLessThan(15);
  expect(distanceTo([-13.84, 23.75], [...linesOf('disputed'), ...linesOf('international')])).toBeGreaterThan(100);
});

test('first-level lines are not in the poster', () => {
  expect(new Set(borders.map(({ properties }) => properties.class))).toEqual(
    new Set(['international', 'disputed', 'armistice', 'claim']),
  );
});
