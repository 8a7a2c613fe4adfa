/*
 * What the start of a page costs the main thread, without the map: `npm run bench:start -- [FOLDER] [RUNS]`. Measures
 * the built site in a folder (`dist` where none is named) in a new browser each time, and prints the middle of the runs
 * with the least and the most. CPU time, not time passed, so that other work on the machine counts little.
 */
import { createServer } from 'node:http';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { launchOptions } from '../browser/chromium.mjs';

const [folder = 'dist', runs = '5'] = process.argv.slice(2);
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' };
/** Slow laptops are this much slower (Lighthouse's factor); a task that takes longer than 50 ms there blocks. */
const SLOWER = 4;
const LONG = 50;
/** How long after the page answers the rest of it may still come, ms. */
const AFTER = 6000;

const server = createServer((request, response) => {
  const path = new URL(request.url ?? '/', 'http://site').pathname;
  const file = join(resolve(folder), path.endsWith('/') ? `${path}index.html` : path);
  const found = existsSync(file) && statSync(file).isFile();
  response.writeHead(found ? 200 : 404, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' });
  response.end(found ? readFileSync(file) : '');
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const site = `http://127.0.0.1:${server.address().port}/`;

const figures = [];
for (let run = 0; run < Number(runs); run += 1) figures.push(await measure(`${site}?map=static`));
server.close();
print(figures);

/** One start in a new browser. */
async function measure(address) {
  const browser = await chromium.launch(launchOptions());
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    await page.addInitScript(markUsable);
    await browser.startTracing(page, { categories: ['toplevel', 'loading', 'blink.user_timing'] });
    await page.goto(address, { waitUntil: 'commit', timeout: 60_000 });
    await page.waitForFunction(() => performance.getEntriesByName('usable').length > 0, null, { timeout: 60_000 });
    await page.waitForTimeout(AFTER);
    return figuresOf(JSON.parse((await browser.stopTracing()).toString()).traceEvents, address);
  } finally {
    await browser.close();
  }
}

/** Runs in the page: marks the first frame after its script has taken it over. */
function markUsable() {
  const watch = new MutationObserver(() => {
    watch.disconnect();
    requestAnimationFrame(() => setTimeout(() => performance.mark('usable')));
  });
  watch.observe(document, { subtree: true, attributeFilter: ['data-awake'] });
}

/** CPU ms of the main thread from a trace. */
function figuresOf(events, address) {
  const usable = events.find(({ name, cat }) => name === 'usable' && cat === 'blink.user_timing');
  const mine = events.filter(({ pid, tid }) => pid === usable.pid && tid === usable.tid);
  const begun = ({ name, args }) => name === 'navigationStart' && args.data.documentLoaderURL === address;
  const start = mine.find(begun)?.ts ?? 0;
  const tasks = mine
    .filter(({ name, ph, ts, tdur }) => name === 'ThreadControllerImpl::RunTask' && ph === 'X' && ts >= start && tdur)
    .map(({ ts, tdur }) => ({ ts, cpu: tdur / 1000 }));
  const sum = (some) => some.reduce((total, { cpu }) => total + cpu, 0);
  // Of all tasks, not of those after the first paint only: on a slow network all of them may come after it.
  const blocking = (some) => some.reduce((total, { cpu }) => total + Math.max(cpu * SLOWER - LONG, 0), 0);
  const first = tasks.filter(({ ts }) => ts <= usable.ts);
  return {
    'CPU until it is painted and answers': sum(first),
    'CPU of the rest, unasked': sum(tasks) - sum(first),
    'longest task': Math.max(...tasks.map(({ cpu }) => cpu)),
    [`blocking at ${SLOWER}x, until it answers`]: blocking(first),
    [`blocking at ${SLOWER}x, all`]: blocking(tasks),
  };
}

function print(all) {
  console.log('|  | median | least to most |\n| --- | ---: | ---: |');
  for (const name of Object.keys(all[0])) {
    const sorted = all.map((one) => one[name]).sort((a, b) => a - b);
    const [least, middle, most] = [sorted[0], sorted[sorted.length >> 1], sorted.at(-1)].map(Math.round);
    console.log(`| ${name}, ms | ${middle} | ${least} to ${most} |`);
  }
}
