import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, parse, resolve } from 'node:path';
import { type Plugin, type Rolldown, normalizePath } from 'vite';
import { type Dataset, isPart } from '#facts/dataset.ts';
import { packOpening, packOutlines } from '#facts/opening.ts';
import { provenanceOf, reducedOf } from '#facts/reduced.ts';
import { named, shortDigest } from '#facts/site.ts';
import { chunksOf } from './chunks.ts';
import { type Unwritten, editionsOf } from './editions.ts';
import { factPages } from './factPages.ts';
import { buildFirst } from './first.ts';
import { groundFolder } from './ground.ts';
import { oembedOf } from './oembed.ts';
import { openingOf, wordsOf } from './opening.ts';
import { partTags } from './parts.ts';
import { type Published, picturesOf } from './pictures.ts';
import { type Raster, rasterIn } from './raster.ts';
import { type Renderer, loadRenderer } from './renderer.ts';
import { type Shell, shellOf, withFirst, withPlainStyles, withTags } from './shell.ts';

/** What the page of a fact has beside the styles of all pages. */
const FACT_STYLE = 'app/look/fact-page.css';

/**
 * Makes whole pages of the shells that Vite built: what a reader without script sees, and what the page's script takes
 * over; with them pictures, a page for each fact, and what machines ask for. It stands before the plugin that compiles
 * the stories, which reads what is published.
 * @param address absolute address of the site with a slash at its end, where it is known
 */
export function publish(address?: string): Plugin {
  const site = address ?? null;
  let root = '';
  return {
    name: 'dateline-publish',
    apply: 'build',
    config({ root: top = process.cwd() }) {
      const idOf = (path: string) => normalizePath(resolve(top, 'src', path));
      const others = ['app/Embed.svelte', 'app/space/ground/map.ts'].map(idOf);
      const codeSplitting = chunksOf(idOf('page.ts'), idOf('app/Reading.svelte'), others);
      const input = [idOf(FACT_STYLE)];
      const checks = { bundlerTimings: false };
      return {
        build: { modulePreload: { polyfill: false }, rolldownOptions: { input, checks, output: { codeSplitting } } },
      };
    },
    configResolved(config) {
      root = config.root;
    },
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const shells = shellsIn(bundle, await buildFirst(root));
        for (const { file } of shells) Reflect.deleteProperty(bundle, file);
        const means: Means = {
          bundle,
          renderer: await loadRenderer(root),
          raster: rasterIn(join(root, 'node_modules/.cache/dateline/pictures')),
          ground: groundFolder(join(root, 'public/basemap')),
          icon: readFileSync(join(root, 'public/favicon.svg'), 'utf8'),
          site,
        };
        for (const story of new Set(shells.map(({ shell }) => shell.story))) {
          const own = shells.filter(({ shell }) => shell.story === story);
          for (const { file, content } of filesOf(story, own, means))
            this.emitFile({ type: 'asset', fileName: file, source: content });
        }
      },
    },
  };
}

/** What all stories of a site are published with. */
interface Means {
  readonly bundle: Rolldown.OutputBundle;
  readonly renderer: Renderer;
  readonly raster: Raster;
  /** Path in the site of the folder that holds the map. */
  readonly ground: string;
  /** The icon of the site, SVG. */
  readonly icon: string;
  readonly site: string | null;
}

/** Everything that is published of a story: its data, its pictures, the pages of its facts, and its own. */
function filesOf(story: string, pages: readonly Unwritten[], means: Means): readonly Published[] {
  const { bundle, renderer, raster, site } = means;
  const dataset = reducedOf(jsonIn(bundle, story, 'dataset'));
  const { opening, words, outlines, sources } = dataOf(dataset, bundle);
  const beside = { opening: opening.file, words: words.file, outlines: outlines.file, provenance: sources?.file };
  const styles = ['page', parse(FACT_STYLE).name].map((name) => styleIn(bundle, name));
  const shells = pages.map(({ shell, file }) => ({ shell: withParts(shell, bundle, dataset), file }));
  const { living, version } = editionsOf(shells, { ...means, dataset, beside });
  return [
    ...[opening, words, outlines],
    ...(sources ? [sources] : []),
    ...picturesOf(renderer, dataset, raster),
    ...factPages(renderer, dataset, { styles, site }),
    ...(site === null ? [] : [oembedFile(dataset, site)]),
    ...living,
    ...version.files,
  ];
}

/** What pages of a story open with, and what they load later. Of a large one the sources of what it opens with, too. */
function dataOf(dataset: Dataset, bundle: Rolldown.OutputBundle) {
  const { id } = dataset.story;
  const sources = isPart(dataset) ? provenanceOf(dataset, jsonIn(bundle, id, 'provenance')) : null;
  return {
    opening: dataFile(id, 'opening', packOpening(openingOf(dataset))),
    words: dataFile(id, 'words', wordsOf(dataset)),
    outlines: dataFile(id, 'outlines', packOutlines(dataset)),
    sources: sources && dataFile(id, 'sources', sources),
  };
}

/** @param script that each page runs before all others */
function shellsIn(bundle: Rolldown.OutputBundle, script: string): readonly Unwritten[] {
  return Object.values(bundle).flatMap((asset) => {
    const shell = asset.type === 'asset' && asset.fileName.endsWith('.html') ? shellOf(textOf(asset)) : null;
    if (!shell) return [];
    return [{ shell: withFirst(shell, script), file: asset.fileName }];
  });
}

function withParts(shell: Shell, bundle: Rolldown.OutputBundle, { story }: Dataset): Shell {
  return withPlainStyles(withTags(shell, partTags(bundle, shell, story.language)));
}

/** A file of data that is named by its content. */
function dataFile(story: string, name: string, data: unknown): Published {
  const content = `${JSON.stringify(data)}\n`;
  const digest = shortDigest(createHash('sha256').update(content).digest('hex'));
  return { file: `${story}/${named(name, digest, 'json')}`, content };
}

function oembedFile({ story }: Dataset, site: string): Published {
  return { file: `${story.id}/oembed.json`, content: `${JSON.stringify(oembedOf(story, site), null, 2)}\n` };
}

/** A style sheet by its name in the source. */
function styleIn(bundle: Rolldown.OutputBundle, name: string): string {
  const found = Object.keys(bundle).find((file) => new RegExp(`^assets/${name}-[^/]*\\.css$`).test(file));
  if (found === undefined) throw new Error(`The build holds no style sheet ${name}.`);
  return found;
}

function jsonIn<T>(bundle: Rolldown.OutputBundle, story: string, name: string): T {
  const file = bundle[`${story}/${name}.json`];
  if (file?.type !== 'asset') throw new Error(`The build holds no ${name} of the story ${story}.`);
  return JSON.parse(textOf(file)) as T;
}

function textOf({ source }: Rolldown.OutputAsset): string {
  return typeof source === 'string' ? source : new TextDecoder().decode(source);
}
