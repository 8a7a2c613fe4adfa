import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { FileSystemConfigLoader, HtmlValidate, esmResolver } from 'html-validate';
import { type Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { layOutAll } from './boxes.ts';
import { MAP_TIMEOUT, SIZES, awake, visitor } from './harness.ts';
import { type Label, drawnLabels, laneLabels, listen, writtenLabels } from './labels.ts';
import { settled } from './settled.ts';

const visit = visitor();
const STORY = 'north-korean-troops';
const PAGES = ['', 'embed/', `${STORY}/`, `${STORY}/embed/`, `${STORY}/f/officers-hit/`];

/** A validator at work leaves a connection unheard, and the server closes it: then it is opened anew. */
async function html(path: string): Promise<string> {
  const get = () => fetch(inject('site') + path);
  return (await get().catch(get)).text();
}

/** Where the parts of the page stand, to a tenth of a px. */
async function boxesOf(page: Page): Promise<Record<string, readonly number[]>> {
  await layOutAll(page);
  return page.evaluate(() => {
    const parts = ['.heading', '.key', '.map', '.time', '.controls', '.card', '.strip', '#facts', 'footer'];
    const boxes = parts.map((part) => {
      const { x, y, width, height } = document.querySelector(`#page ${part}`)?.getBoundingClientRect() ?? new DOMRect();
      // The end of the page grows by what only a script can offer.
      const edges = part === 'footer' ? [x, y, width] : [x, y, width, height];
      return [part, edges.map((edge) => Math.round(edge * 10) / 10)] as const;
    });
    return Object.fromEntries(boxes);
  });
}

describe('without a script', () => {
  const silent = (viewport: { width: number; height: number }) => ({ viewport, javaScriptEnabled: false });

  test.each(Object.entries(SIZES))('the page reads whole at the size of a %s', async (_, viewport) => {
    const { page } = await visit('', silent(viewport));
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('North Korean');
    for (const word of ['Happened', 'Found', 'Reported', 'Said', 'Denies'])
      expect(await page.locator('.key').first().innerText()).toContain(word);
    expect(await page.locator('#facts article').filter({ visible: true }).count()).toBe(121);
    const picture = page.locator('.map .drawn-view').filter({ visible: true });
    expect(await picture.count()).toBe(1);
    expect(await picture.getByText('Brussels').count()).toBe(1);
    expect(await page.locator('.time .drawn-view').filter({ visible: true }).count()).toBe(1);
  });

  test.each(['', 'embed/'])(
    'the key explains the signs of the map, each drawn beside its sentence: /%s',
    async (path) => {
      const { page } = await visit(path, silent(SIZES.desktop));
      await page.getByText('What the marks mean').click();
      for (const sentence of ['With a tail', 'On a plinth', 'Small mark', 'Dashed', 'Hatched', 'Arrow']) {
        const line = page.locator('.key li').filter({ hasText: `${sentence}:` });
        expect((await line.locator('svg').boundingBox())?.width, sentence).toBeGreaterThan(20);
        expect(await line.isVisible()).toBe(true);
      }
    },
  );

  test('the ground is drawn under the marks', async () => {
    const { page } = await visit('', silent(SIZES.desktop));
    const drawn = await page.locator('#still-ground .drawn-land').getAttribute('d');
    expect(drawn?.length).toBeGreaterThan(1000);
    const ground = page.locator('.map .drawn-view').filter({ visible: true }).locator('use').first();
    expect((await ground.boundingBox())?.width).toBeGreaterThan(900);
  });

  test('the page of a fact says who said it, when, and where it stands in print', async () => {
    const { page, complaints } = await visit(`${STORY}/f/officers-hit/`, silent(SIZES.phone));
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('officers');
    expect(await page.locator('body').innerText()).toMatch(/Reported[\s\S]*intelligence sources/i);
    await page.getByRole('link', { name: /on the map/ }).waitFor();
    expect(await page.locator('main').evaluate((main) => getComputedStyle(main).rowGap)).toBe('16px');
    expect(complaints).toEqual([]);
  });
});

describe('what the build writes', () => {
  test.each(PAGES)('has no style attribute, one known script and a policy first in its head: /%s', async (path) => {
    const page = await html(path);
    expect(page).not.toMatch(/\sstyle=/);
    const inline = [...page.matchAll(/<script(?![^>]*\ssrc=)(?![^>]*application\/ld\+json)[^>]*>([^]*?)<\/script>/g)];
    const digests = inline.map(([, code = '']) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`);
    expect(digests).toHaveLength(path.includes('/f/') ? 0 : 1);
    expect([...page.matchAll(/'sha256-[^']*'/g)].map(([digest]) => digest)).toEqual(digests);
    expect(page.indexOf('<meta charset')).toBeLessThan(1000);
    expect(page).toMatch(/<head>\s*<meta http-equiv="Content-Security-Policy"/);
  });

  test.each(PAGES)('passes the HTML validator: /%s', async (path) => {
    const validator = new HtmlValidate(new FileSystemConfigLoader([esmResolver()]));
    const { results } = await validator.validateString(await html(path), 'page.html');
    expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))).toEqual(
      [],
    );
  });

  test('the validator does see a fault where there is one', async () => {
    const validator = new HtmlValidate(new FileSystemConfigLoader([esmResolver()]));
    const { valid } = await validator.validateString('<!doctype html><p><div></p>', 'page.html');
    expect(valid).toBe(false);
  });

  test('names its title, its picture and its lasting address', async () => {
    const page = await html('');
    expect(page).toContain('<title>Who said North Korean soldiers');
    expect(page).toContain(`<link rel="canonical" href="${STORY}/">`);
    const picture = /<meta property="og:image" content="([^"]*)"/.exec(page)?.[1] ?? expect.unreachable();
    const response = await fetch(new URL(picture, inject('site')));
    const png = Buffer.from(await response.arrayBuffer());
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  });

  test('weighs no more than it did before the map, in six files at most', async () => {
    const { page, requests } = await visit('', { reducedMotion: 'reduce' });
    await page.locator('.maplibregl-canvas').waitFor({ timeout: MAP_TIMEOUT });
    const map = requests.findIndex((address) => /\/Map-[^/]*$/.test(address));
    expect(map).toBeGreaterThan(0);
    const first = await weighed(requests.slice(0, map));
    expect(first.files).toBeLessThanOrEqual(6);
    expect(first.bytes, first.parts).toBeLessThan(BEFORE_MAP);
    const stored = /<svg class="stored[^]*?<\/svg>/.exec(await html(''))?.[0] ?? '';
    for (const drawing of [stored, await html(`${STORY}/poster.svg`)]) {
      expect(drawing).toContain('drawn-land');
      expect(gzipSync(drawing, { level: 9 }).length).toBeLessThan(12_000);
    }
  });

  test('weighs no more than it did with all that comes unasked, the map aside', async () => {
    const { page, requests } = await visit('?map=static', { reducedMotion: 'reduce' });
    await page.waitForRequest(/\/words\.[^/]*$/, { timeout: 20_000 }).catch(() => null);
    await page.waitForTimeout(3000);
    const all = await weighed(requests);
    expect(all.parts).toContain('/Reading-');
    expect(all.bytes, all.parts).toBeLessThan(UNASKED);
  });
});

/** Labels by their text, and those of the same text from left to right. */
const inOrder = (labels: readonly Label[]) =>
  [...labels].sort(([a, x, y], [b, other, below]) => (a === b ? x - other || y - below : a < b ? -1 : 1));

/** gzip, bytes; the icon aside. The aim for what comes before the map is 75,000. */
const BEFORE_MAP = 168_400;
const UNASKED = 206_900;

/** What files weigh together, and each. */
async function weighed(addresses: readonly string[]) {
  const files = addresses.filter((address) => !address.endsWith('favicon.svg'));
  const sizes = await Promise.all(
    files.map(
      async (address) => gzipSync(Buffer.from(await (await fetch(address)).arrayBuffer()), { level: 9 }).length,
    ),
  );
  return {
    files: files.length,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
    parts: files.map((address, at) => `${new URL(address).pathname}: ${sizes[at]}`).join(', '),
  };
}

describe('when the script takes over', () => {
  test.each(Object.entries(SIZES))('nothing moves by more than a pixel at the size of a %s', async (_, viewport) => {
    const still = await visit('', { viewport, javaScriptEnabled: false });
    const before = await boxesOf(still.page);
    const { page, complaints } = await visit('?map=static', { viewport });
    await settled(page);
    const after = await boxesOf(page);
    for (const [part, box] of Object.entries(before))
      box.forEach((edge, at) => expect(Math.abs(edge - (after[part]?.[at] ?? NaN)), part).toBeLessThanOrEqual(1));
    expect(complaints).toEqual([]);
  });

  test.each(
    Object.entries(SIZES).flatMap(([name, viewport]) =>
      ['light', 'dark'].map((theme) => [name, theme, viewport] as const),
    ),
  )(
    'no name, sentence or number of the map and of the lanes moves at the size of a %s, %s',
    async (_, theme, viewport) => {
      const path = viewport === SIZES.embed ? 'embed/' : '';
      const still = await visit(path, { viewport, javaScriptEnabled: false });
      const written = inOrder([...(await writtenLabels(still.page)), ...(await laneLabels(still.page))]);
      const { page } = await visit('', { viewport });
      await listen(page);
      await page.goto(new URL(`${path}?map=static&theme=${theme}`, inject('site')).href);
      await awake(page);
      await expect.poll(async () => (await drawnLabels(page)).length).toBeGreaterThan(0);
      await settled(page);
      const drawn = inOrder([...(await drawnLabels(page)), ...(await laneLabels(page))]);
      expect(written.length).toBeGreaterThan(20);
      expect(drawn.map(([text]) => text)).toEqual(written.map(([text]) => text));
      for (const [at, [text, x, y]] of drawn.entries()) {
        const [, x0 = 0, y0 = 0] = written[at] ?? [];
        expect(Math.hypot(x - x0, y - y0), text).toBeLessThanOrEqual(1);
      }
    },
  );

  test.each([SIZES.desktop, SIZES.projector])('the inset stands where it was written: %o', async (viewport) => {
    const still = await visit('', { viewport, javaScriptEnabled: false });
    const written = await still.page.locator('.map-stills .frame').filter({ visible: true }).boundingBox();
    const { page } = await visit('?map=static', { viewport });
    await settled(page);
    const [drawn, from] = [await page.locator('.map .inset').boundingBox(), written ?? expect.unreachable()];
    for (const edge of ['x', 'y', 'width', 'height'] as const)
      expect(Math.abs(from[edge] - (drawn?.[edge] ?? NaN)), edge).toBeLessThanOrEqual(3);
  });

  test.each([SIZES.embed, SIZES.phone])(
    'in a frame the link to the full page stays where it was written: %o',
    async (viewport) => {
      const link = async (javaScriptEnabled: boolean) => {
        const { page } = await visit('embed/?map=static', { viewport, javaScriptEnabled });
        if (javaScriptEnabled) await page.getByRole('button', { name: 'Full screen' }).waitFor();
        return (await page.locator('.ways > a').boundingBox()) ?? expect.unreachable();
      };
      const [written, awake] = [await link(false), await link(true)];
      for (const edge of ['x', 'y', 'width'] as const)
        expect(Math.abs(awake[edge] - written[edge]), edge).toBeLessThanOrEqual(1);
    },
  );

  test('nothing moves when the map takes the place of the poster', async () => {
    const { page, complaints } = await visit('');
    const before = await boxesOf(page);
    await page.locator('.maplibregl-canvas').waitFor({ timeout: MAP_TIMEOUT });
    await page.waitForFunction(() => !document.querySelector('.map .stage svg'), null, { timeout: MAP_TIMEOUT });
    await settled(page);
    expect(await boxesOf(page)).toEqual(before);
    expect(complaints).toEqual([]);
  });

  test.each(['', '#fact=peskov-hoax'])('the written body is kept, not made anew: /%s', async (hash) => {
    const { page, complaints } = await visit(`?map=static${hash}`);
    await page.addInitScript(() => {
      document.addEventListener('readystatechange', () => {
        if (document.readyState !== 'interactive') return;
        for (const element of document.querySelectorAll('#page *')) Object.assign(element, { written: true });
      });
    });
    await page.reload();
    await awake(page);
    await page.locator('#facts article[aria-current]').waitFor({ state: 'attached' });
    const lost = await page.evaluate(() =>
      ['h1', '.key', '.controls', '.card h2', '#tools input', '#facts article', 'footer a'].filter(
        (part) => !('written' in (document.querySelector(`#page ${part}`) ?? {})),
      ),
    );
    expect(lost).toEqual([]);
    expect(await page.locator('.drawn-view').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test('what is pressed and typed before the rest of the page answers is done as soon as it does', async () => {
    const { page } = await visit('?map=static');
    await page.route(/\/words\.[^/]*$/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await route.continue();
    });
    await page.reload();
    await awake(page);
    await page.getByRole('searchbox').fill('hoax');
    await page.getByRole('button', { name: 'Filter', exact: false }).first().click();
    await expect.poll(() => page.locator('#facts article:not(.out)').count(), { timeout: 20_000 }).toBeLessThan(10);
    expect(await page.getByRole('searchbox').inputValue()).toBe('hoax');
    expect(await page.locator('[aria-controls="filters-panel"]').getAttribute('aria-expanded')).toBe('true');
  });

  test('the rest of a page that has lost its script is read, and the page says so', async () => {
    const { page } = await visit('?map=static');
    await page.route(/\/Reading-[^/]*\.js$/, (route) => route.abort());
    await page.reload();
    await awake(page);
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toContain('could not be loaded');
    expect(await page.locator('#facts article').count()).toBe(121);
    await page.getByRole('slider').first().press('ArrowRight');
    await expect.poll(() => page.url()).toContain('#');
  });
});

describe('before the script', () => {
  const stalled = async (path: string) => {
    const { page, complaints } = await visit('embed/');
    await page.route(/\/page-[^/]*\.js$/, () => new Promise(() => {}));
    await page.goto(new URL(path, inject('site')).href, { waitUntil: 'commit' });
    await page.locator('footer').waitFor({ state: 'attached' });
    // Nothing is painted before the style sheets are there.
    await page.waitForFunction(() =>
      [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].every(({ sheet }) => sheet !== null),
    );
    return { page, complaints };
  };

  test.each(['dark', 'auto', 'light'])('a page with the theme %s is never painted in another', async (theme) => {
    const { page, complaints } = await stalled(`?theme=${theme}`);
    expect(await page.locator('html').getAttribute('data-theme')).toBe(theme);
    expect(complaints).toEqual([]);
  });

  test('a lesson shows and reads out no fact before its time', async () => {
    const { page } = await stalled('?present');
    expect(await page.locator('#facts').isVisible()).toBe(false);
    expect(await page.locator('body').ariaSnapshot()).not.toContain('soldiers');
  });

  test('a lesson whose script is gone leaves a page that can be read', async () => {
    const { page } = await visit('embed/');
    await page.route(/\/page-[^/]*\.js$/, (route) => route.abort());
    await page.goto(new URL('?present', inject('site')).href);
    await page.locator('#facts').waitFor();
  });

  test('a frame knows no lessons', async () => {
    const { page } = await stalled('embed/?present');
    expect(await page.locator('h1').isVisible()).toBe(true);
  });
});

describe('the policy', () => {
  test.each(['', 'embed/', '?map=static', '#fact=peskov-hoax', `${STORY}/f/officers-hit/`])(
    'is not violated by /%s',
    async (path) => {
      const { page, complaints, offOrigin } = await visit(path);
      const hasMap = !path.includes('/f/') && !path.includes('static');
      if (hasMap) await page.locator('.maplibregl-canvas').waitFor({ timeout: MAP_TIMEOUT });
      await page.waitForLoadState('networkidle');
      await settled(page);
      expect(complaints).toEqual([]);
      expect(offOrigin).toEqual([]);
    },
  );

  test('stops an inline style, and the harness says so', async () => {
    const { page, complaints } = await visit('');
    await page.evaluate(() =>
      document.body.append(Object.assign(document.createElement('style'), { textContent: '*{}' })),
    );
    await expect.poll(() => complaints.join()).toContain('policy violation: style-src');
  });

  test('stops markup made from text, and a worker from anywhere', async () => {
    const { page, complaints } = await visit('');
    const outcomes = await page.evaluate(() => {
      const attempt = (run: () => unknown) => {
        try {
          run();
          return 'done';
        } catch (error) {
          return (error as Error).name;
        }
      };
      return [
        attempt(() => (document.createElement('div').innerHTML = '<b>x</b>')),
        attempt(() => new Worker('/worker.js')),
      ];
    });
    expect(outcomes).toEqual(['TypeError', 'TypeError']);
    await expect.poll(() => complaints.join()).toContain('require-trusted-types-for');
  });
});
