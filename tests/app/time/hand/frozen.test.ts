import { expect, test } from 'vitest';
import { frozen } from '#app/time/hand/frozen.ts';

test('a value follows until it is held, stays, and follows again', () => {
  let [isHeld, value] = [false, 1];
  const read = frozen(
    () => isHeld,
    () => value,
  );
  expect(read()).toBe(1);
  isHeld = true;
  value = 2;
  expect(read()).toBe(1);
  isHeld = false;
  expect(read()).toBe(2);
});

test('a value that is held before it was ever asked for is what it is', () => {
  expect(frozen(() => true, () => 3)()).toBe(3); // prettier-ignore
});
