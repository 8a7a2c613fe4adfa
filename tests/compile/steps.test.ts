import { expect, test } from 'vitest';
import { isoOf, touches } from '#facts/span.ts';
import { compileFerry } from './disk.ts';

/** The window of a step that writes a range. */
function windowOf(range: string) {
  const steps = `- id: one\n  question: When?\n  facts: [order]\n  range: ${range}\n`;
  return compileFerry({ 'steps.yaml': steps }).dataset?.steps[0]?.range;
}

test('a step is shown the days of its range', () => {
  expect(windowOf('2024-03-11/2024-03-14')?.map(isoOf)).toEqual(['2024-03-11', '2024-03-15']);
});

test('a range that is open at a side leaves out nothing there', () => {
  const said = (range: string) => {
    const [from = NaN, to = NaN] = windowOf(range) ?? [];
    const facts = compileFerry().dataset?.facts ?? [];
    return facts.filter((fact) => touches(fact.said, from, to)).length;
  };
  const all = said('2024');
  expect(all).toBeGreaterThan(1);
  for (const range of ['2024-01-01/..', '../2024-12-31', '"[2024-01-01..]"']) expect(said(range)).toBe(all);
});
