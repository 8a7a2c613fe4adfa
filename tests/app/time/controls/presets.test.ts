import { expect, test } from 'vitest';
import { presetsOf } from '#app/time/controls/presets.ts';
import { day } from '#tests/sample.ts';

test('every month that holds a mark can be chosen, once, in the order of time', () => {
  expect(presetsOf([day('2024-10-17'), day('2022-02-24'), day('2024-10-11')])).toEqual([
    { range: [day('2022-02-01'), day('2022-03-01')], grain: 'month' },
    { range: [day('2024-10-01'), day('2024-11-01')], grain: 'month' },
  ]);
});

test('no month is offered of a date that names none', () => {
  const days = [day('1979-12-31'), day('2024-12-31'), day('2024-12-03')];
  expect(presetsOf(days, ['year', 'year', 'day'])).toEqual([
    { range: [day('1979-01-01'), day('1980-01-01')], grain: 'year' },
    { range: [day('2024-01-01'), day('2025-01-01')], grain: 'year' },
    { range: [day('2024-12-01'), day('2025-01-01')], grain: 'month' },
  ]);
});

test('years are offered where there are too many months', () => {
  const months = Array.from({ length: 24 }, (_, i) =>
    day(`20${22 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}-05`),
  );
  expect(presetsOf(months).map(({ grain }) => grain)).toEqual(['year', 'year']);
});

test('there is nothing to choose in a single month', () => {
  expect(presetsOf([day('2024-10-17'), day('2024-10-11')])).toEqual([]);
});
