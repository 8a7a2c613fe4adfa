import { type Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { bareOptions } from './chromium.mjs';
import { SIZES, visitor } from './harness.ts';
import { violations } from './axe.ts';
import { answer, button, classroom, place, question } from './teach.ts';

const visit = visitor(bareOptions());
const lesson = classroom(visit);

/** A lesson at its fourth step, and the speaker's window that follows it. */
async function both() {
  const { page } = await lesson('?present&map=static#step=4');
  const [speaker] = await Promise.all([page.waitForEvent('popup'), button(page, 'Speaker window').click()]);
  await speaker.getByRole('heading', { level: 1, name: /Moscow and Pyongyang/ }).waitFor();
  await expect.poll(() => speaker.locator('.lost').count()).toBe(0);
  return { page, speaker };
}

describe('the speaker’s window', () => {
  test('shows notes, follows the presentation, and leads it', async () => {
    const { page, speaker } = await both();
    await expect.poll(() => speaker.locator('.notes').innerText()).toContain('The cross marks a denial');
    await page.keyboard.press('PageDown');
    await expect.poll(() => speaker.getByText('Answer (shown)').count()).toBe(1);
    await speaker.getByRole('button', { name: /^6\. / }).click();
    await expect.poll(() => place(page).textContent()).toBe('Step 6 of 12');
    await expect.poll(() => speaker.locator('.place').textContent()).toBe('Step 6 of 12');
    await speaker.getByRole('button', { name: 'Black screen' }).click();
    await page.locator('.blank').waitFor();
    expect(await violations(speaker)).toEqual([]);
  });

  test('takes the keys of the lesson, but those that the browser heeds on the other screen alone', async () => {
    const { page, speaker } = await both();
    const press = (key: string) => speaker.keyboard.press(key);
    await press('PageDown');
    await expect.poll(() => answer(page).count()).toBe(1);
    await press('a');
    await expect.poll(() => answer(page).count()).toBe(0);
    await press('End');
    await expect.poll(() => place(page).textContent()).toBe('Step 12 of 12');
    await press('ArrowLeft');
    await press('6');
    await expect.poll(() => place(page).textContent()).toBe('Step 6 of 12');
    await press('b');
    await page.locator('.blank').waitFor();
    await expect.poll(() => speaker.locator('[aria-pressed=true]').count()).toBe(1);
    await press('PageDown');
    await page.locator('.blank').waitFor({ state: 'detached' });
    expect(await place(page).textContent()).toBe('Step 6 of 12');
    await press('s');
    await press('Escape');
    await page.waitForURL((url) => !url.searchParams.has('present'));
    expect(await page.locator('.notes').count()).toBe(0);
  });

  test('leaves single characters alone where they are switched off', async () => {
    const { page, speaker } = await both();
    await button(page, 'More').click();
    await page.getByLabel('Letter keys').uncheck();
    await page.keyboard.press('Escape');
    await speaker.keyboard.press('b');
    await speaker.keyboard.press('PageDown');
    await expect.poll(() => answer(page).count()).toBe(1);
    expect(await page.locator('.blank').count()).toBe(0);
  });

  test('has its notes under the slide where no window may open', async () => {
    const { page } = await lesson('?present&map=static#step=4');
    await page.evaluate(() => (window.open = () => null));
    await button(page, 'Speaker window').click();
    await expect.poll(() => page.locator('.notes').innerText()).toContain('The cross marks a denial');
  });
});

/** Whether each letter on the map of an exercise is as large as a finger. */
async function lettersFit(page: Page): Promise<boolean> {
  const boxes = await page
    .locator('.map > button')
    .evaluateAll((pins) =>
      pins.map((pin) => pin.getBoundingClientRect()).map(({ width, height }) => Math.min(width, height)),
    );
  return boxes.every((size) => size >= 44);
}

/** What the keyboard is on. */
const held = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document;
    return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent;
  });

