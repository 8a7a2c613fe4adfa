import { mkdtempSync, readFileSync, rmSync, writeFileSync, mkdirSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { type Folder, carry } from '../../src/pack/carry.ts';
import { main } from '../../src/pack/carryCommand.ts';
import { VERSIONS, parseVersions, printVersions, versionsOf } from '../../src/pack/versions.ts';

type Files = Record<string, string>;

const STORIES = [{ id: 'ferry', title: 'The ferry' }];

/** A site as a build leaves it: a version of one story, a map that all versions share, and what changes. */
function built(version: string, code = version): Files {
  const files: Files = {
    'index.html': `the newest is ${version}`,
    'assets/map/basemap/world.pmtiles': 'tiles',
    [`assets/page-${code}.js`]: `code ${code}`,
    [`ferry/dataset.${version}.json`]: `facts of ${version}`,
    'ferry/dataset.json': `facts of ${version}`,
    'ferry/index.html': `the newest is ${version}`,
    [`ferry/v/${version}/index.html`]: `page of ${version}`,
    [`ferry/v/${version}/embed/index.html`]: `frame of ${version}`,
    [`embed.${code}.js`]: `loader ${code}`,
  };
  const site = Object.entries(files).map(([path, text]) => ({ path, content: Buffer.from(text) }));
  return { ...files, [VERSIONS]: printVersions(versionsOf(STORIES, site)) };
}

const publishedAs = (files: Files) => (path: string) => Promise.resolve(bytes(files[path]));
const bytes = (text: string | undefined) => (text === undefined ? null : Buffer.from(text));
const folderOf = (files: Files): Folder => ({
  read: (path) => bytes(files[path]),
  write: (path, content) => void (files[path] = Buffer.from(content).toString()),
});

const [ONE, TWO, THREE] = ['1111111111', '2222222222', '3333333333'];

describe('the list of what a site keeps', () => {
  test('names each version with all that its pages can ask for, and nothing that changes', () => {
    const { versions, loaders } = parseVersions(built(ONE)[VERSIONS] ?? '');
    expect(loaders).toEqual([`embed.${ONE}.js`]);
    expect(versions).toEqual([
      {
        story: 'ferry',
        title: 'The ferry',
        at: `ferry/v/${ONE}/`,
        files: [
          `assets/map/basemap/world.pmtiles`,
          `assets/page-${ONE}.js`,
          `ferry/dataset.${ONE}.json`,
          `ferry/v/${ONE}/embed/index.html`,
          `ferry/v/${ONE}/index.html`,
        ],
      },
    ]);
  });

  test.each([
    ['nothing', ''],
    ['a page', '<!doctype html>'],
    ['another list', '[]'],
    ['a path out of the site', built(ONE)[VERSIONS]?.replaceAll('assets/page', 'assets/../../page') ?? ''],
    ['a hidden file', built(ONE)[VERSIONS]?.replaceAll('assets/page', 'assets/.git/page') ?? ''],
    ['a page that a site changes', built(ONE)[VERSIONS]?.replaceAll(`ferry/v/${ONE}/index`, 'ferry/index') ?? ''],
    ['a digest that is none', built(ONE)[VERSIONS]?.replace(/[0-9a-f]{64}/, 'abc') ?? ''],
  ])('is refused where it is %s', (_, text) => {
    expect(() => parseVersions(text)).toThrow('versions.json is not a list of versions');
  });
});

describe('a site that takes the place of another', () => {
  test('keeps its frozen versions and pinned loaders byte for byte, through any number of changes', async () => {
    const [one, two, three] = [built(ONE), built(TWO), built(THREE, TWO)];
    await carry(publishedAs(one), folderOf(two));
    const { kept, lost } = await carry(publishedAs(two), folderOf(three));
    expect([kept, lost]).toEqual([[`ferry/v/${TWO}/`, `ferry/v/${ONE}/`, `embed.${ONE}.js`], []]);
    const promised = parseVersions(one[VERSIONS] ?? '').versions.flatMap(({ files }) => files);
    for (const path of [...promised, `embed.${ONE}.js`]) expect(three[path]).toBe(one[path]);
    expect(parseVersions(three[VERSIONS] ?? '').versions.map(({ at }) => at)).toEqual([
      `ferry/v/${THREE}/`,
      `ferry/v/${TWO}/`,
      `ferry/v/${ONE}/`,
    ]);
    expect(three['ferry/index.html']).toBe(`the newest is ${THREE}`);
    expect(three['ferry/dataset.json']).toBe(`facts of ${THREE}`);
  });

  test('holds one copy of what versions share, and fetches nothing that it has', async () => {
    const two = built(TWO);
    const published = vi.fn(publishedAs(built(ONE)));
    await carry(published, folderOf(two));
    expect(published).not.toHaveBeenCalledWith('assets/map/basemap/world.pmtiles');
    expect(Object.keys(two).filter((path) => path.endsWith('.pmtiles'))).toHaveLength(1);
  });

  test('is as it was built where nothing was published, or the same', async () => {
    const [two, before] = [built(TWO), built(TWO)];
    expect(await carry(publishedAs({}), folderOf(two))).toEqual({ kept: [], lost: [] });
    expect(await carry(publishedAs(before), folderOf(two))).toEqual({ kept: [], lost: [] });
    expect(two).toEqual(before);
  });

  test.each([
    ['has lost a file', (one: Files) => Reflect.deleteProperty(one, `assets/page-${ONE}.js`)],
    ['has another file in its place', (one: Files) => (one[`ferry/v/${ONE}/index.html`] = 'other')],
  ])('leaves out what the published site %s, says so, and takes nothing of it by half', async (_, harm) => {
    const [one, two] = [built(ONE), built(TWO)];
    harm(one);
    const { kept, lost } = await carry(publishedAs(one), folderOf(two));
    expect([kept, lost]).toEqual([[`embed.${ONE}.js`], [`ferry/v/${ONE}/`]]);
    expect(Object.keys(two).filter((path) => path.startsWith(`ferry/v/${ONE}/`))).toEqual([]);
  });

  test('is not finished where the published site can not be asked', async () => {
    const asked = (path: string) =>
      path === VERSIONS ? publishedAs(built(ONE))(path) : Promise.reject(new Error('503'));
    await expect(carry(asked, folderOf(built(TWO)))).rejects.toThrow('503');
  });
});

describe('the command', () => {
  const onDisk = (files: Files) => {
    const folder = mkdtempSync(join(tmpdir(), 'dateline-carry-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return folder;
  };
  const world = (log = vi.fn()) => ({ log, onGitHub: true });

  test('takes over from a folder, and says what', async () => {
    const log = vi.fn();
    const [one, two] = [onDisk(built(ONE)), onDisk(built(TWO))];
    expect(await main([one, two], world(log))).toBe(0);
    expect(log).toHaveBeenLastCalledWith(`Taken over: ferry/v/${ONE}/, embed.${ONE}.js`);
    expect(readFileSync(join(two, `ferry/v/${ONE}/embed/index.html`), 'utf8')).toBe(`frame of ${ONE}`);
  });

  test('ends with 1 and touches nothing where the published site does not answer', async () => {
    const two = onDisk(built(TWO));
    expect(await main(['http://127.0.0.1:9/', two], world())).toBe(1);
    expect(existsSync(join(two, `ferry/v/${ONE}`))).toBe(false);
  });

  test('ends with 1 where nothing is built, and with 2 where it is not told from where', async () => {
    expect(await main(['https://example.org/', onDisk({})], world())).toBe(1);
    expect(await main([], world())).toBe(2);
  });
});
