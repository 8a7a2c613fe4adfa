import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FileSystemConfigLoader, HtmlValidate, esmResolver } from 'html-validate';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Dataset } from '#facts/dataset.ts';
import { hasPage } from '#facts/reduced.ts';
import { deadIn, linksOf, pagesIn } from './links.ts';
import { ADDRESS, FACTS, LARGE, SMALL, largeStory, mixedSite } from './mixed.ts';

/** The page that is a single file holds its files itself; the examples lead to a story of the project. */
const OTHERS = /^(dateline\.html|examples\/)/;

let site = '';
let pages: readonly string[] = [];
beforeAll(async () => {
  site = await mixedSite();
  pages = pagesIn(site).filter((page) => !OTHERS.test(page));
}, 300_000);

const text = (path: string) => readFileSync(join(site, path), 'utf8');
const json = <T>(path: string) => JSON.parse(text(path)) as T;

describe('a site of a large story and a small one', () => {
  test('has all kinds of page of both, and at its root the story that it shows', () => {
    for (const story of [LARGE, SMALL])
      for (const kind of [/^$/, /^embed\/$/, /^v\/\w{10}\/$/, /^v\/\w{10}\/embed\/$/, /^f\/[^/]+\/$/])
        expect(pages.some((page) => kind.test(page.replace(`${story}/`, '').replace('index.html', '')))).toBe(true);
    expect(text('index.html')).toContain(`<meta name="dateline-story" content="${LARGE}">`);
  });

  test('passes the HTML validator on every page', async () => {
    const validator = new HtmlValidate(new FileSystemConfigLoader([esmResolver()]));
    const one = pages.filter((page, at) => !page.includes('/f/') || at % 7 === 0);
    for (const page of one) {
      const { results } = await validator.validateString(text(page), 'page.html');
      const faults = results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
      expect([page, ...faults]).toEqual([page]);
    }
  });

  test('links and loads only what is there, from every page', () => {
    const links = pages.flatMap((page) => linksOf(site, page, ADDRESS));
    expect(links.length).toBeGreaterThan(500);
    expect(deadIn(site, links)).toEqual([]);
  });

  test('finds a link that leads nowhere', () => {
    const link = { page: 'index.html', text: 'archive/f/no-such-fact/' };
    expect(deadIn(site, [{ ...link, to: { path: link.text, hash: '' } }])).toHaveLength(1);
    expect(deadIn(site, [{ ...link, to: { path: 'index.html', hash: 'no-such-place' } }])).toHaveLength(1);
  });

  test('names no file by an address that begins at a host, but where machines ask for it', () => {
    const absolute = pages
      .flatMap((page) => linksOf(site, page, ADDRESS))
      .filter(({ text }) => /^(\/|https?:)/.test(text));
    const kinds = new Set(absolute.map(({ text }) => text.replace(ADDRESS, '').replace(/^(archive|note)\//, '')));
    expect([...kinds].filter((kind) => !/(^|\/)(poster[^/]*\.png|oembed\.json)?$/.test(kind))).toEqual([]);
  });
});

describe('the pages of the facts of a large story', () => {
  test('are those of the key facts and of the first one, and the page of the story names each to machines', () => {
    const dataset = json<Dataset>(`${LARGE}/dataset.json`);
    const paged = dataset.facts.filter((fact) => hasPage(dataset, fact)).map(({ id }) => `${LARGE}/f/${id}/index.html`);
    expect(pages.filter((page) => page.startsWith(`${LARGE}/f/`))).toEqual(paged.sort());
    expect(paged.length).toBeGreaterThan(12);
    const named = dataset.facts.filter(({ key, withdrawn }) => key && !withdrawn);
    expect(named.filter(({ id }) => !text(`${LARGE}/index.html`).includes(`f/${id}/`))).toEqual([]);
  });

  test('lead to denials that have no page of their own on the page of the story', () => {
    const links = pages
      .filter((page) => page.startsWith(`${LARGE}/f/`))
      .flatMap((page) => linksOf(site, page, ADDRESS));
    const ids = new Set(largeStory().facts.map(({ id }) => id));
    const named = links.flatMap(({ to }) => (to?.hash.startsWith('fact=') ? [to.hash.slice('fact='.length)] : []));
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
    expect(named.some((id) => !existsSync(join(site, LARGE, 'f', id)))).toBe(true);
  });

  test('say how many deny a fact, not only how many are named', () => {
    const told = pages
      .filter((page) => page.startsWith(`${LARGE}/f/`))
      .filter((page) => / of \d+ who deny it/.test(text(page)));
    expect(told.length).toBeGreaterThan(0);
  });
});

describe('what machines ask for', () => {
  test('a feed leads to the page of each of its facts, and holds the newest', () => {
    const links = [...text(`${LARGE}/feed.xml`).matchAll(/<entry>[^]*?<link [^>]*href="([^"]*)"/g)];
    expect(links.length).toBe(500);
    const targets = links.map(([, href = '']) => new URL(href, new URL(`${LARGE}/feed.xml`, ADDRESS)));
    const paths = targets.map(({ href, hash }) => [href.replace(hash, '').replace(ADDRESS, ''), hash] as const);
    expect(paths.filter(([path]) => !existsSync(join(site, path, 'index.html')))).toEqual([]);
    expect(new Set(paths.map(([path, hash]) => path + hash)).size).toBe(500);
    expect(paths.filter(([path]) => path !== `${LARGE}/`).length).toBeGreaterThan(0);
  });

  test.each([LARGE, SMALL])('oEmbed gives a frame of %s, and the page says where it is asked', (story) => {
    const { html, thumbnail_url: picture } = json<Record<'html' | 'thumbnail_url', string>>(`${story}/oembed.json`);
    expect(html).toContain(`src="${ADDRESS}${story}/embed/"`);
    expect(existsSync(join(site, picture.replace(ADDRESS, '')))).toBe(true);
    const asked = `type="application/json+oembed" href="${ADDRESS}${story}/oembed.json"`;
    expect(text(`${story}/index.html`)).toContain(asked);
  });

  test('the page for addresses where nothing is names both stories', () => {
    for (const story of [LARGE, SMALL]) expect(text('404.html')).toContain(`href="${ADDRESS}${story}/"`);
  });

  test('what a page of the large story opens with has no more facts than it lists, and says how many there are', () => {
    const opening = /<meta name="dateline-dataset" content="([^"]*)"/.exec(text(`${LARGE}/index.html`))?.[1] ?? '';
    const { facts, size } = json<Dataset>(join(LARGE, opening));
    expect(facts.length).toBeLessThan(150);
    expect(size).toBe(FACTS);
    expect(text(`${LARGE}/index.html`)).toContain('All 2,995');
  });

  test('what is kept for offline use is there, and holds no list of all facts', () => {
    const { files } = json<{ files: string[] }>(`${LARGE}/offline.json`);
    expect(files.filter((file) => !existsSync(join(site, file)))).toEqual([]);
    expect(files.filter((file) => /(dataset|provenance|facts)\./.test(file))).toEqual([]);
  });
});