describe('guess first', () => {
  test('is played by the keyboard alone, keeps the score, and stores nothing', async () => {
    const { page, requests } = await visit('?guess&map=static', { viewport: { width: 1280, height: 800 } });
    await question(page).waitFor();
    const count = requests.length;
    const total = Number((await page.getByText(/^1 of \d+$/).textContent())?.match(/\d+$/)?.[0]);
    const kinds = new Set<string>();
    for (let at = 0; at < total; at += 1) {
      const asked = (await question(page).textContent()) ?? '';
      const first = page.locator('.options button').first();
      if (await first.count()) {
        await first.focus();
        await page.keyboard.press('Enter');
      } else {
        await page.getByRole('button', { name: 'Move number 1 down' }).focus();
        await page.keyboard.press('Enter');
        await expect.poll(() => held(page)).toBe('Move number 2 down');
        await page.keyboard.press('PageDown');
      }
      await page.locator('.outcome strong').waitFor();
      expect(await lettersFit(page)).toBe(true);
      if (!kinds.has(asked)) expect(await violations(page)).toEqual([]);
      kinds.add(asked);
      await page.keyboard.press('PageDown');
    }
    expect(kinds.size).toBe(4);
    await expect.poll(() => question(page).textContent()).toBe('That was the last one.');
    expect(await page.locator('header p').textContent()).toMatch(new RegExp(`^\\d+ of ${total} right$`));
    const stored = await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]);
    expect(stored).toEqual([0, 0, '']);
    await page.getByRole('button', { name: 'Another round' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => held(page)).toBe(await question(page).textContent());
    const later = requests.slice(count).filter((url) => !/basemap|assets/.test(url));
    expect(later).toEqual([]);
  });

  test('takes nobody who asks for the answer for somebody who guessed wrong', async () => {
    const { page } = await visit('?guess&map=static', { viewport: { width: 1280, height: 800 } });
    const score = page.locator('header p');
    const giveUp = page.getByRole('button', { name: 'Show the answer' });
    for (let at = 0; at < 9 && !(await giveUp.count()); at += 1)
      for (const key of ['PageDown', 'PageDown']) await page.keyboard.press(key);
    const before = await score.textContent();
    await giveUp.click();
    await expect.poll(() => page.locator('.outcome').textContent()).toContain('The answer: ');
    expect(await page.locator('.outcome').textContent()).not.toContain('Not this time');
    expect(await score.textContent()).toBe(before);
  });
});

test.each([SIZES.desktop, SIZES.projector, SIZES.phone])(
  'the map of a guess stands in its frame, and no letter lies on its buttons or on another',
  async (viewport) => {
    const { page } = await visit('?guess&map=static', { viewport });
    await question(page).waitFor();
    while ((await page.locator('.space').count()) === 0) await page.locator('footer button').click();
    const [frame, map] = await Promise.all(
      ['main > .map', '.space'].map((part) =>
        page.locator(part).evaluate((one) => one.getBoundingClientRect().toJSON()),
      ),
    );
    for (const side of ['left', 'top', 'right', 'bottom'] as const)
      expect(Math.abs(map[side] - frame[side])).toBeLessThan(1);
    const boxes = (part: string) =>
      page.locator(part).evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect));
    const [letters, buttons] = [await boxes('.map > button'), await boxes('.tools button')];
    expect(Math.min(letters.length, buttons.length)).toBeGreaterThan(1);
    for (const a of letters)
      for (const b of buttons)
        expect(a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1).toBe(
          false,
        );
    for (const [at, a] of letters.entries())
      for (const b of letters.slice(0, at))
        expect(Math.hypot(a.left - b.left, a.top - b.top)).toBeGreaterThan(a.width - 2);
  },
);

describe('a screen in a foyer', () => {
  test('runs alone and in a loop, takes no keys, and rests when it is touched', async () => {
    const { page } = await lesson('?kiosk&map=static');
    await page.keyboard.press('PageDown');
    await page.keyboard.press('End');
    expect(await place(page).textContent()).toBe('Step 1 of 12');
    await page.clock.install();
    await button(page, 'Pause').click();
    await button(page, 'Go on').click();
    const passing = async (stop: string) => {
      for (let turn = 0; turn < 40 && (await place(page).textContent()) !== stop; turn += 1)
        await page.clock.fastForward(25_000);
      return place(page).textContent();
    };
    for (let second = 0; second < 26 && (await answer(page).count()) === 0; second += 1)
      await page.clock.fastForward(1000);
    expect(await answer(page).count()).toBe(1);
    await page.locator('h1').click();
    await button(page, 'Go on').waitFor();
    await page.clock.fastForward(20_000);
    await page.locator('h1').click();
    await page.clock.fastForward(29_000);
    expect(await button(page, 'Pause').count()).toBe(0);
    await page.clock.fastForward(2000);
    await button(page, 'Pause').waitFor();
    expect(await passing('Step 12 of 12')).toBe('Step 12 of 12');
    expect(await passing('Step 1 of 12')).toBe('Step 1 of 12');
  });
});
