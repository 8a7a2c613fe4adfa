import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build, preview } from 'vite';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the production build, with a slash at its end. */
    site: string;
    /** The folder of the production build. */
    folder: string;
  }
}

/** Builds the site once for all browser tests and serves it, on a free port of this machine. */
export default async function serve(project: TestProject): Promise<() => Promise<void>> {
  const root = resolve(import.meta.dirname, '../..');
  const outDir = mkdtempSync(join(tmpdir(), 'dateline-site-'));
  // The test runner says `test`, with which libraries build what is for developers.
  process.env['NODE_ENV'] = 'production';
  await build({ root, logLevel: 'warn', build: { outDir, emptyOutDir: true } });
  const server = await preview({ root, logLevel: 'warn', build: { outDir }, preview: { port: 0, host: '127.0.0.1' } });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('The preview server has no port.');
  project.provide('site', `http://127.0.0.1:${address.port}/`);
  project.provide('folder', outDir);
  return async () => {
    await server.close();
    for (const folder of ['', '-mixed', '-languages']) rmSync(outDir + folder, { recursive: true, force: true });
  };
}
