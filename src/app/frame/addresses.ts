import type { Meta } from '#facts/site.ts';

/** Where the pages of a story live; absolute. */
export interface Addresses {
  /** The folder of the site, with a slash at its end. */
  readonly root: string;
  /** The folder that holds `basemap/`, with a slash at its end. */
  readonly ground: string;
  /** The page of the story as it is now, for ever at the same place. */
  readonly full: string;
  readonly embed: string;
  readonly loader: string;
  /** The folder of the version that is shown, which never changes, with a slash at its end; null where there is none. */
  readonly version: string | null;
  /** The page that shows the same as this one: that of a frozen version, else the story's own. */
  readonly here: string;
}

/** What a page says of its place. Addresses are relative to the document, or absolute. */
interface Place {
  /** The folder of the site. */
  readonly root: string;
  /** The folder that holds `basemap/`; left out, that of the site. */
  readonly ground?: string | undefined;
  readonly version?: string | undefined;
  /** Whether the page belongs to that version, and not to the story as it is now. */
  readonly frozen?: boolean;
}

/** @param base the address of the document */
export function addressesOf({ root, ground, version, frozen = false }: Place, story: string, base: string): Addresses {
  const folder = (path: string) => new URL(path.endsWith('/') ? path : `${path}/`, base).href;
  const site = folder(root);
  const at = (path: string) => new URL(path, site).href;
  const full = at(`${encodeURIComponent(story)}/`);
  const own = version === undefined ? null : folder(version);
  return {
    root: site,
    ground: folder(ground ?? root),
    full,
    embed: at(`${encodeURIComponent(story)}/embed/`),
    loader: at('embed.js'),
    version: own,
    here: (frozen && own) || full,
  };
}

/**
 * What the meta elements of a document say of its place.
 * @param meta the content of one by its name, undefined where there is none
 */
export function placeIn(meta: (name: Meta) => string | undefined): Place {
  return {
    root: meta('root') ?? '.',
    ground: meta('ground'),
    version: meta('version'),
    frozen: meta('frozen') !== undefined,
  };
}

/**
 * Those of a page that is one file: it is its own full page, and no other page can hold it. Where a mail program or a
 * course shows it, its address has no folder (`blob:…`, `about:srcdoc`).
 */
export function ownAddresses(own: string): Addresses {
  const full = own.replace(/[?#].*$/s, '');
  const root = full.replace(/[^/]*$/, '');
  return { root, ground: root, full, embed: '', loader: '', version: null, here: full };
}

/** A picture of the site itself, or null: nothing is ever drawn from anywhere else. */
export function pictureIn(root: string, path: string | undefined): string | null {
  if (path === undefined || !/^[\w-][\w./-]*\.(svg|png|webp|avif|jpe?g)$/i.test(path) || path.includes('..'))
    return null;
  return new URL(path, root).href;
}
