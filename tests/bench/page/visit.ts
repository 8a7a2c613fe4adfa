import { type Browser, type CDPSession, type Page, chromium } from 'playwright-core';
import { launchOptions } from '../../browser/chromium.mjs';
import type { Contender } from './contenders.ts';
import { type Done, type Step, countWork, ready, take } from './inPage.ts';
import { partsOf } from './parts.ts';
import type { Act, Memory, Round, Steps, Work } from './rounds.ts';
import type { Site } from './site.ts';
import { type Window, actsOver, scrubOf, windowsOver } from './steps.ts';
import { type Cost, costsIn } from './trace.ts';
import type { Truth } from './truth.ts';

/** What is measured, and against what. */
export interface Task {
  readonly site: Site;
  readonly contender: Contender;
  readonly facts: number;
  readonly truth: Truth;
  /** Whether everything is done; else it is loaded and its window moved, and nothing more. */
  readonly whole: boolean;
}

const SIZE = { width: 1280, height: 720 };
const WINDOWS = 64;
const PASSES = 10;
const PASS_WINDOWS = 12;
/** ms after which an act takes no more steps; the window has more time than the rest. */
const LIMIT = 3000;
const SCRUB_LIMIT = 12_000;
/** ms until a page must be ready. */
const READY = 90_000;

type Acted = Partial<Record<Act, Done & { readonly layouts: number; readonly styles: number }>>;

/** Opens a page in a new browser, does everything to it, and gives what it cost. */
export async function visit(task: Task): Promise<Round> {
  const browser = await chromium.launch(launchOptions());
  try {
    return await inBrowser(browser, task);
  } finally {
    await browser.close();
  }
}

async function inBrowser(browser: Browser, { site, contender, facts, truth, whole }: Task): Promise<Round> {
  const page = await browser.newPage({ viewport: SIZE });
  const crashed = new Promise<never>((_, fail) => page.on('crash', () => fail(new Error('the page crashed'))));
  crashed.catch(() => null);
  const alive = <T>(work: Promise<T>) => Promise.race([work, crashed]);
  await page.addInitScript(countWork);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  const address = site.address + contender.path(facts);
  site.requests.length = 0;
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] });
  const start = Date.now();
  const shown = await alive(opened(page, address));
  const passed = Date.now() - start;
  const parts = partsOf(site.requests);
  if (contender.map) await page.locator(contender.map).waitFor({ timeout: READY });
  await page.waitForTimeout(1500);
  const memory = await alive(memoryOf(cdp));
  const elements = await page.evaluate(() => document.querySelectorAll('*').length);

  const extent = truth.extent();
  const windows = windowsOver(extent, Math.max(Math.round((extent[1] - extent[0]) / 10), 1), WINDOWS);
  const acted: Acted = {};
  const act = async (name: Act, steps: readonly Step[], limit = LIMIT) => {
    const before = await countsOf(cdp);
    const done = await alive(page.evaluate(take, [name, steps, limit] as const));
    const after = await countsOf(cdp);
    if (!done) return;
    acted[name] = { ...done, layouts: after.layouts - before.layouts, styles: after.styles - before.styles };
  };
  const cpu = await everywhere(browser);
  await act('scrub', scrubOf(windows), SCRUB_LIMIT);
  const spent = (await everywhere(browser)) - cpu;
  const acts = whole ? Object.entries(actsOver(extent)) : [];
  for (const [name, steps] of acts) await act(name as Act, steps);
  const passes = scrubOf(windowsOver(extent, 30, PASS_WINDOWS));
  const grown = whole ? await alive(growth(page, cdp, passes)) : null;
  const costs = costsIn(await browser.stopTracing(), address);
  const scrub = acted.scrub ?? { visible: [] };
  return {
    load: { main: costs.get('start')?.main ?? NaN, workers: costs.get('start')?.workers ?? NaN, passed },
    ...{ shown, memory, elements, parts, grown },
    steps: Object.fromEntries(Object.entries(acted).map(([name, done]) => [name, stepsOf(name, done, costs)])),
    everywhere: spent / scrub.visible.length,
    windows: scrub.visible.length,
    wrong: wrongIn(scrub.visible, windows, truth),
  };
}

async function opened(page: Page, address: string): Promise<number> {
  await page.goto(address, { waitUntil: 'commit', timeout: READY });
  await page.waitForFunction(() => window.__bench !== undefined, null, { timeout: READY });
  const late = new Promise<never>((_, fail) => {
    setTimeout(() => fail(new Error(`it was not ready in ${READY / 1000} s`)), READY).unref();
  });
  return Promise.race([page.evaluate(ready), late]);
}

function stepsOf(
  name: string,
  done: Done & { layouts: number; styles: number },
  costs: ReadonlyMap<string, Cost>,
): Steps {
  const each = done.passed.map((_, at) => costs.get(`${name} ${at}`) ?? { main: NaN, workers: NaN, longest: NaN });
  return {
    main: each.map(({ main }) => main),
    workers: each.map(({ workers }) => workers),
    longest: each.map(({ longest }) => longest),
    passed: done.passed,
    work: workOf(done),
  };
}

function workOf({ before, after, layouts, styles }: Done & { layouts: number; styles: number }): Work {
  return {
    messages: after.messages - before.messages,
    requests: after.requests - before.requests,
    uploads: after.uploads - before.uploads,
    layouts,
    styles,
  };
}

function wrongIn(visible: readonly number[], windows: readonly Window[], truth: Truth): number {
  return visible.filter((count, at) => count !== truth.count(...(windows[at] ?? [0, 0]))).length;
}

/** Layout passes and recalculations of style so far. */
async function countsOf(cdp: CDPSession): Promise<{ layouts: number; styles: number }> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? NaN;
  return { layouts: of('LayoutCount'), styles: of('RecalcStyleCount') };
}

/** CPU of all processes of a browser so far, ms: drawing without a GPU is in others than the page's. */
async function everywhere(browser: Browser): Promise<number> {
  const cdp = await browser.newBrowserCDPSession();
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
  await cdp.detach();
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
}

async function memoryOf(cdp: CDPSession): Promise<Memory> {
  const { heap, buffers } = await heapOf(cdp);
  return { heap, buffers, all: null };
}

async function heapOf(cdp: CDPSession): Promise<{ heap: number; buffers: number }> {
  await cdp.send('HeapProfiler.collectGarbage');
  const usage = (await cdp.send('Runtime.getHeapUsage')) as { usedSize: number; backingStorageSize?: number };
  return { heap: usage.usedSize, buffers: usage.backingStorageSize ?? 0 };
}

/** Bytes that ten passes over the extent leave behind; null where a pass takes a second or more. */
async function growth(page: Page, cdp: CDPSession, steps: readonly Step[]): Promise<number | null> {
  const pass = () => page.evaluate(take, ['pass', steps, LIMIT] as const);
  const start = Date.now();
  const first = await pass();
  if (Date.now() - start > LIMIT / 3 || first?.passed.length !== steps.length) return null;
  const before = await heapOf(cdp);
  for (let at = 0; at < PASSES; at += 1) await pass();
  const after = await heapOf(cdp);
  return after.heap + after.buffers - before.heap - before.buffers;
}
