import { createServer } from 'node:http';
import { beforeEach, describe, expect, inject, test } from 'vitest';
import { MAP_TIMEOUT, awake, visitor } from './harness.ts';
import { settled } from './settled.ts';
import { type Host, hostOf } from './static.ts';

const visit = visitor();
let host: Host;
beforeEach(async () => {
  host = await hostOf(inject('folder'), '/repo/');
  return () => host.close();
});

describe('a page kept for offline use', () => {
  test('opens again without a network, says of what day it is, scrubs and shows the map', async () => {
    const { page } = await visit(`${host.address}north-korean-troops/`);
    await page.getByRole('button', { name: 'Keep for offline use' }).click();
    await page.getByText(/Offline copy of \d+ \w+ \d{4}: this page/).waitFor({ timeout: 20_000 });
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await host.close();
    await page.context().setOffline(true);
    await page.reload();
    await page.getByText(/You are looking at the offline copy of \d+ \w+ \d{4}\./).waitFor();
    await page.getByRole('slider', { name: 'Fact' }).press('Home');
    await expect.poll(() => new URL(page.url()).hash).toContain('fact=');
    await page.locator('.maplibregl-canvas').waitFor({ timeout: MAP_TIMEOUT });
  });

  test('has its frame, and shows a fact on the page in the place of the fact’s own page, which is not kept', async () => {
    const { page } = await visit(`${host.address}north-korean-troops/`);
    await page.getByRole('button', { name: 'Keep for offline use' }).click();
    await page.getByText(/Offline copy of \d+ \w+ \d{4}: this page/).waitFor({ timeout: 20_000 });
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await host.close();
    await page.goto(`${host.address}north-korean-troops/embed/?map=static`);
    await page.getByText(/You are looking at the offline copy of \d+ \w+ \d{4}\./).waitFor();
    await page.getByRole('button', { name: 'Next fact' }).click();
    await expect.poll(() => new URL(page.url()).hash).toContain('fact=');
    await page.goto(`${host.address}north-korean-troops/f/kharkiv-debris/`);
    await expect.poll(() => page.url()).toBe(`${host.address}north-korean-troops/#fact=kharkiv-debris`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    for (const other of ['north-korean-troops', 'north-korean-troops/index.html', 'north-korean-troops/embed']) {
      await page.goto(`${host.address}${other}?map=static`);
      const at = new URL(`${other}/`.replace(/index\.html\/$/, ''), host.address);
      expect(page.url()).toBe(`${at.href}?map=static`);
      await page.getByRole('heading', { level: 1 }).waitFor();
    }
    await page.goto(`${host.address}nowhere`).catch(() => {});
    expect(await page.getByRole('heading', { level: 1 }).textContent()).not.toContain('North Korean');
  });

  test('goes when the reader takes it away', async () => {
    const { page } = await visit(`${host.address}north-korean-troops/`);
    await page.getByRole('button', { name: 'Keep for offline use' }).click();
    const remove = page.getByRole('button', { name: 'Remove the offline copy' });
    await remove.waitFor({ timeout: 20_000 });
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Renew the offline copy' }).click();
    await page.getByText('could not be kept').waitFor();
    await page.context().setOffline(false);
    await remove.click();
    await page.getByRole('button', { name: 'Keep for offline use' }).waitFor();
    expect(await page.getByText('could not be kept').count()).toBe(0);
    const left = () =>
      page.evaluate(async () => [
        (await caches.keys()).length,
        (await navigator.serviceWorker.getRegistrations()).length,
      ]);
    await expect.poll(left).toEqual([0, 0]);
  });

  test('says so where it can’t be kept, and keeps nothing by half', async () => {
    const { page } = await visit(`${host.address}north-korean-troops/`);
    const keep = page.getByRole('button', { name: 'Keep for offline use' });
    await keep.waitFor();
    await host.close();
    await keep.click();
    await page.getByText('could not be kept').waitFor();
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
  });

  test('is not said to be kept where the page was closed before all of it was there', async () => {
    const { page } = await visit('favicon.svg', {}, false);
    await page.addInitScript(() => {
      const { put } = Cache.prototype;
      let files = 0;
      Cache.prototype.put = function (...file) {
        return (files += 1) > 5 ? new Promise(() => {}) : put.apply(this, file);
      };
    });
    await page.goto(`${host.address}north-korean-troops/`);
    await page.getByRole('button', { name: 'Keep for offline use' }).click();
    const other = await page.context().newPage();
    await other.goto(page.url());
    const left = async () => {
      const [name = 'none'] = await caches.keys();
      return (await (await caches.open(name)).keys()).length;
    };
    await expect.poll(() => other.evaluate(left), { timeout: 20_000 }).toBe(5);
    await page.close();
    await other.reload();
    await other.getByRole('button', { name: 'Keep for offline use' }).waitFor();
    expect(await other.getByRole('button', { name: 'Remove the offline copy' }).count()).toBe(0);
    expect(await other.evaluate(left)).toBe(5);
  });

  test('is not kept where the worker that would answer from it can’t be had', async () => {
    const { page, complaints } = await visit(`${host.address}north-korean-troops/`);
    await page.context().route('**/offline.js', (route) => route.fulfill({ status: 404 }));
    await page.getByRole('button', { name: 'Keep for offline use' }).click();
    await page.getByText('could not be kept').waitFor();
    await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([]);
    expect(await page.getByRole('button', { name: 'Remove the offline copy' }).count()).toBe(0);
    expect(complaints.filter((one) => !one.includes('404'))).toEqual([]);
  });

  test('is not offered in a browser that may keep nothing, and nothing goes wrong there', async () => {
    const { page, complaints } = await visit('favicon.svg', {}, false);
    await page.addInitScript(() => {
      CacheStorage.prototype.keys = () => Promise.reject(new DOMException('Denied', 'SecurityError'));
    });
    await page.goto(`${host.address}north-korean-troops/`);
    await awake(page);
    const keep = page.locator('section', { hasText: 'Keep for offline use' }).last();
    await keep.scrollIntoViewIfNeeded();
    await settled(page);
    expect(await keep.isVisible()).toBe(false);
    expect(complaints.filter((one) => one.includes('Denied'))).toEqual([]);
  });

  test('asks a network that answers nothing for nothing that can not have changed', async () => {
    const { page } = await visit(`${host.address}north-korean-troops/?map=static`);
    await page.getByRole('button', { name: 'Keep for offline use' }).click();
    await page.getByText(/Offline copy of \d+ \w+ \d{4}: this page/).waitFor({ timeout: 20_000 });
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await host.close();
    const asked: string[] = [];
    const silent = createServer(({ url = '' }) => void asked.push(url)).listen(Number(new URL(host.address).port));
    await page.goto(`${host.address}north-korean-troops/?map=static`, { waitUntil: 'commit' });
    await awake(page);
    await page.getByRole('button', { name: 'Share' }).click();
    await page.getByText('Embed in a page').first().waitFor();
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((url) => /assets|opening|words|outlines/.test(url))).toEqual([]);
    silent.closeAllConnections();
    silent.close();
  });

  test('is to be had as one file as well, on the page at the root, which that file shows', async () => {
    const { page } = await visit(host.address);
    const link = page.getByRole('link', { name: 'Download this page as one file' });
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toBe('dateline.html');
    await page.goto(`${host.address}north-korean-troops/`);
    await page.getByRole('button', { name: 'Keep for offline use' }).waitFor();
    expect(await link.count()).toBe(0);
  });

  test('is not offered in a frame', async () => {
    const { page } = await visit(host.address, {}, false);
    const body = `<!doctype html><iframe src="${host.address}north-korean-troops/" width="800" height="600"></iframe>`;
    await page.route('**/host.html', (route) => route.fulfill({ body, contentType: 'text/html' }));
    await page.goto(`${host.address}host.html`);
    const frame = page.frameLocator('iframe');
    await frame.locator('#page[data-awake]').waitFor();
    expect(await frame.getByRole('button', { name: 'Keep for offline use' }).count()).toBe(0);
  });
});
