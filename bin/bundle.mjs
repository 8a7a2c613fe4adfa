// Bundles an entry point of the Node side for this machine, where its sources changed since the last time.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
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

/** Puts a folder in the place of another; where somebody did so a moment ago, theirs is as good. */
function replace(old, made) {
  try {
    rmSync(old, { recursive: true, force: true });
    renameSync(made, old);
  } catch (error) {
    if (!existsSync(join(old, 'stamp'))) throw error;
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
  const [file, stamp] = [join(cache, 'entry.mjs'), join(cache, 'stamp')];
  const now = stampOf([...sources, 'package.json', 'bin/bundle.mjs']);
  if (!existsSync(file) || !existsSync(stamp) || readFileSync(stamp, 'utf8') !== now) {
    // Beside its place, and then there at once: another command may be starting, too.
    const made = `${cache}-${process.pid}`;
    await build(entry, made);
    writeFileSync(join(made, 'stamp'), now);
    replace(cache, made);
  }
  return import(pathToFileURL(file).href);
}
