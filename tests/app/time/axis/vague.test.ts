import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endShort } from '#app/language/dates.ts';
import { languageOf } from '#app/language/language.ts';
import { vagueDate } from '#app/time/axis/vague.ts';
import { lastDay } from '#facts/span.ts';
import { day, fact, on, span } from '#tests/sample.ts';
import { anyVague, vague } from '../spans.ts';

const english = languageOf('en');
const label = (event: ReturnType<typeof vague>, playhead = lastDay(event)) => {
  const found = vagueDate(fact('one', { event }), 'event', playhead);
  return found && endShort(english, found);
};

test('the playhead on a date coarser than a day says that date', () => {
  expect(label(vague('year', 2019))).toBe('2019');
  expect(label(vague('month', 2019, 5))).toBe('May 2019');
  expect(label(vague('decade', 1833))).toBe('the 1830s');
});

test('the playhead on a stretch says its end as it was written', () => {
  const stretch = (from: string, to: string, edtf: string) => span('lasted', from, to, { edtf, grain: 'year' });
  expect(label(stretch('1833-01-01', '1907-03-31', '1833/1907-03'))).toBe('Mar 1907');
  expect(label(stretch('1833-01-01', '1907-03-12', '1833/1907-03-12'))).toBeNull();
});

test('the playhead on a day says a day', () => {
  expect(label(on('2019-05-02'))).toBeNull();
  expect(vagueDate(undefined, 'said', day('2019-05-02'))).toBeNull();
});

test('the playhead beside a date says a day, however vague the open date is', () => {
  fc.assert(
    fc.property(anyVague, fc.integer({ min: 1, max: 500 }), (event, away) => {
      expect(label(event)).toMatch(/\d/);
      expect(label(event, lastDay(event) - away)).toBeNull();
    }),
  );
});
