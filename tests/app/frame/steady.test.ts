import { expect, test } from 'vitest';
import { steadied } from '#app/frame/steady.ts';

/** The first ten heights at most in a host that has a scrollbar of 15 px as long as it is told more than `room` px. */
function told(room: number): number[] {
  const steady = steadied();
  const heights: number[] = [];
  for (let isBarred = false; heights.length < 10; isBarred = !isBarred) {
    const height: number = isBarred ? steady(985, 840) : steady(1000, 844);
    heights.push(height);
    if (height > room === isBarred) break;
  }
  return heights;
}

test('a height comes to rest where the scrollbar that it brings makes the content lower', () => {
  expect(told(842)).toEqual([844, 840, 844, 844]);
  expect(told(900)).toEqual([844]);
  expect(told(800)).toEqual([844, 840]);
});

test('a height follows the content where the width stays, and where it changes by more than a scrollbar', () => {
  const steady = steadied();
  const measured = [
    [1000, 844],
    [1000, 700],
    [600, 900],
    [1000, 700],
    [600, 900],
    [590, 890],
    [580, 880],
    [580, 600],
  ] as const;
  expect(measured.map(([width, height]) => steady(width, height))).toEqual(measured.map(([, height]) => height));
});
