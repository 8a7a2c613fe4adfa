import fc from 'fast-check';
import { type Grain, type Span, type SpanForm, dayOf } from '#facts/span.ts';
import { fact } from '#tests/sample.ts';
import type { Fact } from '#facts/fact.ts';

const forms: readonly SpanForm[] = ['date', 'lasted', 'once'];

/** Any date that is coarser than a day: a month, a year, a decade or a century. */
export const anyVague: fc.Arbitrary<Span> = fc
  .record({
    grain: fc.constantFrom('month' as const, 'year' as const, 'decade' as const, 'century' as const),
    year: fc.oneof(fc.integer({ min: 1300, max: 2100 }), fc.integer({ min: 2020, max: 2026 })),
    month: fc.integer({ min: 1, max: 12 }),
  })
  .map(({ grain, year, month }) => vague(grain, year, month));

/** A month, or the whole year, decade or century in which a year lies. */
export function vague(grain: 'month' | 'year' | 'decade' | 'century', year: number, month = 1): Span {
  const years = { month: 1, year: 1, decade: 10, century: 100 }[grain];
  const first = year - (year % years);
  const digits = { month: `${year}-${String(month).padStart(2, '0')}`, year: `${year}`, decade: `${first / 10}X` };
  const edtf = grain === 'century' ? `${first / 100}XX` : digits[grain];
  if (grain === 'month') return dateFrom(dayOf(year, month), dayOf(year, month + 1), grain, edtf);
  return dateFrom(dayOf(first), dayOf(first + years), grain, edtf);
}

function dateFrom(from: number, to: number, grain: Grain, edtf: string): Span {
  return { edtf, form: 'date', grain, start: [from, to - 1], end: [from + 1, to] };
}

/** Any span: from a day to ten years long, over a thousand years, perhaps open at one side. */
const anyExact: fc.Arbitrary<Span> = fc
  .record({
    form: fc.constantFrom(...forms),
    from: fc.oneof(fc.integer({ min: -182_000, max: 182_000 }), fc.integer({ min: 19_990, max: 20_030 })),
    days: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 3650 })),
    open: fc.constantFrom('no', 'no', 'start', 'end'),
  })
  .map(({ form, from, days, open }) => spanFrom(form, from, from + days, open));

/** Any span or date, however vague. */
export const anySpan: fc.Arbitrary<Span> = fc.oneof({ arbitrary: anyExact, weight: 3 }, anyVague);

/** A span of days, half-open, that has no bound on one side where `open` says so. */
export function spanFrom(form: SpanForm, from: number, to: number, open = 'no'): Span {
  const [first, last] = [open === 'start' ? null : from, open === 'end' ? null : to];
  const before = last === null ? null : last - 1;
  return {
    edtf: `${from}/${to}`,
    form,
    grain: 'day',
    start: form === 'lasted' ? [first, first] : [first, before],
    end: form === 'lasted' ? [last, last] : [first === null ? null : first + 1, last],
  };
}

/** Some facts with any dates on both clocks. */
export const anyFacts: fc.Arbitrary<readonly Fact[]> = fc
  .array(fc.record({ said: anySpan, event: fc.option(anySpan) }), { maxLength: 60 })
  .map((spans) => spans.map(({ said, event }, i) => fact(`f${i}`, event ? { said, event } : { said })));
