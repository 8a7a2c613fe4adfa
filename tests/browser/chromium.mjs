import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];

const PLACES = [
  '/usr/bin/chromium',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** Path of a Chromium or Chrome on this machine, or null. `DATELINE_CHROMIUM` names one and wins. */
export function findChromium() {
  const named = process.env.DATELINE_CHROMIUM;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`DATELINE_CHROMIUM names ${named}, which does not exist.`);
  }
  return NAMES.map(onPath).find(Boolean) ?? PLACES.find((path) => existsSync(path)) ?? downloaded();
}

/** Installs a Chromium in the way the system allows, says what it does, and gives its path. Throws where none can be had. */
export function installChromium() {
  if (onPath('apt-get') && process.getuid?.() === 0) {
    console.log('No Chromium or Chrome found. Installing Debian’s package: apt-get install chromium');
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-core']);
  } else {
    console.log('No Chromium or Chrome found. Downloading one: npx playwright-core install chromium');
    run('npx', ['playwright-core', 'install', 'chromium']);
  }
  const found = findChromium();
  if (!found)
    throw new Error('No Chromium could be installed. Install Chromium or Chrome, or name one in DATELINE_CHROMIUM.');
  return found;
}

/** Options for playwright-core that start it the same way everywhere, WebGL2 in software included. */
export function launchOptions(executablePath = process.env.DATELINE_CHROMIUM ?? findChromium() ?? undefined) {
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return {
    executablePath,
    headless: true,
    args: [
      ...root,
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--enable-unsafe-swiftshader',
      '--use-gl=angle',
      '--use-angle=swiftshader',
    ],
  };
}

const IN_GPU_PLACE = /swiftshader|--use-gl/;

/**
 * The same for a browser without any GPU: WebGL is not to be had, and a picture takes two frames, not the tenth of a
 * second that one takes where WebGL is made up in software.
 */
export function bareOptions(executablePath) {
  const options = launchOptions(executablePath);
  return { ...options, args: [...options.args.filter((one) => !IN_GPU_PLACE.test(one)), '--disable-gpu'] };
}

function onPath(name) {
  const which = process.platform === 'win32' ? 'where' : 'which';
  const found = spawnSync(which, [name], { encoding: 'utf8' });
  return found.status === 0 ? found.stdout.split('\n')[0].trim() : null;
}

/** A Chromium that Playwright downloaded earlier. */
function downloaded() {
  const folder = process.env.PLAYWRIGHT_BROWSERS_PATH ?? join(homedir(), '.cache/ms-playwright');
  if (!existsSync(folder)) return null;
  const versions = readdirSync(folder)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort()
    .reverse();
  const paths = versions.flatMap((version) =>
    ['chrome-linux/chrome', 'chrome-linux64/chrome'].map((path) => join(folder, version, path)),
  );
  return paths.find((path) => existsSync(path)) ?? null;
}

function run(command, args) {
  execFileSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}
