import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { main } from '../../src/pack/carryCommand.ts';
import { readsSelectsScrubs } from './broken.ts';
import { MAP_TIMEOUT, visitor } from './harness.ts';
import { type Host, hostOf } from './static.ts';

const visit = visitor();
const STORY = 'north-korean-troops';
const newer = mkdtempSync(join(tmpdir(), 'dateline-newer-'));
let host: Host | undefined;

const at = (path: string) => (host ?? expect.unreachable()).address + path;
const version = () => readdirSync(join(inject('folder'), STORY, 'v'))[0] ?? expect.unreachable();

/** A newer site, of which a test needs but the front: none of the old files are in it, and its page is another. */
beforeAll(async () => {
  for (const file of ['404.html', 'stories.json', 'favicon.svg'])
    cpSync(join(inject('folder'), file), join(newer, file));
  const none = { format: 'dateline-versions/1', versions: [], loaders: [], digests: {} };
  writeFileSync(join(newer, 'versions.json'), JSON.stringify(none));
  writeFileSync(join(newer, 'index.html'), '<!doctype html><title>Newer</title>');
  const old = await hostOf(inject('folder'), '/repo/');
  expect(await main([old.address, newer], { log: () => {}, onGitHub: false })).toBe(0);
  await old.close();
  host = await hostOf(newer, '/repo/');
});
afterAll(async () => {
  await host?.close();
  rmSync(newer, { recursive: true });
});

describe('a frozen version, once the site has changed', () => {
  test('reads, selects and scrubs, has its map, and asks for nothing that is gone', async () => {
    const { page, complaints, requests } = await visit(at(`${STORY}/v/${version()}/`));
    const missing: string[] = [];
    page.on('response', (response) => response.status() >= 400 && missing.push(response.url()));
    await readsSelectsScrubs(page);
    await page.locator('.maplibregl-canvas').waitFor({ timeout: MAP_TIMEOUT });
    const strange = requests.filter((url) => /^http/.test(url) && !url.startsWith(at('')));
    expect([missing, complaints, strange]).toEqual([[], [], []]);
  }, 120_000);

  test('has its lesson', async () => {
    const { page, complaints } = await visit(`${at(`${STORY}/v/${version()}/`)}?present&map=static`);
    await page.locator('.presenting').waitFor();
    expect(complaints).toEqual([]);
  });

  test('has a frame that works too, whose way to the full page leads to the same version', async () => {
    const { page, complaints } = await visit(at(`${STORY}/v/${version()}/embed/?map=static`));
    await page.getByRole('button', { name: 'Next fact' }).click();
    const full = page.getByRole('link', { name: 'on the full page' });
    await expect.poll(() => full.getAttribute('href')).toContain(`${at(`${STORY}/v/${version()}/`)}#fact=`);
    expect(complaints).toEqual([]);
  });

  test.each(['', 'embed/'])(
    'says so, and leads to the newest version, with a script and without: /%s',
    async (path) => {
      for (const javaScriptEnabled of [true, false]) {
        const { page } = await visit(at(`${STORY}/v/${version()}/${path}`), { javaScriptEnabled });
        const newest = page.getByRole('link', { name: 'newest version' });
        expect(await newest.evaluate((link) => (link as HTMLAnchorElement).href)).toBe(at(`${STORY}/`));
        expect(await page.getByText('This version stays as it was on 27 October 2024').count()).toBe(1);
      }
    },
  );

  test('is the same to the last byte', () => {
    for (const path of ['index.html', 'embed/index.html', 'favicon.svg']) {
      const file = join(STORY, 'v', version(), path);
      expect(readFileSync(join(newer, file)).equals(readFileSync(join(inject('folder'), file)))).toBe(true);
    }
  });

  test('names nothing that a site changes but the way to the newest version', async () => {
    const page = await (await fetch(at(`${STORY}/v/${version()}/`))).text();
    const named = [...page.matchAll(/<(?:link|script|img)[^>]*? (?:src|href)="([^"]*)"/g)].map(([, href = '']) => href);
    const living = named.filter(
      (href) => !/^(\.\/)?(\.\.\/){2,3}(assets\/|[\w-]+\.[0-9a-f]{10}\.)|^favicon\.svg$/.test(href),
    );
    expect(living).toEqual([`../../../${STORY}/`]);
    const files = [...page.matchAll(/<meta name="dateline-[^>]* content="([^"]*\.json)"/g)].map(
      ([, file = '']) => file,
    );
    expect(files.length).toBeGreaterThan(1);
    for (const file of files) expect(file).toMatch(/^\.\.\/\.\.\/[a-z]+\.[0-9a-f]{10}\.json$/);
  });
});

describe('a page that is not frozen', () => {
  test('does not say that it is, and offers the snippet of the version that is', async () => {
    const { page } = await visit('?map=static');
    expect(await page.getByRole('link', { name: 'newest version' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Share' }).click();
    await page.getByText('Embed in a page').click();
    const snippet = await page.getByLabel('This version for ever', { exact: true }).inputValue();
    const address = /src="([^"]*)"/.exec(snippet)?.[1] ?? expect.unreachable();
    expect(address).toBe(`${inject('site')}${STORY}/v/${version()}/embed/`);
    expect((await page.request.get(address)).status()).toBe(200);
  });
});
