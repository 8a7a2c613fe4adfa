import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Range, dragged, gripAt, stepped } from '#app/time/hand/brush.ts';
import { axisOf } from '#app/time/axis/scale.ts';
import { day, on } from '#tests/sample.ts';

const axis = axisOf([on('2024-10-01'), on('2024-10-11'), on('2024-10-21'), on('2024-10-31')], {
  width: 900,
  mode: 'true',
});
const window: Range = [day('2024-10-10'), day('2024-10-20')];

describe('the strip of days', () => {
  test('is taken at an edge, between the edges, or anew', () => {
    expect(gripAt(window, axis, axis.x(window[0]) - 20)).toBe('from');
    expect(gripAt(window, axis, axis.x(window[1]) + 20)).toBe('to');
    expect(gripAt(window, axis, axis.x(day('2024-10-15')))).toBe('window');
    expect(gripAt(window, axis, axis.x(day('2024-10-02')))).toBe('new');
    expect(gripAt(null, axis, 100)).toBe('new');
  });

  test('draws a window over the days that were passed, in either direction', () => {
    expect(dragged('new', null, day('2024-10-05'), day('2024-10-08'), axis.domain)).toEqual([
      day('2024-10-05'),
      day('2024-10-09'),
    ]);
    expect(dragged('new', null, day('2024-10-08'), day('2024-10-05'), axis.domain)).toEqual([
      day('2024-10-05'),
      day('2024-10-09'),
    ]);
  });

  test('moves one edge, and swaps the edges where one is drawn over the other', () => {
    expect(dragged('from', window, window[0], day('2024-10-12'), axis.domain)).toEqual([day('2024-10-12'), window[1]]);
    expect(dragged('from', window, window[0], day('2024-10-25'), axis.domain)).toEqual([
      day('2024-10-19'),
      day('2024-10-26'),
    ]);
  });

  test('moves whole without changing its length', () => {
    expect(dragged('window', window, day('2024-10-15'), day('2024-10-17'), axis.domain)).toEqual([
      day('2024-10-12'),
      day('2024-10-22'),
    ]);
    expect(dragged('window', window, day('2024-10-15'), day('2024-10-31'), axis.domain)).toEqual([
      day('2024-10-22'),
      day('2024-11-01'),
    ]);
  });

  test('keeps at least one day and stays inside, whatever is done to it', () => {
    const days = fc.integer({ min: axis.domain[0] - 40, max: axis.domain[1] + 40 });
    fc.assert(
      fc.property(
        fc.constantFrom('from', 'to', 'window', 'new' as const),
        days,
        days,
        fc.integer({ min: -99, max: 99 }),
        (grip, a, b, step) => {
          const range = dragged(grip, window, a, b, axis.domain);
          for (const [from, to] of [range, ...(grip === 'new' ? [] : [stepped(grip, range, step, axis.domain)])]) {
            expect(to).toBeGreaterThan(from);
            expect(from).toBeGreaterThanOrEqual(axis.domain[0]);
            expect(to).toBeLessThanOrEqual(axis.domain[1]);
          }
        },
      ),
    );
  });

  test('steps an edge by days, never past the other, and to the ends', () => {
    expect(stepped('from', window, 1, axis.domain)).toEqual([window[0] + 1, window[1]]);
    expect(stepped('from', window, 99, axis.domain)).toEqual([window[1] - 1, window[1]]);
    expect(stepped('to', window, Infinity, axis.domain)).toEqual([window[0], axis.domain[1]]);
    expect(stepped('from', window, -Infinity, axis.domain)).toEqual([axis.domain[0], window[1]]);
  });
});
