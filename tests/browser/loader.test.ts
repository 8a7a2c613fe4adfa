import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import {
  FALLBACK,
  STORY,
  at,
  embed,
  fitted,
  hostVisitor,
  iframe,
  inside,
  loaded,
  loaderScript,
  soon,
  withoutWebGL,
} from './hosts.ts';

const visit = hostVisitor();

const text = async (page: Page) => (await inside(page)).locator('.strip').innerText();
const set = (page: Page, properties: object) =>
  page.locator('dateline-embed').evaluate((element, given) => Object.assign(element, given), properties);
const frame = (page: Page) => page.locator('iframe');

describe('an element that is there before the script', () => {
  test('shows the view that its host has set already, and those that it sets later', async () => {
    const early = `<script>document.querySelector('dateline-embed').view = '#fact=peskov-hoax'</script>`;
    const { page } = await visit(loaded() + early + loaderScript());
    await soon(() => text(page)).toContain('Peskov');
    await set(page, { view: '#fact=kharkiv-debris' });
    await soon(() => text(page)).not.toContain('Peskov');
  });
});

describe('a script that is loaded as a module', () => {
  test.each(['stands in the page', 'is put into it'])('and %s knows its site', async (way) => {
    const late = `const script = document.createElement('script');
      Object.assign(script, { type: 'module', crossOrigin: '', src: '${at('embed.js')}' });
      document.head.append(script);`;
    const script =
      way === 'stands in the page'
        ? `<script type="module" crossorigin src="${at('embed.js')}"></script>`
        : `<script>${late}</script>`;
    const { page } = await visit(`<dateline-embed story="${STORY}"></dateline-embed>${script}`);
    await soon(() => text(page)).toContain('10,000');
    expect(await frame(page).getAttribute('src')).toBe(at(`${STORY}/embed/`));
  });
});

