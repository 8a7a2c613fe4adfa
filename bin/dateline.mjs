#!/usr/bin/env node
// Starts the command line; bundles it first where its sources changed.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const home = dirname(dirname(fileURLToPath(import.meta.url)));
const cache = join(home, 'node_modules/.cache/dateline');
const bundle = join(cache, 'cli.mjs');
const stamp = join(cache, 'stamp');
const SOURCES = [
  'src/cli.ts',
  'src/outlines.ts',
  'src/compile',
  'src/exchange',
  'src/facts',
  'src/basemap',
  'package.json',
  'bin/dateline.mjs',
];

function* filesIn(path) {
  if (!statSync(path).isDirectory()) yield path;
  else for (const name of readdirSync(path).sort()) if (name !== 'out') yield* filesIn(join(path, name));
}

function stampNow() {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    for (const file of filesIn(join(home, source))) {
      const { mtimeMs, size } = statSync(file);
      hash.update(`${file} ${mtimeMs} ${size}\n`);
    }
  }
  return hash.digest('hex');
}

async function build() {
  const { build } = await import('vite');
  await build({
    configFile: false,
    root: home,
    logLevel: 'error',
    publicDir: false,
    build: {
      ssr: 'src/cli.ts',
      outDir: cache,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'cli.mjs' } },
    },
    ssr: { noExternal: true },
  });
}

const now = stampNow();
const fresh = existsSync(bundle) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now;
if (!fresh) {
  await build();
  writeFileSync(stamp, now);
}
const { main } = await import(pathToFileURL(bundle).href);
process.exitCode = main(process.argv.slice(2), home);
