import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { dropIdleExamples } from '../../src/pack/examples.ts';
import { Site } from '../../src/pack/site.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-examples-'));
  cpSync(resolve(import.meta.dirname, '../../public/examples'), join(folder, 'examples'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

function holds(story: string) {
  mkdirSync(join(folder, story));
  writeFileSync(join(folder, story, 'index.html'), '');
  writeFileSync(join(folder, story, 'dataset.json'), JSON.stringify({ story: { title: story } }));
}

test('the example of a host page stays in a site that has its story', () => {
  holds('north-korean-troops');
  dropIdleExamples(new Site(folder));
  expect(existsSync(join(folder, 'examples/host.html'))).toBe(true);
});

test('the example goes from a site without its story: its frame would be empty', () => {
  holds('harbour');
  dropIdleExamples(new Site(folder));
  expect(existsSync(join(folder, 'examples'))).toBe(false);
  dropIdleExamples(new Site(folder));
});
