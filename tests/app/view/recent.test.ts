import { expect, test } from 'vitest';
import { Recent } from '#app/view/recent.ts';

test('the oldest are let go, but for what is wanted', () => {
  const recent = new Recent(3);
  expect([...recent.take(['a', 'b'], [null])]).toEqual([]);
  expect([...recent.take(['c', 'd'], ['a'])]).toEqual([]);
  expect([...recent.take(['e'], ['a'])]).toEqual(['b']);
  expect([...recent.take(['f', 'g'], [null])]).toEqual(['a', 'c', 'd']);
});

test('what comes at once stays, however much it is', () => {
  expect([...new Recent(2).take(['a', 'b', 'c'], [])]).toEqual([]);
});
