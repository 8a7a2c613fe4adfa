import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Axis, axisOf } from '#app/time/axis/scale.ts';
import { emsOf } from '#app/look/letters.ts';
import { type Head, type TickWords, headOf } from '#app/time/axis/ticks.ts';
import { zoomBy, WHOLE, zoomed } from '#app/time/axis/zoom.ts';
import { dateOf, dayOf } from '#facts/span.ts';
import { on } from '#tests/sample.ts';
import { anySpan, anyVague, vague } from '../spans.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];
const month = (day: number) => MONTHS[dateOf(day).month - 1] ?? '';
const words: TickWords = {
  year: (day) => String(dateOf(day).year),
  month,
  day: (day) => `${dateOf(day).day} ${month(day)}`,
};
type Spans = Parameters<typeof axisOf>[0];
const labels = ({ ticks }: Head) => ticks.map(({ label }) => label);
const years = (head: Head) => head.years.map(({ label }) => label);
const head = (spans: Spans, width: number, em = 12) =>
  headOf(axisOf(spans, { width, mode: 'broken', breakWidth: em * 1.5 }), words, em);

/** Any axis that a page can show, zoomed or whole, and the size of its text. */
const anyAxis: fc.Arbitrary<{ axis: Axis; em: number }> = fc
  .record({
    spans: fc.array(anySpan, { maxLength: 40 }),
    width: fc.integer({ min: 160, max: 2000 }),
    mode: fc.constantFrom('broken' as const, 'true' as const),
    em: fc.integer({ min: 12, max: 28 }),
    by: fc.constantFrom(1, 1, 2, 9),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ spans, width, mode, em, by, share }) => {
    const make = (px: number) => axisOf(spans, { width: px, mode, breakWidth: em * 1.5 });
    return { em, axis: zoomed(make, width, zoomBy(WHOLE, make(width), by, share * width)) };
  });

/** A year in words, as readers see it. */
const bcOf = (year: number) => (year > 0 ? String(year) : `${1 - year} BC`);

const YEARS = /^(\d+)(–\d+)?$/;

/** The year that a reader reads above a tick, or in it. */
function readYear(head: Head, tick: Head['ticks'][number]): string | undefined {
  const [, year] = YEARS.exec(tick.label) ?? [];
  if (year) return year;
  return head.years.findLast(({ x0, x1 }) => x0 - 1e-6 <= tick.x && tick.x <= x1 + 1e-6)?.label;
}

