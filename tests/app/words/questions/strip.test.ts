import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisOf, extentOf } from '#app/words/questions/strip.ts';
import type { Figure } from '#facts/fact.ts';

const figure = (more: Partial<Figure>): Figure => ({ measure: 'm', words: 'w', ...more });
const count = fc.integer({ min: 0, max: 2_000_000_000 });
const anyFigure = fc.oneof(
  count.map((value) => figure({ value })),
  fc.tuple(count, count).map(([a, b]) => figure({ min: Math.min(a, b), max: Math.max(a, b) })),
  count.map((min) => figure({ min })),
  count.map((max) => figure({ max })),
  fc.constant(figure({})),
);

describe('the axis of a measure', () => {
  it.each([
    [[figure({ value: 6 })], 6, [0, 2, 4, 6]],
    [[figure({ min: 2000, max: 12000 }), figure({ value: 3000 })], 15000, [0, 5000, 10000, 15000]],
    [[figure({ value: 10000 })], 10000, [0, 2500, 5000, 7500, 10000]],
    [[figure({ value: 10000 }), figure({ min: 10000 })], 12500, [0, 2500, 5000, 7500, 10000, 12500]],
  ] as const)('ends on a round number', (figures, max, ticks) => {
    expect(axisOf(figures)).toEqual({ max, ticks });
  });

  it('is none where no figure has a number', () => {
    expect(axisOf([figure({ words: 'dozens' })])).toBeNull();
  });

  it('holds every figure, with few ticks', () => {
    fc.assert(
      fc.property(fc.array(anyFigure, { minLength: 1 }), (figures) => {
        const axis = axisOf(figures);
        if (!axis) return;
        expect(axis.ticks.length).toBeLessThanOrEqual(6);
        expect(new Set(axis.ticks).size).toBe(axis.ticks.length);
        for (const one of figures) {
          const extent = extentOf(one, axis);
          if (!extent) continue;
          expect(extent.from).toBeGreaterThanOrEqual(0);
          expect(extent.to).toBeLessThanOrEqual(100);
          expect(extent.from).toBeLessThanOrEqual(extent.to);
          if (extent.openEnd) expect(extent.to - extent.from).toBeGreaterThan(3);
        }
      }),
    );
  });
});

describe('where a figure lies', () => {
  const axis = { max: 10, ticks: [] };

  it.each([
    [{ value: 5 }, { from: 50, to: 50, openStart: false, openEnd: false }],
    [
      { min: 2, max: 8 },
      { from: 20, to: 80, openStart: false, openEnd: false },
    ],
    [{ min: 2 }, { from: 20, to: 100, openStart: false, openEnd: true }],
    [{ max: 8 }, { from: 0, to: 80, openStart: true, openEnd: false }],
  ])('%j', (more, extent) => {
    expect(extentOf(figure(more), axis)).toEqual(extent);
  });

  it('is nowhere for words without a number', () => {
    expect(extentOf(figure({}), axis)).toBeNull();
  });
});
