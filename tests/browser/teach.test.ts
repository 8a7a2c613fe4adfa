import AxeBuilder from 'axe-core';
import { type BrowserContextOptions, type Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { SIZES, visitor } from './harness.ts';

const visit = visitor();
const projector = { viewport: SIZES.projector };

const question = (page: Page) => page.getByRole('heading', { level: 1 });
const place = (page: Page) => page.locator('.remote .place');
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const told = (page: Page) => page.getByRole('region', { name: 'Facts of this step' }).getByRole('article');

async function lesson(path = '?present', options: BrowserContextOptions = projector) {
  const visited = await visit(path, options);
  await place(visited.page).waitFor();
  return visited;
}

/** Everything that is read aloud: the accessibility tree of the page. */
async function tree(page: Page): Promise<string> {
  return page.locator('body').ariaSnapshot();
}

/** Violations of axe-core's rules, each with the elements it names. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AxeBuilder.source);
  return page.evaluate(async () => {
    const axe = (window as unknown as { axe: typeof AxeBuilder }).axe;
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  });
}

/** Goes to the end of the lesson; gives every place that was passed, and says whether each answer was shown. */
async function wholeLesson(page: Page, on: () => Promise<void>) {
  const passed: string[] = [];
  for (let i = 0; i < 90; i += 1) {
    const shown = (await page.locator('.answer').count()) > 0;
    const now = `${await place(page).textContent()}${shown ? ' answered' : ''}`;
    if (passed.at(-1) !== now) passed.push(now);
    if (now === WHOLE.at(-1)) break;
    await on();
    await page.waitForTimeout(60);
  }
  return passed;
}

const WHOLE = Array.from({ length: 12 }, (_, at) => [`Step ${at + 1} of 12`, `Step ${at + 1} of 12 answered`]).flat();

describe('a lesson', () => {
  test('goes from its first question to its last answer by PageDown alone', { timeout: 180_000 }, async () => {
    const { page, complaints, offOrigin } = await lesson();
    expect(await wholeLesson(page, () => page.keyboard.press('PageDown'))).toEqual(WHOLE);
    expect(complaints).toEqual([]);
    expect(offOrigin).toEqual([]);
  });

  test('goes from its first question to its last answer by touch alone', { timeout: 180_000 }, async () => {
    const { page } = await lesson('?present&map=static', { viewport: SIZES.desktop, hasTouch: true });
    expect(await wholeLesson(page, () => button(page, 'Next').tap())).toEqual(WHOLE);
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
    await expect.poll(() => page.locator('.answer').count()).toBe(1);
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => page.locator('.answer').count()).toBe(0);
    expect(new URL(page.url()).hash).toBe('#step=3');
  });

  test('opens at the step that its address names, with nothing given away', async () => {
    const { page } = await lesson('?present#step=4&fact=peskov-hoax');
    expect(await question(page).textContent()).toContain('Moscow and Pyongyang');
    expect(await told(page).count()).toBe(1);
  });

  test('hides from sight and from the accessibility tree what its question asks for, until it is revealed', async () => {
    const { page } = await lesson('?present#step=4');
    for (const word of ['hoax', 'fake news', 'Peskov']) {
      expect(await tree(page)).not.toContain(word);
      expect(await page.locator('body').innerHTML()).not.toContain(word);
    }
    const before = await page.getByRole('slider').getAttribute('max');
    await page.keyboard.press('a');
    await expect.poll(() => tree(page)).toMatch(/hoax[\s\S]*fake news/);
    expect(Number(await page.getByRole('slider').getAttribute('max'))).toBeGreaterThan(Number(before));
    await button(page, 'Hide answer').click();
    await expect.poll(() => tree(page)).not.toContain('hoax');
  });

  test('goes black and comes back by any key', async () => {
    const { page } = await lesson();
    await page.keyboard.press('b');
    await page.locator('.blank').waitFor();
    await page.keyboard.press('PageDown');
    await expect.poll(() => page.locator('.blank').count()).toBe(0);
    expect(await place(page).textContent()).toBe('Step 1 of 12');
  });

  test('keeps letters to itself only as long as they are switched on', async () => {
    const { page } = await lesson('?present#step=4');
    await button(page, 'More').click();
    await page.getByLabel('Letter keys').uncheck();
    await button(page, 'Close').click();
    await page.keyboard.press('a');
    await page.keyboard.press('9');
    expect(await page.locator('.answer').count()).toBe(0);
    expect(await place(page).textContent()).toBe('Step 4 of 12');
    await page.keyboard.press('PageDown');
    await expect.poll(() => page.locator('.answer').count()).toBe(1);
  });

  test('is set in 28 px or more at 1920 by 1080, and grows in three steps', async () => {
    const { page } = await lesson('?present#step=4');
    await page.keyboard.press('PageDown');
    const small = () =>
      page.evaluate(() => {
        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const sizes: number[] = [];
        for (let node = texts.nextNode(); node; node = texts.nextNode()) {
          const host = node.parentElement;
          if (!host || !node.textContent?.trim() || host.closest('.aside, .map, svg, [hidden]')) continue;
          if (host.getClientRects().length > 0) sizes.push(parseFloat(getComputedStyle(host).fontSize));
        }
        return Math.min(...sizes);
      });
    const first = await small();
    expect(first).toBeGreaterThanOrEqual(27.9);
    await page.keyboard.press('+');
    const second = await small();
    await page.keyboard.press('+');
    const third = await small();
    expect(second).toBeGreaterThan(first);
    expect(third).toBeGreaterThan(second);
    await page.keyboard.press('+');
    expect(await small()).toBe(third);
  });

  test.each([
    { width: 1920, height: 1080 },
    { width: 1280, height: 800 },
    { width: 1024, height: 768 },
  ])('keeps every control on the screen at $width by $height', async (viewport) => {
    const { page } = await lesson('?present#step=6', { viewport });
    for (const name of ['Back', 'Next', 'Show answer', 'Black screen', 'Speaker window', 'More', 'Leave']) {
      const box = (await button(page, name).boundingBox()) ?? expect.unreachable();
      expect(box.height).toBeGreaterThanOrEqual(44);
      expect(box.y + box.height).toBeLessThanOrEqual(viewport.height);
      expect(box.x + box.width).toBeLessThanOrEqual(viewport.width);
    }
    expect(await page.evaluate(() => document.documentElement.scrollHeight <= innerHeight)).toBe(true);
  });

  test('has no violation that axe-core sees, on any step, hidden or revealed', { timeout: 180_000 }, async () => {
    const { page } = await lesson('?present&map=static');
    for (let step = 0; step < 12; step += 1) {
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('a');
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('PageUp');
      await page.evaluate((at) => (location.hash = `#step=${at}`), step + 2);
      await expect.poll(() => place(page).textContent()).toBe(`Step ${Math.min(step + 2, 12)} of 12`);
    }
  });

  test('draws a QR code of 300 px or more, with the short address under it', async () => {
    const { page } = await lesson('?present#step=3', { viewport: { width: 1280, height: 800 } });
    await button(page, 'More').click();
    const code = page.getByRole('img', { name: /QR code of .*present#step=3/ });
    const box = (await code.boundingBox()) ?? expect.unreachable();
    expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(300);
    expect(await page.locator('figcaption').textContent()).toMatch(
      /^127\.0\.0\.1:\d+\/north-korean-troops\/\?present#step=3$/,
    );
    expect(await violations(page)).toEqual([]);
  });
});

describe('the speaker’s window', () => {
  test('shows notes, follows the presentation, and leads it', async () => {
    const { page } = await lesson('?present#step=4');
    const [speaker] = await Promise.all([page.waitForEvent('popup'), button(page, 'Speaker window').click()]);
    await speaker.getByRole('heading', { level: 1, name: /Moscow and Pyongyang/ }).waitFor();
    await expect.poll(() => speaker.locator('.notes').innerText()).toContain('The cross marks a denial');
    await expect.poll(() => speaker.locator('.lost').count()).toBe(0);
    await page.keyboard.press('PageDown');
    await expect.poll(() => speaker.getByText('Answer (shown)').count()).toBe(1);
    await speaker.getByRole('button', { name: /^6\. / }).click();
    await expect.poll(() => place(page).textContent()).toBe('Step 6 of 12');
    await expect.poll(() => speaker.locator('.place').textContent()).toBe('Step 6 of 12');
    await speaker.getByRole('button', { name: 'Black screen' }).click();
    await page.locator('.blank').waitFor();
    expect(await violations(speaker)).toEqual([]);
  });

  test('has its notes under the slide where no window may open', async () => {
    const { page } = await lesson('?present#step=4');
    await page.evaluate(() => (window.open = () => null));
    await button(page, 'Speaker window').click();
    await expect.poll(() => page.locator('.notes').innerText()).toContain('The cross marks a denial');
  });
});

describe('guess first', () => {
  test('is played by the keyboard alone, keeps the score, and stores nothing', async () => {
    const { page, requests } = await visit('?guess&map=static', { viewport: { width: 1280, height: 800 } });
    await question(page).waitFor();
    const count = requests.length;
    const total = Number((await page.getByText(/^1 of \d+$/).textContent())?.match(/\d+$/)?.[0]);
    for (let at = 0; at < total; at += 1) {
      const first = page.locator('.options button').first();
      if (await first.count()) {
        await first.focus();
        await page.keyboard.press('Enter');
      } else {
        await page.getByRole('button', { name: 'Move number 1 down' }).focus();
        await page.keyboard.press('Enter');
        await page.keyboard.press('PageDown');
      }
      await page.locator('.outcome strong').waitFor();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('PageDown');
    }
    await expect.poll(() => question(page).textContent()).toBe('That was the last one.');
    expect(await page.locator('header p').textContent()).toMatch(new RegExp(`^\\d+ of ${total} right$`));
    const stored = await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]);
    expect(stored).toEqual([0, 0, '']);
    const later = requests.slice(count).filter((url) => !/basemap|assets/.test(url));
    expect(later).toEqual([]);
  });
});

describe('a screen in a foyer', () => {
  test('runs alone, takes no keys, and rests when it is touched', async () => {
    const { page } = await lesson('?kiosk');
    await page.keyboard.press('PageDown');
    await page.keyboard.press('End');
    expect(await place(page).textContent()).toBe('Step 1 of 12');
    await button(page, 'Pause').waitFor();
    await expect.poll(() => page.locator('.answer').count(), { timeout: 40_000 }).toBe(1);
    await page.locator('h1').click();
    await button(page, 'Go on').waitFor();
  });
});
