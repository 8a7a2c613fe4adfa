import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { compile } from '#compile/compile.ts';
import { memoryWorkspace } from '#compile/workspace.ts';
import { factPages } from '../../src/publish/factPages.ts';
import { picturesOf } from '../../src/publish/pictures.ts';
import { rasterIn } from '../../src/publish/raster.ts';
import type { Renderer } from '../../src/publish/renderer.ts';
import { harbour } from '../compile/disk.ts';

const folder = mkdtempSync(join(tmpdir(), 'dateline-pictures-'));
afterAll(() => rmSync(folder, { recursive: true }));

const { dataset } = compile(memoryWorkspace(harbour()), 'data/harbour');
if (!dataset) throw new Error('The harbour does not compile.');

test('a text with the end of a CDATA section in it is drawn like any other', () => {
  const picture = () => '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text y="5">a ]]> b</text></svg>';
  const [poster, ...drawn] = picturesOf({ picture } as unknown as Renderer, dataset, rasterIn(folder));
  expect(poster?.content).toContain('a ]]&gt; b');
  expect(drawn.length).toBeGreaterThan(1);
});

test('the page of a fact says how wide its picture is, which is drawn so', () => {
  const renderer = { picture: () => '', factPage: () => '', described: () => '' } as unknown as Renderer;
  const drawn = picturesOf(renderer, dataset, (_, width) => Uint8Array.of(width / 8));
  const widthOf = (file: string) => 8 * Number(drawn.find((one) => one.file === file)?.content[0]);
  const pages = factPages(renderer, dataset, { styles: [], site: null });
  const said = pages.map(({ content }) => Number(/og:image:width" content="(\d+)"/.exec(String(content))?.[1]));
  expect(said).toEqual(pages.map(({ file }) => widthOf(file.replace('index.html', 'poster.png'))));
  expect(new Set(said)).toEqual(new Set([1200, 600]));
});
