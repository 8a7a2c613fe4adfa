import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { hash } from './broken.ts';
import { bareOptions } from './chromium.mjs';
import { awake, visitor } from './harness.ts';

const visit = visitor(bareOptions());

/** A page that is painted, and whose own script comes only once `pressing` is done. */
async function late(path: string, pressing: (page: Page) => Promise<unknown>): Promise<Page> {
  const { page } = await visit('favicon.svg', {}, false);
  let done = () => {};
  const pressed = new Promise<void>((resolve) => (done = resolve));
  await page.route(/\/page-[^/]*\.js$/, async (route) => {
    await pressed;
    await route.continue();
  });
  await page.goto(new URL(path, inject('site')).href, { waitUntil: 'commit' });
  await page.locator('footer').first().waitFor({ state: 'attached' });
  await page.waitForFunction(() =>
    [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].every(({ sheet }) => sheet !== null),
  );
  await pressing(page);
  expect(await page.locator('#page[data-awake]').count()).toBe(0);
  done();
  await awake(page);
  return page;
}

const spoken = (page: Page) => page.getByRole('slider', { name: 'Fact' }).getAttribute('aria-valuetext');

describe('what is done before the script of the page has come is done as soon as it does', () => {
  test.each(['', 'embed/'])('a step, once however often it was pressed: /%s', async (path) => {
    const page = await late(path, async (page) => {
      for (let n = 0; n < 3; n += 1) await page.getByRole('button', { name: 'Next fact' }).click();
    });
    await expect.poll(() => spoken(page)).toContain('fact 8 of 14');
    await page.getByRole('button', { name: 'Next fact' }).click();
    await expect.poll(() => spoken(page)).toContain('fact 9 of 14');
  });

  test('a move of the slider', async () => {
    const page = await late('', (page) => page.getByRole('slider', { name: 'Fact' }).press('Home'));
    await expect.poll(() => spoken(page)).toContain('fact 1 of 14');
  });

  test('words to search for stay, and are searched for', async () => {
    const page = await late('', (page) => page.getByRole('searchbox').fill('hoax'));
    await expect.poll(() => hash(page), { timeout: 20_000 }).toContain('q=hoax');
    expect(await page.getByRole('searchbox').inputValue()).toBe('hoax');
  });

  test('what was opened stays open, a dialog too', async () => {
    const page = await late('', async (page) => {
      await page.getByText('How this can be checked').filter({ visible: true }).click();
      await page.getByRole('button', { name: 'Share' }).click();
    });
    await page.getByRole('dialog').waitFor();
    expect(await page.locator('.card details').evaluate((one: HTMLDetailsElement) => one.open)).toBe(true);
  });
});
