import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { axisOf, between, trueAxis } from '#app/time/axis/scale.ts';
import { dayOf, reachOf } from '#facts/span.ts';
import { day, on, span } from '#tests/sample.ts';
import { anySpan, vague } from '../spans.ts';

const spans = fc.array(anySpan, { maxLength: 60 });
const width = fc.integer({ min: 160, max: 2400 });
const mode = fc.constantFrom('broken' as const, 'true' as const);

/** Background of years, and a crowd of statements in one October. */
const story = [
  on('2022-02-24'),
  span('date', '2023-09-01', '2023-09-30', { grain: 'month' }),
  on('2024-01-02'),
  on('2024-06-19'),
  ...Array.from({ length: 17 }, (_, i) => on(`2024-10-${11 + i}`)),
  ...Array.from({ length: 38 }, () => on('2024-10-17')),
];

describe('the time scale', () => {
  test('grows strictly with time inside its domain', () => {
    fc.assert(
      fc.property(spans, width, mode, fc.double({ min: 0, max: 1, noNaN: true }), (all, px, how, share) => {
        const axis = axisOf(all, { width: px, mode: how });
        const [from, to] = axis.domain;
        const first = from + Math.floor(share * (to - from - 1));
        expect(axis.x(first + 1)).toBeGreaterThan(axis.x(first));
        expect(axis.at(first)).toBeGreaterThan(axis.x(first));
      }),
    );
  });

  test('finds every day again from its own position', () => {
    fc.assert(
      fc.property(spans, width, mode, fc.double({ min: 0, max: 1, noNaN: true }), (all, px, how, share) => {
        const axis = axisOf(all, { width: px, mode: how });
        const [from, to] = axis.domain;
        const one = Math.min(from + Math.floor(share * (to - from)), to - 1);
        expect(axis.day(axis.at(one))).toBe(one);
        expect(axis.time(axis.x(one))).toBeCloseTo(one, 3);
      }),
    );
  });

  test('leaves no day of any span outside', () => {
    fc.assert(
      fc.property(spans, width, mode, fc.integer({ min: 12, max: 48 }), (all, px, how, breakWidth) => {
        const axis = axisOf(all, { width: px, mode: how, breakWidth });
        for (const reach of all.map(reachOf)) {
          expect(reach.from).toBeGreaterThanOrEqual(axis.domain[0]);
          expect(reach.to).toBeLessThanOrEqual(axis.domain[1]);
          expect(axis.x(reach.from)).toBeGreaterThanOrEqual(0);
          expect(axis.x(reach.to)).toBeLessThanOrEqual(px);
        }
      }),
    );
  });

  test('keeps breaks and islands apart and inside, whatever lies in them', () => {
    fc.assert(
      fc.property(spans, width, fc.integer({ min: 12, max: 48 }), (all, px, breakWidth) => {
        const { breaks, islands } = axisOf(all, { width: px, mode: 'broken', breakWidth });
        expect(breaks).toHaveLength(Math.max(islands.length - 1, 0));
        for (const [i, gap] of breaks.entries()) {
          expect(gap.x0).toBeGreaterThan(islands[i]?.x1 ?? NaN);
          expect(gap.x1).toBeGreaterThan(gap.x0);
          expect(gap.x1).toBeLessThan(islands[i + 1]?.x0 ?? NaN);
          expect(gap.days).toBe(gap.to - gap.from);
        }
        for (const { x0, x1 } of islands) expect(x1 - x0).toBeGreaterThan(1);
      }),
    );
  });

  test('counts the mark of every span in exactly one island', () => {
    fc.assert(
      fc.property(spans, width, (all, px) => {
        const { islands } = axisOf(all, { width: px, mode: 'broken' });
        expect(islands.reduce((sum, { facts }) => sum + facts, 0)).toBe(all.length);
      }),
    );
  });

  test.each([1280, 640, 360])('gives the crowded month at least half of the lanes on a page of %i px', (page) => {
    const lanes = page - (page < 600 ? 84 : 130);
    const axis = axisOf(story, { width: lanes, mode: 'broken' });
    expect(axis.x(dayOf(2024, 11)) - axis.x(dayOf(2024, 10))).toBeGreaterThanOrEqual(lanes / 2);
    expect(axis.breaks.map(({ days }) => days)).toContain(day('2023-09-01') - day('2022-02-25'));
  });

  test('keeps that half where a vague date reaches out of the crowded month', () => {
    const vague = [...story, span('once', '2024-09-13', '2024-10-13'), span('once', '2024-10-13', null)];
    const axis = axisOf(vague, { width: 276, mode: 'broken' });
    expect(axis.x(dayOf(2024, 11)) - axis.x(dayOf(2024, 10))).toBeGreaterThanOrEqual(276 / 2);
  });

  test('shows the centuries in which something happened once, in a history that is ten times as long', () => {
    const history = [vague('year', 40), vague('year', 1850), vague('year', 1902)];
    const last = dayOf(1101, 1);
    const beginning = (year: string) => {
      const once = span('once', `${year}-01-01`, '1100-12-31', { grain: 'year', edtf: `[${year}..1100]` });
      const { islands } = axisOf([...history, once], { width: 800, mode: 'broken' });
      return islands.find(({ to }) => to === last)?.from;
    };
    expect(beginning('1000')).toBe(dayOf(1000, 1));
    expect(beginning('0800')).toBe(last - 1);
  });

  test('gives no island more than half where most of the story lies elsewhere', () => {
    const some = (year: number, facts: number) =>
      Array.from({ length: facts }, (_, i) => on(`${year}-05-${11 + 5 * i}`));
    const axis = axisOf([...some(1833, 3), ...some(1870, 3), ...some(1907, 4), ...some(2020, 2)], {
      width: 800,
      mode: 'broken',
    });
    expect(axis.islands.map(({ facts }) => facts)).toEqual([3, 3, 4, 2]);
    for (const { x0, x1 } of axis.islands) expect(x1 - x0).toBeLessThan(400);
  });

  test('gives single days alike the same room', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: 3, maxLength: 5 }), width, (all, px) => {
        const { islands } = axisOf(
          all.map((n) => on(`${1000 + n * 25}-05-01`)),
          { width: px, mode: 'broken' },
        );
        const single = islands.filter(({ from, to }) => to - from === 1).map(({ x0, x1 }) => x1 - x0);
        for (const one of single) expect(one).toBeCloseTo(single[0] ?? NaN, 6);
      }),
    );
  });

  test('keeps the ring of a mark at the end of an island clear of the length in the hatch', () => {
    const { islands, breaks } = axisOf([vague('year', 1287), vague('year', 1841)], { width: 800, mode: 'broken' });
    const [{ x1 = 0 } = {}] = islands;
    const [gap] = breaks;
    const [ring, text] = [10, 12];
    expect(((gap?.x0 ?? 0) + (gap?.x1 ?? 0)) / 2 - text / 2).toBeGreaterThanOrEqual(x1 + ring);
  });

  test('keeps a stretch of three years whole where a century is drawn', () => {
    const lasted = span('lasted', '1968-01-01', '1970-12-31', { edtf: '1968/1970', grain: 'year' });
    const axis = axisOf([on('1812-05-27'), lasted, vague('year', 2031)], { width: 800, mode: 'broken' });
    expect(axis.islands.map(({ from, to }) => [from, to])).toContainEqual([dayOf(1968), dayOf(1971)]);
  });

  test('does not break a month of the background in two', () => {
    const axis = axisOf(story, { width: 1100, mode: 'broken' });
    expect(axis.islands.map(({ from, to }) => [from, to])).toContainEqual([day('2023-09-01'), day('2023-10-01')]);
  });

  test('has one day in its middle for a single fact', () => {
    const axis = axisOf([on('2024-10-17')], { width: 400, mode: 'broken' });
    expect(axis.at(day('2024-10-17'))).toBe(200);
    expect(axis.breaks).toEqual([]);
  });

  test('has a week about a story of one day, three days on a phone, and the day in the middle', () => {
    const domain = (px: number) => {
      const axis = axisOf([on('2021-07-14'), on('2021-07-14')], { width: px, mode: 'broken' });
      expect(axis.at(day('2021-07-14'))).toBeCloseTo(px / 2, 6);
      return axis.domain;
    };
    expect(domain(800)).toEqual([day('2021-07-11'), day('2021-07-18')]);
    expect(domain(276)).toEqual([day('2021-07-13'), day('2021-07-16')]);
  });

  test('can be made of nothing', () => {
    const axis = axisOf([], { width: 400, mode: 'broken' });
    expect(axis.breaks).toEqual([]);
    expect(axis.day(200)).toBe(axis.domain[0]);
  });

  test('breaks nothing where facts are spread evenly over a thousand years', () => {
    const even = Array.from({ length: 101 }, (_, i) => on(`${1000 + i * 10}-01-01`));
    expect(axisOf(even, { width: 800, mode: 'broken' }).breaks).toEqual([]);
  });

  test('draws a year whole where no day of it is known, and does not break it', () => {
    const axis = axisOf([vague('year', 1287), on('1812-05-27'), vague('year', 2031)], { width: 800, mode: 'broken' });
    expect(axis.islands.map(({ from, to }) => [from, to])).toEqual([
      [dayOf(1287), dayOf(1288)],
      [dayOf(1812, 5, 27), dayOf(1812, 5, 28)],
      [dayOf(2031), dayOf(2032)],
    ]);
  });

  test('breaks no gap that a long stretch only seems to fill', () => {
    const axis = axisOf([...story, span('lasted', '2022-02-24', '2024-10-27')], { width: 800, mode: 'broken' });
    expect(axis.breaks.length).toBeGreaterThanOrEqual(4);
  });

  test('at true scale gives equal times equal widths', () => {
    const axis = axisOf(story, { width: 800, mode: 'true' });
    const year = (from: number) => axis.x(from + 365) - axis.x(from);
    expect(year(day('2022-03-01'))).toBeCloseTo(year(day('2023-03-01')), 6);
  });

  test('stays an axis at every stage of the way to true scale', () => {
    fc.assert(
      fc.property(spans, width, fc.double({ min: 0, max: 1, noNaN: true }), (all, px, share) => {
        const broken = axisOf(all, { width: px, mode: 'broken' });
        const axis = between(broken, trueAxis(broken), share);
        const days = all.map(({ start, end }) => start[0] ?? end[1] ?? 0).sort((a, b) => a - b);
        const xs = days.map((one) => axis.x(one));
        expect(xs).toEqual([...xs].sort((a, b) => a - b));
        for (const one of days) expect(axis.time(axis.x(one))).toBeCloseTo(one, 3);
      }),
    );
  });
});
