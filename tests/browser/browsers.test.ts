import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { bareOptions } from './chromium.mjs';
import { SIZES, awake, visitor } from './harness.ts';
import { button, place } from './teach.ts';

/*
 * What Safari and Firefox do otherwise, done to Chromium: these tests run where there is no other browser.
 */
const visit = visitor(bareOptions());

/** A page without what the oldest browsers that the README names do not have, and what none but Chromium has. */
function aged(): void {
  const lacking: readonly [object, string][] = [
    [URL, 'canParse'],
    [URL, 'parse'],
    [Promise, 'withResolvers'],
    [Promise, 'try'],
    [Object, 'groupBy'],
    [Map, 'groupBy'],
    [Array, 'fromAsync'],
    [AbortSignal, 'any'],
    [Document.prototype, 'startViewTransition'],
    [Element.prototype, 'checkVisibility'],
    [Element.prototype, 'currentCSSZoom'],
    [Element.prototype, 'moveBefore'],
    [HTMLElement.prototype, 'popover'],
    [Navigator.prototype, 'userActivation'],
    [Navigator.prototype, 'scheduling'],
    [window, 'requestIdleCallback'],
    [window, 'cancelIdleCallback'],
    [window, 'scheduler'],
    [window, 'navigation'],
    [window, 'Iterator'],
  ];
  for (const [of, name] of lacking) Reflect.deleteProperty(of, name);
  for (const name of ['union', 'intersection', 'difference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom'])
    Reflect.deleteProperty(Set.prototype, name);
  for (const name of [
    'map',
    'filter',
    'take',
    'drop',
    'flatMap',
    'reduce',
    'toArray',
    'forEach',
    'some',
    'every',
    'find',
  ])
    Reflect.deleteProperty(Object.getPrototypeOf(Object.getPrototypeOf([].values())) as object, name);
  const supports = CSS.supports.bind(CSS);
  CSS.supports = (...asked: string[]) =>
    !asked.some((one) => one.includes('popover-open')) && supports(...(asked as [string]));
}

/** A page that is opened after something was done to the browser. */
async function opened(path: string, first: (page: Page) => Promise<unknown>) {
  const visited = await visit('favicon.svg', {}, false);
  await first(visited.page);
  await visited.page.goto(new URL(path, visited.page.url()).href);
  await awake(visited.page);
  return visited;
}

/** How many pixels of the map's ink have a colour. */
async function painted(page: Page, colour: readonly number[]): Promise<number> {
  return page.evaluate((wanted) => {
    const canvas = document.querySelector<HTMLCanvasElement>('.map .ink canvas:last-child');
    const { width = 1, height = 1 } = canvas ?? {};
    const data = canvas?.getContext('2d')?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray();
    let count = 0;
    for (let at = 0; at < data.length; at += 4) if (wanted.every((value, i) => data[at + i] === value)) count += 1;
    return count;
  }, colour);
}

/** `--halo`, behind every name on the light map. */
const HALO = [251, 250, 247, 255];

test('WebKit starts a script before the style sheets: the map is drawn in its colours all the same', async () => {
  const { page } = await opened('./?map=static', async (page) => {
    // A script that is `async` does not wait for styles in Chromium either.
    await page.route(/\/$|\?map=static$/, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace('<script type="module"', '<script async type="module"');
      await route.fulfill({ response, body });
    });
    await page.route(/\/assets\/[^/]*\.css$/, async (route) => {
      await setTimeout(1500);
      await route.continue();
    });
  });
  await expect.poll(() => painted(page, HALO)).toBeGreaterThan(500);
  expect(await painted(page, [0, 0, 0, 255])).toBe(0);
});

test('in Safari a button that is pressed takes no focus: the question that it opens does', async () => {
  const { page } = await opened('./?map=static', (page) =>
    page.addInitScript(() => addEventListener('mousedown', (event) => event.preventDefault(), true)),
  );
  const line = page.locator('.card button', { hasText: 'Is North Korea sending soldiers' });
  const asked = (await line.innerText()).split('\n')[0] ?? '';
  await line.click();
  const heading = page.getByRole('heading', { name: asked, level: 2 });
  await heading.waitFor();
  await expect.poll(() => heading.evaluate((element) => element === document.activeElement)).toBe(true);
});

describe('without what an older browser lacks', () => {
  test('a page reads, scrubs, searches and shares', async () => {
    const { page, complaints } = await opened('./?map=static', (page) => page.addInitScript(aged));
    expect(await page.evaluate(() => 'requestIdleCallback' in window || 'canParse' in URL)).toBe(false);
    const slider = page.getByRole('slider', { name: 'Fact' });
    const before = await slider.getAttribute('aria-valuetext');
    await slider.press('Home');
    await expect.poll(() => slider.getAttribute('aria-valuetext')).not.toBe(before);
    await page.getByRole('searchbox').fill('Kharkiv');
    await expect.poll(() => page.url()).toContain('q=Kharkiv');
    await page.getByRole('button', { name: 'Share' }).click();
    await page.getByRole('dialog', { name: 'Share' }).waitFor();
    expect(complaints).toEqual([]);
  });

  test('a lesson goes on, and ends', async () => {
    const { page, complaints } = await opened('./?present&map=static', async (page) => {
      await page.setViewportSize(SIZES.projector);
      await page.addInitScript(aged);
    });
    await page.keyboard.press('PageDown');
    await page.keyboard.press('PageDown');
    await expect.poll(() => place(page).textContent()).toContain('Step 2');
    await button(page, 'Leave').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.url()).not.toContain('present');
    expect(complaints).toEqual([]);
  });
});
