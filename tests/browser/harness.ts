import { type Browser, type BrowserContextOptions, type LaunchOptions, type Page, chromium } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { launchOptions } from './chromium.mjs';

/** The sizes at which every page is looked at, in CSS px. */
export const SIZES = {
  desktop: { width: 1280, height: 720 },
  embed: { width: 640, height: 480 },
  phone: { width: 360, height: 640 },
  projector: { width: 1920, height: 1080 },
} as const;

/** Map readiness takes seconds where WebGL runs in software. */
export const MAP_TIMEOUT = 30_000;

/** A page with everything it complained of and asked for. */
export interface Visit {
  readonly page: Page;
  /** Console errors, warnings of a body that the script had to mend, uncaught exceptions and policy violations. */
  readonly complaints: string[];
  /** Requests to any other origin. */
  readonly offOrigin: string[];
  /** All requests, in order. */
  readonly requests: string[];
}

let browser: Browser;

/**
 * Starts one browser for the tests of a file and gives a function that opens pages in it: of the built site by their
 * path, others by their address. `wakes` is false for a page whose script is not to start.
 * @param launch `bareOptions()` where no page needs WebGL: it is much quicker
 */
export function visitor(
  launch: LaunchOptions = launchOptions(),
): (path?: string, options?: BrowserContextOptions, wakes?: boolean) => Promise<Visit> {
  const opened: Page[] = [];
  beforeAll(async () => {
    browser = await chromium.launch(launch);
  });
  afterAll(async () => {
    await browser.close();
  });
  return async (path = '', options = {}, wakes = options.javaScriptEnabled !== false) => {
    await Promise.all(opened.splice(0).map((page) => page.context().close()));
    const context = await browser.newContext({ viewport: SIZES.desktop, ...options });
    const page = await context.newPage();
    opened.push(page);
    const visit = watch(page);
    await page.addInitScript(() =>
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
        console.error(`policy violation: ${effectiveDirective} ${blockedURI} ${sample}`),
      ),
    );
    await page.goto(new URL(path, inject('site')).href);
    if (wakes) await awake(page);
    return visit;
  };
}

/** Until the page's script has taken over what the build wrote: what is pressed before is done by then. */
export async function awake(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.querySelector('#page:not([data-awake])'));
}

function watch(page: Page): Visit {
  const visit: Visit = { page, complaints: [], offOrigin: [], requests: [] };
  const home = new URL(inject('site')).origin;
  page.on('console', (message) => {
    // Of its own accord a browser asks for this one where what it shows is a picture, which names no icon.
    if (message.location().url.endsWith('/favicon.ico')) return;
    const mends = message.type() === 'warning' && message.text().includes('hydration');
    if (message.type() === 'error' || mends) visit.complaints.push(message.text());
  });
  page.on('pageerror', (error) => visit.complaints.push(String(error)));
  page.on('request', (request) => {
    const url = new URL(request.url());
    visit.requests.push(request.url());
    if (/^(https?|wss?):$/.test(url.protocol) && url.origin !== home) visit.offOrigin.push(request.url());
  });
  return visit;
}
