import fc from 'fast-check';
import type { Dataset } from '#facts/dataset.ts';
import { type Fact, STANDINGS } from '#facts/fact.ts';
import type { Span } from '#facts/span.ts';
import { day, span } from '../sample.ts';

const FIRST = day('2022-01-01');

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });

const spans: fc.Arbitrary<Span> = fc
  .record({
    from: fc.integer({ min: 0, max: 900 }),
    days: fc.integer({ min: 0, max: 90 }),
    open: fc.constantFrom('', 'start', 'end'),
    form: fc.constantFrom('lasted' as const, 'once' as const),
  })
  .map(({ from, days, open, form }) => {
    const iso = (at: number) => new Date((FIRST + at) * 86_400_000).toISOString().slice(0, 10);
    return span(form, open === 'start' ? null : iso(from), open === 'end' ? null : iso(from + days));
  });

/** Stories with any texts, standings, dates, places and figures, on the places and voices of a small one. */
export function storiesLike(sample: Dataset): fc.Arbitrary<Dataset> {
  const places = fc.uniqueArray(
    fc.record({
      role: fc.constantFrom('at' as const, 'said' as const, 'about' as const),
      place: fc.constantFrom(...sample.places.map(({ id }) => id)),
    }),
    { maxLength: 3, selector: ({ role, place }) => `${role} ${place}` },
  );
  const facts = fc.uniqueArray(
    fc
      .record({
        id: fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/),
        text,
        standing: fc.constantFrom(...STANDINGS),
        said: spans,
        event: fc.option(spans, { nil: undefined }),
        places,
        figures: fc.array(fc.record({ measure: fc.constantFrom('waiting'), words: text, value: fc.integer() }), {
          maxLength: 2,
        }),
        note: fc.option(text, { nil: undefined }),
      })
      .map(({ event, note, ...rest }): Fact => ({
        ...(sample.facts[0] as Fact),
        ...rest,
        ...(event && { event }),
        ...(note && { withdrawn: { on: FIRST, why: note } }),
      })),
    { minLength: 1, maxLength: 8, selector: ({ id }) => id },
  );
  return facts.map((all) => ({ ...sample, facts: all.map((fact) => withoutForeign(fact)) }));
}

function withoutForeign(fact: Fact): Fact {
  const { event, ...rest } = fact;
  return event ? { ...rest, event } : rest;
}
