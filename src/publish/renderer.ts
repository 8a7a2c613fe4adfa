import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';
import type { Dataset } from '#facts/dataset.ts';

/** The kinds of page that show a story. */
export type Kind = 'page' | 'embed';

/** A file that a page offers to take away; its address is relative to the page. */
export interface Offered {
  readonly name: string;
  readonly href: string;
  readonly bytes: number;
}

/** What `src/prerender.ts` offers once it is built for Node: the app, drawn without a browser. */
export interface Renderer {
  /**
   * The body of a story's page at its opening view, as the page's script takes it over.
   * @param root the folder of the site, relative to the page, as in `../..`
   */
  prerender(dataset: Dataset, kind: Kind, root: string, offers: readonly Offered[]): string;
}

/**
 * Builds `src/prerender.ts` for Node and loads it.
 * @param root the top folder of the project
 */
export async function loadRenderer(root: string): Promise<Renderer> {
  const outDir = mkdtempSync(join(tmpdir(), 'dateline-renderer-'));
  try {
    await build({
      configFile: false,
      root,
      logLevel: 'error',
      publicDir: false,
      plugins: [svelte()],
      ssr: { noExternal: true },
      build: {
        outDir,
        ssr: join(root, 'src/prerender.ts'),
        target: 'node20',
        rolldownOptions: { output: { entryFileNames: 'prerender.mjs' } },
      },
    });
    const built = (await import(/* @vite-ignore */ pathToFileURL(join(outDir, 'prerender.mjs')).href)) as {
      renderer: Renderer;
    };
    return built.renderer;
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}
