import fc from 'fast-check';
import { expect, test } from 'vitest';
import { axisOf } from '#app/time/scale.ts';
import { emsOf } from '#app/time/text.ts';
import { type TickWords, ticksOf } from '#app/time/ticks.ts';
import { dateOf } from '#facts/span.ts';
import { on } from '#tests/sample.ts';
import { anySpan } from './spans.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];
const month = (day: number) => MONTHS[dateOf(day).month - 1] ?? '';
const words: TickWords = {
  year: (day) => String(dateOf(day).year),
  month: (day) => `${month(day)} ${dateOf(day).year}`,
  monthOnly: month,
  day: (day) => `${dateOf(day).day} ${month(day)}`,
  date: (day) => `${dateOf(day).day} ${month(day)} ${dateOf(day).year}`,
};
const labels = (spans: Parameters<typeof axisOf>[0], width: number, em = 12) =>
  ticksOf(axisOf(spans, { width, mode: 'broken' }), words, em).map(({ label }) => label);

test('labels never overlap and never leave the lanes, whatever the facts, the width and the size of text', () => {
  fc.assert(
    fc.property(
      fc.array(anySpan, { maxLength: 40 }),
      fc.integer({ min: 160, max: 2000 }),
      fc.constantFrom('broken' as const, 'true' as const),
      fc.integer({ min: 12, max: 28 }),
      (spans, width, mode, em) => {
        const ticks = ticksOf(axisOf(spans, { width, mode }), words, em);
        let right = -Infinity;
        for (const { label, labelX } of ticks) {
          const half = (emsOf(label) * em) / 2;
          expect(labelX - half).toBeGreaterThanOrEqual(Math.max(right, 0));
          right = labelX + half;
        }
        expect(right).toBeLessThanOrEqual(width);
      },
    ),
  );
});

test('the grain follows the room: days, then months, then years', () => {
  const month = [on('2024-10-01'), on('2024-10-11'), on('2024-10-21'), on('2024-10-31')];
  expect(labels(month, 2000)).toContain('17 Oct');
  const years = [
    on('2020-01-01'),
    ...Array.from({ length: 59 }, (_, i) =>
      on(`20${20 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}-01`),
    ),
  ];
  expect(labels(years, 900)).toContain('Jul 2022');
  const ages = Array.from({ length: 101 }, (_, i) => on(`${1000 + i * 10}-01-01`));
  expect(labels(ages, 600)).toContain('1500');
});

test('one label of an island of days names its year', () => {
  const days = labels([on('2024-10-11'), on('2024-10-18'), on('2024-10-25')], 900);
  expect(days.filter((label) => label.endsWith('2024'))).toHaveLength(1);
});

test('an island too narrow for ticks is called by its month, and by its year where that is too long', () => {
  const spans = [on('2022-02-24'), ...Array.from({ length: 20 }, (_, i) => on(`2024-10-${i + 10}`))];
  expect(labels(spans, 900)[0]).toBe('Feb 2022');
  expect(labels(spans, 500, 16)[0]).toBe('2022');
});

test('an island is called by its month alone where the one before it lies in the same year', () => {
  const crowd = Array.from({ length: 20 }, (_, i) => on(`2024-10-${i + 10}`));
  expect(labels([on('2023-02-24'), on('2024-01-02'), on('2024-06-19'), ...crowd], 500).slice(0, 3)).toEqual([
    '2023',
    '2024',
    'Jun',
  ]);
});

test('nothing is labelled where there is no fact', () => {
  expect(ticksOf(axisOf([], { width: 400, mode: 'broken' }), words, 12).length).toBeLessThan(2);
});
