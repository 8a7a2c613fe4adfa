import type { Page, Route } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { broken, empty, gone, half, html, readsSelectsScrubs, says } from './broken.ts';
import { bareOptions } from './chromium.mjs';
import { awake, visitor } from './harness.ts';
import { settled } from './settled.ts';

const visit = visitor(bareOptions());

/** The files of a story: what a page opens with, and the rest. */
const EMBED = 'north-korean-troops/embed/';
const STORY = /\/(opening|dataset)\.[0-9a-f]+\.json$/;

describe('a record of sources that can’t be had', () => {
  test.each([
    ['is cut off', half],
    ['is a page', html],
    ['is gone', gone],
  ])('that %s is said in one sentence, and the page goes on', async (_, answer) => {
    const page = await broken(visit, (page) => page.route(/provenance\.[0-9a-f]*\.?json$/, answer));
    await awake(page);
    const proof = page.locator('details').filter({ hasText: 'How this can be checked', visible: true }).first();
    await proof.locator('summary').click();
    await expect.poll(() => proof.innerText()).toContain('The record of sources could not be loaded.');
    await readsSelectsScrubs(page);
  });

  test('that is slow keeps nothing waiting', async () => {
    const page = await broken(visit, (page) => page.route(/provenance\.[0-9a-f]*\.?json$/, () => {}));
    await awake(page);
    const proof = page.locator('details').filter({ hasText: 'How this can be checked', visible: true }).first();
    await proof.locator('summary').click();
    await expect.poll(() => proof.innerText()).toContain('Loading');
    await readsSelectsScrubs(page);
  });
});

const REST = 'A part of this page could not be loaded: some buttons and texts do not answer.';

describe('code that can’t be had', () => {
  test.each([
    ['is gone', gone],
    ['is a page', html],
    ['is empty', empty],
  ])('of a frame that %s is said in one sentence above what is written', async (_, answer) => {
    const page = await broken(visit, (page) => page.route(/\/assets\/Embed-[^/]*\.js$/, answer));
    await page.goto(new URL(`${EMBED}?map=static`, page.url()).href);
    await expect.poll(() => page.getByRole('alert').innerText(), { timeout: 10_000 }).toContain(REST);
    expect(await page.locator('h1').first().innerText()).toContain('North Korean');
    expect(await page.locator('.strip').first().innerText()).toContain('10,000');
  });

  test.each([
    ['of the list is empty', 'Reading'],
    ['of a lesson is empty', 'Present', '?present'],
  ])('%s and does not empty the page', async (_, name, at = '?map=static') => {
    const page = await broken(visit, (page) => page.route(new RegExp(`/assets/${name}-[^/]*\\.js$`), empty), at);
    await page.locator('#facts').scrollIntoViewIfNeeded();
    await expect.poll(() => page.getByRole('alert').innerText(), { timeout: 10_000 }).toContain(REST);
    expect(await page.locator('#facts article').count()).toBeGreaterThan(100);
  });

  test.each([
    ['is gone', gone],
    ['is a page', html],
  ])('of the page itself that %s is said above what is written, with a way to try again', async (_, answer) => {
    const page = await broken(visit, (page) => page.route(/\/assets\/page-[^/]*\.js$/, answer));
    const alert = page.getByRole('alert');
    await expect.poll(() => alert.innerText()).toContain('the map and the timeline do not move');
    expect(await page.locator('#facts article').count()).toBeGreaterThan(100);
    const said = (await alert.boundingBox()) ?? expect.unreachable();
    const title = (await page.locator('h1').first().boundingBox()) ?? expect.unreachable();
    expect(said.y + said.height).toBeLessThanOrEqual(title.y);
    await page.unrouteAll();
    await alert.getByRole('link', { name: 'Load the page again' }).click();
    await readsSelectsScrubs(page);
    expect(await alert.count()).toBe(0);
  });

  test.each([
    ['is cut off', half],
    ['asks for more than this browser has', says('navigator.unheardOf.call()', 'text/javascript')],
  ])('of the page itself that %s is said at once', async (_, answer) => {
    const page = await broken(visit, (page) => page.route(/\/assets\/page-[^/]*\.js$/, answer), '?map=static');
    const alert = page.getByRole('alert');
    await expect.poll(() => alert.innerText(), { timeout: 10_000 }).toContain('the map and the timeline do not move');
    expect(await page.locator('#facts article').count()).toBeGreaterThan(100);
  });

  test('that never comes is said in time, and what is there can be stepped through', async () => {
    let ask = () => {};
    const asked = new Promise<void>((done) => (ask = done));
    const page = await broken(visit, async (page) => {
      await page.clock.install();
      await page.route(/\/assets\/Reading-[^/]*\.js$/, () => ask());
    });
    await awake(page);
    await page.locator('#facts').scrollIntoViewIfNeeded();
    await asked;
    await settled(page);
    expect(await page.getByRole('alert').count()).toBe(0);
    await page.clock.fastForward(31_000);
    await expect.poll(() => page.getByRole('alert').innerText()).toContain(REST);
    const slider = page.getByRole('slider', { name: 'Fact' });
    const before = await slider.getAttribute('aria-valuetext');
    await slider.press('Home');
    await expect.poll(() => slider.getAttribute('aria-valuetext')).not.toBe(before);
  });
});

