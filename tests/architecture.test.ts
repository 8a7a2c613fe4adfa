import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

interface Rule {
  readonly folder: string;
  readonly may: readonly string[];
  readonly packages: readonly string[];
}

interface Import {
  readonly file: string;
  readonly target: string;
}

const quoted = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');

/** The rows of the table in docs/architecture.md, most specific folder first. */
function rules(): readonly Rule[] {
  const page = readFileSync(join(root, 'docs/architecture.md'), 'utf8');
  const table = page.slice(page.indexOf('## Who may import whom'));
  return table
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|').slice(1, 4))
    .map(([folder = '', may = '', packages = '']) => ({
      folder: quoted(folder)[0] ?? '',
      may: quoted(may),
      packages: quoted(packages),
    }))
    .sort((a, b) => b.folder.length - a.folder.length);
}

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|svelte|css)$/.test(name))
    .map((name) => join(folder, name))
    .sort();
}

const IMPORTS = [
  /\b(?:import|export)\s+(?:type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?['"]([^'"]+)['"]/g,
  /\bimport\s*\(\s*['"]([^'"]+)['"]/g,
  /@import\s+['"]([^'"]+)['"]/g,
  /\bnew URL\(\s*['"]([^'"]+)['"]\s*,\s*import\.meta\.url/g,
];

/** Every import that a text makes, static, dynamic, of types and of style sheets, with comments left out. */
function importsIn(text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
  return IMPORTS.flatMap((pattern) => [...code.matchAll(pattern)].map((match) => match[1] ?? ''));
}

function importsOf(file: string): Import[] {
  return importsIn(readFileSync(join(root, file), 'utf8')).map((target) => ({ file, target }));
}

const inside = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`);
const ruleOf = (file: string, all: readonly Rule[]) => all.find(({ folder }) => inside(file, folder));

/** The path from the top of the project for an import of one of its files, or null for a package. */
function pathOf({ file, target }: Import): string | null {
  if (target.startsWith('#')) return target.replace(/^#/, 'src/').replace(/^src\/tests\//, 'tests/');
  if (target.startsWith('.')) return relative(root, resolve(root, dirname(file), target.replace(/\?.*$/, '')));
  return null;
}

const packageOf = (target: string) => /^(?:@[^/]+\/)?[^/?]+/.exec(target)?.[0] ?? target;

/** What is wrong with an import, or null. */
function breach(one: Import, all: readonly Rule[]): string | null {
  const rule = ruleOf(one.file, all);
  if (!rule) return `${one.file} stands in no folder of the table`;
  const path = pathOf(one);
  if (path !== null) {
    const allowed = rule.may.some((folder) => inside(path, folder) && ruleOf(path, all) !== undefined);
    return allowed ? null : `${one.file} may not import ${path}`;
  }
  const name = one.target.startsWith('node:') ? 'node:*' : packageOf(one.target);
  return rule.packages.includes(name) ? null : `${one.file} may not import the package ${one.target}`;
}

test('the table has a row for every world and room', () => {
  const folders = rules().map(({ folder }) => folder);
  for (const name of ['src/facts', 'src/compile', 'src/basemap', 'src/app/space', 'src/app/time', 'src/app/words']) {
    expect(folders).toContain(name);
  }
});

test('every import is one that docs/architecture.md allows', () => {
  const all = rules();
  const imports = sources('src').flatMap(importsOf);
  expect(imports.length).toBeGreaterThan(50);
  expect(imports.map((one) => breach(one, all)).filter(Boolean)).toEqual([]);
});

test('space, time and words never import each other, whatever the table says', () => {
  const rooms = ['src/app/space', 'src/app/time', 'src/app/words'];
  const crossed = rooms.flatMap((room) =>
    sources(room)
      .flatMap(importsOf)
      .filter((one) => rooms.some((other) => other !== room && inside(pathOf(one) ?? '', other))),
  );
  expect(crossed).toEqual([]);
});

test.each([
  ['src/facts/fact.ts', "import { x } from '#compile/parse.ts';"],
  ['src/facts/fact.ts', "const fs = await import('node:fs');"],
  ['src/app/time/Axis.svelte', "<script>import { x } from '../space/camera.ts';</script>"],
  ['src/app/words/list/List.svelte', "import('maplibre-gl')"],
  ['src/page.ts', "import type { x } from './compile/parse.ts';"],
  ['src/app/view/view.ts', "export { x } from '#app/words/list.ts';"],
  ['src/app/view/view.ts', "import { x } from '../loading/later.ts';"],
])('an import that is not allowed is seen: in %s, %s', (file, code) => {
  const found = importsIn(code).map((target) => breach({ file, target }, rules()));
  expect(found.filter(Boolean)).toHaveLength(1);
});
