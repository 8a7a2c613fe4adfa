import { expect, test } from 'vitest';
import { violations } from './axe.ts';
import { STEPS, answer, classroom, place } from './teach.ts';

const lesson = classroom();

test('has no violation that axe-core sees, on any step, hidden or revealed', { timeout: 180_000 }, async () => {
  const { page } = await lesson();
  for (let step = 1; step <= STEPS; step += 1) {
    await page.evaluate((at) => (location.hash = `#step=${at}`), step);
    await expect.poll(() => place(page).textContent()).toBe(`Step ${step} of ${STEPS}`);
    for (const shown of [0, 1]) {
      await expect.poll(() => answer(page).count()).toBe(shown);
      expect({ step, shown, found: await violations(page) }).toEqual({ step, shown, found: [] });
      if (shown === 0) await page.keyboard.press('a');
    }
  }
});
