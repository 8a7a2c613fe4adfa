import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';
import { hostOf } from '../browser/static.ts';

/**
 * Serves the site in a folder of a host, as GitHub Pages does: the built one that DATELINE_BUILT names, else `data/` as
 * it is, built for this.
 */
export default async function serve(project: TestProject): Promise<() => Promise<void>> {
  const named = process.env['DATELINE_BUILT'];
  const folder = named ? resolve(named) : await built();
  const host = await hostOf(folder, '/our-timeline/');
  project.provide('site', host.address);
  project.provide('folder', folder);
  return async () => {
    await host.close();
    if (!named) rmSync(folder, { recursive: true, force: true });
  };
}

async function built(): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'dateline-own-site-'));
  // The test runner says `test`, with which libraries build what is for developers.
  process.env['NODE_ENV'] = 'production';
  const root = resolve(import.meta.dirname, '../..');
  await build({ root, logLevel: 'error', build: { outDir, emptyOutDir: true } });
  return outDir;
}
