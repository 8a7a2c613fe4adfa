import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { rasterIn } from '../../src/publish/raster.ts';

const folder = join(mkdtempSync(join(tmpdir(), 'dateline-raster-')), 'pictures');
afterAll(() => rmSync(join(folder, '..'), { recursive: true }));

const square =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><rect width="2" height="2" fill="#123"/></svg>';

test('pictures are drawn once, and again where their folder was emptied meanwhile', () => {
  const raster = rasterIn(folder);
  const first = raster(square, 20);
  expect([...first.slice(1, 4)].map((code) => String.fromCharCode(code)).join('')).toBe('PNG');
  expect(readdirSync(folder)).toHaveLength(1);
  rmSync(folder, { recursive: true });
  expect(raster(square, 20)).toEqual(first);
  expect(readdirSync(folder).every((name) => name.endsWith('.png'))).toBe(true);
});
