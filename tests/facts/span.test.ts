import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  dateOf,
  dayOf,
  firstDay,
  isSingleDay,
  isoOf,
  lastDay,
  parseIso,
  reachOf,
  sureOf,
  touches,
} from '#facts/span.ts';
import { day, on, span } from '#tests/sample.ts';

const days = fc.integer({ min: day('0000-01-01'), max: day('9999-12-31') });

describe('days', () => {
  test('count from 1970-01-01 and know leap years', () => {
    expect(dayOf(1970, 1, 1)).toBe(0);
    expect(dayOf(2024, 2, 29) + 1).toBe(dayOf(2024, 3, 1));
    expect(dateOf(dayOf(2024, 10, 17))).toEqual({ year: 2024, month: 10, day: 17, weekday: 4 });
    expect(isoOf(dayOf(33, 4, 3))).toBe('0033-04-03');
  });

  test('come back from their ISO date', () => {
    fc.assert(
      fc.property(days, (one) => {
        expect(parseIso(isoOf(one))).toBe(one);
      }),
    );
  });

  test.each(['2023-02-29', '2024-13-01', '2024-1-1', '24-10-17', '2024-10-17T00:00', ''])('refuse %j', (text) => {
    expect(parseIso(text)).toBeNull();
  });
});

describe('the reach of a span', () => {
  test('of a day is that day', () => {
    const one = on('2024-10-17');
    expect(isSingleDay(one)).toBe(true);
    expect(firstDay(one)).toBe(lastDay(one));
    expect(sureOf(one)).toEqual([day('2024-10-17'), day('2024-10-18')]);
  });

  test('of a doubt covers every day on which it can have been, and none is sure', () => {
    const once = span('once', '2024-10-11', '2024-10-14');
    expect(reachOf(once)).toEqual({ from: day('2024-10-11'), to: day('2024-10-15'), openStart: false, openEnd: false });
    expect(sureOf(once)).toBeNull();
  });

  test('of a stretch is sure between its latest start and its earliest end', () => {
    expect(sureOf(span('lasted', '2024-10-20', '2024-10-25'))).toEqual([day('2024-10-20'), day('2024-10-26')]);
  });

  test('that is open falls back on the side that is known', () => {
    expect(reachOf(span('once', null, '2024-10-14'))).toEqual({
      from: day('2024-10-14'),
      to: day('2024-10-15'),
      openStart: true,
      openEnd: false,
    });
    expect(reachOf(span('lasted', '2024-11-01', null))).toMatchObject({ from: day('2024-11-01'), openEnd: true });
  });

  test('touches exactly the windows that share a day with it', () => {
    fc.assert(
      fc.property(days, fc.nat(9), fc.integer({ min: -20, max: 20 }), fc.nat(9), (a, length, away, width) => {
        const b = a + away;
        const one = { ...on(isoOf(a)), start: [a, a] as const, end: [a + length + 1, a + length + 1] as const };
        expect(touches(one, b, b + width + 1)).toBe(a <= b + width && b <= a + length);
      }),
    );
  });

  test('that is open touches everything beyond', () => {
    expect(touches(span('lasted', '2024-11-01', null), day('2030-01-01'), day('2030-01-02'))).toBe(true);
    expect(touches(span('lasted', '2024-11-01', null), day('2024-01-01'), day('2024-01-02'))).toBe(false);
  });
});
