import fc from 'fast-check';
import { expect, test } from 'vitest';
import { axisOf, datesOf } from '#app/time/axis/scale.ts';
import { stretchOf } from '#app/time/axis/stretch.ts';
import { WHOLE, isWhole, panBy, zoomBy } from '#app/time/axis/zoom.ts';
import { ZoomedAxis } from '#app/time/axis/zoomed.svelte.ts';
import type { Span } from '#facts/span.ts';
import { day, on } from '#tests/sample.ts';
import { anySpan } from '../spans.ts';

const EM = 12;
const october = Array.from({ length: 17 }, (_, i) => on(`2024-10-${11 + i}`));
const spans = [on('2022-02-24'), ...october];

/** What an axis is laid out from, to be changed at will. */
class Ground {
  dates = $state.raw(datesOf(spans.map(stretchOf)));
  width = $state(600);
  em = $state(EM);
  current = $state(0);
}

function withAxis(run: (axis: ZoomedAxis, ground: Ground) => void): void {
  const ground = new Ground();
  const axis = new ZoomedAxis({ facts: ground, rows: ground, size: ground, morph: ground });
  const stop = $effect.root(() => run(axis, ground));
  stop();
}
const of = (all: readonly Span[], width: number, mode: 'broken' | 'true' = 'broken') =>
  axisOf(all, { width, mode, breakWidth: EM * 1.5 });

test('as a whole it is the axis of its dates, and marks are laid out on the very same', () => {
  withAxis((axis) => {
    expect(axis.visible.islands).toEqual(of(spans, 600).islands);
    expect(axis.base).toBe(axis.visible);
    expect(axis.shift).toBe(0);
  });
});

test('on its way to the true scale it goes from the one to the other', () => {
  withAxis((axis, ground) => {
    const at = day('2024-10-11');
    const broken = axis.visible.x(at);
    ground.current = 0.5;
    const half = axis.visible.x(at);
    ground.current = 1;
    expect(axis.visible.x(at)).toBeCloseTo(of(spans, 600, 'true').x(at), 6);
    expect(half).toBeCloseTo((broken + axis.visible.x(at)) / 2, 6);
  });
});

test('a pan keeps the axis that marks are laid out on, and says how far they are moved', () => {
  withAxis((axis) => {
    axis.zoom = zoomBy(axis.zoom, axis.visible, 8, 400);
    const { base, shift } = axis;
    const x = axis.visible.at(day('2024-10-17'));
    axis.zoom = panBy(axis.zoom, axis.visible, 30);
    expect(axis.base).toBe(base);
    expect(axis.shift).toBeCloseTo(shift - 30, 6);
    expect(axis.visible.at(day('2024-10-17'))).toBeCloseTo(x + 30, 6);
  });
});

test('however it is enlarged and moved, marks lie where the axis says, and near enough to be drawn exactly', () => {
  const steps = fc.array(
    fc.record({ by: fc.double({ min: 0.3, max: 9, noNaN: true }), dx: fc.integer({ min: -5000, max: 5000 }) }),
    { minLength: 1, maxLength: 8 },
  );
  fc.assert(
    fc.property(fc.array(anySpan, { minLength: 1, maxLength: 20 }), steps, (all, moves) => {
      withAxis((axis, ground) => {
        ground.dates = datesOf(all.map(stretchOf));
        for (const { by, dx } of moves) {
          axis.zoom = zoomBy(axis.zoom, axis.visible, by, Math.abs(dx) % 600, axis.closest);
          axis.zoom = panBy(axis.zoom, axis.visible, dx);
          expect(Math.abs(axis.shift)).toBeLessThanOrEqual(8192);
          const time = axis.visible.time(300);
          expect(Math.abs(axis.base.x(time) - axis.shift - axis.visible.x(time))).toBeLessThan(1e-3);
        }
      });
    }),
  );
});

test('its outline is told anew where other dates lie, not where it moves', () => {
  withAxis((axis, ground) => {
    const { outline } = axis;
    axis.zoom = zoomBy(WHOLE, axis.visible, 1.05);
    axis.zoom = panBy(axis.zoom, axis.visible, -20);
    expect(axis.outline).toBe(outline);
    ground.dates = datesOf(october.map(stretchOf));
    expect(axis.outline).not.toBe(outline);
    expect(axis.outline.breaks).toEqual([]);
  });
});

test('can be enlarged as far as its days need, and is whole again at once', () => {
  withAxis((axis) => {
    axis.zoom = zoomBy(axis.zoom, axis.visible, Infinity, 300, axis.closest);
    expect(axis.visible.x(day('2024-10-18')) - axis.visible.x(day('2024-10-17'))).toBeGreaterThan(39);
    axis.zoom = WHOLE;
    expect(isWhole(axis.zoom)).toBe(true);
    expect(axis.visible.islands).toEqual(of(spans, 600).islands);
  });
});

test('equal measures lay nothing out again', () => {
  withAxis((axis, ground) => {
    const { visible } = axis;
    ground.width = 600;
    ground.em = EM;
    expect(axis.visible).toBe(visible);
    ground.width = 700;
    expect(axis.visible).not.toBe(visible);
  });
});
