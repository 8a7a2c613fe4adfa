import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';

/** A place in a built page that names another file. */
export interface Link {
  /** Path of the page in the site. */
  readonly page: string;
  /** As it is written. */
  readonly text: string;
  /** Path in the site and fragment; null for an address elsewhere. */
  readonly to: { readonly path: string; readonly hash: string } | null;
}

/** What a head says by its names is a folder or a file; other content is text. */
const META =
  /<meta name="dateline-(?:root|dataset|words|outlines|provenance|archive|ground|version)" content="([^"]*)"/g;
const TAGS = [/<(?:a|link|script|img|source|use|image)\b[^>]*?\s(?:href|src)="([^"]*)"/g, META];
const PICTURES = /<meta (?:property|name)="(?:og:image|og:url|twitter:image)" content="([^"]*)"/g;

/** Every HTML file of a built site, by its path. */
export function pagesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
}

/**
 * All that a page links and loads.
 * @param site address at which the site says that it stands, with a slash at its end
 */
export function linksOf(folder: string, page: string, site: string): readonly Link[] {
  const html = readFileSync(join(folder, page), 'utf8').replace(/<script(?![^>]*\ssrc=)[^>]*>[^]*?<\/script>/g, '');
  const texts = [...TAGS, PICTURES].flatMap((pattern) => [...html.matchAll(pattern)].map(([, text = '']) => text));
  return texts.map((text) => ({ page, text, to: targetOf(text.replaceAll('&amp;', '&'), page, site) }));
}

/** The links that lead to no file of the site, as sentences. */
export function deadIn(folder: string, links: readonly Link[]): readonly string[] {
  return links.flatMap(({ page, text, to }) => (to && !isThere(folder, to) ? [`${page}: ${text}`] : []));
}

function targetOf(text: string, page: string, site: string): Link['to'] {
  const url = new URL(text, new URL(page, site));
  if (!url.href.startsWith(site)) return null;
  const path = decodeURIComponent(url.pathname.slice(new URL(site).pathname.length));
  return { path, hash: decodeURIComponent(url.hash.slice(1)) };
}

function isThere(folder: string, { path, hash }: NonNullable<Link['to']>): boolean {
  const at = join(folder, path);
  if (!existsSync(at)) return false;
  const file = statSync(at).isDirectory() ? posix.join(path, 'index.html') : path;
  const isPage = existsSync(join(folder, file)) && file.endsWith('.html');
  if (hash === '' || hash.includes('=')) return path !== '' || isPage;
  return isPage && readFileSync(join(folder, file), 'utf8').includes(` id="${hash}"`);
}
