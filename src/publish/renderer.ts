import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';
import type { Dataset } from '#facts/dataset.ts';
import type { Size } from '#facts/preview.ts';

/** The kinds of page that show a story. */
export type Kind = 'page' | 'embed';

/** A file that a page offers to take away; its address is relative to the page. */
export interface Offered {
  readonly name: string;
  readonly href: string;
  readonly media: string;
  readonly bytes: number;
}

/** A page of a story, and where it lies. */
export interface PageOfStory {
  readonly kind: Kind;
  /** The folder of the site, relative to the page, as in `../..` */
  readonly root: string;
  /** What its head offers to take away. */
  readonly offers: readonly Offered[];
  /** The folder of the version that never changes, relative to the page, as in `../`; null on a page that does. */
  readonly frozen: string | null;
}

/** What a page shows before any script. */
export interface Written {
  /** At the story's opening view, as the page's script takes it over. */
  readonly body: string;
  /** What stays in the page beside the body: drawings that it shows, and what is said where no script takes it over. */
  readonly stored: string;
  /** How the page is written. */
  readonly dir: 'ltr' | 'rtl';
}

/** What `src/prerender.ts` offers once it is built for Node: the app, drawn without a browser. */
export interface Renderer {
  prerender(dataset: Dataset, page: PageOfStory): Written;
  /**
   * The body of the page of one fact, which needs no script.
   * @param story the story's page, and `picture` the fact's picture, relative to the page
   */
  factPage(dataset: Dataset, fact: string, story: string, picture: string): string;
  /** What a link to a fact says under its text: how sure, who denies it, who says it and when, and in which story. */
  described(dataset: Dataset, fact: string): string;
  /**
   * A picture of a story, or of one of its facts, as an SVG document that needs nothing else.
   * @param fact the id of a fact, or null
   */
  picture(dataset: Dataset, fact: string | null, size: Size): string;
}

/** What `src/prerender.ts` exports: a renderer that draws grounds from a poster's topology. */
export interface RendererModule {
  rendererOf(topology: unknown): Renderer;
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
    const built = (await import(
      /* @vite-ignore */ pathToFileURL(join(outDir, 'prerender.mjs')).href
    )) as RendererModule;
    return built.rendererOf(JSON.parse(readFileSync(join(root, 'public/basemap/poster.json'), 'utf8')));
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}
