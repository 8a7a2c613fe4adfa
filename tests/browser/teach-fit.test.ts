import { type Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { SIZES } from './harness.ts';
import { STEPS, answer, button, classroom, place } from './teach.ts';

const lesson = classroom();

const SCREENS = [
  { width: 1920, height: 1080 },
  { width: 1280, height: 800 },
  { width: 1024, height: 768 },
];

/**
 * What of a stop does not fit the screen; fitting is done within two frames. A heading is as high as its lines, whose
 * letters may be higher by the face: only its width can be too much.
 */
async function clipped(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    const parts = [document.documentElement, ...document.querySelectorAll('.facts, header, footer, h1')];
    const isHigh = (part: Element) => part.tagName !== 'H1' && part.scrollHeight > part.clientHeight + 2;
    return parts
      .filter((part) => isHigh(part) || part.scrollWidth > part.clientWidth + 2)
      .map((part) => `${part.tagName} ${part.className} ${part.scrollHeight} in ${part.clientHeight}`);
  });
}

describe.each(SCREENS)('at $width by $height', (viewport) => {
  test.each([1, 2, 3])('every step fits at text size %i, asked and answered', { timeout: 180_000 }, async (size) => {
    // Few pixels are quick to draw, and what fits is measured in CSS px.
    const { page } = await lesson('?present&map=static', { viewport, deviceScaleFactor: 0.5 });
    for (let now = 1; now < size; now += 1) await page.keyboard.press('+');
    for (let step = 1; step <= STEPS; step += 1) {
      await page.evaluate((at) => (location.hash = `#step=${at}`), step);
      await expect.poll(() => place(page).textContent()).toBe(`Step ${step} of ${STEPS}`);
      for (const shown of [0, 1]) {
        await expect.poll(() => answer(page).count()).toBe(shown);
        expect({ step, shown, clipped: await clipped(page) }).toEqual({ step, shown, clipped: [] });
        if (shown === 0) await page.keyboard.press('a');
      }
    }
  });

  test('the way out of what stands behind "More" is on the screen', async () => {
    const { page } = await lesson('?present&map=static', { viewport });
    await button(page, 'More').click();
    await expect.poll(() => button(page, 'Close').count()).toBe(1);
    const { y = 0, height = 0 } = (await button(page, 'Close').boundingBox()) ?? {};
    const box = await page.getByRole('dialog').boundingBox();
    expect(y + height).toBeLessThanOrEqual((box?.y ?? 0) + (box?.height ?? 0));
  });

  test('every control is on the screen, in one row, and large enough for a finger', async () => {
    const { page } = await lesson('?present&map=static#step=6', { viewport });
    const rows = new Set<number>();
    for (const name of ['Back', 'Next', 'Show answer', 'Black screen', 'Speaker window', 'More', 'Leave']) {
      const box = (await button(page, name).boundingBox()) ?? expect.unreachable();
      rows.add(Math.round(box.y));
      expect(box.height).toBeGreaterThanOrEqual(44);
      expect(box.y + box.height).toBeLessThanOrEqual(viewport.height);
      expect(box.x + box.width).toBeLessThanOrEqual(viewport.width);
    }
    expect(rows.size).toBe(1);
  });
});

test('a phone shows each question, and each answer, from its first word', async () => {
  const { page } = await lesson('?present&map=static', { viewport: SIZES.phone });
  for (let at = 0; at < 5; at += 1) {
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
    await page.evaluate(() => scrollTo(0, 200));
    await button(page, at % 2 === 0 ? 'Show answer' : 'Next').click();
  }
});
