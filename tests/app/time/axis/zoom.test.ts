import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { axisOf } from '#app/time/axis/scale.ts';
import { WHOLE, bringIn, closestOf, isClosest, panBy, zoomBy, zoomed } from '#app/time/axis/zoom.ts';
import { day, on } from '#tests/sample.ts';
import { anySpan, spanFrom } from '../spans.ts';

const spans = [on('2022-02-24'), ...Array.from({ length: 17 }, (_, i) => on(`2024-10-${11 + i}`))];
const make = (width: number) => axisOf(spans, { width, mode: 'broken' });
const whole = make(600);

describe('the window of the axis', () => {
  test('keeps the time under the pointer where it is', () => {
    const x = whole.at(day('2024-10-17'));
    const zoom = zoomBy(WHOLE, whole, 4, x);
    expect(zoomed(make, 600, zoom).at(day('2024-10-17'))).toBeCloseTo(x, 6);
  });

  test('makes a day wider, and leaves the hatch of a break as it is', () => {
    const axis = zoomed(make, 600, zoomBy(WHOLE, whole, 4, 10));
    expect(axis.x(day('2024-10-18')) - axis.x(day('2024-10-17'))).toBeGreaterThan(
      2 * (whole.x(day('2024-10-18')) - whole.x(day('2024-10-17'))),
    );
    expect((axis.breaks[0]?.x1 ?? 0) - (axis.breaks[0]?.x0 ?? 0)).toBeCloseTo(18, 6);
  });

  test('never shows what lies beyond the ends, however it is zoomed and moved', () => {
    fc.assert(
      fc.property(
        fc.array(anySpan, { minLength: 1, maxLength: 30 }),
        fc.array(
          fc.record({ by: fc.double({ min: 0.2, max: 5, noNaN: true }), dx: fc.integer({ min: -900, max: 900 }) }),
          { maxLength: 8 },
        ),
        (all, moves) => {
          const of = (width: number) => axisOf(all, { width, mode: 'broken' });
          let zoom = WHOLE;
          for (const { by, dx } of moves) {
            zoom = zoomBy(zoom, zoomed(of, 600, zoom), by, Math.abs(dx) % 600);
            zoom = panBy(zoom, zoomed(of, 600, zoom), dx);
          }
          const axis = zoomed(of, 600, zoom);
          expect(axis.x(axis.domain[0])).toBeLessThanOrEqual(40 * 1 + 1e-6);
          expect(axis.x(axis.domain[1])).toBeGreaterThanOrEqual(600 - 40 - 1e-6);
        },
      ),
    );
  });

  test('moves with the hand', () => {
    const near = zoomBy(WHOLE, whole, 4, 400);
    const before = zoomed(make, 600, near);
    const after = zoomed(make, 600, panBy(near, before, 50));
    expect(after.at(day('2024-10-17')) - before.at(day('2024-10-17'))).toBeCloseTo(50, 3);
  });

  test('ends at the whole axis on one side and at the closest look on the other', () => {
    expect(zoomBy(zoomBy(WHOLE, whole, 4), whole, 0.1)).toBe(WHOLE);
    expect(isClosest(zoomBy(WHOLE, whole, 1000))).toBe(true);
  });

  test('comes as close as a day needs for its marks, however long the time is and however narrow the lanes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -20_000, max: 20_000 }), { minLength: 2, maxLength: 40 }),
        fc.integer({ min: 200, max: 1900 }),
        (days, px) => {
          const all = days.map((one) => ({ ...spanFrom('date', one, one + 1), edtf: '' }));
          const of = (width: number) => axisOf(all, { width, mode: 'broken' });
          const by = closestOf(of, px);
          const axis = zoomed(of, px, { by, time: days[0] ?? 0, share: 0.5 });
          for (const { x0, x1, from, to } of axis.islands) expect((x1 - x0) / (to - from)).toBeGreaterThan(39.9);
          expect(isClosest(zoomBy(WHOLE, of(px), 1e9, 0, by), by)).toBe(true);
        },
      ),
    );
  });

  test('moves by itself only to bring a day in', () => {
    const near = zoomBy(WHOLE, whole, 8, 550);
    const axis = zoomed(make, 600, near);
    expect(bringIn(near, axis, axis.time(300))).toBe(near);
    const moved = zoomed(make, 600, bringIn(near, axis, day('2022-02-24')));
    expect(moved.x(day('2022-02-24'))).toBeGreaterThanOrEqual(0);
    expect(moved.x(day('2022-02-24'))).toBeLessThanOrEqual(600);
  });
});
