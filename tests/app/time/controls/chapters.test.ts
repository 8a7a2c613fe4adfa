import { expect, test } from 'vitest';
import { chapterStep, chaptersOf } from '#app/time/controls/chapters.ts';
import { axisOf } from '#app/time/axis/scale.ts';
import { fact, on } from '#tests/sample.ts';

const facts = ['2022-02-24', '2024-10-11', '2024-10-17', '2024-10-31', '2024-11-01'].map((date) =>
  fact(date, { said: on(date) }),
);
const axis = axisOf(
  facts.map(({ said }) => said),
  { width: 800, mode: 'broken' },
);
const chapters = chaptersOf(facts, 'said', axis);

test('a chapter is an island, and a month of a long one', () => {
  expect(chapters).toEqual([0, 1, 4]);
});

test('a step goes to the beginning of the next chapter, and to that of this one or the one before', () => {
  expect(chapterStep(chapters, 0, 1, 4)).toBe(1);
  expect(chapterStep(chapters, 2, -1, 4)).toBe(1);
  expect(chapterStep(chapters, 1, -1, 4)).toBe(0);
});

test('beyond the last chapter is the last fact, before the first one the first', () => {
  expect(chapterStep(chapters, 4, 1, 4)).toBe(4);
  expect(chapterStep(chapters, 0, -1, 4)).toBe(0);
});
