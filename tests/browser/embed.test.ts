import type { Frame, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import {
  FALLBACK,
  STORY,
  at,
  embed,
  fitted,
  heights,
  hostVisitor,
  iframe,
  inside,
  loaded,
  loaderScript,
  soon,
  withoutWebGL,
} from './hosts.ts';
import { settled } from './settled.ts';

const visit = hostVisitor();

/** Keeps every message that the host hears. */
const LISTEN = '<script>heard = []; addEventListener("message", ({ data }) => heard.push(data))</script>';
const heard = (page: Page) => page.evaluate(() => (window as unknown as { heard: unknown[] }).heard);
const ofType = (messages: unknown[], type: string) =>
  messages.filter((one) => (one as { type?: string } | null)?.type === type);

/** Drives the nth loader. */
const drive = (page: Page, hash: string, n = 0) =>
  page
    .locator('dateline-embed')
    .nth(n)
    .evaluate((element, view) => Object.assign(element, { view }), hash);
const text = async (page: Page, n = 0) => (await inside(page, n)).locator('.strip').innerText();

/** Until a frame has heard all that its host has said to it, and has done what it does then. */
async function echoed(page: Page, frame: Frame): Promise<void> {
  await frame.evaluate(() => {
    const heard = new Promise((done) => addEventListener('message', ({ data }) => data === 'echo' && done(null)));
    Object.assign(window, { heard });
  });
  await page.locator('dateline-embed').evaluate((element) => {
    element.shadowRoot?.querySelector('iframe')?.contentWindow?.postMessage('echo', '*');
  });
  await frame.evaluate(() => (window as unknown as { heard: Promise<null> }).heard);
  await settled(frame);
}

describe('the loader', () => {
  test('gives the frame the height of its content, at every width, and nothing scrolls inside', async () => {
    const { page, complaints } = await visit(`<div style="width:640px">${loaded()}</div>${loaderScript()}`);
    for (const width of [640, 360, 900]) {
      await page.locator('div').evaluate((element, px) => (element.style.width = `${px}px`), width);
      await fitted(page);
      const frame = await inside(page);
      await soon(() => frame.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBeLessThanOrEqual(
        1,
      );
      expect(await frame.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
    expect(complaints).toEqual([]);
  });

  test('makes an iframe with a title that loads late and may go full screen, and nothing else in the host', async () => {
    const before = '<script>globals = Object.keys(window).length</script>';
    const { page } = await visit(before + loaded('frame-title="Who said what"') + loaderScript());
    const frame = page.locator('iframe');
    for (const [name, value] of Object.entries({ title: 'Who said what', loading: 'lazy', allow: 'fullscreen' }))
      expect(await frame.getAttribute(name)).toBe(value);
    await inside(page);
    expect(await page.evaluate(() => document.scripts.length)).toBe(2);
    expect(
      await page.evaluate(() => Object.keys(window).length - (window as never as { globals: number }).globals),
    ).toBe(1);
  });

  test('shows what stands inside it until the frame speaks', async () => {
    const { page } = await visit(loaded('', FALLBACK) + loaderScript());
    await inside(page);
    await soon(() => page.locator('#fallback').isVisible()).toBe(false);
    expect(await page.locator('iframe').evaluate((element) => getComputedStyle(element).opacity)).toBe('1');
  });

  test('keeps what stands inside it where the site does not answer, or answers with another page', async () => {
    const [closed, other] = ['http://127.0.0.1:1/embed/', 'about:blank'];
    const { page } = await visit(loaded('', FALLBACK, closed) + loaded('', FALLBACK, other) + loaderScript());
    await soon(() => page.mainFrame().childFrames().length).toBe(2);
    for (const frame of page.mainFrame().childFrames()) await frame.waitForLoadState();
    await settled(page);
    for (const n of [0, 1]) {
      expect(await page.locator('a').nth(n).isVisible()).toBe(true);
      expect(
        await page
          .locator('iframe')
          .nth(n)
          .evaluate((one) => getComputedStyle(one).opacity),
      ).toBe('0');
    }
  });

  test('keeps what stands inside it where the host forbids the frame', async () => {
    const { page, complaints } = await visit(loaded('', FALLBACK) + loaderScript(), { policy: "frame-src 'none'" });
    await soon(() => complaints.join()).toContain('frame-src');
    await settled(page);
    expect(await page.locator('#fallback').isVisible()).toBe(true);
  });

  test('may be there twice, before and after its elements', async () => {
    const twice = loaderScript() + loaderScript() + loaded() + loaderScript();
    const { page, complaints } = await visit(twice);
    await inside(page);
    expect(await page.locator('iframe').count()).toBe(1);
    expect(complaints).toEqual([]);
  });

  test('does not take heights from anybody but its own frame', async () => {
    const forger = `<iframe id="forger" srcdoc="<script>parent.postMessage({ dateline: 1, type: 'height', height: 3333 }, '*')</script>"></iframe>`;
    const { page } = await visit(loaded() + loaderScript() + LISTEN);
    await inside(page);
    await page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), forger);
    await page.evaluate(() => window.postMessage({ dateline: 1, type: 'height', height: 3333 }, '*'));
    await soon(async () => JSON.stringify(await heard(page))).toContain('3333');
    await page.locator('#forger').evaluate((element) => element.remove());
    expect((await heights(page)).frame).toBeLessThan(1500);
  });

  test('keeps three frames of one page apart', async () => {
    const column = (width: number, view: string) =>
      `<div style="width:${width}px">${loaded('', '', embed() + view)}</div>`;
    const views = ['#fact=peskov-hoax', '#t=2024-10-14', ''];
    const { page, complaints } = await visit(
      [640, 360, 900].map((width, n) => column(width, views[n] ?? '')).join('') + loaderScript(),
    );
    for (const n of [0, 1, 2]) {
      await page.locator('iframe').nth(n).scrollIntoViewIfNeeded();
      await fitted(page, n);
    }
    const before = [await text(page, 0), await text(page, 2)];
    await drive(page, '#fact=', 1);
    await soon(() => text(page, 1)).toContain('No fact is open');
    expect([await text(page, 0), await text(page, 2)]).toEqual(before);
    expect(complaints).toEqual([]);
  });
});

describe('the snippets of the share dialog', () => {
  test('work in a host as they are, and one whose script was changed leaves its link', async () => {
    const { page } = await visit('');
    await page.goto(at(`${STORY}/?map=static`));
    await page.getByRole('button', { name: 'Share' }).click();
    await page.getByText('Embed in a page').click();
    const field = (name: string) => page.getByLabel(name, { exact: true }).inputValue();
    const snippets = [await field('Plain frame'), await field('Frame that keeps its height')];
    const pinned = await field('The same, with a script that can’t change');
    const host = await visit([...snippets, pinned].join(''), { script: withoutWebGL });
    for (const n of [0, 1, 2]) await inside(host.page, n);
    expect(host.complaints).toEqual([]);
    const broken = await visit(pinned.replace(/sha384-.{6}/, 'sha384-AAAAAA'));
    await soon(() => broken.complaints.join()).toContain('integrity');
    await settled(broken.page);
    expect(await broken.page.locator('iframe').count()).toBe(0);
    expect(await broken.page.getByRole('link').isVisible()).toBe(true);
  });
});

describe('what a frame says', () => {
  test('is its height in the dialects of Datawrapper, AMP, Embedly and our own; of pym and WordPress when named', async () => {
    const src = `${embed('?map=static&childId=map-1')}#?secret=abc123`;
    const { page } = await visit(LISTEN + iframe(src));
    await inside(page);
    await soon(async () => ofType(await heard(page), 'height').length).toBeGreaterThan(0);
    const { content } = await heights(page);
    await soon(async () => JSON.stringify(ofType(await heard(page), 'height').at(-1))).toContain(String(content));
    const messages = await heard(page);
    expect(messages).toContainEqual({ 'datawrapper-height': { [STORY]: content } });
    expect(messages).toContainEqual({ sentinel: 'amp', type: 'embed-size', height: content });
    expect(messages).toContainEqual(`pymxPYMxmap-1xPYMxheightxPYMx${content}`);
    expect(messages).toContainEqual({ message: 'height', value: content, secret: 'abc123' });
    expect(messages.filter((one) => String(one).includes('"context":"iframe.resize"')).length).toBeGreaterThan(0);
  });

  test('is under five messages in five seconds of rest, whether the host follows the height or not', async () => {
    const follow = `<script>addEventListener('message', ({ data }) => {
      if (data.type === 'height') document.querySelector('iframe').style.height = data.height + 'px';
    })</script>`;
    const { page } = await visit(LISTEN + follow + iframe() + iframe());
    await Promise.all([inside(page, 0), inside(page, 1)]);
    await page.waitForTimeout(1500);
    const before = (await heard(page)).length;
    expect(before).toBeGreaterThan(4);
    await page.waitForTimeout(5000);
    expect((await heard(page)).length - before).toBeLessThan(5);
  });

  test('comes to rest in a host whose scrollbar takes width from the frame, and goes where the content is lower', async () => {
    // A scrollbar that every browser has: where the frame is too high for its room, it is narrower.
    const { page } = await visit(`${LISTEN}<script>addEventListener('message', ({ data }) => {
      if (data.type !== 'height') return;
      Object.assign(window, { room: window.room ?? data.height - 1 });
      const frame = document.querySelector('iframe');
      Object.assign(frame.style, { height: data.height + 'px', width: data.height > room ? '785px' : '800px' });
    })</script>${iframe(embed(), 'width="800" height="480"')}`);
    await inside(page);
    await soon(async () => ofType(await heard(page), 'height').length).toBeGreaterThan(1);
    await page.waitForTimeout(1500);
    const before = (await heard(page)).length;
    await page.waitForTimeout(2500);
    expect((await heard(page)).length).toBe(before);
  });

  test('is nothing where it is not framed', async () => {
    const count = () => addEventListener('message', () => (document.title += '!'));
    const { page } = await visit('', { script: count });
    await page.goto(embed());
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByRole('button', { name: 'Next fact' }).click();
    await settled(page);
    // What was said before comes before.
    await page.evaluate(() => window.postMessage('a canary', '*'));
    await soon(() => page.title()).toContain('!');
    expect((await page.title()).match(/!/g)).toHaveLength(1);
  });
});

describe('a host that drives the view', () => {
  test('shows a fact by its hash, and hears what the reader opens, but not its own words again', async () => {
    const { page } = await visit(loaded() + loaderScript() + LISTEN);
    const frame = await inside(page);
    await page.evaluate(() =>
      addEventListener('dateline-view', (event) => (document.title = (event as CustomEvent).detail.fact)),
    );
    await drive(page, '#fact=peskov-hoax');
    await drive(page, '#fact=ten-thousand&t=2024-10-14');
    await soon(() => frame.locator('.timeline').textContent()).toContain('14 Oct');
    expect(ofType(await heard(page), 'view')).toEqual([]);
    await frame.getByRole('button', { name: 'Next fact' }).click();
    await soon(async () => ofType(await heard(page), 'view').length).toBe(1);
    const [told] = ofType(await heard(page), 'view') as { hash: string; fact: string; day: string }[];
    expect(told?.hash).toContain(`fact=${told?.fact}`);
    expect(told?.day).toMatch(/^2024-10-\d\d$/);
    expect(await page.title()).toBe(told?.fact);
  });

  test('can say nothing invalid, and is not heard where it is not the parent', async () => {
    const { page, complaints } = await visit(loaded() + loaderScript());
    const before = await text(page);
    const frame = await inside(page);
    await drive(page, '#fact=<img src=x onerror=alert(1)>&t=yesterday&standing=true&map=0,0,99');
    await page.evaluate(
      (messages) => {
        const frame = document.querySelector('dateline-embed')?.shadowRoot?.querySelector('iframe')?.contentWindow;
        for (const message of messages) frame?.postMessage(message, '*');
      },
      [null, 'view', { dateline: 1, type: 'view', hash: 7 }, { dateline: 1, type: 'eval', code: '1' }],
    );
    // From the frame to itself: a script of the frame, but not its host.
    await frame.evaluate(() => window.postMessage({ dateline: 1, type: 'view', hash: '#fact=' }, '*'));
    await echoed(page, frame);
    expect(await text(page)).toBe(before);
    await drive(page, '#fact=');
    await soon(() => text(page)).not.toBe(before);
    expect(complaints).toEqual([]);
  });

  test('is shown by the example page, whose policy allows its own files and one frame', async () => {
    const { page, complaints } = await visit('', { script: withoutWebGL });
    await page.goto(at('examples/host.html'));
    await inside(page);
    await page.locator('section').nth(2).getByRole('button').click();
    await soon(() => text(page)).toContain('Peskov');
    await (await inside(page)).getByRole('button', { name: 'Next fact' }).click();
    await soon(() => page.locator('.shown').innerText()).toContain('The reader looks at 2024-10-');
    expect(complaints).toEqual([]);
  });

  test('keeps its Back button to itself', async () => {
    const { page } = await visit(loaded() + loaderScript());
    const frame = await inside(page);
    const before = await page.evaluate(() => history.length);
    for (let n = 0; n < 3; n++) await frame.getByRole('button', { name: 'Next fact' }).click();
    await soon(() => frame.evaluate(() => location.hash)).toContain('fact=');
    expect(await page.evaluate(() => history.length)).toBe(before);
  });
});

describe('every frame', () => {
  test('names its publisher with a logo, its day, its correction, an address for errors, and the full page', async () => {
    const { page, context, strange } = await visit('');
    await context.route('**/opening.*.json', async (route) => {
      const response = await route.fetch();
      const dataset = await response.json();
      const { logo } = dataset.story.publisher;
      dataset.story.publisher = { name: 'The Harbour Gazette', url: 'https://gazette.example/', logo };
      dataset.story.publisher.report = 'mailto:errors@gazette.example';
      dataset.story.corrections = [{ on: dataset.story.asOf.start[0], note: 'A figure was wrong.' }];
      await route.fulfill({ response, json: dataset });
    });
    await page.setContent(iframe());
    const frame = await inside(page);
    const foot = frame.locator('footer');
    const said = await foot.innerText();
    for (const word of [
      'The Harbour Gazette',
      'As of 27 October 2024',
      'Corrected on 27 October 2024: A figure was wrong.',
    ])
      expect(said).toContain(word);
    expect(await foot.getByRole('link', { name: 'Report an error' }).getAttribute('href')).toMatch(/^mailto:errors@/);
    const logo = foot.locator('img');
    expect(await logo.evaluate((img: HTMLImageElement) => img.src.replace(/logo-\w{10}/, 'logo'))).toBe(
      at('assets/logo.svg'),
    );
    expect(await logo.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
    const full = foot.getByRole('link', { name: 'All 121 facts on the full page' });
    expect(await full.getAttribute('href')).toBe(at(`${STORY}/`));
    for (const [name, value] of [
      ['target', '_blank'],
      ['rel', 'noopener'],
    ] as const)
      expect(await full.getAttribute(name)).toBe(value);
    expect(strange).toEqual([]);
  });

  test('leads to the full page as it is seen now, and tells the key facts in words', async () => {
    const { page } = await visit(iframe());
    const frame = await inside(page);
    await frame.getByRole('button', { name: 'Next fact' }).click();
    const full = frame.getByRole('link', { name: 'on the full page' });
    await soon(() => full.getAttribute('href')).toMatch(/\/north-korean-troops\/#fact=/);
    await frame.getByText('14 key facts in words').click();
    expect(await frame.locator('footer details li').count()).toBe(14);
    const claim = frame.locator('footer details li').filter({ hasText: 'are getting 10,000' });
    expect(await claim.innerText()).toMatch(/^\s*Said, denied by 3 · Volodymyr Zelenskyy/);
    expect(await frame.locator('#facts').count()).toBe(0);
  });

  test('leaves the wheel to the host page, and takes it with Ctrl', async () => {
    const tall = iframe(embed(), 'width="640" height="900"');
    const { page } = await visit(`${tall}<div style="height:3000px"></div>`);
    const frame = await inside(page);
    await frame.locator('#page[data-awake] .map svg').first().waitFor();
    const hash = () => frame.evaluate(() => location.hash);
    // Beside the inset, which does not zoom.
    await page.mouse.move(60, 130);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -200);
    await page.keyboard.up('Control');
    await soon(hash).toContain('map=');
    const zoomed = await hash();
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await page.mouse.wheel(0, 100);
    await soon(() => page.evaluate(() => scrollY)).toBe(100);
    expect(await hash()).toBe(zoomed);
  });

  test('asks nobody else for anything, sets no cookie and stores nothing', async () => {
    // In a host of the same site, since browsers deny storage to frames of others anyway.
    const { page, context, complaints, strange } = await visit('');
    await page.goto(at('dataset.schema.json'));
    await page.setContent(iframe(embed('')));
    const frame = await inside(page);
    await frame.locator('.maplibregl-canvas').waitFor({ timeout: 30_000 });
    await frame.getByRole('button', { name: 'Next fact' }).click();
    const stored = () =>
      frame.evaluate(async () => [
        localStorage.length,
        sessionStorage.length,
        (await indexedDB.databases()).length,
        (await caches.keys()).length,
        (await navigator.serviceWorker.getRegistrations()).length,
      ]);
    expect(await stored()).toEqual([0, 0, 0, 0, 0]);
    expect(await context.cookies()).toEqual([]);
    expect(strange).toEqual([]);
    expect(complaints).toEqual([]);
    await frame.evaluate(() => localStorage.setItem('canary', '1'));
    expect(await stored()).not.toEqual([0, 0, 0, 0, 0]);
  });
});
