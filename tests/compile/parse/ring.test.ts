import { describe, expect, it } from 'vitest';
import { outlineOf } from '#compile/parse/ring.ts';
import { compile } from '#compile/compile.ts';
import { memoryWorkspace } from '#compile/workspace.ts';
import { harbour } from '../disk.ts';

/** The outline of a place in the dataset, and what its story is told of it. */
function placed(outline: string) {
  const place = `- { id: isles, name: Isles, kind: area, precision: region, anchor: [4.5, 52.1], outline: ${outline} }\n`;
  const files = { ...harbour() };
  files['data/harbour/places.yaml'] += place;
  const { dataset, problems } = compile(memoryWorkspace(files), 'data/harbour');
  const told = problems.filter(({ code }) => code === 'wrong-kind').map(({ suggestion }) => suggestion);
  return { outline: dataset?.places.find(({ id }) => id === 'isles')?.outline, told };
}

describe('the corners of an area', () => {
  it('are closed, and closed once', () => {
    const ring = [[1, 1], [2, 1], [2, 2], [1, 1]] as const; // prettier-ignore
    expect(outlineOf(ring.slice(0, 3))).toEqual([[ring]]);
    expect(outlineOf(ring)).toEqual([[ring]]);
  });

  it('are cut where they cross the antimeridian, from either side', () => {
    const east = [[180, -10], [180, -20], [175, -20], [175, -10], [180, -10]]; // prettier-ignore
    const west = [[-180, -10], [-175, -10], [-175, -20], [-180, -20], [-180, -10]]; // prettier-ignore
    const cut = (corners: readonly (readonly [number, number])[]) =>
      outlineOf(corners).map(([ring = []]) => ring.map(String).sort());
    const both = [west, east].map((ring) => ring.map(String));
    for (const corners of [
      [[175, -10], [-175, -10], [-175, -20], [175, -20]], // prettier-ignore
      [[-175, -20], [175, -20], [175, -10], [-175, -10]], // prettier-ignore
    ] as const)
      expect(new Set(cut(corners).flat())).toEqual(new Set(both.flat()));
    expect(outlineOf([[175, -10], [-175, -10], [-175, -20], [175, -20]])).toHaveLength(2); // prettier-ignore
  });

  it('meet the antimeridian at the latitude of the line between them', () => {
    const [[ring = []] = [], [other = []] = []] = outlineOf([[170, 0], [-170, 10], [-170, -10]]); // prettier-ignore
    const onIt = [...ring, ...other].filter(([lon]) => Math.abs(lon) === 180).map(([, lat]) => lat);
    expect(new Set(onIt)).toEqual(new Set([5, -5]));
  });

  it('stay whole where they end at the antimeridian, are wider than half the world in steps, or go round a pole', () => {
    for (const ring of [
      [[175, 10], [180, 10], [180, 20], [175, 10]], // prettier-ignore
      [[-170, 0], [-60, 0], [60, 0], [170, 0], [170, 20], [60, 20], [-60, 20], [-170, 20], [-170, 0]], // prettier-ignore
      [[0, 80], [120, 80], [-120, 80], [0, 80]], // prettier-ignore
    ] as const)
      expect(outlineOf(ring)).toEqual([[ring]]);
  });
});

describe('the outline of a place', () => {
  it('may have parts, each a ring of corners', () => {
    const parts = '[[[4, 52], [5, 52], [5, 53]], [[6, 52], [7, 52], [7, 53]]]';
    expect(placed(parts)).toEqual({
      outline: [
        [[[4, 52], [5, 52], [5, 53], [4, 52]]],
        [[[6, 52], [7, 52], [7, 53], [6, 52]]],
      ], // prettier-ignore
      told: [],
    });
  });

  it('may have parts that touch, and one across the antimeridian beside another', () => {
    expect(placed('[[[4, 52], [5, 52], [5, 53], [4, 53]], [[5, 52], [6, 52], [6, 53], [5, 53]]]').told).toEqual([]);
    expect(placed('[[[179, -17], [-179, -17], [-179, -16], [179, -16]], [[4, -17], [5, -17], [5, -16.5]]]').told).toEqual([]); // prettier-ignore
  });

  it('has no holes', () => {
    const holed = '[[[4, 52], [6, 52], [6, 54], [4, 54]], [[4.5, 52.5], [5, 52.5], [5, 53]]]';
    expect(placed(holed).told).toEqual(['Leave out the holes: take away each ring that lies inside another.']);
  });
});
