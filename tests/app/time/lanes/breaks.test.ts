import fc from 'fast-check';
import { expect, test } from 'vitest';
import { heightOf, linesBelow, restOf } from '#app/time/lanes/breaks.ts';
import { frameOf } from '#app/time/lanes/frame.ts';
import { gutterOf } from '#app/time/lanes/gutter.ts';
import { layoutOf } from '#app/time/lanes/layout.ts';
import { type Break, axisOf } from '#app/time/axis/scale.ts';
import { emsOf } from '#app/look/letters.ts';
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

test('below the lanes every length is written, inside them, and none over another', () => {
  const breaks = fc
    .array(fc.record({ room: fc.integer({ min: 15, max: 90 }), days: fc.integer({ min: 14, max: 900_000 }) }), {
      maxLength: 12,
    })
    .map((some) =>
      some.map(({ room, days }, i) => ({ from: i, to: i + days, days, x0: 60 * i + room, x1: 60 * i + room + 18 })),
    );
  fc.assert(
    fc.property(breaks, fc.integer({ min: 200, max: 900 }), fc.integer({ min: 12, max: 24 }), (all, width, em) => {
      const label = ({ days }: Break) => `${days} days`;
      const placed = linesBelow(all, label, em, width);
      expect(placed.map(({ gap }) => gap)).toEqual(all);
      const halves = placed.map(({ text }) => (emsOf(text) * em) / 2);
      placed.forEach((one, i) => {
        const half = halves[i] ?? 0;
        expect(one.text).toBe(label(one.gap));
        expect(one.x).toBeGreaterThanOrEqual(half - 1e-6);
        expect(one.x).toBeLessThanOrEqual(width - half + 1e-6);
        placed.slice(0, i).forEach((other, j) => {
          if (other.line === one.line) expect(one.x - half).toBeGreaterThan(other.x + (halves[j] ?? 0));
        });
      });
    }),
  );
});

test('in one lane there is room for the length of its gap', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 12, max: 28 }), (rows, em) => {
      const gutter = gutterOf(['A'], 900, em);
      const upright = heightOf('1,286 yrs', em);
      for (const height of [undefined, 0]) {
        const { top, bottom } = frameOf({ rows, em, gutter, height, upright });
        expect(bottom - top).toBeGreaterThanOrEqual(upright - 1e-6);
      }
    }),
  );
});
