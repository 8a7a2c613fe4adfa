import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { replaced, shortDigest } from '#facts/site.ts';
import type { Published } from './pictures.ts';

/** The folder below a story in which Vite builds the pages of its frozen version, before their content names it. */
const UNNAMED = 'v/new';

/** A version of a story that never changes. */
export interface Version {
  /** Path of its folder in the site, as in `harbour/v/0123456789`. */
  readonly folder: string;
  readonly files: readonly Published[];
}

/**
 * Gives the pages of a version their folder: its name is a digest of all that lies in it. What they ask for is either
 * beside them or has a name of its content, too.
 * @param pages with their paths below `<story>/v/new/`
 * @param icon the icon of the site, SVG
 */
export function freeze(story: string, pages: readonly Published[], icon: string): Version {
  const below = pages.map(({ file, content }) => {
    const path = posix.relative(posix.join(story, UNNAMED), file);
    return { file: path, content: withOwnIcon(String(content), posix.relative(posix.dirname(path), '.')) };
  });
  const inside = [...below, { file: 'favicon.svg', content: icon }];
  const hash = createHash('sha256');
  for (const { file, content } of inside) hash.update(`${file}\0${content.length}\0${content}`);
  const folder = posix.join(story, 'v', shortDigest(hash.digest('hex')));
  return { folder, files: inside.map(({ file, content }) => ({ file: posix.join(folder, file), content })) };
}

/** @param up from the page to the folder of its version */
function withOwnIcon(html: string, up: string): string {
  const href = posix.join(up, 'favicon.svg');
  return replaced(html, /(<link rel="icon" href=")[^"]*/, (_, start = '') => start + href);
}
