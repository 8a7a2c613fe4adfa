import { gzipSync } from 'node:zlib';
import type { CDPSession, Page, Request } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { generatedPage } from './generated.ts';
import { MAP_TIMEOUT, visitor } from './harness.ts';
import { type Work, countWork, workBetween, workOf } from './work.ts';

/*
 * What the page may do, in numbers that are the same on every machine. Times are the benchmark's (docs/performance.md).
 */

const visit = visitor();
const FACTS = 3000;
const MORE = 9000;
const STEPS = 40;
const TRIES = 4;

/** At most, for one step of the window. A step lasts two frames, and its words are written once. */
const A_STEP = { layouts: 3, styles: 6 } as const;
/** Elements of the parts that show facts, however many facts there are. */
const ELEMENTS = 2500;
/** By so many more may they be with three times as many facts: other lanes and dates are there. */
const MORE_ELEMENTS = 300;
/** Elements of the page of the first story, its list of 121 facts included. */
const FIRST_STORY = 6500;

/** All that the first story brings unasked, its map included: bytes as a host sends them. */
const ALL_BYTES = 650_000;

/** What the page itself offers to measurements; the names that are used here. */
interface Bench {
  readonly extent: readonly [number, number];
  readonly window: number;
  readonly ready: Promise<unknown>;
  setWindow(from: number, to: number): void;
}
type Measured = Window & { readonly __bench: Bench; __spoil?: () => void };

/** Opens a page that counts its work, with all facts shown and, where it is asked for, the map in its place. */
async function opened(path: string, map: boolean): Promise<{ page: Page; cdp: CDPSession; requests: string[] }> {
  const { page, requests } = await visit('embed/?map=static');
  await page.addInitScript(countWork);
  await page.goto(new URL(path, page.url().replace('embed/', '')).href);
  await page.waitForFunction(() => '__bench' in window, null, { timeout: 20_000 });
  await page.evaluate(() => (window as unknown as Measured).__bench.ready);
  if (map) await page.locator('.maplibregl-canvas').waitFor({ timeout: MAP_TIMEOUT });
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  await quiet(page, cdp);
  return { page, cdp, requests };
}

/** Until nothing has been fetched or handed to WebGL for a second. */
async function quiet(page: Page, cdp: CDPSession): Promise<void> {
  const rest = async () => {
    const { messages, requests, uploads } = await workOf(page, cdp);
    return [messages, requests, uploads].join();
  };
  for (let before = ''; before !== (before = await rest());) await page.waitForTimeout(1000);
}

/** What the page does while a window goes over all of its days; `spoil` is done with every step. */
async function scrub(page: Page, cdp: CDPSession, spoil: () => void = () => {}): Promise<Work> {
  await page.evaluate(`window.__spoil = ${spoil.toString()}`);
  const before = await workOf(page, cdp);
  await page.evaluate(async (steps) => {
    const { __bench: bench, __spoil: spoil } = window as unknown as Measured;
    const [from, to] = bench.extent;
    for (let at = 0; at < steps; at += 1) {
      const start = from + ((to - from - bench.window) * at) / (steps - 1);
      bench.setWindow(start, start + bench.window);
      spoil?.();
      // A frame, or less where drawing is slow: a view that nobody changes for some time rests, and its list is brought.
      await Promise.race([new Promise(requestAnimationFrame), new Promise((done) => setTimeout(done, 60))]);
    }
  }, STEPS);
  return workBetween(before, await workOf(page, cdp));
}

/** What goes beyond a budget; runs in the page, once a step. */
const SPOILS: Readonly<Record<keyof Work, () => void>> = {
  layouts: () => {
    for (let width = 0; width < 4; width += 1) {
      document.body.style.paddingTop = `${width}px`;
      document.body.getBoundingClientRect();
    }
  },
  styles: () => {
    for (let order = 0; order < 7; order += 1) {
      document.body.style.order = String(order);
      getComputedStyle(document.body).getPropertyValue('order');
    }
  },
  uploads: () => {
    const gl = document.createElement('canvas').getContext('webgl2');
    gl?.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
    gl?.bufferData(gl.ARRAY_BUFFER, 4, gl.STATIC_DRAW);
    gl?.getExtension('WEBGL_lose_context')?.loseContext();
  },
  requests: () => void fetch(location.href),
  messages: () => {
    try {
      // The policy lets no worker start from here; what it would be told counts before it is refused.
      Worker.prototype.postMessage.call(window as never, null);
    } catch {
      // Refused, as it must be.
    }
  },
};

