import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { readsSelectsScrubs } from './broken.ts';
import { MAP_TIMEOUT, visitor } from './harness.ts';

const visit = visitor();
const file = join(inject('folder'), 'dateline.html');
const folder = mkdtempSync(join(tmpdir(), 'dateline-single-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A copy of the file alone in a folder, as on a stick, with changes. */
function copy(change: (html: string) => string = (html) => html): string {
  const path = join(folder, `${Math.random()}.html`);
  writeFileSync(path, change(readFileSync(file, 'utf8')));
  return pathToFileURL(path).href;
}

describe('the page that is one file', () => {
  test('is at most 2.5 MB', () => {
    expect(statSync(file).size).toBeLessThanOrEqual(2_500_000);
  });

  test('opens from a disk, selects, scrubs and shows the live map, asks for nothing and complains of nothing', async () => {
    const { page, complaints, requests } = await visit(copy());
    const heading = page.getByRole('region', { name: 'The open fact' }).filter({ visible: true }).getByRole('heading');
    await expect.poll(() => heading.first().textContent()).toContain('10,000');
    await readsSelectsScrubs(page);
    await expect.poll(() => new URL(page.url()).hash).not.toContain('kharkiv-debris');
    await page.locator('.maplibregl-canvas').waitFor({ timeout: MAP_TIMEOUT });
    await expect.poll(() => page.locator('.space .notice').innerText()).toBe('');
    expect(requests.filter((url) => !/^(blob|data):/.test(url))).toEqual([page.url().replace(/#.*/, '')]);
    expect(complaints).toEqual([]);
  });

  test('shows the live map from a server too, which gives the page an origin', async () => {
    const { page, complaints } = await visit('dateline.html');
    await page.locator('.maplibregl-canvas').waitFor({ timeout: MAP_TIMEOUT });
    await page.waitForFunction(() => !document.querySelector('.map .stage svg'), null, { timeout: MAP_TIMEOUT });
    expect(complaints).toEqual([]);
  });

  test('runs where a mail program or a course shows it, at an address without a folder', async () => {
    const { page, complaints } = await visit('favicon.svg', {}, false);
    await page.evaluate(async () => {
      location.href = URL.createObjectURL(await (await fetch('dateline.html')).blob());
    });
    await page.waitForURL(/^blob:/);
    await readsSelectsScrubs(page);
    expect(complaints).toEqual([]);
  });

  test('says in one sentence that it lacks the fact for which its address asks, and opens its story', async () => {
    const { page, complaints } = await visit(`${copy()}#fact=some-other-fact`);
    const notice = page.getByText('The fact that the address asks for is not in this file');
    await notice.waitFor();
    expect(await page.locator('body').innerText()).not.toContain('some-other-fact');
    await readsSelectsScrubs(page);
    await page.evaluate(() => (location.hash = '#fact=peskov-hoax'));
    await expect.poll(() => notice.count()).toBe(0);
    await page.evaluate(() => (location.hash = '#fact=none-of-these'));
    await notice.waitFor();
    expect(complaints).toEqual([]);
  });

  test('says no such thing where its address asks for what it holds', async () => {
    const { page } = await visit(`${copy()}#fact=peskov-hoax&place=nowhere`);
    await readsSelectsScrubs(page);
    expect(await page.getByText('is not in this file').count()).toBe(0);
  });

  test('leaves nothing in the browser', async () => {
    const { page } = await visit(copy());
    await page.locator('#facts article').first().waitFor();
    const left = await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length]);
    expect(left).toEqual(['', 0, 0]);
  });

  test('shows the record of sources', async () => {
    const { page } = await visit(copy());
    const proof = page.locator('details').filter({ hasText: 'How this can be checked', visible: true }).first();
    await proof.locator('summary').click();
    await expect.poll(() => proof.innerText()).toContain('characters');
  });

  test('reads where no script runs', async () => {
    const { page } = await visit(copy(), { javaScriptEnabled: false });
    expect(await page.locator('h1').textContent()).toContain('North Korean');
    expect(await page.locator('li').count()).toBeGreaterThan(100);
  });

  test('does not run once its script is changed', async () => {
    const { page, complaints } = await visit(
      copy((html) => html.replace('<script type="module">', '<script type="module">;')),
      { javaScriptEnabled: true },
      false,
    );
    await expect.poll(() => complaints.join()).toContain('Content Security Policy');
    expect(await page.locator('#facts').count()).toBe(0);
    await readsInWords(page);
  });

  test.each([
    ['was cut off', (html: string) => html.slice(0, html.length / 2)],
    ['was cut off within its script', (html: string) => html.slice(0, -100_000)],
    [
      'has a part that is not what it was',
      (html: string) => html.replace(/(data-path="dataset.json"[^>]*>)..../, '$1AAAA'),
    ],
  ])('says so and reads in words where it %s', async (_, change) => {
    const { page } = await visit(copy(change), {}, false);
    await readsInWords(page);
  });

  test('says so and reads in words where it asks for more than this browser has', async () => {
    const { page } = await visit('favicon.svg', {}, false);
    await page.addInitScript(() => Reflect.deleteProperty(window, 'DecompressionStream'));
    await page.goto(copy());
    await readsInWords(page);
  });
});

/** Every fact stands there in words, and why nothing else does. */
async function readsInWords(page: Page): Promise<void> {
  await page.getByText('This file is damaged, or this browser is too old for it.').waitFor();
  expect(await page.locator('h1').filter({ visible: true }).textContent()).toContain('North Korean');
  expect(await page.locator('li').filter({ visible: true }).count()).toBeGreaterThan(100);
}
