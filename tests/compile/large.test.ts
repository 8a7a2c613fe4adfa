import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build, createServer } from 'vite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { emitDataset } from '#compile/emit.ts';
import { StoryCache } from '#compile/site/cache.ts';
import { compile } from '#compile/compile.ts';
import { Library } from '#compile/site/library.ts';
import { dateline } from '#compile/plugin.ts';
import { parse } from '#compile/parse.ts';
import { Problems } from '#compile/problems/problem.ts';
import { resolve } from '#compile/resolve.ts';
import { NO_OUTLINES } from '#compile/resolve/places.ts';
import { compileRows } from '#compile/rows/compile.ts';
import { datasetOf, latestOf } from '#compile/rows/emit.ts';
import { ARCHIVE_SCHEMA } from '#compile/site/schema.ts';
import { shelfOf } from '#compile/site/shelf.ts';
import { EXCHANGE_FILES } from '#exchange/files.ts';
import { memoryWorkspace } from '#compile/workspace.ts';
import { openCollection } from '#facts/columns/collection.ts';
import { type Holdings, WHOLE_FACTS } from '#facts/columns/holdings.ts';
import type { Dataset } from '#facts/dataset.ts';
import { reducedOf } from '#facts/reduced.ts';
import { run } from '#generate/command.ts';

const FACTS = WHOLE_FACTS + 100;
const LARGE = `generated-${FACTS}-1`;
let root = '';

/** A site with a story above the limit and one below it. */
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'dateline-large-'));
  const workspace = memoryWorkspace({});
  for (const facts of [FACTS, 30]) run(['--facts', String(facts), '-o', 'data'], workspace);
  put({ ...workspace.files, 'index.html': '<!doctype html><html lang="en"><head><title>x</title></head></html>' });
});

afterEach(() => rmSync(root, { recursive: true }));

function put(files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
}

const config = () => ({
  root,
  configFile: false as const,
  logLevel: 'silent' as const,
  base: './',
  plugins: [dateline()],
});

/** What the page of the large story names as its archive, seen from the root of the site. */
const archiveIn = (html: string) => /<meta name="dateline-archive" content="([^"]*)"/.exec(html)?.[1];

/** Opens a large story through the addresses that its page names, and reads it whole. */
async function readThrough(archive: string, bring: (path: string) => Promise<Uint8Array>): Promise<readonly unknown[]> {
  const beside = (path: string) => bring(archive.replace('archive.json', path));
  const holdings = JSON.parse(new TextDecoder().decode(await bring(archive))) as Holdings;
  const collection = openCollection(holdings, await beside('columns.bin'), beside);
  expect(await collection.provenance(0)).toMatchObject({ verified: '2024-11-08' });
  expect((await collection.search('harbour'))?.length).toBe(FACTS);
  return collection.load(Array.from({ length: collection.size }, (_, at) => at));
}

test(
  'a build writes a large story as columns and chunks too, and a small one as before',
  { timeout: 60_000 },
  async () => {
    await build({ ...config(), build: { outDir: 'site' } });
    const site = (path: string) => readFileSync(join(root, 'site', path));
    const archive = archiveIn(site(`${LARGE}/index.html`).toString()) ?? '';
    expect(archive).toMatch(/^data\.[0-9a-f]{10}\/archive\.json$/);
    const dataset = JSON.parse(site(`${LARGE}/dataset.json`).toString()) as Dataset;
    expect(await readThrough(`${LARGE}/${archive}`, (path) => Promise.resolve(site(path)))).toEqual(dataset.facts);
    const [valid, holdings] = [
      new Ajv2020().compile(ARCHIVE_SCHEMA),
      JSON.parse(site(`${LARGE}/${archive}`).toString()),
    ];
    expect(valid(holdings), JSON.stringify(valid.errors)).toBe(true);
    expect(JSON.parse(site('archive.schema.json').toString())).toEqual(ARCHIVE_SCHEMA);
    expect(archiveIn(site('generated-30-1/index.html').toString())).toBeUndefined();
    expect(readdirSync(join(root, 'site/generated-30-1')).filter((name) => name.startsWith('data.'))).toEqual([]);
  },
);

