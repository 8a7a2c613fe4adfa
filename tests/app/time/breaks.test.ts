import { expect, test } from 'vitest';
import { restOf, spread } from '#app/time/breaks.ts';
import { frameOf } from '#app/time/frame.ts';
import { gutterOf } from '#app/time/gutter.ts';
import { layoutOf } from '#app/time/layout.ts';
import { type Break, axisOf } from '#app/time/scale.ts';
import type { Fact } from '#facts/fact.ts';
import { fact, on, span } from '#tests/sample.ts';

const crowd = Array.from({ length: 20 }, (_, i) => fact(`c${i}`, { said: on(`2024-10-${i + 10}`) }));
const old = fact('old', { said: on('2022-02-24') });
const long = fact('long', { said: span('lasted', '2022-02-24', '2024-10-12') });
const frame = frameOf({ rows: 7, em: 12, gutter: gutterOf(['A'], 900, 12), height: undefined });

/** Seven lanes, some of which a bar crosses, with their one break. */
function lanes(crossed: readonly number[]) {
  const facts = [old, long, ...crowd];
  const axis = axisOf(
    facts.map(({ said }) => said),
    { width: 900, mode: 'broken' },
  );
  const rows = Array.from({ length: 7 }, (_, i) => ({
    id: `${i}`,
    label: '',
    facts: [...(crossed.includes(i) ? [long] : [old]), ...crowd] as readonly Fact[],
  }));
  const options = { clock: 'said' as const, knowledge: () => 'known' as const, mark: 6, em: 12 };
  return { laid: layoutOf(rows, axis, options), gap: axis.breaks[0] as Break };
}

test('the length of a gap stands in the middle of the lanes', () => {
  const { laid, gap } = lanes([]);
  expect(restOf(gap, laid, frame, 30)).toBe((frame.top + frame.bottom) / 2);
});

test('it gives way to the bars that cross the gap', () => {
  const { laid, gap } = lanes([2, 3]);
  const y = restOf(gap, laid, frame, 30);
  for (const row of [2, 3]) expect(Math.abs(frame.middle(row) - y)).toBeGreaterThan(30);
  expect(y + 30).toBeLessThanOrEqual(frame.bottom);
});

test('it stays inside where bars cross everywhere, or where it is longer than the lanes', () => {
  const { laid, gap } = lanes([0, 1, 2, 3, 4, 5, 6]);
  const y = restOf(gap, laid, frame, 30);
  expect(y - 30).toBeGreaterThanOrEqual(frame.top);
  expect(y + 30).toBeLessThanOrEqual(frame.bottom);
  expect(restOf(gap, laid, frame, 300)).toBe((frame.top + frame.bottom) / 2);
});

test('in one line the lengths of the longest gaps are written, and none over another', () => {
  const gap = (days: number, x: number): Break => ({ from: x, to: x + days, days, x0: x, x1: x + 18 });
  const gaps = [gap(100, 0), gap(900, 30), gap(200, 120)];
  expect(spread(gaps, ({ days }) => `${days} days`, 12).map(({ days }) => days)).toEqual([900, 200]);
});
