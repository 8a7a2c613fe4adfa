import { expect, test } from 'vitest';
import { emsOf } from '#app/look/letters.ts';

test('marks that nobody sees take no room, and Arabic letters less than others', () => {
  expect(emsOf('\u200f17 أكتوبر')).toBe(emsOf('17 أكتوبر'));
  expect(emsOf('أكتوبر')).toBeLessThan(emsOf('abcdeg'));
  expect(emsOf('e\u0301')).toBe(emsOf('e'));
});