test('the development server serves the same files from memory', { timeout: 60_000 }, async () => {
  const server = await createServer({ ...config(), server: { port: 0 } });
  try {
    await server.listen();
    const get = (path: string) => fetch(new URL(path, server.resolvedUrls?.local[0]));
    const page = await (await get(`/${LARGE}/`)).text();
    const archive = archiveIn(page) ?? '';
    const dataset = (await (await get(`/${LARGE}/dataset.json`)).json()) as Dataset;
    const [, opening = ''] = /<meta name="dateline-dataset" content="([^"]*)"/.exec(page) ?? [];
    expect(await (await get(`/${LARGE}/${opening}`)).json()).toEqual(reducedOf(dataset));
    const bring = async (path: string) => new Uint8Array(await (await get(path)).arrayBuffer());
    expect(await readThrough(`/${LARGE}/${archive}`, bring)).toEqual(dataset.facts);
  } finally {
    await server.close();
  }
});

test('a story of too many rows opens with what it would open with if they were few', () => {
  const workspace = memoryWorkspace({});
  run(['--facts', String(FACTS), '--rows', '-o', 'data'], workspace);
  const folder = `data/${LARGE}`;
  const problems = new Problems();
  const base = resolve(parse(workspace, folder, problems), NO_OUTLINES, problems);
  const rows = compileRows(workspace, `${folder}/facts.ndjson`, base, new Map(), problems);
  const frame = emitDataset(base, {}) ?? expect.unreachable();
  const whole = datasetOf(rows, frame);
  expect(whole.facts).toHaveLength(FACTS);
  expect(datasetOf(rows, frame, 0)).toEqual(reducedOf(whole));
  const { facts, size, places } = latestOf(rows, frame);
  expect([size, places]).toEqual([FACTS, whole.places]);
  expect(facts).toEqual(expect.arrayContaining(whole.facts.slice(-500)));
});

test('a story that no dataset holds is offered whole all the same, written fact by fact', () => {
  const workspace = memoryWorkspace({});
  run(['--facts', String(FACTS), '--rows', '-o', 'data'], workspace);
  const { archive, dataset: whole } = compile(workspace, `data/${LARGE}`);
  if (!archive || !whole) return expect.unreachable();
  const { facts: _, ...frame } = whole;
  const opening = { ...reducedOf(whole), ...frame, size: FACTS };
  const asked = EXCHANGE_FILES.flatMap(({ name, type, rows }) =>
    rows ? [{ name, type, rows: () => rows(archive.latest) }] : [],
  );
  const shelf = shelfOf(opening, null, 'digest', archive) ?? expect.unreachable();
  const kept = new StoryCache(join(root, 'cache')).shelf('0123', LARGE, shelf, asked);
  const read = Object.fromEntries(kept.downloads.map(({ name, path }) => [name, readFileSync(path, 'utf8')]));
  expect(Object.keys(read)).toEqual(['facts.csv', 'facts.geojson']);
  for (const { name, write } of EXCHANGE_FILES) if (read[name] !== undefined) expect(read[name]).toBe(write(whole));
  expect(kept.downloads.map(({ bytes }) => bytes)).toEqual(Object.values(read).map((text) => Buffer.byteLength(text)));
  const onShelf: string[] = [];
  kept.each((path) => onShelf.push(path));
  expect(onShelf.filter((path) => path.includes('downloads'))).toEqual([]);
});

test('what is unchanged is not compiled again, and no file is made that nobody asks for', () => {
  const workspace = memoryWorkspace({});
  for (const facts of [20, 30]) run(['--facts', String(facts), '-o', 'data'], workspace);
  let written = 0;
  const write = () => `${(written += 1)}`;
  const library = new Library(workspace, 'data', {}, undefined, [{ name: 'x.txt', type: 'text/plain', write }]);
  expect(library.refresh().map(({ story }) => story)).toEqual(['generated-20-1', 'generated-30-1']);
  const before = library.all;
  expect(library.refresh()).toEqual([]);
  library.all.forEach((compiled, at) => expect(compiled).toBe(before[at]));
  const file = 'data/generated-20-1/story.yaml';
  workspace.write(file, (workspace.files[file] ?? '').replace('Made-up story', 'Another story'));
  expect(library.refresh().map(({ story }) => story)).toEqual(['generated-20-1']);
  expect(library.all[1]).toBe(before[1]);
  expect(written).toBe(0);
  const offered = library.filesOf('generated-30-1').find(({ file: name }) => name.endsWith('x.txt'));
  expect([offered?.content, offered?.content]).toEqual(['1', '1']);
});