describe('a site that has moved', () => {
  test('is shown and driven where its old addresses lead on to the new ones', async () => {
    const old = createServer(({ url = '' }, response) => response.writeHead(301, { Location: at(url.slice(1)) }).end());
    await new Promise<void>((done) => old.listen(0, '127.0.0.1', done));
    const before = `http://127.0.0.1:${(old.address() as AddressInfo).port}/`;
    const element = `<dateline-embed story="${STORY}" theme="dark">${FALLBACK}</dateline-embed>`;
    const { page, complaints } = await visit(`${element}<script src="${before}embed.js"></script>`, {
      script: withoutWebGL,
    });
    await soon(() => page.locator('#fallback').isVisible()).toBe(false);
    expect(await frame(page).getAttribute('src')).toBe(`${before}${STORY}/embed/?theme=dark`);
    await fitted(page);
    await set(page, { view: '#fact=peskov-hoax' });
    await soon(() => text(page)).toContain('Peskov');
    expect(complaints).toEqual([]);
    old.close();
  });

  test('is not spoken for by a page that takes the place of its own in the frame', async () => {
    const { page } = await visit(loaded('', FALLBACK) + loaderScript());
    await soon(() => page.locator('#fallback').isVisible()).toBe(false);
    const height = await fitted(page);
    await page.route('**/stranger', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<script>parent.postMessage({ dateline: 1, type: 'height', height: 3000 }, '*')</script><h1>Another</h1>`,
      }),
    );
    const heard = page.evaluate(() => new Promise((done) => addEventListener('message', ({ data }) => done(data))));
    await (await inside(page)).evaluate(() => location.assign('http://stranger.example/stranger'));
    expect(await heard).toMatchObject({ height: 3000 });
    expect((await frame(page).boundingBox())?.height).toBe(height);
  });
});

describe('an element whose attributes change', () => {
  test('shows the other address in a new frame, and adds nothing to the history of its host', async () => {
    const { page, complaints } = await visit(loaded('', FALLBACK) + loaderScript());
    await set(page, { view: '#fact=peskov-hoax' });
    await soon(() => text(page)).toContain('Peskov');
    const height = await fitted(page);
    const before = await page.evaluate(() => history.length);
    await page.locator('dateline-embed').evaluate((element) => element.setAttribute('theme', 'dark'));
    expect((await frame(page).boundingBox())?.height).toBe(height);
    await soon(() => text(page)).toContain('Peskov');
    expect(await frame(page).getAttribute('src')).toContain('theme=dark');
    const src = embed('?map=static&lang=en');
    await page.locator('dateline-embed').evaluate((element, to) => element.setAttribute('src', to), src);
    await soon(() => text(page)).toContain('10,000');
    await soon(() => page.locator('#fallback').isVisible()).toBe(false);
    await fitted(page);
    expect(await frame(page).count()).toBe(1);
    expect(await page.evaluate(() => history.length)).toBe(before);
    expect(complaints).toEqual([]);
  });
});

describe('an element that its host hides by its attribute', () => {
  test('is not shown, and fits once it is', async () => {
    const { page } = await visit(loaded('hidden', FALLBACK) + loaderScript());
    const element = page.locator('dateline-embed');
    await frame(page).waitFor({ state: 'attached' });
    expect(await element.isVisible()).toBe(false);
    await element.evaluate((one) => one.toggleAttribute('hidden', false));
    expect(await fitted(page)).toBeGreaterThan(300);
    await element.evaluate((one) => one.toggleAttribute('hidden', true));
    expect(await element.isVisible()).toBe(false);
  });
});

describe('an element that is moved', () => {
  test('with its state is still driven', async () => {
    const { page } = await visit(`<div>${loaded()}</div><section></section>${loaderScript()}`);
    await set(page, { view: '#fact=peskov-hoax' });
    await soon(() => text(page)).toContain('Peskov');
    await page.evaluate(() => {
      const to = document.querySelector('section') as unknown as { moveBefore(node: Node | null, at: null): void };
      to.moveBefore(document.querySelector('dateline-embed'), null);
    });
    await set(page, { view: '#fact=kharkiv-debris' });
    await soon(() => text(page)).not.toContain('Peskov');
  });
});

describe('a host that isolates itself from other origins', () => {
  const script = `<script crossorigin="anonymous" src="${at('embed.js')}"></script>`;
  const open = { 'Cross-Origin-Opener-Policy': 'same-origin' };

  test.each(['require-corp', 'credentialless'])('by %s has a frame that reads and fits', async (embedder) => {
    const headers = { ...open, 'Cross-Origin-Embedder-Policy': embedder };
    const { page, complaints } = await visit(loaded('', FALLBACK) + script, { headers });
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    await soon(() => text(page)).toContain('10,000');
    await fitted(page);
    expect(await page.locator('#fallback').isVisible()).toBe(false);
    expect(complaints).toEqual([]);
  });

  test('by half has one where the element says so, or a plain frame does', async () => {
    const headers = { 'Cross-Origin-Embedder-Policy': 'require-corp' };
    const { page } = await visit(loaded('credentialless') + script, { headers });
    await soon(() => text(page)).toContain('10,000');
    await page.setContent(iframe(embed(), 'width="640" height="900" credentialless'));
    await soon(() => text(page)).toContain('10,000');
  });

  test('keeps what stands inside the element where it allows no frame of the kind', async () => {
    const headers = { 'Cross-Origin-Embedder-Policy': 'require-corp' };
    const { page } = await visit(loaded('', FALLBACK) + script, { headers });
    await soon(() => page.frames().length).toBe(2);
    expect(await page.locator('#fallback').isVisible()).toBe(true);
  });
});

describe('a host with a look of its own', () => {
  test('can not contain, turn or shrink the element', async () => {
    const rules = 'dateline-embed { contain: strict; scale: 0.1; rotate: 90deg; translate: 900px }';
    const { page } = await visit(`<style>${rules}</style>${loaded()}${loaderScript()}`);
    expect(await fitted(page)).toBeGreaterThan(300);
    expect((await frame(page).boundingBox())?.width).toBeGreaterThan(900);
  });
});

describe('a sandbox that lets links open', () => {
  const sandboxed = iframe(embed(), 'width="640" height="900" sandbox="allow-scripts allow-popups"');

  test.each([
    ['does not say that they do not, where the reader has gone to another tab', false, 0],
    ['says so where the reader is still here', true, 1],
  ])('%s', async (_, isHere, said) => {
    const { page, context } = await visit(sandboxed);
    await context.route('https://**', (route) => route.fulfill({ body: 'An article' }));
    const story = await inside(page);
    await story.locator('#page[data-awake]').waitFor({ state: 'attached' });
    await story.evaluate((here) => (Document.prototype.hasFocus = () => here), isHere);
    await story.locator('.strip a').first().click();
    await soon(() => context.pages().length).toBe(2);
    await page.waitForTimeout(900);
    expect(await story.getByText('may not open links').count()).toBe(said);
  });
});
