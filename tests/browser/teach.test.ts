import { describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { answer, button, classroom, place, question, told, tree } from './teach.ts';

const lesson = classroom();
const step4 = '?present&map=static#step=4';

describe('a lesson', () => {
  test('opens at the step that its address names, with nothing given away', async () => {
    const { page } = await lesson(`${step4}&fact=peskov-hoax`);
    expect(await question(page).textContent()).toContain('Moscow and Pyongyang');
    expect(await told(page).count()).toBe(1);
  });

  test('hides from sight and from the accessibility tree what its question asks for, until it is revealed', async () => {
    const { page } = await lesson(step4);
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

  test('stands at a step as an address names it, however the reader came there', async () => {
    const { page } = await lesson('?present&map=static#step=10');
    const stands = async () => ({
      lanes: await page.locator('main > .lanes').innerText(),
      open: await page.locator('.facts article.open').innerText(),
    });
    const tenth = await stands();
    await page.evaluate(() => (location.hash = '#step=11'));
    await expect.poll(() => place(page).textContent()).toBe('Step 11 of 12');
    const eleventh = await stands();
    await page.goBack();
    await expect.poll(stands).toEqual(tenth);
    await page.reload();
    await expect.poll(() => place(page).textContent()).toBe('Step 10 of 12');
    await page.goForward();
    await expect.poll(stands).toEqual(eleventh);
    expect(eleventh).not.toEqual(tenth);
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
    const { page } = await lesson(step4);
    await button(page, 'More').click();
    await page.getByLabel('Letter keys').uncheck();
    await button(page, 'Close').click();
    await page.keyboard.press('a');
    await page.keyboard.press('9');
    expect(await answer(page).count()).toBe(0);
    expect(await place(page).textContent()).toBe('Step 4 of 12');
    await page.keyboard.press('PageDown');
    await expect.poll(() => answer(page).count()).toBe(1);
  });

  test('is set in 28 px or more at 1920 by 1080, and what is read grows in three steps', async () => {
    const { page } = await lesson(step4);
    await page.keyboard.press('PageDown');
    const small = (where = 'header, main') =>
      page.evaluate((where) => {
        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const sizes: number[] = [];
        for (let node = texts.nextNode(); node; node = texts.nextNode()) {
          const host = node.parentElement;
          if (!host || !node.textContent?.trim() || host.closest('.aside, .map, svg, [hidden]') || !host.closest(where))
            continue;
          if (host.getClientRects().length > 0) sizes.push(parseFloat(getComputedStyle(host).fontSize));
        }
        return Math.min(...sizes);
      }, where);
    expect(await small('body')).toBeGreaterThanOrEqual(27.9);
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

  test('draws a QR code of 300 px or more, with the short address under it', async () => {
    const { page } = await lesson('?present&map=static#step=3', { viewport: { width: 1280, height: 800 } });
    await button(page, 'More').click();
    const code = page.getByRole('img', { name: /QR code of .*present#step=3/ });
    const box = (await code.boundingBox()) ?? expect.unreachable();
    expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(300);
    expect(await page.locator('figcaption').textContent()).toMatch(
      /^127\.0\.0\.1:\d+\/north-korean-troops\/\?present#step=3$/,
    );
    expect(await violations(page)).toEqual([]);
  });

  test('explains a rare word where it stands, by the keyboard and by touch, and stays open for Esc', async () => {
    const { page } = await lesson('?present&map=static#step=3', {
      viewport: { width: 1280, height: 800 },
      hasTouch: true,
    });
    const word = page.locator('dfn').getByRole('button', { name: 'Intelligence' }).first();
    const meaning = page.getByRole('note').filter({ hasText: 'Secret services' });
    await word.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => meaning.isVisible()).toBe(true);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(() => meaning.count()).toBe(0);
    expect(await place(page).textContent()).toBe('Step 3 of 12');
    await word.tap();
    await expect.poll(() => meaning.isVisible()).toBe(true);
  });

  test('opens one fact after the other where not all have room, before it goes on', async () => {
    const { page } = await lesson('?present&map=static#step=3', { viewport: { width: 1280, height: 720 } });
    for (const _ of [1, 2]) await page.keyboard.press('+');
    await expect.poll(() => page.locator('.facts').getAttribute('data-fit')).not.toBe('all');
    const open = () => told(page).evaluateAll((facts) => facts.findIndex((fact) => fact.classList.contains('open')));
    for (const at of [0, 1, 2]) {
      await expect.poll(open).toBe(at);
      expect(await told(page).nth(at).locator('.text').isVisible()).toBe(true);
      expect(await answer(page).count()).toBe(0);
      await page.keyboard.press('PageDown');
    }
    await expect.poll(() => answer(page).count()).toBe(1);
    await page.keyboard.press('PageDown');
    await expect.poll(() => place(page).textContent()).toBe('Step 4 of 12');
  });
});
