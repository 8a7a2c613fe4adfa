import { createHash } from 'node:crypto';
import { posix } from 'node:path';

/** A file of the built site. */
export interface Built {
  /** Path in the site. */
  readonly path: string;
  readonly content: Uint8Array;
}

/** What keeping a story for offline use takes: paths in the site ('' for its root), and a digest over all of it. */
export interface Manifest {
  readonly version: string;
  readonly files: readonly string[];
}

/** What all stories share. */
const SHARED = /^assets\/|^favicon\./;

/**
 * The files that a page of a story can ask for: what all stories share, the story's own page, its frame and its files,
 * and the root where it shows this story. The pages of single facts are too many; the service worker shows the fact on
 * the story's page in their place.
 * @param byDefault whether the root shows this story
 */
export function manifestOf(story: string, byDefault: boolean, site: readonly Built[]): Manifest {
  const pages = [story, ...(byDefault ? ['.'] : [])].flatMap((folder) =>
    ['index.html', 'embed/index.html'].map((page) => posix.join(folder, page)),
  );
  const own = (path: string) => path.startsWith(`${story}/`) && !path.slice(story.length + 1).includes('/');
  const kept = site
    .filter(({ path }) => SHARED.test(path) || own(path) || pages.includes(path))
    .filter(({ path }) => path !== `${story}/offline.json`)
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const hash = createHash('sha256');
  for (const { path, content } of kept) hash.update(`${path}\0${content.length}\0`).update(content);
  return {
    version: hash.digest('hex').slice(0, 10),
    files: kept.map(({ path }) => path.replace(/(^|\/)index\.html$/, '$1')),
  };
}
