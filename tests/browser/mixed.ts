import { existsSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';
import { inject } from 'vitest';
import { anchorCommand } from '#compile/commands.ts';
import { dateline } from '#compile/plugin.ts';
import { diskWorkspace } from '#compile/workspace.ts';
import { EXCHANGE_FILES as files } from '#exchange/files.ts';
import type { Dataset } from '#facts/dataset.ts';
import { folderOf } from '#generate/folder.ts';
import { generate } from '#generate/generate.ts';
import { loader } from '../../src/loader.ts';
import { basemapOutlines } from '../../src/outlines.ts';
import { pack } from '../../src/pack/plugin.ts';
import { publish } from '../../src/publish/plugin.ts';
import { disputedOf } from '#tests/disputed.ts';
import { span } from '#tests/sample.ts';

/** A site of three stories: a large one, which its root shows, one without key facts, and a small one. */
export const LARGE = 'archive';
export const BARE = 'import';
export const SMALL = 'note';
export const FACTS = 3000;

/** Where the site says that it stands; nothing is fetched from there. */
export const ADDRESS = 'https://reader.example/stories/';

const ROOT = resolve(import.meta.dirname, '../..');

/** The large story: key facts that many deny, and a lesson of facts that are no key facts. */
export function largeStory(): Dataset {
  const whole = disputedOf(generate({ facts: FACTS, seed: 1 }), 40);
  const others = whole.facts.filter(({ key, withdrawn }) => !key && !withdrawn);
  const [first = '', second = '', third = ''] = [200, 700, 1200].map((at) => others[at]?.id ?? '');
  const step = { id: 'one', question: 'Who was where?', facts: [first, second], reveal: [third], places: [] };
  return { ...whole, steps: [step] };
}

/** The site, built once for all tests of a run. */
export function mixedSite(): Promise<string> {
  const stories = { [LARGE]: largeStory(), [BARE]: bareStory(), [SMALL]: smallStory() };
  return siteOf('mixed', stories, LARGE);
}

/** A small story that says things twice: two facts of the same days lie on each other, and a credit stands again. */
function smallStory(): Dataset {
  const whole = generate({ facts: 12, seed: 2 });
  const said = span('each', '2023-12-01', '2023-12-15', { edtf: '{2023-12-01,2023-12-15}' });
  const facts = whole.facts.map((one) => (['fact-2', 'fact-7'].includes(one.id) ? { ...one, said } : one));
  return { ...whole, story: { ...whole.story, credits: ['Made up.', 'Made up.'] }, facts };
}

/** A large story as an import makes one: no fact is key. */
export function bareStory(): Dataset {
  const whole = generate({ facts: 2100, seed: 3 });
  return { ...whole, facts: whole.facts.map(({ key: _, ...fact }) => fact) };
}

/**
 * A site of some stories, by their ids, which is built from folders that are written beside it, once for all tests of a run.
 * @param byDefault the story that its root shows
 */
export async function siteOf(
  name: string,
  stories: Readonly<Record<string, Dataset>>,
  byDefault: string,
): Promise<string> {
  const folder = `${inject('folder')}-${name}`;
  process.env['NODE_ENV'] = 'production';
  if (existsSync(join(folder, 'versions.json'))) return folder;
  const data = `${folder}-data`;
  for (const [id, story] of Object.entries(stories)) write(`${data}/${id}`, story);
  await build(configOf(folder, data, byDefault));
  rmSync(data, { recursive: true });
  return folder;
}

function write(folder: string, dataset: Dataset): void {
  const workspace = diskWorkspace(ROOT, () => {});
  const texts = folderOf(dataset);
  for (const [name, text] of Object.entries(texts)) workspace.write(`${folder}/${name}`, text);
  const steps = dataset.steps.map(({ id, question, facts, reveal }) => ({ id, question, facts, reveal }));
  if (steps.length > 0) workspace.write(`${folder}/steps.yaml`, JSON.stringify(steps));
  anchorCommand({ workspace, folders: [folder], options: {} }, []);
}

function configOf(outDir: string, data: string, byDefault: string) {
  const embed = { embed: '' };
  const pages = [
    { from: 'index.html', at: '' },
    { from: 'index.html', at: 'embed', meta: embed },
    { from: 'index.html', at: 'v/new', meta: { frozen: './' }, frozen: true },
    { from: 'index.html', at: 'v/new/embed', meta: { ...embed, frozen: '../' }, frozen: true },
  ];
  const stories = { data: relative(ROOT, data), byDefault, outlines: basemapOutlines(ROOT), pages, files };
  return {
    ...{ root: ROOT, base: './', configFile: false as const, logLevel: 'error' as const },
    plugins: [svelte(), publish(ADDRESS), dateline(stories), loader(), pack(ADDRESS)],
    build: { target: 'es2022', outDir, emptyOutDir: true },
  };
}