/** The budgets that some work breaks. */
function broken({ layouts, styles, uploads, requests, messages }: Work): (keyof Work)[] {
  const over: Record<keyof Work, boolean> = {
    layouts: layouts > A_STEP.layouts * STEPS,
    styles: styles > A_STEP.styles * STEPS,
    uploads: uploads > 0,
    requests: requests > 0,
    messages: messages > 0,
  };
  return (Object.keys(over) as (keyof Work)[]).filter((name) => over[name]);
}

describe('while the window of many facts is moved over all of their days', () => {
  let page: Page;
  let cdp: CDPSession;
  let requests: string[];

  beforeAll(async () => {
    ({ page, cdp, requests } = await opened(generatedPage(FACTS), true));
  }, 120_000);

  test('nothing is asked of the network, a worker or WebGL, and the page is laid out as often as it must', async () => {
    // Where other work takes the processor, a pause in a scrub is a rest, and more is done: what is needless is always done.
    let [work, asked] = [await scrub(page, cdp), [] as string[]];
    for (let tries = 0; tries < TRIES && broken(work).length > 0; tries += 1) {
      await quiet(page, cdp);
      const before = requests.length;
      [work, asked] = [await scrub(page, cdp), requests.slice(before)];
    }
    expect(broken(work), `${JSON.stringify(work)} ${asked.join()}`).toEqual([]);
  }, 120_000);

  test.each(Object.keys(SPOILS) as (keyof Work)[])('more %s would be seen', async (name) => {
    expect(broken(await scrub(page, cdp, SPOILS[name]))).toContain(name);
  });
});

/** Elements that show facts, and of the whole page: its foot has a line an article, its start one a question. */
function elements(page: Page, within = 'main, #tools, #facts'): Promise<number> {
  return page.evaluate(
    (parts) => [...document.querySelectorAll(parts)].reduce((sum, part) => sum + part.querySelectorAll('*').length, 0),
    within,
  );
}

describe('elements', () => {
  test('do not grow with the facts that are shown', async () => {
    const few = await elements((await opened(`${generatedPage(FACTS)}&map=static`, false)).page);
    const { page } = await opened(`${generatedPage(MORE)}&map=static`, false);
    expect(Math.abs((await elements(page)) - few), `${few} at ${FACTS} facts`).toBeLessThan(MORE_ELEMENTS);
    expect(few).toBeLessThan(ELEMENTS);
    await page.evaluate((facts) => {
      for (let at = 0; at < facts; at += 1) document.querySelector('main')?.append(document.createElement('i'));
    }, MORE - FACTS);
    expect((await elements(page)) - few).toBeGreaterThan(MORE_ELEMENTS);
  });

  test('of the first story stay below what they were', async () => {
    const { page } = await visit('?map=static');
    await page.locator('#rest footer').waitFor({ state: 'attached', timeout: 20_000 });
    await page.waitForTimeout(1000);
    expect(await elements(page, 'html')).toBeLessThan(FIRST_STORY);
  });
});

/** What a request brought: after gzip, but for parts of files and for what is packed already. */
async function sentBytes(request: Request): Promise<number> {
  const body = (await (await request.response())?.body().catch(() => null)) ?? Buffer.alloc(0);
  const packed = request.headers()['range'] !== undefined || /\.(woff2|png|pmtiles)$/.test(request.url());
  return packed ? body.length : gzipSync(body).length;
}

test('the first story with its map weighs no more than it did, whatever comes unasked', async () => {
  const { page } = await visit('embed/?map=static');
  const requests: Request[] = [];
  page.on('request', (request) => requests.push(request));
  await page.goto(page.url().replace('embed/?map=static', ''));
  await page.locator('.maplibregl-canvas').waitFor({ timeout: MAP_TIMEOUT });
  await page.waitForTimeout(3000);
  const sizes = await Promise.all(requests.map(async (one) => [one.url(), await sentBytes(one)] as const));
  const bytes = sizes.reduce((sum, [, size]) => sum + size, 0);
  expect(bytes, sizes.join('\n')).toBeLessThan(ALL_BYTES);
  expect(sizes.map(([address]) => address).join()).toContain('/Map-');
});
