import { readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isInside, polygonsOf, signedArea } from '#basemap/geometry.ts';
import { readOutlines } from '#basemap/outlines.ts';
import { policyCodes } from './policyCodes.ts';

const path = 'src/basemap/out/outlines.json';
const outlines = readOutlines(readFileSync(path, 'utf8'));
const all = outlines.codes().flatMap((code) => outlines.find(code) ?? []);

test('outlines are sorted by code, and every code can be found', () => {
  expect(outlines.codes()).toEqual([...outlines.codes()].sort());
  expect(all.length).toBe(outlines.codes().length);
  expect(outlines.codes().length).toBeGreaterThan(3000);
});

test('an unknown code has no outline', () => {
  expect(outlines.find('ZZ')).toBeUndefined();
  expect(outlines.find('constructor')).toBeUndefined();
});

test('every code is an ISO code of its country', () => {
  for (const { code, country } of all) {
    expect(code).toMatch(/^[A-Z]{2}(-[A-Z0-9]{1,4})?$/);
    expect(code.slice(0, 2)).toBe(country);
  }
});

test('all 27 regions of Ukraine are there, Crimea and Sevastopol among them', () => {
  const regions = outlines.codes().filter((code) => code.startsWith('UA-'));
  expect(regions).toHaveLength(27);
  expect(regions).toEqual(expect.arrayContaining(['UA-43', 'UA-40']));
  expect(outlines.codes().filter((code) => code === 'RU-CR' || code === 'RU-SEV')).toEqual([]);
});

test('names are today’s English ones', () => {
  const name = (code: string) => outlines.find(code)?.name;
  expect(['UA-32', 'UA-51', 'UA-63', 'RU-KRS', 'RU-MOW', 'KP'].map(name)).toEqual([
    'Kyiv Oblast',
    'Odesa Oblast',
    'Kharkiv Oblast',
    'Kursk Oblast',
    'Moscow',
    'North Korea',
  ]);
});

test('rings are closed, outer ones counterclockwise and holes clockwise', () => {
  const wrong: string[] = [];
  for (const { code, geometry } of all) {
    expect(polygonsOf(geometry).length).toBeGreaterThan(0);
    for (const polygon of polygonsOf(geometry)) {
      polygon.forEach((ring, index) => {
        const closed = ring.length >= 4 && String(ring.at(-1)) === String(ring[0]);
        if (!closed || Math.sign(signedArea(ring)) !== (index === 0 ? 1 : -1)) wrong.push(code);
      });
    }
  }
  expect(wrong).toEqual([]);
});

test('coordinates have three decimals and stay within the world', () => {
  const isWrong = ([lon = NaN, lat = NaN]: number[]) =>
    !(Math.abs(lon) <= 180 && Math.abs(lat) <= 90 && lon === Math.round(lon * 1000) / 1000);
  expect(all.flatMap(({ geometry }) => polygonsOf(geometry).flat(2).filter(isWrong))).toEqual([]);
});

test('no ring jumps across the antimeridian: Russia, Fiji and the United States are cut there', () => {
  for (const code of ['RU', 'RU-CHU', 'FJ', 'US']) {
    for (const ring of polygonsOf(outlines.find(code)?.geometry ?? { type: 'Polygon', coordinates: [] }).flat()) {
      const jumps = ring.slice(1).filter((point, i) => Math.abs((point[0] ?? 0) - (ring[i]?.[0] ?? 0)) > 90);
      expect(jumps).toEqual([]);
    }
  }
});

test('the anchor lies inside its outline', () => {
  const outside = all.filter(
    ({ anchor, geometry }) => !polygonsOf(geometry).some((polygon) => isInside(anchor, polygon)),
  );
  expect(outside.map(({ code }) => code)).toEqual([]);
});

test('the oblasts of the war have enough points to be looked at, and no more', () => {
  for (const code of ['UA-63', 'UA-14', 'RU-KRS', 'RU-BEL', 'UA-43']) {
    const points = polygonsOf(outlines.find(code)?.geometry ?? { type: 'Polygon', coordinates: [] }).flat(2).length;
    expect(points).toBeGreaterThan(60);
    expect(points).toBeLessThan(300);
  }
});

test('every code that the policy assigns has an outline', () => {
  expect(policyCodes().filter((code) => !outlines.find(code))).toEqual([]);
});

test('the file stays under 3 MB', () => {
  expect(statSync(path).size).toBeLessThan(3_000_000);
});
