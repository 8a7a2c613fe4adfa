// Opens the site in other engines than Chromium, as far as this machine has them, by the protocol that all of them speak
// (WebDriver): Safari by `safaridriver`, WebKitGTK by `WebKitWebDriver`, Firefox by `geckodriver`. What is not there is
// named and left out; where something is not as it should be, it ends with 1.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { build, preview } from 'vite';

const [SITE, HOST, DRIVER] = [4179, 4180, 4181];
const site = `http://127.0.0.1:${SITE}/`;

const MINI = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/libexec', '/usr/lib64', '/usr/lib']
  .flatMap((folder) => ['4.1', '4.0'].map((version) => `${folder}/webkit2gtk-${version}/MiniBrowser`))
  .find((path) => existsSync(path));

const ENGINES = [
  { name: 'Safari', driver: 'safaridriver', args: ['--port', `${DRIVER}`], asks: { browserName: 'safari' } },
  {
    name: 'WebKitGTK',
    driver: 'WebKitWebDriver',
    args: [`--port=${DRIVER}`],
    asks: { 'webkitgtk:browserOptions': { binary: MINI, args: ['--automation'] } },
    env: process.getuid?.() === 0 ? { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' } : {},
  },
  { name: 'Firefox', driver: 'geckodriver', args: ['--port', `${DRIVER}`], asks: { browserName: 'firefox' } },
];

/** What a page can be asked. */
const WORDS = `
  const find = (selector) => document.querySelector(selector);
  const canvas = find('.map .ink canvas:last-child');
  const has = (...colour) => {
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    const is = (at) => colour.every((value, i) => data[at + i] === value);
    for (let at = 0; at < data.length; at += 4) if (is(at)) return true;
    return false;
  };
  const wide = (element) => element.getBoundingClientRect().width * devicePixelRatio;
  const slide = (to) => {
    const slider = find('.timeline input');
    slider.value = to;
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    return slider.getAttribute('aria-valuetext');
  };
`;

/** Somebody else's page, at another site than ours. */
const host = `http://localhost:${HOST}/`;
const sandbox = `<iframe sandbox="allow-scripts" width="640" height="900" src="${site}embed/"></iframe>`;

/** An address, and what must come true there, in this order. */
const CHECKS = [
  [
    site,
    ['the script takes over what the build wrote', `find('#page[data-awake]')`],
    ['the names on the map stand on the colour of paper', `has(251, 250, 247, 255)`],
    ['nothing on the map is black', `!has(0, 0, 0, 255)`],
    ['the map comes, or a word why it does not', `find('.maplibregl-canvas, .map [role="status"]')`],
    ['the timeline goes to its first fact', `slide(0) && slide(0) !== slide(1)`],
  ],
  [`${site}?present`, ['the map of a lesson is as fine as the screen', `canvas.width > wide(canvas) - 2`]],
  [
    host,
    ['a frame in a sandbox has its styles and its script', `find('#page[data-awake]') && has(251, 250, 247, 255)`],
  ],
];

async function call(method, path, body) {
  const init = { method, ...(body && { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }) };
  const response = await fetch(`http://127.0.0.1:${DRIVER}${path}`, init);
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

/** Asks until the answer is yes; false where it is not so in time. */
async function comesTrue(ask, seconds = 30) {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await sleep(250))
    if (await ask().catch(() => false)) return true;
  return false;
}

async function look({ name, driver, args, asks, env }) {
  const running = spawn(driver, args, { stdio: 'ignore', env: { ...process.env, ...env } });
  let session = null;
  let failed = 0;
  try {
    if (!(await comesTrue(() => call('GET', '/status')))) throw new Error(`${driver} does not answer.`);
    const made = await call('POST', '/session', { capabilities: { alwaysMatch: asks } });
    session = `/session/${made.sessionId}`;
    console.log(`${name} ${made.capabilities.browserVersion}`);
    for (const [address, ...sentences] of CHECKS) {
      await call('POST', `${session}/url`, { url: address });
      for (const [sentence, asked] of sentences) {
        const script = `${WORDS} return Boolean(${asked});`;
        const isSo = await comesTrue(async () => {
          for (const id of address === host ? [null, 0] : []) await call('POST', `${session}/frame`, { id });
          return call('POST', `${session}/execute/sync`, { script, args: [] });
        });
        console.log(`  ${isSo ? 'yes' : 'NO '} ${sentence}`);
        if (!isSo) failed += 1;
      }
    }
  } catch (error) {
    console.log(`  NO  ${name} could not be driven: ${error.message}`);
    failed += 1;
  } finally {
    if (session) await call('DELETE', session).catch(() => {});
    running.kill();
  }
  return failed;
}

const isThere = ({ driver }) => spawnSync('which', [driver]).status === 0;
const [there, missing] = [ENGINES.filter(isThere), ENGINES.filter((one) => !isThere(one))];
for (const { name, driver } of missing) console.log(`${name} is left out: there is no ${driver} here.`);
if (there.length === 0) process.exit(0);

const outDir = mkdtempSync(join(tmpdir(), 'dateline-browsers-'));
const root = resolve(import.meta.dirname, '..');
// A frame in a sandbox has its styles in WebKit only where the site knows its address.
process.env.DATELINE_SITE = site;
await build({ root, logLevel: 'error', build: { outDir, emptyOutDir: true } });
const server = await preview({ root, build: { outDir }, preview: { port: SITE, strictPort: true, host: '127.0.0.1' } });
const hosting = createServer((_, response) => response.setHeader('Content-Type', 'text/html').end(sandbox)).listen(
  HOST,
);
let failed = 0;
for (const engine of there) failed += await look(engine);
await server.close();
hosting.close();
rmSync(outDir, { recursive: true, force: true });
process.exit(failed > 0 ? 1 : 0);
