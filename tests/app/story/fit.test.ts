import { expect, test } from 'vitest';
import { FITS, fitOf } from '#app/story/fit.ts';

test('the first way that fits is taken, and no other is tried after it', () => {
  const tried: string[] = [];
  const way = fitOf(FITS, (one) => {
    tried.push(one);
    return one === 'all';
  });
  expect(way).toBe('opened');
  expect(tried).toEqual(['all', 'opened']);
});

test('where nothing fits the shortest stays, and what is below is scrolled to', () => {
  expect(fitOf(FITS, () => true)).toBe('names');
});
