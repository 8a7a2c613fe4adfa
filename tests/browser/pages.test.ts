import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { FileSystemConfigLoader, HtmlValidate, esmResolver } from 'html-validate';
import { describe, expect, inject, test } from 'vitest';
import { visitor } from './harness.ts';

const visit = visitor();

/**
 * Every page of the site, so that none is forgotten, but the one that is a single file, whose data a validator need
 * not read. Of the facts' pages, which are alike, every tenth.
 */
const ALL = readdirSync(inject('folder'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html') && file !== 'dateline.html')
  .sort()
  .filter((file, at) => !file.includes('/f/') || at % 10 === 0);

const text = (file: string) => readFileSync(join(inject('folder'), file), 'utf8');

describe.each(ALL)('the page %s', (file) => {
  test('passes the HTML validator', async () => {
    const validator = new HtmlValidate(new FileSystemConfigLoader([esmResolver()]));
    const { results } = await validator.validateString(text(file), 'page.html');
    const faults = results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
    expect(faults).toEqual([]);
  });

  test('has a policy that allows nothing by default, and no style attribute', () => {
    const policy = /<meta\s+http-equiv="Content-Security-Policy"\s+content="([^"]*)"/i.exec(text(file))?.[1];
    expect(policy).toMatch(/default-src '(none|self)'/);
    expect(policy).not.toMatch(/unsafe|\*/);
    expect(text(file)).not.toMatch(/\sstyle=/);
  });
});

test('all kinds of page are looked at: a story, its frame, a version for ever, a fact, the lost page, an example', () => {
  const kinds = [
    /^index/,
    /^embed\//,
    /^[\w-]+\/index/,
    /^[\w-]+\/embed\//,
    /\/v\/\w{10}\/index/,
    /\/v\/\w{10}\/embed\//,
  ]
    .concat(/\/f\//, /^404/, /^examples\//)
    .filter((kind) => !ALL.some((file) => kind.test(file)));
  expect(kinds).toEqual([]);
});

test('the feed of a story is XML as a browser reads it, and its entries lead to pages that are there', async () => {
  const { page } = await visit('north-korean-troops/feed.xml', {}, false);
  const found = await page.evaluate(async () => {
    const text = await (await fetch(location.href)).text();
    const feed = new DOMParser().parseFromString(text, 'application/xml');
    const links = [...feed.querySelectorAll('entry link')].map((link) => link.getAttribute('href') ?? '');
    return {
      root: feed.documentElement.nodeName,
      fault: feed.querySelector('parsererror')?.textContent ?? null,
      links,
    };
  });
  expect([found.root, found.fault]).toEqual(['feed', null]);
  expect(found.links.length).toBeGreaterThan(100);
  for (const link of found.links.slice(0, 5))
    expect((await page.request.get(new URL(link, page.url()).href)).status()).toBe(200);
});

test('every page of a story says where its feed is', async () => {
  const { page } = await visit('embed/');
  const href = await page.locator('link[type="application/atom+xml"]').getAttribute('href');
  expect(href).toBe('../north-korean-troops/feed.xml');
});
