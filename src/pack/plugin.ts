import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { Dataset } from '#facts/dataset.ts';
import { buildWhole } from './build.ts';
import { plainStory } from './plain.ts';
import { type Enclosed, singleFile } from './single.ts';
import { cutTiles } from './tiles.ts';

/** How large the page that is one file may be, in bytes. */
export const LIMIT = 2_500_000;

/** What base64 and the tags round the tiles take beside them. */
const SLACK = 4_096;

/**
 * Packs the built site: `dateline.html`, the default story as one file. It reads what the other plugins have written,
 * so it stands after them.
 */
export function pack(): Plugin {
  let root = '';
  return {
    name: 'dateline-pack',
    apply: 'build',
    configResolved(config) {
      root = config.root;
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler({ dir }) {
        if (dir === undefined) return;
        writeFileSync(join(dir, 'dateline.html'), await single(root, dir));
      },
    },
  };
}

async function single(root: string, dir: string): Promise<string> {
  const read = (path: string) => readFileSync(join(dir, path));
  const html = read('index.html').toString();
  const story = metaOf(html, 'dateline-story');
  const json = read(`${story}/dataset.json`);
  const dataset = JSON.parse(json.toString()) as Dataset;
  const { script, style, files: own } = await buildWhole(root);
  const files: Enclosed[] = [
    ...own,
    { path: 'basemap/poster.json', media: 'application/json', content: read('basemap/poster.json') },
    { path: 'dataset.json', media: 'application/json', content: json },
    { path: 'provenance.json', media: 'application/json', content: read(`${story}/provenance.json`) },
  ];
  const parts = { html, plain: plainStory(dataset), script, style, icon: read('favicon.svg').toString(), files };
  const left = LIMIT - Buffer.byteLength(singleFile(parts)) - SLACK;
  const tiles = await cutTiles(
    read('basemap/world.pmtiles'),
    dataset.places.map(({ position }) => position),
    Math.floor((left * 3) / 4),
  );
  const map = { path: 'basemap/world.pmtiles', media: 'application/vnd.pmtiles', content: tiles };
  return singleFile({ ...parts, files: [...files, map] });
}

function metaOf(html: string, name: string): string {
  const content = new RegExp(`<meta name="${name}" content="([^"]*)"`).exec(html)?.[1];
  if (content === undefined) throw new Error(`The page of the default story names no ${name}.`);
  return content;
}
