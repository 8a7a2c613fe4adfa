import { expect, test } from 'vitest';
import { visitor } from './harness.ts';
import { WHOLE, classroom, wholeLesson } from './teach.ts';

const lesson = classroom(visitor());

/** Twenty-four stops take their time on a machine that has other work. */
const SLOW = { timeout: 180_000 };

test('a lesson on MapLibre’s map goes from its first question to its last answer by PageDown alone', SLOW, async () => {
  const { page, complaints, offOrigin } = await lesson('?present');
  expect(await wholeLesson(page, () => page.keyboard.press('PageDown'))).toEqual(WHOLE);
  expect(complaints).toEqual([]);
  expect(offOrigin).toEqual([]);
});
