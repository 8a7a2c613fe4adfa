import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Plugin } from 'vite';
import type { Provenance } from '#facts/provenance.ts';
import { interfaceOf } from '#facts/interface.ts';
import { provenanceOf, reducedOf } from '#facts/reduced.ts';
import { buildOffline, buildSingle, buildWhole } from './build.ts';
import { dropIdleExamples } from './examples.ts';
import { lostPage } from './lost.ts';
import { manifestOf } from './offline.ts';
import { plainStory } from './plain.ts';
import { reportOf } from './report.ts';
import { type Enclosed, singleFile } from './single.ts';
import { Site } from './site.ts';
import { cutTiles } from './tiles.ts';
import { VERSIONS, printVersions, versionsOf } from './versions.ts';

/** How large the page that is one file may be, in bytes. */
const LIMIT = 2_500_000;

/** What base64 and the tags round the tiles take beside them. */
const SLACK = 4_096;

const MADE_UP =
  'The site holds made-up stories, which were written for measuring. To publish it, delete public/bench and build again.';

/**
 * Packs the built site: `dateline.html`, the default story as one file; `offline.js` and a list for each story, for
 * readers who keep one; `404.html` and `stories.json`; `versions.json`, the list of what never changes; and the map, to
 * the folder that names its content. It reads what the other plugins have written, so it stands last, and says what was
 * built, in place of Vite's list of files, where nobody has asked for a level of its log.
 * @param address absolute address of the site with a slash at its end, where it is known
 */
export function pack(address?: string): Plugin {
  let root = '';
  let speaks = false;
  return {
    name: 'dateline-pack',
    apply: 'build',
    config({ logLevel }) {
      speaks = logLevel === undefined;
      return speaks ? { logLevel: 'warn' } : {};
    },
    buildStart() {
      if (speaks) process.stdout.write('Building the site …\n');
    },
    configResolved(config) {
      root = config.root;
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler({ dir }) {
        if (dir === undefined) return;
        const site = new Site(dir);
        moveGround(site);
        dropIdleExamples(site);
        if (existsSync(join(dir, 'bench'))) this.warn(MADE_UP);
        const write = (path: string, text: string) => writeFileSync(join(dir, path), text);
        write('dateline.html', await single(root, site));
        write('offline.js', await buildOffline(root));
        write('stories.json', `${JSON.stringify(site.stories(), null, 2)}\n`);
        write(VERSIONS, printVersions(versionsOf(site.stories(), site.files())));
        write('404.html', lostPage(site.stories(), address ?? null));
        for (const [path, manifest] of manifests(site)) write(path, `${JSON.stringify(manifest, null, 2)}\n`);
        if (speaks) process.stdout.write(`${reportOf(relative(root, dir) || '.', site)}\n`);
      },
    },
  };
}

/** There is one copy of the map, and its name changes with it: Vite has put it where a page of yesterday looks. */
function moveGround(site: Site): void {
  const to = join(site.folder, site.ground());
  mkdirSync(to, { recursive: true });
  renameSync(join(site.folder, 'basemap'), join(to, 'basemap'));
}

function manifests(site: Site): [string, object][] {
  const files = site.files();
  const shown = site.defaultStory();
  return site.stories().map(({ id }) => [`${id}/offline.json`, manifestOf(id, id === shown, files)]);
}

async function single(root: string, site: Site): Promise<string> {
  const story = site.defaultStory();
  const dataset = reducedOf(site.datasetOf(story));
  const provenance = provenanceOf(dataset, JSON.parse(site.read(`${story}/provenance.json`).toString()) as Provenance);
  const { script, style, files: own } = await buildSingle(root, ['en', interfaceOf(dataset.story.language)]);
  const json = (path: string, content: string | Uint8Array) => ({ path, media: 'application/json', content });
  const files: Enclosed[] = [
    ...own,
    json('basemap/poster.json', site.read(`${site.ground()}/basemap/poster.json`)),
    json('dataset.json', `${JSON.stringify(dataset)}\n`),
    json('provenance.json', `${JSON.stringify(provenance)}\n`),
  ];
  const html = site.read('index.html').toString();
  const plain = await plainStory(dataset);
  const first = await buildWhole(root);
  const parts = { html, plain, first, script, style, icon: site.read('favicon.svg').toString(), files };
  const left = LIMIT - Buffer.byteLength(singleFile(parts)) - SLACK;
  const tiles = await cutTiles(
    site.read(`${site.ground()}/basemap/world.pmtiles`),
    dataset.places.map(({ position }) => position),
    Math.floor((left * 3) / 4),
  );
  const map = { path: 'basemap/world.pmtiles', media: 'application/vnd.pmtiles', content: tiles };
  return singleFile({ ...parts, files: [...files, map] });
}
