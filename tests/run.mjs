// Runs all tests: types of nothing are checked here (see `npm run check`), unit and browser tests are.
// The browser tests need a Chromium: one that is on the machine is used; where none is, it is installed the way the
// system allows. `--browser` runs the browser tests only; anything else is handed to vitest.
import { spawnSync } from 'node:child_process';
import { findChromium, installChromium } from './browser/chromium.mjs';

const args = process.argv.slice(2);
const only = args.includes('--browser');
const rest = args.filter((arg) => arg !== '--browser');

const chromium = findChromium() ?? installChromium();
console.log(`Browser tests use ${chromium}`);

const projects = only ? ['--project', 'browser'] : [];
const run = spawnSync('npx', ['vitest', 'run', ...projects, ...rest], {
  stdio: 'inherit',
  env: { ...process.env, DATELINE_CHROMIUM: chromium },
});
process.exit(run.status ?? 1);
