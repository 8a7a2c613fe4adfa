import { type Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { at, embed, fitted, heights, hostVisitor, iframe, inside, loaded, loaderScript, soon } from './hosts.ts';

const visit = hostVisitor();

const site = () => new URL(inject('site')).origin;
const strip = async (page: Page, n = 0) => (await inside(page, n)).locator('.strip').innerText();

/** Reads, steps and selects: what a frame must do in any host. */
async function works(page: Page, n = 0): Promise<void> {
  const frame = await inside(page, n);
  const before = await strip(page, n);
  expect(before).toContain('10,000');
  await frame.getByRole('button', { name: 'Next fact' }).click();
  await soon(() => strip(page, n)).not.toBe(before);
}

describe('a host with a strict policy', () => {
  test('needs to allow nothing but the frame', async () => {
    const policy = `default-src 'none'; frame-src ${site()}`;
    const { page, complaints } = await visit(iframe(), { policy });
    await works(page);
    expect(complaints).toEqual([]);
  });

  test('needs to allow nothing but frame and script for the loader, which writes no style that a policy blocks', async () => {
    const policy = `default-src 'none'; frame-src ${site()}; script-src ${site()}`;
    const { page, complaints } = await visit(loaded() + loaderScript(), { policy });
    await works(page);
    await fitted(page);
    expect(complaints).toEqual([]);
  });

  test('is seen to complain where it forbids the frame', async () => {
    const { complaints } = await visit(iframe(), { policy: "default-src 'none'" });
    await soon(() => complaints.join()).toContain('Content Security Policy');
  });
});

describe('a sandbox that allows scripts and nothing else, as WordPress makes it', () => {
  const sandboxed = (src = embed()) => iframe(src, 'width="640" height="900" sandbox="allow-scripts"');

  test('has a frame that reads, steps, tells its height, and complains of nothing', async () => {
    const listen = '<script>heard = []; addEventListener("message", ({ data }) => heard.push(data))</script>';
    const { page, complaints, strange } = await visit(listen + sandboxed());
    await works(page);
    expect(await (await inside(page)).evaluate(() => origin)).toBe('null');
    const heard = () => page.evaluate(() => (window as unknown as { heard: { height?: number }[] }).heard);
    await soon(async () => {
      const told = (await heard()).findLast(({ height }) => height !== undefined)?.height ?? 0;
      return Math.abs(told - (await heights(page)).content);
    }).toBeLessThan(2);
    expect(complaints).toEqual([]);
    expect(strange).toEqual([]);
  });

  test('shows the address of the full page as text, and that of any link that can not open', async () => {
    const { page, context } = await visit(sandboxed());
    const frame = await inside(page);
    const address = frame.locator('footer .address').first();
    expect(await address.innerText()).toContain(at('north-korean-troops/'));
    expect(await address.evaluate((element) => getComputedStyle(element).userSelect)).toBe('all');
    const source = frame.locator('.strip a').first();
    const href = await source.getAttribute('href');
    await source.click();
    await soon(() => frame.locator('.dead').innerText()).toContain(href ?? 'a link');
    expect(context.pages()).toHaveLength(1);
  });

  test('offers no full screen that would not come, where a host that allows it does', async () => {
    const button = async (html: string) => {
      const { page } = await visit(html);
      return (await inside(page)).getByRole('button', { name: 'Full screen' }).count();
    };
    expect(await button(sandboxed())).toBe(0);
    expect(await button(iframe(embed(), 'width="640" height="900" allow="fullscreen"'))).toBe(1);
  });

  test('has a map on its ground', async () => {
    const { page, complaints } = await visit(sandboxed(embed('')));
    const frame = await inside(page);
    await frame.locator('.map canvas, .map svg').first().waitFor();
    await works(page);
    expect(complaints.filter((text) => !text.includes('WebGL'))).toEqual([]);
  });
});

describe('a sandbox without scripts', () => {
  const silent = iframe(embed(), 'width="640" height="900" sandbox=""');

  test('has a frame that shows the story: title, marks, map, timeline, the open fact and who publishes it', async () => {
    const { page, strange } = await visit(silent);
    const frame = await inside(page);
    expect(await frame.getByRole('heading', { level: 1 }).textContent()).toContain('North Korean');
    for (const part of ['.key', '.map .drawn-view', '.timeline .drawn-view', '.strip', '.whose'])
      expect(await frame.locator(part).filter({ visible: true }).count(), part).toBeGreaterThan(0);
    expect(await frame.locator('.strip').innerText()).toContain('10,000');
    expect(await frame.locator('.map .drawn-view').filter({ visible: true }).getByText('Brussels').count()).toBe(1);
    expect(await frame.locator('#page[data-awake]').count()).toBe(0);
    expect(strange).toEqual([]);
  });

  test('opens the key facts in words, and has the address of every source as text that can be selected', async () => {
    const { page, context } = await visit(silent);
    const frame = await inside(page);
    await frame.getByText('14 key facts in words').click();
    expect(await frame.locator('footer details li').filter({ visible: true }).count()).toBe(14);
    const addresses = frame.locator('noscript .address');
    const said = await addresses.allInnerTexts();
    expect(said.length).toBeGreaterThan(0);
    for (const address of said) expect(address).toMatch(/^https:\/\//);
    expect(await addresses.first().evaluate((element) => getComputedStyle(element).userSelect)).toBe('all');
    await frame.locator('.strip a').first().click();
    // What is pressed next answers: the frame has done what it does when a link is pressed.
    await frame.getByText('14 key facts in words').click();
    await soon(() => frame.locator('footer details li').filter({ visible: true }).count()).toBe(0);
    expect(context.pages()).toHaveLength(1);
  });

  test('shows no line for frames without scripts where a script runs', async () => {
    const { page } = await visit(iframe());
    const frame = await inside(page);
    expect(await frame.locator('noscript').filter({ visible: true }).count()).toBe(0);
    expect(await frame.getByText('copy the address of a source').filter({ visible: true }).count()).toBe(0);
  });
});

describe('a host that shows the frame later', () => {
  test('gets a frame that fits once it is shown', async () => {
    const { page, complaints } = await visit(`<div hidden style="width:640px">${loaded()}</div>${loaderScript()}`);
    await page.waitForTimeout(800);
    await page.locator('div').evaluate((element) => element.toggleAttribute('hidden', false));
    await works(page);
    expect(await fitted(page)).toBeGreaterThan(300);
    expect(complaints).toEqual([]);
  });

  test('gets a frame that fits after it was hidden while it was there', async () => {
    const { page } = await visit(`<div style="width:640px">${loaded()}</div>${loaderScript()}`);
    await inside(page);
    const before = await fitted(page);
    await page.locator('div').evaluate((element) => element.toggleAttribute('hidden', true));
    await page.waitForTimeout(300);
    await page.locator('div').evaluate((element) => element.toggleAttribute('hidden', false));
    expect(Math.abs((await fitted(page)) - before)).toBeLessThan(2);
  });
});

describe('a frame without a width', () => {
  test('tells no height, and the right one as soon as it has a width', async () => {
    const listen = '<script>heard = []; addEventListener("message", ({ data }) => heard.push(data))</script>';
    const { page } = await visit(`${listen}<div style="width:0">${iframe(embed(), 'width="100%" height="480"')}</div>`);
    await (await inside(page)).locator('#page[data-awake]').waitFor({ state: 'attached' });
    await page.waitForTimeout(500);
    const told = () =>
      page.evaluate(() =>
        (window as unknown as { heard: { dateline?: 1; height?: number }[] }).heard.flatMap(({ dateline, height }) =>
          dateline && height ? [height] : [],
        ),
      );
    expect(await told()).toEqual([]);
    await page.locator('div').evaluate((element) => (element.style.width = '640px'));
    await soon(async () => Math.abs(((await told()).at(-1) ?? 0) - (await heights(page)).content)).toBeLessThan(2);
    expect(Math.max(...(await told()))).toBeLessThan(1500);
  });
});

describe('a host that is itself in a sandbox', () => {
  test('has a frame that is shown, fits, and can be driven, though nothing in it has an origin', async () => {
    const { page, complaints } = await visit(
      loaded('', '<a id="fallback" href="https://news.example/">In words</a>') + loaderScript(),
      { policy: 'sandbox allow-scripts' },
    );
    await works(page);
    expect(await fitted(page)).toBeGreaterThan(300);
    expect(await page.locator('#fallback').isVisible()).toBe(false);
    await page.locator('dateline-embed').evaluate((element) => Object.assign(element, { view: '#fact=peskov-hoax' }));
    await soon(() => strip(page)).toContain('Peskov');
    expect(complaints).toEqual([]);
  });
});

describe('an address that no frame may have', () => {
  test.each([
    ['is a script', 'javascript:parent.ran = 1'],
    ['is a script, spelled oddly', ' Java\tscript:parent.ran = 1'],
    ['is none', 'http://[x'],
  ])('that %s runs nothing in the host, and leaves what stands inside the element', async (_, src) => {
    const { page, complaints } = await visit(
      loaded('', '<a href="https://news.example/">In words</a>', src) + loaded() + loaderScript(),
    );
    await works(page);
    expect(await page.locator('iframe').count()).toBe(1);
    expect(await page.locator('a').first().isVisible()).toBe(true);
    expect(await page.evaluate(() => 'ran' in window)).toBe(false);
    expect(complaints).toEqual([]);
  });
});

describe('a host with a look of its own', () => {
  test('can not squeeze, hide or restyle the frame by rules for its own elements', async () => {
    const rules = `
      iframe, dateline-embed, * { width: 40px !important; height: 40px !important; max-height: 40px !important; }
      iframe, dateline-embed { display: none !important; opacity: 0 !important; float: left !important; }
      html, body { width: auto !important; height: auto !important; max-height: none !important; }
      * { font-size: 40px !important; color: red !important; box-sizing: content-box !important; }`;
    const { page } = await visit(`<style>${rules}</style>${loaded()}${loaderScript()}`);
    await works(page);
    expect(await fitted(page)).toBeGreaterThan(300);
    const box = await page.locator('iframe').boundingBox();
    expect(box?.width).toBeGreaterThan(900);
    const size = await (await inside(page)).locator('h1').evaluate((element) => getComputedStyle(element).fontSize);
    expect(parseFloat(size)).toBeLessThan(40);
  });

  test('can not move, clip or cover up the element itself', async () => {
    const rules = `dateline-embed { position: absolute !important; visibility: hidden !important; transform: scale(0.1) !important;
      clip-path: inset(50%) !important; overflow: hidden !important; padding: 10px; margin: 0 20px; }`;
    const { page } = await visit(`<style>${rules}</style>${loaded()}<p>After it</p>${loaderScript()}`);
    await works(page);
    const height = await fitted(page);
    expect(height).toBeGreaterThan(300);
    const [frame, after] = await Promise.all([page.locator('iframe').boundingBox(), page.locator('p').boundingBox()]);
    expect(frame?.width).toBeGreaterThan(900);
    expect(after?.y).toBeGreaterThanOrEqual((frame?.y ?? 0) + height);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });

  test.each(['row', 'column; align-items: center'])(
    'may set it in boxes, in a %s: it takes their width',
    async (way) => {
      const { page } = await visit(
        `<div style="width:640px; display:flex; flex-direction:${way}">${loaded()}</div>${loaderScript()}`,
      );
      await fitted(page);
      expect((await page.locator('iframe').boundingBox())?.width).toBe(640);
    },
  );

  test('may read from right to left', async () => {
    const { page, complaints } = await visit(
      `<body dir="rtl"><p>نص</p><div style="width:640px">${loaded()}</div>${loaderScript()}`,
    );
    await works(page);
    await fitted(page);
    const frame = await inside(page);
    expect(await frame.evaluate(() => getComputedStyle(document.body).direction)).toBe('ltr');
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
  });

  test.each([
    ['light', '', 'rgb(251, 250, 247)'],
    ['dark where it asks for it', '&theme=dark', 'rgb(20, 23, 26)'],
    ['as the reader prefers where it asks for that', '&theme=auto', 'rgb(20, 23, 26)'],
  ])('may be dark, and the frame is %s', async (_, query, expected) => {
    const dark = '<meta name="color-scheme" content="dark"><style>body { background: #111 }</style>';
    const { page } = await visit(dark + iframe(embed(`?map=static${query}`)), { colorScheme: 'dark' });
    const frame = await inside(page);
    const paper = await frame.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    expect(paper).toBe(expected);
  });
});
