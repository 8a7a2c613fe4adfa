import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { axisOf, axisOn, datesOf } from '#app/time/axis/scale.ts';
import { stretchOf } from '#app/time/axis/stretch.ts';
import { stretchesIn } from '#app/time/axis/stretches.ts';
import { columnsOf, idsOf } from '#facts/columns/builder.ts';
import { glimpse } from '#facts/columns/glimpse.ts';
import { CLOCKS, type Fact, spanOn } from '#facts/fact.ts';
import { fact, sample } from '#tests/sample.ts';
import { anyFacts, anySpan, spanFrom } from '../spans.ts';

const width = fc.integer({ min: 160, max: 2400 });

function columned(facts: readonly Fact[]) {
  const whole = { ...sample, facts: [...facts] };
  return { columns: columnsOf(whole), ids: idsOf(whole) };
}

describe('the dates of very many facts', () => {
  test('lay out the axis that the spans of all facts lay out, one by one', () => {
    fc.assert(
      fc.property(anyFacts, width, fc.constantFrom(...CLOCKS), (facts, px, clock) => {
        const { columns, ids } = columned(facts);
        const spans = facts.map((_, at) => spanOn(glimpse(columns, ids, at), clock));
        const options = { width: px, mode: 'broken' } as const;
        const [all, few] = [axisOf(spans, options), axisOn(datesOf(stretchesIn(columns, clock)), options)];
        expect(few.islands).toEqual(all.islands);
        expect(few.breaks).toEqual(all.breaks);
      }),
    );
  });

  test('lay out the same axis where days without a gap have facts of their own, and longer dates reach beyond them', () => {
    const runs = fc.array(fc.record({ from: fc.integer({ min: 0, max: 160 }), days: fc.integer({ min: 1, max: 40 }) }), { minLength: 1, maxLength: 4 }); // prettier-ignore
    const longer = fc.array(fc.record({ from: fc.integer({ min: -20, max: 190 }), days: fc.integer({ min: 2, max: 60 }) }), { maxLength: 30 }); // prettier-ignore
    fc.assert(
      fc.property(runs, longer, width, (dense, others, px) => {
        const single = dense.flatMap(({ from, days }) => Array.from({ length: days }, (_, at) => ({ from: from + at, days: 1 }))); // prettier-ignore
        const spans = [...single, ...others].map(({ from, days }) =>
          spanFrom('date', 19_900 + from, 19_900 + from + days),
        );
        const facts = spans.map((said, at) => fact(`f${at}`, { said }));
        const { columns, ids } = columned(facts);
        const each = facts.map((_, at) => glimpse(columns, ids, at).said);
        const options = { width: px, mode: 'broken' } as const;
        const few = axisOn(datesOf(stretchesIn(columns, 'said')), options);
        expect(few.islands).toEqual(axisOf(each, options).islands);
        expect(few.breaks).toEqual(axisOf(each, options).breaks);
      }),
      { numRuns: 400 },
    );
  });

  test('are one where they are the same, and weigh as much as their facts', () => {
    const facts = Array.from({ length: 40 }, (_, i) => fact(`f${i}`));
    const [only, ...others] = stretchesIn(columned(facts).columns, 'said');
    expect(others).toEqual([]);
    expect(only?.facts).toBe(40);
  });

  test('leave out what is withdrawn', () => {
    const facts = [fact('kept'), fact('gone', { withdrawn: { on: 0, why: '' } })];
    expect(stretchesIn(columned(facts).columns, 'said').map((one) => one.facts)).toEqual([1]);
  });
});

test('an axis of weighted dates is that of each date as often as it weighs', () => {
  const weighted = fc.array(fc.record({ span: anySpan, times: fc.integer({ min: 1, max: 9 }) }), { maxLength: 20 });
  fc.assert(
    fc.property(weighted, width, (spans, px) => {
      const options = { width: px, mode: 'broken' } as const;
      const once = datesOf(spans.map(({ span, times }) => ({ ...stretchOf(span), facts: times })));
      const each = spans.flatMap(({ span, times }) => Array.from({ length: times }, () => span));
      expect(axisOn(once, options).islands).toEqual(axisOf(each, options).islands);
    }),
  );
});