describe('the head of the axis', () => {
  test('never has labels that overlap or leave the lanes, whatever the facts, the width and the size of text', () => {
    fc.assert(
      fc.property(anyAxis, ({ axis, em }) => {
        const { ticks, years } = headOf(axis, words, em);
        for (const line of [ticks, years]) {
          let right = -1e-6;
          for (const { label, labelX } of line) {
            const half = (emsOf(label) * em) / 2;
            expect(labelX - half).toBeGreaterThanOrEqual(right);
            right = labelX + half - 1e-6;
          }
          expect(right).toBeLessThanOrEqual(axis.width);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('tells the year of every tick, and the right one', () => {
    fc.assert(
      fc.property(anyAxis, ({ axis, em }) => {
        const made = headOf(axis, words, em);
        for (const tick of made.ticks) expect(readYear(made, tick)).toBe(words.year(tick.day));
      }),
      { numRuns: 300 },
    );
  });

  test('names a year over that year alone, and once', () => {
    fc.assert(
      fc.property(anyAxis, ({ axis, em }) => {
        for (const { day, x0, x1, label } of headOf(axis, words, em).years) {
          const { year } = dateOf(day);
          expect(label).toBe(String(year));
          expect(x0).toBeGreaterThanOrEqual(axis.x(day) - 1e-6);
          expect(x1).toBeLessThanOrEqual(axis.x(dayOf(year + 1)) + 1e-6);
        }
      }),
    );
  });

  test('says the year of every island on a phone and wider', () => {
    fc.assert(
      fc.property(
        fc.array(anySpan, { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 276, max: 1600 }),
        (spans, width) => {
          const axis = axisOf(spans, { width, mode: 'broken' });
          const { ticks, years } = headOf(axis, words, 12);
          for (const island of axis.islands) {
            const marks = [
              ...ticks.filter(({ label }) => YEARS.test(label)).map(({ x }) => [x, x]),
              ...years.map(({ x0, x1 }) => [x0, x1]),
            ];
            expect(marks.some(([x0 = 0, x1 = 0]) => x0 <= island.x1 + 1 && x1 >= island.x0 - 1)).toBe(true);
          }
        },
      ),
    );
  });

  test('has the grain for which there is room: days, then months, then years', () => {
    const days = head([on('2024-10-01'), on('2024-10-11'), on('2024-10-21'), on('2024-10-31')], 2000);
    expect(labels(days)).toContain('17 Oct');
    expect(years(days)).toEqual(['2024']);
    const months = head(
      [
        on('2020-01-01'),
        ...Array.from({ length: 59 }, (_, i) =>
          on(`20${20 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}-01`),
        ),
      ],
      900,
    );
    expect(labels(months)).toContain('Jul');
    expect(years(months)).toEqual(['2020', '2021', '2022', '2023', '2024']);
    const ages = head(
      Array.from({ length: 101 }, (_, i) => on(`${1000 + i * 10}-01-01`)),
      600,
    );
    expect(labels(ages)).toContain('1500');
    expect(years(ages)).toEqual([]);
  });

  test('counts the years before Christ as people do, without a year 0', () => {
    const called = { ...words, year: (day: number) => bcOf(dateOf(day).year) };
    const days = Array.from({ length: 41 }, (_, i) => dayOf(i - 33, 6));
    const spans = days.map((at) => ({ ...on('2000-06-01'), start: [at, at], end: [at + 1, at + 1] }) as const);
    const { ticks } = headOf(axisOf(spans, { width: 900, mode: 'broken', breakWidth: 18 }), called, 12);
    const shown = ticks.map(({ label }) => label).filter((label) => /BC$/.test(label));
    expect(shown.length).toBeGreaterThan(1);
    for (const label of shown) expect(['30 BC', '25 BC', '20 BC', '15 BC', '10 BC', '5 BC', '1 BC']).toContain(label);
  });

  test('names no day where no date is known to the day', () => {
    fc.assert(
      fc.property(
        fc.array(anyVague, { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 276, max: 1600 }),
        (spans, width) => {
          for (const label of labels(head(spans, width))) expect(label).not.toMatch(/^\d{1,2} /);
        },
      ),
    );
  });

  test('names neither day nor month where no more than the years are known', () => {
    const made = head([vague('year', 2019), vague('year', 1902), vague('decade', 1833)], 900);
    expect([...years(made), ...labels(made)].join(' ')).not.toMatch(/[a-z]/i);
    expect(years(made)).toContain('2019');
    expect(labels(head([vague('year', 2019)], 900))).toEqual([]);
  });

  test('names the day on which everything lies, and those beside it', () => {
    for (const width of [276, 700, 1300])
      expect(labels(head([on('2021-07-14')], width))).toEqual(expect.arrayContaining(['13 Jul', '14 Jul', '15 Jul']));
  });

  test('names the days of a stretch in which one date is known to the day', () => {
    const made = head([vague('year', 2019), on('2019-12-28'), on('2019-12-20')], 900);
    expect(labels(made)).toContain('24 Dec');
  });

  test('calls an island too narrow for ticks by its day or its month, under its year', () => {
    const crowd = Array.from({ length: 20 }, (_, i) => on(`2024-10-${i + 10}`));
    const spans = [on('2021-02-24'), on('2023-06-19'), ...crowd];
    expect(labels(head(spans, 900)).slice(0, 2)).toEqual(['24 Feb', '19 Jun']);
    expect(labels(head(spans, 276, 14)).slice(0, 2)).toEqual(['Feb', 'Jun']);
    for (const width of [900, 276]) expect(years(head(spans, width))).toEqual(['2021', '2023', '2024']);
  });

  test('names a year once over all islands in it', () => {
    const crowd = Array.from({ length: 20 }, (_, i) => on(`2024-10-${i + 10}`));
    const made = head([on('2023-02-24'), on('2024-01-02'), on('2024-06-19'), ...crowd], 500);
    expect(labels(made).slice(0, 3)).toEqual(['Feb', 'Jan', '19 Jun']);
    expect(years(made)).toEqual(['2023', '2024']);
  });

  test('puts the year in the place of the month where there is no room for it above', () => {
    const spans = [
      on('2021-12-31'),
      on('2022-01-20'),
      ...Array.from({ length: 20 }, (_, i) => on(`2022-03-${i + 10}`)),
    ];
    const made = head(spans, 160, 28);
    for (const tick of made.ticks) expect(readYear(made, tick)).toBe(words.year(tick.day));
  });

  test('names nothing where there is no fact', () => {
    expect(headOf(axisOf([], { width: 400, mode: 'broken' }), words, 12).ticks.length).toBeLessThan(2);
  });
});
