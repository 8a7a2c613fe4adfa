import { createHash } from 'node:crypto';
import { posix, resolve } from 'node:path';
import { type Plugin, type Rolldown, normalizePath } from 'vite';
import type { Dataset } from '#facts/dataset.ts';
import { firstChunk } from './chunks.ts';
import { openingOf } from './opening.ts';
import { type Shell, fill, shellOf, withOpening } from './shell.ts';
import { type Renderer, loadRenderer } from './renderer.ts';

/**
 * Makes whole pages of the shells that Vite built: what a reader without script sees, and what the page's script takes
 * over. It stands before the plugin that compiles the stories, which reads what is published.
 */
export function publish(): Plugin {
  let root = '';
  return {
    name: 'dateline-publish',
    apply: 'build',
    config({ root: top = process.cwd() }) {
      const codeSplitting = firstChunk(normalizePath(resolve(top, 'src/page.ts')));
      return { build: { modulePreload: { polyfill: false }, rolldownOptions: { output: { codeSplitting } } } };
    },
    configResolved(config) {
      root = config.root;
    },
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const renderer = await loadRenderer(root);
        const openings = new Map<string, string>();
        for (const story of new Set(shellsIn(bundle).map(([shell]) => shell.story))) {
          const { file, content } = openingFile(story, datasetOf(bundle, story));
          openings.set(story, file);
          this.emitFile({ type: 'asset', fileName: file, source: content });
        }
        for (const [shell, asset] of shellsIn(bundle)) {
          const opening = posix.relative(posix.dirname(asset.fileName), openings.get(shell.story) ?? '');
          asset.source = pageOf(withOpening(shell, opening), renderer, bundle);
        }
      },
    },
  };
}

function shellsIn(bundle: Rolldown.OutputBundle): readonly (readonly [Shell, Rolldown.OutputAsset])[] {
  return Object.values(bundle).flatMap((file) => {
    const shell = file.type === 'asset' && file.fileName.endsWith('.html') ? shellOf(textOf(file)) : null;
    return shell && file.type === 'asset' ? [[shell, file] as const] : [];
  });
}

function pageOf(shell: Shell, renderer: Renderer, bundle: Rolldown.OutputBundle): string {
  const dataset = datasetOf(bundle, shell.story);
  return fill(shell, renderer.prerender(dataset, shell.kind, shell.root, shell.offers), dataset);
}

function openingFile(story: string, dataset: Dataset): { file: string; content: string } {
  const content = `${JSON.stringify(openingOf(dataset))}\n`;
  const digest = createHash('sha256').update(content).digest('hex').slice(0, 10);
  return { file: `${story}/opening.${digest}.json`, content };
}

function datasetOf(bundle: Rolldown.OutputBundle, story: string): Dataset {
  const file = bundle[`${story}/dataset.json`];
  if (file?.type !== 'asset') throw new Error(`The build holds no dataset of the story ${story}.`);
  return JSON.parse(textOf(file)) as Dataset;
}

function textOf({ source }: Rolldown.OutputAsset): string {
  return typeof source === 'string' ? source : new TextDecoder().decode(source);
}
