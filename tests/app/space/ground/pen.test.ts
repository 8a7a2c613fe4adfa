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
  ).toBe('M10 20l3-4 5 6');
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
  ).toBe('M0 0l1.3-0.5');
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
  ).toBe('M0 0l4 0 0 4z');
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
  ).toBe('M0 0l5 0');
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

test('Each ring stands where it is, whatever came before it', () => {
  const pen = new Pen(1);
  for (const x of [0, 100]) {
    pen.moveTo(x, 0);
    pen.lineTo(x + 4, 0);
    pen.lineTo(x, 4);
    pen.closePath();
  }
  expect(pen.path).toBe('M0 0l4 0-4 4zM100 0l4 0-4 4z');
});
