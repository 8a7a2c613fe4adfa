import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { SHELF, shortDigest } from '#facts/site.ts';

/** A file of the built site. */
export interface Built {
  /** Path in the site. */
  readonly path: string;
  readonly content: Uint8Array;
}

/** What keeping a story for offline use takes: paths in the site ('' for its root), their bytes, and a digest of all. */
interface Manifest {
  readonly version: string;
  readonly files: readonly string[];
  readonly bytes: number;
}

/** What all stories share. */
const SHARED = /^assets\/|^favicon\./;

/** The files of a story, by their path in its folder; of a large one without those that hold every fact, and chunks. */
const OF_SMALL = /^[^/]+$/;
const OF_LARGE = new RegExp(`^(?!dataset\\.|facts\\.|provenance\\.)[^/]+$|^${SHELF}/[^/]+$`);

/**
 * The files that a page of a story can ask for: what all stories share, the story's own page, its frame and its files,
 * and the root where it shows this story. The pages of single facts are too many; the service worker shows the fact on
 * the story's page in their place. Of a large story these are its columns and what it opens with: its chunks are kept
 * as they are read (src/offline.ts).
 * @param byDefault whether the root shows this story
 */
export function manifestOf(story: string, byDefault: boolean, site: readonly Built[]): Manifest {
  const pages = [story, ...(byDefault ? ['.'] : [])].flatMap((folder) =>
    ['index.html', 'embed/index.html'].map((page) => posix.join(folder, page)),
  );
  const isLarge = site.some(({ path }) => path.startsWith(`${story}/data.`));
  const isOwn = isLarge ? OF_LARGE : OF_SMALL;
  const own = (path: string) => path.startsWith(`${story}/`) && isOwn.test(path.slice(story.length + 1));
  const kept = site
    .filter(({ path }) => SHARED.test(path) || own(path) || pages.includes(path))
    .filter(({ path }) => path !== `${story}/offline.json`)
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const hash = createHash('sha256');
  let bytes = 0;
  for (const { path, content } of kept) {
    hash.update(`${path}\0${content.length}\0`).update(content);
    bytes += content.length;
  }
  return {
    version: shortDigest(hash.digest('hex')),
    files: kept.map(({ path }) => path.replace(/(^|\/)index\.html$/, '$1')),
    bytes,
  };
}
