/*
 * What those who build a site and the pages that stand in it agree on: what a head says, and how files are named.
 */

/** What the head of a page says, each in a meta element of its own. Addresses are relative to the page. */
export interface Metas {
  /** The id of its story. */
  readonly story: string;
  /** The folder of the site. */
  readonly root: string;
  /** What the page opens with. */
  readonly dataset: string;
  /** What an opening leaves out: the words of all facts, and the outlines of all places. */
  readonly words: string;
  readonly outlines: string;
  /** The record of sources. */
  readonly provenance: string;
  /** Of a large story: the archive of all facts, and how many these are. */
  readonly archive: string;
  readonly facts: string;
  /** Empty; on a page that is made for the frames of others. */
  readonly embed: string;
  /** The folder that holds `basemap/`. */
  readonly ground: string;
  /** The folder of the version that shows the same and never changes. */
  readonly version: string;
  /** The same, on a page that belongs to that version. */
  readonly frozen: string;
}

export type Meta = keyof Metas;

/** The name of a meta element. */
export function metaName(meta: string): string {
  return `dateline-${meta}`;
}

/** Hexadecimal signs of a digest (SHA-256) that stand in a name. */
const SIGNS = 10;

/** A digest as it stands in a name. */
export function shortDigest(hex: string): string {
  return hex.slice(0, SIGNS);
}

/** The same, as the source of a regular expression. */
export const DIGEST = `[0-9a-f]{${SIGNS}}`;

/** The name of a file whose content never changes, as in `dataset.0123456789.json`. */
export function named(name: string, digest: string, ending: string): string {
  return `${name}.${digest}.${ending}`;
}

/** Such names, as the source of a regular expression. */
export function namedLike(name: string, ending: string): string {
  return `${name}\\.${DIGEST}\\.${ending}`;
}

/** The folder of a large story's columns and chunks (docs/format.md), as the source of a regular expression. */
export const SHELF = `data\\.${DIGEST}`;

/** The places in a page into which the build writes what its scripts take over, as they stand there while empty. */
export const PLACES = { page: '<div id="page"></div>', rest: '<div id="rest"></div>' } as const;

/**
 * A page with something in the place of a part of it. Throws where it has no such part: nothing that belongs into a
 * page is left out unseen.
 * @param by is given the part, then what its groups found
 */
export function replaced(html: string, part: string | RegExp, by: (...found: readonly string[]) => string): string {
  let times = 0;
  const whole = html.replace(part, (...found: string[]) => {
    times += 1;
    return by(...found);
  });
  if (times === 0) throw new Error(`The page has no place ${String(part)}.`);
  return whole;
}
