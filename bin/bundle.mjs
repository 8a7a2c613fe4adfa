// Bundles an entry point of the Node side for this machine, where its sources changed since the last time.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

// Whoever has read enough, as `| head` has, closes the pipe: that ends a command, and is no fault of it.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

/** The top of the project. */
export const home = dirname(dirname(fileURLToPath(import.meta.url)));

function* filesIn(path) {
  if (!statSync(path).isDirectory()) yield path;
  else for (const name of readdirSync(path).sort()) if (name !== 'out') yield* filesIn(join(path, name));
}

function stampOf(sources) {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of filesIn(join(home, source))) {
      const { mtimeMs, size } = statSync(file);
      hash.update(`${file} ${mtimeMs} ${size}\n`);
    }
  }
  return hash.digest('hex');
}

async function build(entry, outDir) {
  const { build } = await import('vite');
  await build({
    configFile: false,
    root: home,
    logLevel: 'error',
    publicDir: false,
    build: {
      ssr: entry,
      outDir,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'entry.mjs' } },
    },
    ssr: { noExternal: true },
  });
}

/** Puts a folder where it belongs; where another command did so a moment ago, theirs is the same. */
function put(made, place) {
  mkdirSync(dirname(place), { recursive: true });
  try {
    renameSync(made, place);
  } catch (error) {
    if (!existsSync(place)) throw error;
    rmSync(made, { recursive: true, force: true });
  }
}

/**
 * The module of an entry point, bundled.
 * @param name of its cache, which holds nothing else
 * @param entry its path in the project
 * @param sources files and folders that it is made of, and that make it
 */
export async function bundled(name, entry, sources) {
  const cache = join(home, 'node_modules/.cache', name);
  const stamp = stampOf([...sources, 'package.json', 'bin/bundle.mjs']);
  const place = join(cache, stamp);
  if (!existsSync(place)) {
    // Beside its place, and then there at once: another command may be starting, too, and what it reads stays.
    const made = `${cache}-${process.pid}`;
    await build(entry, made);
    put(made, place);
    for (const other of readdirSync(cache)) {
      if (other !== stamp) rmSync(join(cache, other), { recursive: true, force: true });
    }
  }
  return import(pathToFileURL(join(place, 'entry.mjs')).href);
}
