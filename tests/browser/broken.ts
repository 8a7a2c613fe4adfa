import type { Page, Route } from 'playwright-core';
import { expect } from 'vitest';
import { type Visit, awake } from './harness.ts';

export const hash = (page: Page) => new URL(page.url()).hash;

/**
 * A page in which something is broken before anything runs.
 * @param at what of its address says how it is set up, and what is shown
 * @param until what is waited for: a page whose script does not answer is never loaded whole
 */
export async function broken(
  visit: (path: string, options: object, wakes: boolean) => Promise<Visit>,
  breaking: (page: Page) => Promise<unknown>,
  at = '',
  until: 'load' | 'commit' = 'load',
): Promise<Page> {
  const { page } = await visit('favicon.svg', {}, false);
  await breaking(page);
  await page.goto(new URL(`./${at}`, page.url()).href, { waitUntil: until });
  return page;
}

/** Never answers a script of this name, in a page whose clock can be moved on; settles once it was asked for. */
export async function silent(page: Page, name: string): Promise<{ readonly asked: Promise<void> }> {
  let ask = () => {};
  const asked = new Promise<void>((done) => (ask = done));
  await page.clock.install();
  await page.route(new RegExp(`/assets/${name}-[^/]*\\.js$`), () => ask());
  return { asked };
}

/** The list reads, a fact can be chosen in it, and the slider steps. */
export async function readsSelectsScrubs(page: Page): Promise<void> {
  await awake(page);
  expect(await page.locator('#facts article').count()).toBeGreaterThan(100);
  await page
    .locator('#facts')
    .getByRole('button', { name: /traced wreckage/ })
    .click();
  await expect.poll(() => hash(page)).toContain('fact=kharkiv-debris');
  const slider = page.getByRole('slider', { name: 'Fact' });
  const before = await slider.getAttribute('aria-valuetext');
  await slider.press('Home');
  await expect.poll(() => slider.getAttribute('aria-valuetext')).not.toBe(before);
}

/** Answers to a request, whatever it asks for. */
export const says =
  (text: string, contentType: string, status = 200) =>
  (route: Route) =>
    route.fulfill({ body: text, contentType, status });
/** Half of what comes, whatever it is; nothing any more where the page was closed while it came. */
export const half = async (route: Route) => {
  const response = await route.fetch().catch(() => null);
  const body = await response?.body().catch(() => null);
  if (response && body) await route.fulfill({ response, body: body.subarray(0, body.length / 2) });
};
export const html = says('<!doctype html><title>Please log in</title>', 'text/html');
export const gone = says('Not found', 'text/html', 404);
export const empty = says('', 'text/javascript');
