import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { type Plugin, type PluginOption, type Rolldown, build } from 'vite';
import { INTERFACE } from '#facts/interface.ts';
import type { Enclosed } from './single.ts';

/** A script with its styles, and the files that it asks for by its own names: MapLibre's worker and the fonts. */
interface Single {
  readonly script: string;
  readonly style: string;
  readonly files: readonly Enclosed[];
}

const WORKER = 'worker.js';
const ENCLOSED = '/src/app/loading/enclosed.ts';

/**
 * Builds `src/single.ts`: the whole page as one module.
 * @param languages tags of those in which it speaks
 */
export async function buildSingle(root: string, languages: readonly string[]): Promise<Single> {
  const fonts = new Map<string, Enclosed>();
  const page = await output(root, 'src/single.ts', [svelte(), inOne(fonts), without(languages)]);
  const worker = codeOf(await output(root, 'node_modules/maplibre-gl/dist/maplibre-gl-worker.mjs', []));
  const files = [{ path: WORKER, media: 'text/javascript', content: worker }, ...fonts.values()];
  return { script: codeOf(page), style: styleOf(page), files };
}

/** Builds `src/offline.ts`: a service worker, classic, closed in itself. */
export async function buildOffline(root: string): Promise<string> {
  return codeOf(await output(root, 'src/offline.ts', [], 'iife'));
}

/** Builds `src/whole.ts` for browsers for which all else is too new: they are what it is for. */
export async function buildWhole(root: string): Promise<string> {
  return codeOf(await output(root, 'src/whole.ts', [], 'iife', 'es2015')).trim();
}

async function output(
  root: string,
  entry: string,
  plugins: PluginOption[],
  format: 'es' | 'iife' = 'es',
  target = 'es2022',
) {
  const result = await build({
    configFile: false,
    root,
    base: './',
    logLevel: 'error',
    publicDir: false,
    plugins,
    build: {
      write: false,
      target,
      modulePreload: false,
      cssCodeSplit: false,
      rolldownOptions: { input: join(root, entry), output: { format, codeSplitting: false } },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]) as Rolldown.RolldownOutput[];
  return outputs.flatMap((one) => one.output);
}

type Output = Awaited<ReturnType<typeof output>>;

function codeOf(files: Output): string {
  const chunks = files.filter((file) => file.type === 'chunk');
  const [chunk] = chunks;
  if (!chunk || chunks.length > 1) throw new Error(`One script was expected, ${chunks.length} were built.`);
  return chunk.code;
}

function styleOf(files: Output): string {
  const sheets = files.filter((file) => file.type === 'asset' && file.fileName.endsWith('.css'));
  return sheets.map((file) => (file.type === 'asset' ? String(file.source) : '')).join('\n');
}

/** What the page imports by address comes from inside the page. Collects the files that it names so. */
function inOne(fonts: Map<string, Enclosed>): Plugin {
  return {
    name: 'dateline-in-one',
    enforce: 'pre',
    async resolveId(id, importer) {
      if (id === 'virtual:dateline/loader') return '\0one:loader';
      if (id.endsWith('?worker&url')) return `\0one:${WORKER}`;
      if (!id.endsWith('?url&no-inline')) return null;
      const found = await this.resolve(id.replace(/\?.*$/, ''), importer, { skipSelf: true });
      if (!found) return null;
      const path = basename(found.id);
      fonts.set(path, { path, media: 'font/woff2', content: readFileSync(found.id) });
      return `\0one:${path}`;
    },
    load(id) {
      if (id === '\0one:loader') return "export const pinned = ''; export const integrity = '';";
      if (!id.startsWith('\0one:')) return null;
      const path = JSON.stringify(id.slice('\0one:'.length));
      return `import { enclosed } from ${JSON.stringify(ENCLOSED)}; export default enclosed(${path}) ?? '';`;
    },
  };
}

/** Leaves all other languages out: where one is asked for, it can't be had. */
function without(languages: readonly string[]): Plugin {
  const left = INTERFACE.filter((tag) => !languages.includes(tag)).map((tag) => `/src/app/language/${tag}.ts`);
  return {
    name: 'dateline-languages',
    load: (id) =>
      left.some((file) => id.endsWith(file))
        ? "export const language = { get words() { throw new Error('This file has no words of this language.'); } };"
        : null,
  };
}
