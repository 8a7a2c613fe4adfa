import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { StoryCache } from '#compile/site/cache.ts';
import type { Options } from '#compile/compile.ts';
import { Library } from '#compile/site/library.ts';
import { compilerStamp } from '#compile/site/stamp.ts';
import { memoryWorkspace } from '#compile/workspace.ts';
import { run } from '#generate/command.ts';

const STORY = 'generated-30-1';
const TABLE = 'generated-2100-1';
let folder = '';
let files: Record<string, string> = {};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-cache-'));
  const workspace = memoryWorkspace({});
  run(['--facts', '30', '-o', 'data'], workspace);
  files = { ...workspace.files, 'public/logo.svg': '<svg></svg>' };
});

afterEach(() => rmSync(folder, { recursive: true }));

/** The stories as a run of its own has them, and how many files it read to parse them. */
function runWith(changed: Record<string, string> = {}, options: Options = {}, compiler = 'one') {
  const workspace = memoryWorkspace({ ...files, ...changed });
  let reads = 0;
  const counted = { ...workspace, read: (file: string) => ((reads += 1), workspace.read(file)) };
  const library = new Library(counted, 'data', options, undefined, [], { cache: new StoryCache(folder), compiler });
  library.refresh();
  return { library, reads, isCompiled: reads > 0 };
}

const shelfOf = (library: Library, story: string) => {
  const found = new Map<string, string>();
  library.shelfOf(story)?.each((path, content) => found.set(path, Buffer.from(content).toString('base64')));
  return found;
};

describe('a story that is compiled once', () => {
  test('is not compiled again by another run, and is the same', () => {
    const first = runWith();
    const second = runWith();
    expect([first.isCompiled, second.isCompiled]).toEqual([true, false]);
    expect(second.library.all).toEqual(first.library.all);
    const contents = ({ library }: typeof first) => library.filesOf(STORY).map(({ file, content }) => [file, content]);
    expect(contents(second)).toEqual(contents(first));
  });

  test.each([
    [
      'a fact',
      { [`data/${STORY}/facts/0001.yaml`]: (text: string) => text.replace('Made-up fact 1:', 'Made-up fact 01:') },
    ],
    ['a place', { [`data/${STORY}/places.yaml`]: (text: string) => text.replace(/name: "/, 'name: "New ') }],
    ['a text', { [`data/${STORY}/texts/article-1.txt`]: (text: string) => `${text}\nMore.\n` }],
    ['the lock', { [`data/${STORY}/provenance.lock.json`]: (text: string) => `${text} ` }],
    ['a picture that the site serves', { 'public/logo.svg': () => '<svg/>' }],
    ['a file that is new', { [`data/${STORY}/facts/0002.yaml`]: () => '' }],
  ] as const)('is compiled again when this changed: %s', (_, change) => {
    runWith();
    const changed = Object.fromEntries(Object.entries(change).map(([file, by]) => [file, by(files[file] ?? '')]));
    for (const [file, text] of Object.entries(changed)) expect(text).not.toBe(files[file]);
    const { isCompiled, library } = runWith(changed);
    expect(isCompiled).toBe(true);
    const anew = new Library(memoryWorkspace({ ...files, ...changed }), 'data', {}, undefined);
    anew.refresh();
    expect(library.all).toEqual(anew.all);
  });

  test.each([
    ['who is told of errors', { report: 'https://example.org/' }, 'one'],
    ['where the texts are', { texts: 'elsewhere' }, 'one'],
    ['how severe it is that nobody reviewed a fact', { unreviewed: 'warning' }, 'one'],
    ['the compiler', {}, 'two'],
  ] as const)('is compiled again when this changed: %s', (_, options, compiler) => {
    runWith();
    expect(runWith({}, options, compiler).isCompiled).toBe(true);
  });

  test('is compiled again where what was kept is broken', () => {
    runWith();
    const kept = join(folder, STORY);
    for (const name of readdirSync(kept)) writeFileSync(join(kept, name), '{"half');
    expect(runWith().isCompiled).toBe(true);
  });

  test('is not kept while it has errors', () => {
    const broken = { [`data/${STORY}/voices.yaml`]: '- id: x\n' };
    runWith(broken);
    const { isCompiled, library } = runWith(broken);
    expect(isCompiled).toBe(true);
    expect(library.all[0]?.problems.some(({ severity }) => severity === 'error')).toBe(true);
  });

  test('leaves no more than its last two results', () => {
    for (const report of ['a', 'b', 'c', 'd']) runWith({}, { report: `https://${report}.example/` });
    expect(readdirSync(join(folder, STORY))).toHaveLength(2);
  });
});

describe.each([
  ['a table', ['--rows']],
  ['files of editors', []],
])('a large story of %s', (_, how) => {
  test('has its columns and chunks written once', { timeout: 60_000 }, () => {
    const workspace = memoryWorkspace({});
    run(['--facts', '2100', ...how, '-o', 'data'], workspace);
    files = workspace.files;
    const first = runWith();
    const written = shelfOf(first.library, TABLE);
    expect(written.size).toBeGreaterThan(10);
    const second = runWith();
    expect(second.isCompiled).toBe(false);
    expect(shelfOf(second.library, TABLE)).toEqual(written);
    expect(second.library.shelfOf(TABLE)?.folder).toBe(first.library.shelfOf(TABLE)?.folder);
    expect(second.library.shelfOf(TABLE)?.read('archive.json')).not.toBeNull();
    expect(second.library.shelfOf(TABLE)?.read('../x')).toBeNull();
  });
});

test('the digest of the compiler changes with its code', () => {
  const project = { 'src/compile/x.ts': 'a', 'src/outlines.ts': 'b', 'package-lock.json': '{}', 'src/app/y.ts': 'c' };
  const stamp = (more = {}) => compilerStamp(memoryWorkspace({ ...project, ...more }));
  expect(stamp({ 'src/compile/x.ts': 'b' })).not.toBe(stamp());
  expect(stamp({ 'package-lock.json': '[]' })).not.toBe(stamp());
  expect(stamp({ 'src/app/y.ts': 'd' })).toBe(stamp());
});
