import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { readsSelectsScrubs } from './broken.ts';
import { MAP_TIMEOUT, visitor } from './harness.ts';
import { type Host, hostOf } from './static.ts';

const visit = visitor();
const unzipped = mkdtempSync(join(tmpdir(), 'dateline-unzipped-'));
const hosts: Record<'root' | 'repo' | 'elsewhere', Host | undefined> = {
  root: undefined,
  repo: undefined,
  elsewhere: undefined,
};
const at = (host: keyof typeof hosts) => hosts[host]?.address ?? expect.unreachable();

beforeAll(async () => {
  cpSync(inject('folder'), join(unzipped, 'a folder', 'site'), { recursive: true });
  hosts.root = await hostOf(inject('folder'));
  hosts.repo = await hostOf(inject('folder'), '/repo/');
  hosts.elsewhere = await hostOf(unzipped);
});
afterAll(async () => {
  await Promise.all(Object.values(hosts).map((host) => host?.close()));
  rmSync(unzipped, { recursive: true });
});

describe('the same build', () => {
  test.each([
    ['at the root of a host', 'root', ''],
    ['in a folder of a host, as on GitHub Pages', 'repo', 'north-korean-troops/'],
    ['unzipped somewhere else', 'elsewhere', 'a%20folder/site/north-korean-troops/'],
  ] as const)('works %s', async (_, host, path) => {
    const { page, complaints, requests } = await visit(at(host) + path);
    await readsSelectsScrubs(page);
    await page.locator('.maplibregl-canvas').waitFor({ timeout: MAP_TIMEOUT });
    const home = new URL(at(host)).origin;
    expect(requests.filter((url) => /^http/.test(url) && !url.startsWith(home))).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('leaves nothing in the browser unasked: no cookie, no storage, no cache, no worker', async () => {
    const { page } = await visit(at('repo'));
    await page
      .locator('#facts')
      .getByRole('button', { name: /traced wreckage/ })
      .click();
    await page.locator('.maplibregl-canvas').waitFor({ timeout: MAP_TIMEOUT });
    const left = await page.evaluate(async () => ({
      cookie: document.cookie,
      stored: localStorage.length + sessionStorage.length,
      caches: await caches.keys(),
      databases: await indexedDB.databases(),
      workers: (await navigator.serviceWorker.getRegistrations()).length,
    }));
    expect(left).toEqual({ cookie: '', stored: 0, caches: [], databases: [], workers: 0 });
    expect(await page.context().cookies()).toEqual([]);
  });

  test('gives its files to take away, as it says, with the sizes it says', async () => {
    const { page } = await visit(at('repo'));
    const section = page.locator('footer section').filter({ hasText: 'Take it with you' });
    const links = await section.locator('a').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    expect(links.map((href) => href.replace(/^.*\//, ''))).toEqual([
      'dataset.json',
      'facts.csv',
      'facts.geojson',
      'citation.txt',
      'citation.bib',
      'citation.json',
      'feed.xml',
    ]);
    for (const href of links) expect((await page.request.get(href)).status()).toBe(200);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      section.getByText('All facts as a table (CSV)').click(),
    ]);
    expect(download.suggestedFilename()).toBe('facts.csv');
  });
});

describe('the build, opened from a disk without a server', () => {
  test.each(['index.html', 'north-korean-troops/index.html', 'north-korean-troops/f/officers-hit/index.html'])(
    'reads whole and looks as it should, though no script runs: %s',
    async (path) => {
      const { page } = await visit(pathToFileURL(join(inject('folder'), path)).href, {}, false);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      const font = await page
        .locator('h1')
        .first()
        .evaluate((element) => getComputedStyle(element).fontSize);
      expect(parseFloat(font)).toBeLessThan(32);
      const paper = () => getComputedStyle(document.documentElement).backgroundColor;
      expect(await page.evaluate(paper)).toBe('rgb(251, 250, 247)');
      if (!path.includes('/f/')) expect(await page.locator('#facts article').count()).toBeGreaterThan(100);
    },
  );
});

describe('an address where nothing is', () => {
  test('leads to the stories, from any depth, and puts first the one that was meant', async () => {
    const { page, complaints } = await visit(`${at('repo')}north-korean-troops/f/no-such-fact/deep/`, {}, false);
    const link = page.getByRole('link', { name: /North Korean/ });
    await expect.poll(() => link.getAttribute('href')).toBe('/repo/north-korean-troops/');
    await link.click();
    await page.locator('#facts article').first().waitFor();
    expect(complaints.filter((one) => !one.includes('404'))).toEqual([]);
  });
});
