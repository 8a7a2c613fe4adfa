import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, inject, test } from 'vitest';
import { SIZES } from './harness.ts';
import { WHOLE, answer, button, classroom, place, wholeLesson } from './teach.ts';

const lesson = classroom();
const file = join(inject('folder'), 'dateline.html');

/** Twenty-four stops take their time on a machine that has other work. */
const SLOW = { timeout: 180_000 };

describe('a whole lesson', () => {
  test('goes from its first question to its last answer by touch alone', SLOW, async () => {
    const { page } = await lesson('?present&map=static', { viewport: SIZES.desktop, hasTouch: true });
    expect(await wholeLesson(page, () => button(page, 'Next').tap())).toEqual(WHOLE);
  });

  test('is given from one file on a disk, without any address', SLOW, async () => {
    const { page, complaints, requests } = await lesson(`${pathToFileURL(file).href}?present&map=static`);
    expect(await wholeLesson(page, () => page.keyboard.press('PageDown'))).toEqual(WHOLE);
    await button(page, 'More').click();
    await page.getByText('This copy was opened from a file').waitFor();
    expect(requests.filter((url) => !/^(blob|data):/.test(url))).toHaveLength(1);
    expect(complaints).toEqual([]);
  });

  test('goes on by Enter on its own button, as by a switch or a screen reader', SLOW, async () => {
    const { page } = await lesson();
    await button(page, 'Next').focus();
    expect(await wholeLesson(page, () => page.keyboard.press('Enter'))).toEqual(WHOLE);
  });

  test('is led by the keyboard alone: forward, back, to a step, to the ends', async () => {
    const { page } = await lesson();
    await page.keyboard.press('End');
    await expect.poll(() => place(page).textContent()).toBe('Step 12 of 12');
    await page.keyboard.press('Home');
    await expect.poll(() => place(page).textContent()).toBe('Step 1 of 12');
    await page.keyboard.press('4');
    await expect.poll(() => place(page).textContent()).toBe('Step 4 of 12');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => place(page).textContent()).toBe('Step 3 of 12');
    await expect.poll(() => answer(page).count()).toBe(1);
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => answer(page).count()).toBe(0);
    expect(new URL(page.url()).hash).toBe('#step=3');
  });
});

describe('entering and leaving', () => {
  const view = '#fact=peskov-hoax&t=2024-10-15&map=50,50,4';

  test('leads back to the view from which the lesson was entered, by its button and by Esc', async () => {
    for (const leave of ['Leave', 'Escape']) {
      const { page } = await lesson(`?present&map=static${view}`);
      expect(page.url()).toContain(`?present&map=static${view}`);
      await page.keyboard.press('3');
      await expect.poll(() => new URL(page.url()).hash).toBe(`${view}&step=3`);
      if (leave === 'Leave') await button(page, leave).click();
      else await page.keyboard.press(leave);
      await page.waitForURL((url) => !url.searchParams.has('present'));
      expect(new URL(page.url()).hash).toBe(`${view}&step=3`);
      await page.getByText('waved the allegations away').filter({ visible: true }).first().waitFor();
    }
  });

  test('takes the view along into the lesson', async () => {
    const { page } = await lesson(`?present&map=static${view}`);
    await button(page, 'Leave').click();
    await page.waitForURL((url) => !url.searchParams.has('present'));
    await page.getByText('Plain words').first().scrollIntoViewIfNeeded();
    await expect.poll(() => page.getByRole('link', { name: 'Present' }).getAttribute('href')).toContain(view);
  });

  test('F fills the screen, and Esc leaves that before it leaves the lesson', async () => {
    const { page } = await lesson();
    const full = () => page.evaluate(() => document.fullscreenElement !== null);
    await page.keyboard.press('f');
    await expect.poll(full).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(full).toBe(false);
    expect(await place(page).textContent()).toBe('Step 1 of 12');
    await page.keyboard.press('Escape');
    await page.waitForURL((url) => !url.searchParams.has('present'));
  });
});
