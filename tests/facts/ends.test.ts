import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEdtf } from '#compile/parse/edtf.ts';
import { edgesOf, membersOf } from '#facts/ends.ts';
import type { Grain, Span } from '#facts/span.ts';

const two = (n: number) => String(n).padStart(2, '0');

/** A date as an editor writes it, and how finely. */
const written = fc
  .tuple(
    fc.constantFrom<Grain>('day', 'month', 'season', 'year', 'decade', 'century'),
    fc.integer({ min: 1000, max: 2990 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    fc.integer({ min: 21, max: 24 }),
  )
  .map(([grain, year, month, day, season]) => {
    const forms: Record<Grain, string> = {
      day: `${year}-${two(month)}-${two(day)}`,
      month: `${year}-${two(month)}`,
      season: `${year}-${season}`,
      year: String(year),
      decade: `${Math.floor(year / 10)}X`,
      century: `${Math.floor(year / 100)}XX`,
    };
    return { grain, text: forms[grain] };
  });

/** The span that the compiler reads; null where it refuses the text. */
function spanOf(text: string): Span | null {
  const read = readEdtf(text);
  return 'span' in read ? read.span : null;
}

/** How two dates are written together, and which of them is each end. */
const FORMS = [
  ['A', 'A', 'A'],
  ['A~', 'A', 'A'],
  ['A/B', 'A', 'B'],
  ['[A..B]', 'A', 'B'],
  ['A/..', 'A', null],
  ['../A', null, 'A'],
  ['[A..]', 'A', null],
  ['[..A]', null, 'A'],
] as const;

describe('the ends of a date', () => {
  it('are as fine as they were written, and on the days that the compiler has', () => {
    let read = 0;
    fc.assert(
      fc.property(written, written, fc.constantFrom(...FORMS), (A, B, [form, from, to]) => {
        const span = spanOf(form.replace('A', A.text).replace('B', B.text));
        fc.pre(span !== null);
        read += 1;
        const [first, last] = edgesOf(span);
        // The day after the last may be day 0.
        const end = span.end[1] === null ? null : span.end[1] - 1;
        expect([first?.day ?? null, last?.day ?? null]).toEqual([span.start[0], end]);
        const dates = { A, B };
        expect([first?.grain, last?.grain]).toEqual([from && dates[from].grain, to && dates[to].grain].map((grain) => grain ?? undefined)); // prettier-ignore
      }),
      { numRuns: 500 },
    );
    expect(read).toBeGreaterThan(200);
  });

  it('of a set are those of its first and its last member', () => {
    const span = spanOf('{1960,1961-12,1964..1965}') as Span;
    const texts = membersOf(span).map(([from, to]) => [from.edtf, from.grain, to.edtf]);
    expect(texts).toEqual([
      ['1960', 'year', '1960'],
      ['1961-12', 'month', '1961-12'],
      ['1964', 'year', '1965'],
    ]);
    expect(edgesOf(span).map((edge) => edge?.edtf)).toEqual(['1960', '1965']);
  });
});
