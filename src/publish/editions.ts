import { posix } from 'node:path';
import type { Dataset } from '#facts/dataset.ts';
import { type Version, freeze } from './frozen.ts';
import type { Published } from './pictures.ts';
import type { Renderer } from './renderer.ts';
import { type Beside, type Shell, withMetas, withOpening } from './shell.ts';
import { storyPage } from './storyPage.ts';

/** A page as Vite built it, and its path in the site. */
export interface Unwritten {
  readonly shell: Shell;
  readonly file: string;
}

/** What all pages of a story share. */
interface Common {
  readonly renderer: Renderer;
  readonly dataset: Dataset;
  /** Paths in the site: of the data that pages open with, and of the folder that holds the map. */
  readonly beside: Beside;
  readonly ground: string;
  /** Absolute address of the site with a slash at its end; null where it is not known. */
  readonly site: string | null;
  /** The icon of the site, SVG. */
  readonly icon: string;
}

/** The pages of a story: those that change with it, and those that never do. */
interface Editions {
  readonly living: readonly Published[];
  readonly version: Version;
}

/** Writes all pages of a story. Those that change name the version that does not. */
export function editionsOf(pages: readonly Unwritten[], common: Common): Editions {
  const { dataset, icon } = common;
  const kept = pages.filter(({ shell }) => shell.frozen !== null);
  const written = kept.map((page) => ({ file: page.file, content: write(page, page.shell.frozen ?? '', common) }));
  const version = freeze(dataset.story.id, written, icon);
  const living = pages
    .filter(({ shell }) => shell.frozen === null)
    .map((page) => ({ file: page.file, content: write(page, `${up(page, version.folder)}/`, common) }));
  return { living, version };
}

/** @param version the folder of the version that never changes, relative to the page */
function write(page: Unwritten, version: string, { renderer, dataset, beside, ground, site }: Common): string {
  const metas = { ground: up(page, ground), version };
  const { opening, words, outlines, provenance } = beside;
  const record = provenance === undefined ? {} : { provenance: up(page, provenance) };
  const from = { opening: up(page, opening), words: up(page, words), outlines: up(page, outlines), ...record };
  return storyPage(withMetas(withOpening(page.shell, from), metas), renderer, dataset, site);
}

/** A path in the site as the page names it. */
function up({ file }: Unwritten, path: string): string {
  return posix.relative(posix.dirname(file), path);
}
