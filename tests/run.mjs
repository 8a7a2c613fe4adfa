// Runs all tests: types of nothing are checked here (see `npm run check`), unit and browser tests are.
// The browser tests need a Chromium: one that is on the machine is used; where none is, it is installed the way the
// system allows. `--browser` runs the browser tests only. `--site` runs the tests of the built site only, whatever its
// stories; a folder after it is the site (`--site dist`), without one it is built. The rest is handed to vitest.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findChromium, installChromium } from './browser/chromium.mjs';

const args = process.argv.slice(2);
const project = ['browser', 'site'].find((name) => args.includes(`--${name}`));
const rest = args.filter((arg) => arg !== `--${project}`);
const built = project === 'site' && rest[0] !== undefined && !rest[0].startsWith('-') ? resolve(rest.shift()) : null;
if (built !== null && !existsSync(join(built, 'stories.json'))) {
  console.error(`There is no built site in ${built}. Make it with: npm run build`);
  process.exit(2);
}

const chromium = findChromium() ?? installChromium();
console.log(`Browser tests use ${chromium}`);

const run = spawnSync('npx', ['vitest', 'run', ...(project ? ['--project', project] : []), ...rest], {
  stdio: 'inherit',
  env: { ...process.env, DATELINE_CHROMIUM: chromium, ...(built !== null && { DATELINE_BUILT: built }) },
});
process.exit(run.status ?? 1);
