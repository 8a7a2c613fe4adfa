import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { unitOf } from '#app/space/camera.ts';
import { MAP_TIMEOUT, awake, visitor } from './harness.ts';
import { type Apart, delayInk, inTwoPlaces, nextFrame, recordFrames, recorded } from './together.ts';

const visit = visitor();

/** WebGL in software draws few frames a second; ms. */
const SLOW = 180_000;

const WEST = unitOf([4.35, 50.85]);
const EAST = unitOf([125.75, 39.03]);

/** A page whose frames are recorded, with two marks on its map. */
async function opened(query: string, late = false): Promise<Page> {
  const { page } = await visit('?map=static');
  if (late) await page.addInitScript(delayInk);
  await page.addInitScript(recordFrames);
  await page.route(/\/(opening|words|dataset)\.[^/]*\.json$/, inTwoPlaces('brussels', 'pyongyang'));
  await page.goto(new URL(query, page.url()).href);
  await awake(page);
  if (!query.includes('static'))
    await page.waitForFunction(
      () => document.querySelector('.maplibregl-canvas') && !document.querySelector('.map .stage svg'),
      null,
      { timeout: MAP_TIMEOUT },
    );
  await page.waitForTimeout(500);
  return page;
}

/** Drags the map about, some px in every frame. */
async function pan(page: Page): Promise<void> {
  const { x, y, width, height } = (await page.locator('.map').first().boundingBox()) ?? expect.unreachable();
  const [left, top] = [x + width * 0.55, y + height * 0.5];
  await page.mouse.move(left, top);
  await page.mouse.down();
  for (const step of [1, 2, 3, 4, 5, 4, 3, 2, 1]) {
    await page.mouse.move(left - step * 11, top + step * 5);
    await nextFrame(page);
  }
  await page.mouse.up();
  await page.waitForTimeout(600);
}

/** Zooms out and in again by the buttons, smoothly. */
async function zoom(page: Page): Promise<void> {
  for (const name of ['Zoom out', 'Zoom in']) {
    await page.getByRole('button', { name, exact: true }).click();
    await nextFrame(page);
    await page.waitForTimeout(1000);
  }
}

const farthest = (all: readonly Apart[]) => Math.max(0, ...all.map(({ x, y }) => Math.hypot(x, y)));

describe('marks stand on their places in every frame', () => {
  test.each([
    ['map', '?theme=light'],
    ['drawn map', '?theme=light&map=static'],
  ])(
    'of a %s that is panned and zoomed',
    async (_, query) => {
      const page = await opened(query);
      for (const act of [pan, zoom]) {
        const apart = await recorded(page, WEST, EAST, () => act(page));
        expect(apart.length).toBeGreaterThan(4);
        expect(farthest(apart)).toBeLessThanOrEqual(2);
      }
    },
    SLOW,
  );

  test.each([
    ['map', '?theme=light'],
    ['drawn map', '?theme=light&map=static'],
  ])(
    'of a %s, and this test would see marks that come a frame late',
    async (_, query) => {
      const page = await opened(query, true);
      expect(farthest(await recorded(page, WEST, EAST, () => pan(page)))).toBeGreaterThan(4);
    },
    SLOW,
  );
});
