import { expect, test } from 'vitest';
import { Pen } from '#app/space/ground/pen.ts';

function drawn(grid: number, points: [number, number][], closed: boolean): string {
  const pen = new Pen(grid);
  points.forEach(([x, y], index) => (index === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y)));
  if (closed) pen.closePath();
  return pen.path;
}

test('A line is written from its start in steps on the grid', () => {
  expect(
    drawn(
      1,
      [
        [10.2, 20.4],
        [13, 16],
        [18.4, 22.2],
      ],
      false,
    ),
  ).toBe('m10 20 3-4 5 6');
});

test('A finer grid is written in the same units', () => {
  expect(
    drawn(
      10,
      [
        [0.04, 0],
        [1.26, -0.5],
      ],
      false,
    ),
  ).toBe('m0 0 1.3-0.5');
});

test('A ring closes without its start being said twice', () => {
  expect(
    drawn(
      1,
      [
        [0, 0],
        [4, 0],
        [4, 4],
        [0, 0],
      ],
      true,
    ),
  ).toBe('m0 0 4 0 0 4z');
});

test('Points that the grid makes one are one, and what it makes a dot is left out', () => {
  expect(
    drawn(
      1,
      [
        [0, 0],
        [0.3, 0.2],
        [5, 0],
      ],
      false,
    ),
  ).toBe('m0 0 5 0');
  expect(
    drawn(
      1,
      [
        [7, 7],
        [7.2, 7.1],
      ],
      false,
    ),
  ).toBe('');
  expect(
    drawn(
      1,
      [
        [7, 7],
        [7.2, 7.1],
        [8, 7],
        [7, 7],
      ],
      true,
    ),
  ).toBe('');
});

test('Each ring is written in steps from where the one before it began, since there it ended', () => {
  const pen = new Pen(1);
  for (const x of [0, 100]) {
    pen.moveTo(x, 0);
    pen.lineTo(x + 4, 0);
    pen.lineTo(x, 4);
    pen.closePath();
  }
  expect(pen.path).toBe('m0 0 4 0-4 4zm100 0 4 0-4 4z');
});

test('Each line is written in steps from where the one before it ended', () => {
  const pen = new Pen(1);
  for (const x of [0, 100]) {
    pen.moveTo(x, 0);
    pen.lineTo(x + 4, 2);
  }
  expect(pen.path).toBe('m0 0 4 2m96-2 4 2');
});

test('A line that need not be exact goes through as few of its points as it may', () => {
  const pen = new Pen(1, 0.5);
  [0, 0.4, -0.4, 0.2, 0, 20].forEach((y, at) => (at === 0 ? pen.moveTo(0, y) : pen.lineTo(10 * at, y)));
  expect(pen.path).toBe('m0 0 40 0 10 20');
});
