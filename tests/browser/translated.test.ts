import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { bareOptions } from './chromium.mjs';
import { awake, visitor } from './harness.ts';
import { settled } from './settled.ts';

const visit = visitor(bareOptions());

/**
 * Does to a page what Chrome and Edge do to translate it: puts an element of theirs in the place of each text, of those
 * too that come later. `window.giveBack` shows the page's own texts again.
 */
function translate(): void {
  const done: [Text, HTMLElement][] = [];
  const put = (text: Text) => {
    const own = text.parentElement?.closest('font, svg, script, style, template');
    if (own !== null || !/\p{L}/u.test(text.data)) return;
    const font = document.createElement('font');
    font.append(`«${text.data}»`);
    done.push([text, font]);
    text.replaceWith(font);
  };
  const putAll = (node: Node) => {
    const texts = document.createNodeIterator(node, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) put(text as Text);
  };
  putAll(document.body);
  const observer = new MutationObserver((changes) => {
    for (const { addedNodes } of changes) addedNodes.forEach(putAll);
  });
  observer.observe(document.body, { childList: true, subtree: true });
  Object.assign(window, {
    giveBack() {
      observer.disconnect();
      for (const [text, font] of done) font.parentNode?.replaceChild(text, font);
    },
  });
}

/** All that a page says, without the marks of a translation. */
async function said(page: Page): Promise<string> {
  await settled(page);
  const words = await page.locator('#page').evaluate((element) => (element as HTMLElement).innerText);
  return words.replace(/[«»]/g, '').replace(/\s+/g, ' ');
}

const STEPS = ['#fact=peskov-hoax', '#all=1&fact=kharkiv-debris', '#place=kursk-oblast', ''];

async function go(page: Page, hash: string): Promise<string> {
  await page.evaluate((to) => (location.hash = to), hash);
  return said(page);
}

/** What a page says at each step where nobody translates it. */
async function untranslated(path: string): Promise<readonly string[]> {
  const { page } = await visit(path);
  const words = [];
  for (const step of STEPS) words.push(await go(page, step));
  return words;
}

async function says(page: Page, words: readonly string[]): Promise<void> {
  for (const [at, step] of STEPS.entries()) {
    await go(page, step);
    await expect.poll(() => said(page), { timeout: 10_000 }).toBe(words[at]);
  }
}

describe('a page that its browser translates', () => {
  test.each(['', 'embed/'])('says at each step what it says untranslated: %s', async (end) => {
    const path = `north-korean-troops/${end}?map=static`;
    const words = await untranslated(path);
    const { page, complaints } = await visit(path);
    await page.evaluate(translate);
    await says(page, words);
    expect(await page.locator('#page').innerText()).toContain('«');
    await page.evaluate(() => (window as unknown as { giveBack(): void }).giveBack());
    expect(await page.locator('#page font').count()).toBe(0);
    await says(page, words);
    // What is translated before its script comes is drawn anew.
    expect(complaints.filter((one) => !one.includes('hydration_mismatch'))).toEqual([]);
  });

  test('says it, too, where its script comes to a page that is translated already', async () => {
    const path = 'north-korean-troops/?map=static';
    const words = await untranslated(path);
    const { page } = await visit('favicon.svg', {}, false);
    await page.route(/\/assets\/page-[^/]*\.js$/, async (route) => {
      await page.locator('#facts article').last().waitFor({ state: 'attached' });
      await page.evaluate(translate);
      await route.continue();
    });
    await page.goto(new URL(path, page.url()).href);
    await awake(page);
    await says(page, words);
  });
});
