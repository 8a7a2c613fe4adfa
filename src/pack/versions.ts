import { createHash } from 'node:crypto';
import { DIGEST, SHELF, namedLike } from '#facts/site.ts';
import type { Listed } from './lost.ts';
import type { Built } from './offline.ts';

/** Where a site lists what it keeps for ever. */
export const VERSIONS = 'versions.json';

const FORMAT = 'dateline-versions/1';

/** A version of a story that never changes, with all that its pages can ask for. */
export interface Kept {
  readonly story: string;
  readonly title: string;
  /** Path of its folder in the site, with a slash at its end. */
  readonly at: string;
  readonly files: readonly string[];
}

/** What a site keeps for ever: newest first. */
export interface Versions {
  readonly format: typeof FORMAT;
  readonly versions: readonly Kept[];
  /** Scripts for hosts that check their digest. */
  readonly loaders: readonly string[];
  /** SHA-256 of every file named above, hexadecimal, by its path in the site. */
  readonly digests: Readonly<Record<string, string>>;
}

export const NONE: Versions = { format: FORMAT, versions: [], loaders: [], digests: {} };

const LOADER = new RegExp(`^${namedLike('embed', 'js')}$`);

/** What stories share in the site, each under a name of its content. */
const SHARED = /^assets\//;

/** What a newly built site keeps. */
export function versionsOf(stories: readonly Listed[], site: readonly Built[]): Versions {
  const paths = site.map(({ path }) => path);
  const versions = stories.flatMap(({ id, title }) => {
    const folders = new Set(paths.flatMap((path) => versionFolder(id).exec(path)?.[0] ?? []));
    const own = paths.filter((path) => SHARED.test(path) || byContent(id).test(path));
    return [...folders].map((at): Kept => {
      return { story: id, title, at, files: [...paths.filter((path) => path.startsWith(at)), ...own].sort() };
    });
  });
  const loaders = paths.filter((path) => LOADER.test(path));
  const named = new Set([...loaders, ...versions.flatMap(({ files }) => files)]);
  // A file is read when its content is asked for, and some are larger than memory should be.
  const digests = site.flatMap((file) => (named.has(file.path) ? [[file.path, digestOf(file.content)] as const] : []));
  return { format: FORMAT, versions, loaders, digests: Object.fromEntries(digests) };
}

function versionFolder(story: string): RegExp {
  return new RegExp(`^${story}/v/${DIGEST}/`);
}

/** The files of a story that have a name of their content, or lie in a folder that has. */
function byContent(story: string): RegExp {
  return new RegExp(`^${story}/(?:${namedLike('[a-z]+', 'json')}$|${SHELF}/)`);
}

/** SHA-256, hexadecimal. */
export function digestOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

export function printVersions(versions: Versions): string {
  return `${JSON.stringify(versions, null, 2)}\n`;
}

/** Reads such a list, which another site may have written. Throws a sentence where it is none. */
export function parseVersions(text: string): Versions {
  const given = parsed(text);
  const { versions, loaders, digests } = given;
  const sound =
    given.format === FORMAT &&
    isList(versions, isKept) &&
    isList(loaders, (one) => typeof one === 'string' && LOADER.test(one)) &&
    typeof digests === 'object' &&
    digests !== null &&
    Object.entries(digests).every(([path, digest]) => isOurs(path) && /^[0-9a-f]{64}$/.test(String(digest)));
  if (!sound) throw new Error(`${VERSIONS} is not a list of versions as this site writes them.`);
  return given as unknown as Versions;
}

function parsed(text: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(text)) as Record<string, unknown>;
  } catch {
    return {};
  }
}

function isKept(one: unknown): boolean {
  const { story, title, at, files } = Object(one) as Record<string, unknown>;
  return [story, title, at].every((text) => typeof text === 'string') && isList(files, isOurs);
}

function isList(given: unknown, holds: (one: unknown) => boolean): boolean {
  return Array.isArray(given) && given.every(holds);
}

const OF_STORY = `v/${DIGEST}/[\\w./-]+|${namedLike('[a-z]+', 'json')}|${SHELF}/[\\w./-]+`;
const OURS = new RegExp(`^(assets/[\\w./-]+|[a-z0-9-]+/(${OF_STORY})|${namedLike('embed', 'js')})$`);

/** A path that such a list may name: it leads out of no folder, and to nothing that a site changes. */
function isOurs(path: unknown): boolean {
  return (
    typeof path === 'string' && OURS.test(path) && !path.split('/').some((part) => part === '' || part.startsWith('.'))
  );
}
