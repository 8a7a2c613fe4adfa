import { type Browser, type CDPSession, type Page, chromium } from 'playwright-core';
import { bareOptions, launchOptions } from '../../browser/chromium.mjs';
import { type Work, countWork, workBetween, workOf } from '../../browser/work.ts';
import type { Contender } from './contenders.ts';
import { type Done, type Step, memoryOfAll, ready, take } from './inPage.ts';
import { partsOf } from './parts.ts';
import type { Act, Load, Memory, Round, Steps } from './rounds.ts';
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
/** Memory is measured when it is asked for, not some time later. */
const MEASURES = '--enable-blink-features=ForceEagerMeasureMemory';
const WINDOWS = 64;
const PASSES = 10;
const PASS_WINDOWS = 12;
/** ms; where one pass takes longer, ten are not made. */
const PASS_LIMIT = 2000;
/** ms after which an act takes no more steps; the window has more time than the rest. */
const LIMIT = 3000;
const SCRUB_LIMIT = 10_000;
/** ms after which nothing more is expected to come unasked. */
const QUIET = 2000;
/** ms until a page must be ready. */
const READY = 90_000;

type Acted = Partial<Record<Act, Done & { readonly work: Work }>>;

/** Opens a page in a new browser, does everything to it, and gives what it cost. */
export async function visit(task: Task): Promise<Round> {
  const options = task.contender.bare ? bareOptions() : launchOptions();
  const browser = await chromium.launch({ ...options, args: [...(options.args ?? []), MEASURES] });
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
  const shown = await alive(opened(page, address));
  if (contender.map) await page.locator(contender.map).waitFor({ timeout: READY });
  await page.waitForTimeout(QUIET);
  await page.evaluate(() => performance.mark('bench quiet'));
  const parts = partsOf(site.requests);
  const memory = await alive(memoryOf(page, cdp));
  const elements = await page.evaluate(() => document.querySelectorAll('*').length);

  const extent = truth.extent();
  const windows = windowsOver(extent, Math.max(Math.round((extent[1] - extent[0]) / 10), 1), WINDOWS);
  const acted: Acted = {};
  const act = async (name: Act, steps: readonly Step[], limit = LIMIT) => {
    const before = await workOf(page, cdp);
    const done = await alive(page.evaluate(take, [name, steps, limit] as const));
    const work = workBetween(before, await workOf(page, cdp));
    if (done) acted[name] = { ...done, work };
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
    shownAfter: loadOf(costs, ['start']),
    quietAfter: loadOf(costs, ['start', 'ready']),
    ...{ shown, memory, elements, parts, grown },
    steps: Object.fromEntries(Object.entries(acted).map(([name, done]) => [name, stepsOf(name, done, costs)])),
    everywhere: spent / scrub.visible.length,
    windows: scrub.visible.length,
    wrong: wrongIn(scrub.visible, windows, truth),
  };
}

function loadOf(costs: ReadonlyMap<string, Cost>, stretches: readonly string[]): Load {
  const sum = (of: (cost: Cost) => number) =>
    stretches.reduce((total, name) => total + of(costs.get(name) ?? { main: 0, workers: 0, longest: 0 }), 0);
  return { main: sum(({ main }) => main), workers: sum(({ workers }) => workers) };
}

async function opened(page: Page, address: string): Promise<number> {
  await page.goto(address, { waitUntil: 'commit', timeout: READY });
  await page.waitForFunction(() => '__bench' in window, null, { timeout: READY });
  const late = new Promise<never>((_, fail) => {
    setTimeout(() => fail(new Error(`it was not ready in ${READY / 1000} s`)), READY).unref();
  });
  return Promise.race([page.evaluate(ready), late]);
}

function stepsOf(name: string, done: Done & { work: Work }, costs: ReadonlyMap<string, Cost>): Steps {
  const each = done.passed.map((_, at) => costs.get(`${name} ${at}`) ?? { main: NaN, workers: NaN, longest: NaN });
  return {
    main: each.map(({ main }) => main),
    workers: each.map(({ workers }) => workers),
    longest: each.map(({ longest }) => longest),
    passed: done.passed,
    work: done.work,
  };
}

function wrongIn(visible: readonly number[], windows: readonly Window[], truth: Truth): number {
  return visible.filter((count, at) => count !== truth.count(...(windows[at] ?? [0, 0]))).length;
}

/** CPU of all processes of a browser so far, ms: drawing without a GPU is in others than the page's. */
async function everywhere(browser: Browser): Promise<number> {
  const cdp = await browser.newBrowserCDPSession();
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
  await cdp.detach();
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
}

async function memoryOf(page: Page, cdp: CDPSession): Promise<Memory> {
  const { heap, buffers } = await heapOf(cdp);
  return { heap, buffers, all: await page.evaluate(memoryOfAll) };
}

async function heapOf(cdp: CDPSession): Promise<{ heap: number; buffers: number }> {
  await cdp.send('HeapProfiler.collectGarbage');
  const usage = (await cdp.send('Runtime.getHeapUsage')) as { usedSize: number; backingStorageSize?: number };
  return { heap: usage.usedSize, buffers: usage.backingStorageSize ?? 0 };
}

/** Bytes that ten passes over the extent leave behind; null where a pass takes too long. */
async function growth(page: Page, cdp: CDPSession, steps: readonly Step[]): Promise<number | null> {
  const pass = () => page.evaluate(take, ['pass', steps, LIMIT] as const);
  const start = Date.now();
  const first = await pass();
  if (Date.now() - start > PASS_LIMIT || first?.passed.length !== steps.length) return null;
  const before = await heapOf(cdp);
  for (let at = 0; at < PASSES; at += 1) await pass();
  const after = await heapOf(cdp);
  return after.heap + after.buffers - before.heap - before.buffers;
}
