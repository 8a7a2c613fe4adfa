import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { bareOptions } from './chromium.mjs';
import { awake, visitor } from './harness.ts';

/*
 * What Safari and Firefox do otherwise, done to Chromium: these tests run where there is no other browser.
 */
const visit = visitor(bareOptions());

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
