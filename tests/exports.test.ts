import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** What only tests import though nothing else in its file needs it, and why it stays. */
const FOR_TESTS: Readonly<Record<string, string>> = {
  'src/app/time/axis/scale.ts axisOf': 'an axis in one step, for whoever tests what stands on it',
  'src/app/time/axis/zoom.ts zoomed': 'an enlarged axis in one step, likewise',
  'src/app/look/css.ts tokensCss': 'a test holds tokens.css against it, and writes it anew',
  'src/compile/problems/problemsPage.ts problemsPage': 'a test holds docs/problems.md against it, and writes it anew',
  'src/compile/workspace.ts memoryWorkspace': 'the other implementation of an interface, for whoever tests a phase',
};

interface Source {
  readonly file: string;
  /** Without comments, and without the paths of files: one may be called as what it exports. */
  readonly code: string;
  /** The files that it names in any way: imports, static or not, and what is built from a path. */
  readonly named: ReadonlySet<string>;
}

function sourcesIn(folder: string): readonly Source[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|svelte|mjs)$/.test(name))
    .map((name) => sourceOf(join(folder, name), readFileSync(join(root, folder, name), 'utf8')));
}

function sourceOf(file: string, text: string): Source {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
  const paths = [...code.matchAll(PATH)].map(([, path = '']) => pathOf(file, path));
  return { file, code: code.replace(PATH, ''), named: new Set(paths) };
}

const PATH = /['"`]([^'"`\s]+\.ts)(?:\?\w+)?['"`]/g;

function pathOf(file: string, target: string): string {
  if (target.startsWith('#')) return target.replace(/^#(?!tests)/, 'src/').replace(/^#/, '');
  if (target.startsWith('.')) return relative(root, resolve(root, dirname(file), target));
  return target.replace(/^\//, '');
}

const DECLARED = /^export (?:async )?(?:const|let|function\*?|class|interface|type|enum) (?:\*?(\w+)|\[([^\]]+)\])/gm;

function exportsOf({ code }: Source): readonly string[] {
  return [...code.matchAll(DECLARED)].flatMap(([, name, several]) => name ?? several?.split(', ') ?? []);
}

const timesIn = ({ code }: Source, name: string) => code.match(new RegExp(`\\b${name}\\b`, 'g'))?.length ?? 0;

/** The exports that no other file imports; of those that only tests import, the ones that their file does not use. */
function unused(source: Source, others: readonly Source[]): readonly string[] {
  const importers = others.filter(({ named }) => named.has(source.file));
  return exportsOf(source)
    .filter((name) => {
      const users = importers.filter((other) => timesIn(other, name) > 0);
      const isTested = users.some(({ file }) => file.startsWith('tests/'));
      const isUsed = users.some(({ file }) => !file.startsWith('tests/'));
      return !isUsed && !(isTested && timesIn(source, name) > 1);
    })
    .map((name) => `${source.file} ${name}`);
}

test('every export is imported, and not by tests alone', () => {
  const config = ['vite.config.ts', 'eslint.config.js'].map((file) =>
    sourceOf(file, readFileSync(join(root, file), 'utf8')),
  );
  const all = [...['src', 'tests', 'bin'].flatMap(sourcesIn), ...config];
  const modules = all.filter(({ file }) => file.startsWith('src/') && /(?<!\.d)\.ts$/.test(file));
  expect(modules.flatMap(exportsOf).length).toBeGreaterThan(500);
  const found = modules.flatMap((source) => unused(source, all));
  expect(found.filter((one) => !(one in FOR_TESTS))).toEqual([]);
  expect(Object.keys(FOR_TESTS).filter((one) => !found.includes(one))).toEqual([]);
});

test.each([
  ["import { one } from '#facts/a.ts';", 'src/app/b.ts', []],
  ["const { one } = await import('../facts/a.ts');", 'src/app/b.ts', []],
  ["import { two } from '#facts/a.ts';", 'src/app/b.ts', ['src/facts/a.ts one']],
  ["import { one } from '#facts/other.ts';", 'src/app/b.ts', ['src/facts/a.ts one']],
  ["import '#facts/a.ts'; import '#facts/one.ts';", 'src/app/b.ts', ['src/facts/a.ts one']],
  ["import { one } from '#facts/a.ts';", 'tests/facts/a.test.ts', ['src/facts/a.ts one']],
])('what %s imports in %s is seen', (code, file, expected) => {
  const source = sourceOf('src/facts/a.ts', 'export const one = 1;');
  expect(unused(source, [sourceOf(file, code)])).toEqual(expected);
});
