import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Frame,
  type Page,
  chromium,
} from 'playwright-core';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { launchOptions } from './chromium.mjs';

/** A page of somebody else, with what its visitor's browser saw. */
export interface HostVisit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Console errors and uncaught exceptions, of the host and of every frame. */
  readonly complaints: string[];
  /** Requests to neither the host nor the site. */
  readonly strange: string[];
}

export interface HostOptions extends BrowserContextOptions {
  /** Sent as the host's own `Content-Security-Policy`. */
  readonly policy?: string;
  /** Other headers that it sends. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Runs first in the host and in every frame. */
  readonly script?: () => void;
}

export type VisitHost = (html: string, options?: HostOptions) => Promise<HostVisit>;

/** The story that the tests embed. */
export const STORY = 'north-korean-troops';

/** An address of the built site. */
export const at = (path: string) => inject('site') + path;

/** The embed of the story; `map=static` keeps a test quick where the map is not what it is about. */
export const embed = (query = '?map=static') => at(`${STORY}/embed/${query}`);

export const iframe = (src = embed(), attributes = 'width="640" height="480"') =>
  `<iframe src="${src}" title="Dateline" ${attributes}></iframe>`;

export const loaderScript = () => `<script src="${at('embed.js')}"></script>`;

/** What a host writes for readers whose loader does not come. */
export const FALLBACK = '<a id="fallback" href="https://news.example/">The story in words</a>';

export const loaded = (attributes = '', inside = '', src = embed()) =>
  `<dateline-embed src="${src}" ${attributes}>${inside}</dateline-embed>`;

/**
 * Serves pages of other people, from strings, at another site than the built one ("localhost" is another site than
 * 127.0.0.1), and gives a function that opens one.
 */
export function hostVisitor(): VisitHost {
  let browser: Browser;
  let server: Server;
  let shown: { html: string; headers: HostOptions['headers'] } = { html: '', headers: {} };
  let last: BrowserContext | undefined;
  beforeAll(async () => {
    server = createServer((_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...shown.headers }).end(shown.html);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    browser = await chromium.launch(launchOptions());
  });
  afterAll(async () => {
    await browser.close();
    server.close();
  });
  return async (html, { policy, headers, script, ...options } = {}) => {
    await last?.close();
    const context = await browser.newContext({ viewport: { width: 1000, height: 900 }, ...options });
    last = context;
    if (script) await context.addInitScript(script);
    const page = await context.newPage();
    const home = `http://localhost:${(server.address() as AddressInfo).port}`;
    const visit = watch(page, context, [home, new URL(inject('site')).origin]);
    shown = {
      html: `<!doctype html><html lang="en"><meta charset="utf-8"><title>A host</title>${html}`,
      headers: { ...headers, ...(policy && { 'Content-Security-Policy': policy }) },
    };
    await page.goto(home);
    return visit;
  };
}

function watch(page: Page, context: BrowserContext, known: readonly string[]): HostVisit {
  const visit: HostVisit = { page, context, complaints: [], strange: [] };
  page.on('console', (message) => {
    const { url } = message.location();
    // Browsers ask for an icon of a host that names none.
    if (message.type() === 'error' && !url.endsWith('/favicon.ico'))
      visit.complaints.push(`${message.text()} (${url})`);
  });
  page.on('pageerror', (error) => visit.complaints.push(String(error)));
  page.on('request', (request) => {
    const { protocol, origin, pathname } = new URL(request.url());
    if (/^(https?|wss?):$/.test(protocol) && !known.includes(origin) && pathname !== '/favicon.ico')
      visit.strange.push(request.url());
  });
  return visit;
}

/** The document inside the nth frame of a host, once the story reads in it. */
export async function inside(page: Page, n = 0): Promise<Frame> {
  const handle = await page.locator('iframe').nth(n).elementHandle();
  const frame = await handle?.contentFrame();
  if (!frame) throw new Error(`The host has no frame ${n}.`);
  await frame.getByRole('heading', { level: 1 }).waitFor();
  return frame;
}

/** Height of the content of a frame, and of the frame as the host gives it, px. */
export async function heights(page: Page, n = 0): Promise<{ content: number; frame: number }> {
  const frame = await inside(page, n);
  const content = await frame.locator('.embed').evaluate((element) => element.getBoundingClientRect().height);
  const box = await page.locator('iframe').nth(n).boundingBox();
  return { content: Math.ceil(content), frame: box?.height ?? 0 };
}

/** A browser without WebGL: quick, where the map is not what a test is about and its address can't say so. */
export function withoutWebGL(): void {
  HTMLCanvasElement.prototype.getContext = new Proxy(HTMLCanvasElement.prototype.getContext, {
    apply: (get, canvas, [kind, ...rest]) => (kind === '2d' ? Reflect.apply(get, canvas, [kind, ...rest]) : null),
  });
}

/** Waits for something to become so; frames of another site are slow where a machine is busy. */
export const soon = <T>(get: () => T) => expect.poll(get, { timeout: 10_000 });

/** Waits until a frame is as high as its content, and gives its height, px. */
export async function fitted(page: Page, n = 0): Promise<number> {
  const apart = async () => {
    const { content, frame } = await heights(page, n);
    return Math.abs(content - frame);
  };
  await soon(apart).toBeLessThan(2);
  return (await heights(page, n)).frame;
}
