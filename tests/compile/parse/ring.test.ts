import { describe, expect, it } from 'vitest';
import { outlineOf } from '#compile/parse/ring.ts';

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
