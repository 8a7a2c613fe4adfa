import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { broken, gone, html, readsSelectsScrubs, says } from './broken.ts';
import { MAP_TIMEOUT, SIZES, visitor } from './harness.ts';
import { settled } from './settled.ts';

const visit = visitor();

const NOTICE = 'The interactive map can’t be shown: this is a drawing.';
const notice = (page: Page) => page.locator('.space .notice');

/** The drawing stands in the place of the map. */
async function showsDrawing(page: Page): Promise<void> {
  await expect.poll(() => page.locator('.space svg path').count()).toBeGreaterThan(2);
  expect(await page.locator('.maplibregl-canvas').count()).toBe(0);
}

/** Names of the map's buttons that its notice lies on. */
async function coveredButtons(page: Page): Promise<string[]> {
  const said = (await notice(page).boundingBox()) ?? expect.unreachable();
  const buttons = await page.getByRole('group', { name: 'Map' }).getByRole('button').all();
  const boxes = await Promise.all(buttons.map(async (one) => ({ one, box: await one.boundingBox() })));
  expect(boxes.length).toBeGreaterThan(2);
  const hit = boxes.filter(
    ({ box }) => box && box.y < said.y + said.height && said.y < box.y + box.height && box.x < said.x + said.width,
  );
  return Promise.all(hit.map(({ one }) => one.innerText()));
}

describe('a page whose map can’t be had reads, selects and scrubs, and says so in one sentence', () => {
  test.each([
    ['without WebGL2', false],
    ['where WebGL2 is made up in software', true],
  ])('%s', async (_, inSoftware) => {
    let asked = false;
    const page = await broken(visit, (page) => {
      page.on('request', (request) => (asked ||= /\/Map-[^/]*$/.test(request.url())));
      return page.addInitScript((inSoftware) => {
        const original = HTMLCanvasElement.prototype.getContext as (...args: unknown[]) => unknown;
        const refused = (kind: unknown, options?: WebGLContextAttributes) =>
          String(kind).startsWith('webgl') && (!inSoftware || options?.failIfMajorPerformanceCaveat === true);
        HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...args: unknown[]) {
          return refused(...(args as [unknown])) ? null : original.apply(this, args);
        } as typeof HTMLCanvasElement.prototype.getContext;
      }, inSoftware);
    });
    await readsSelectsScrubs(page);
    expect(asked).toBe(false);
    await expect.poll(() => notice(page).innerText()).toBe(NOTICE);
    await showsDrawing(page);
    for (const size of [SIZES.desktop, SIZES.embed, SIZES.phone]) {
      await page.setViewportSize(size);
      await expect.poll(() => coveredButtons(page)).toEqual([]);
    }
  });

  test('once its context is lost for good', async () => {
    const { page } = await visit();
    await page.locator('.maplibregl-canvas').waitFor({ timeout: MAP_TIMEOUT });
    await page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('.maplibregl-canvas');
      canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
    });
    await expect.poll(() => notice(page).innerText(), { timeout: 20_000 }).toBe(NOTICE);
    await readsSelectsScrubs(page);
    await showsDrawing(page);
  });

  test('with its worker missing, or killed at its start', async () => {
    const missing = await broken(visit, (page) => page.route(/maplibre-gl-worker/, gone));
    const killed = await missing.context().newPage();
    await killed.route(/maplibre-gl-worker/, says('self.close();', 'text/javascript'));
    await killed.goto(missing.url());
    for (const page of [killed, missing]) {
      await page.bringToFront();
      await readsSelectsScrubs(page);
      await expect.poll(() => notice(page).innerText(), { timeout: 40_000 }).toBe(NOTICE);
      await showsDrawing(page);
    }
  });

  test('with its code never coming', async () => {
    let ask = () => {};
    const asked = new Promise<void>((done) => (ask = done));
    const page = await broken(visit, async (page) => {
      await page.clock.install();
      await page.route(/\/assets\/map-[^/]*\.js$/, () => ask());
    });
    await asked;
    await settled(page);
    expect(await notice(page).innerText()).toBe('');
    await page.clock.fastForward(31_000);
    await expect.poll(() => notice(page).innerText(), { timeout: 20_000 }).toBe(NOTICE);
    await readsSelectsScrubs(page);
    await showsDrawing(page);
  });

  test.each([
    ['code gone after a new version was published', /\/assets\/map-[^/]*\.js$/, gone],
    ['code answered with a page', /\/assets\/map-[^/]*\.js$/, html],
    ['style sheet gone', /\/assets\/Map-[^/]*\.css$/, gone],
  ])('with its %s', async (_, file, answer) => {
    const page = await broken(visit, (page) => page.route(file, answer));
    await readsSelectsScrubs(page);
    await expect.poll(() => notice(page).innerText(), { timeout: 20_000 }).toBe(NOTICE);
    await showsDrawing(page);
  });
});