describe('a style sheet that can’t be had', () => {
  test.each([
    ['of the page', 'page', '?map=static'],
    ['of its list', 'Reading', '?map=static'],
    ['of a frame', 'page', `${EMBED}?map=static`],
  ])('%s is said in one sentence above what stands there without its look', async (_, name, at) => {
    const page = await broken(visit, (page) => page.route(new RegExp(`/assets/${name}-[^/]*\\.css$`), gone), at);
    await expect.poll(() => page.getByRole('alert').innerText(), { timeout: 10_000 }).toContain(REST);
    await page.unrouteAll();
    await page.getByRole('button', { name: 'Load the page again' }).click();
    await awake(page);
    expect(await page.getByRole('alert').count()).toBe(0);
  });
});

describe('code of the page itself that does not answer', () => {
  const SAID = 'the map and the timeline do not move';

  /** A page whose script is held back until it is let go. */
  async function held(at: string) {
    const waiting: Route[] = [];
    const hold = async (page: Page) => {
      await page.clock.install();
      await page.route(/\/assets\/page-[^/]*\.js$/, (route) => void waiting.push(route));
    };
    const page = await broken(visit, hold, at, 'commit');
    await expect.poll(() => waiting.length).toBeGreaterThan(0);
    await page.locator('#facts').waitFor({ state: 'attached' });
    return { page, come: () => Promise.all(waiting.map((route) => route.continue())) };
  }

  test('is said in time above what is written, and this is taken back where it comes after all', async () => {
    const { page, come } = await held('?map=static');
    expect(await page.getByRole('alert').count()).toBe(0);
    await page.clock.fastForward(31_000);
    await expect.poll(() => page.getByRole('alert').innerText()).toContain(SAID);
    await come();
    await readsSelectsScrubs(page);
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  test('shows the written page in the place of a lesson', async () => {
    const { page, come } = await held('?present&map=static');
    const title = page.locator('h1').first();
    expect(await title.isVisible()).toBe(false);
    await page.clock.fastForward(31_000);
    await expect.poll(() => page.getByRole('alert').innerText()).toContain(SAID);
    expect(await title.isVisible()).toBe(true);
    await come();
    await awake(page);
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  test('is not said where it has come, however long its page is open', async () => {
    const { page, come } = await held('?map=static');
    await come();
    await awake(page);
    await page.clock.fastForward(31_000);
    await settled(page);
    expect(await page.getByRole('alert').count()).toBe(0);
  });
});

describe('a story that can’t be had', () => {
  test.each([
    ['is cut off', half],
    ['is a page', html],
    ['is gone', gone],
  ])('that %s is said in one sentence with a way to try again, and what is written stays', async (_, answer) => {
    const page = await broken(visit, (page) => page.route(STORY, answer));
    const alert = page.getByRole('alert');
    await expect.poll(() => alert.innerText()).toContain('The facts of this page could not be loaded');
    expect(await page.locator('#facts article').count()).toBeGreaterThan(100);
    expect(await page.locator('h1').first().innerText()).toContain('North Korean');
    await page.unroute(STORY);
    await alert.getByRole('link', { name: 'Load the page again' }).click();
    await awake(page);
    await readsSelectsScrubs(page);
    expect(await alert.count()).toBe(0);
  });
});
