import fc from 'fast-check';
import type { Span, SpanForm } from '#facts/span.ts';
import { fact } from '#tests/sample.ts';
import type { Fact } from '#facts/fact.ts';

const forms: readonly SpanForm[] = ['date', 'lasted', 'once'];

/** Any span: from a day to ten years long, over a thousand years, perhaps open at one side. */
export const anySpan: fc.Arbitrary<Span> = fc
  .record({
    form: fc.constantFrom(...forms),
    from: fc.oneof(fc.integer({ min: -182_000, max: 182_000 }), fc.integer({ min: 19_990, max: 20_030 })),
    days: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 3650 })),
    open: fc.constantFrom('no', 'no', 'start', 'end'),
  })
  .map(({ form, from, days, open }) => spanFrom(form, from, from + days, open));

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
