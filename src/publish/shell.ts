import type { Dataset } from '#facts/dataset.ts';
import { escapeText } from '#facts/markup.ts';
import { type Meta, type Metas, PLACES, metaName, replaced } from '#facts/site.ts';
import type { Offered, PageOfStory, Written } from './renderer.ts';
import { policyTag } from './policy.ts';

/** A page as Vite built it: its scripts and styles, and an empty place for what it shows. */
export interface Shell extends PageOfStory {
  readonly html: string;
  readonly story: string;
}

/** Reads what a page says of itself in its meta elements; null where it shows no story. */
export function shellOf(html: string): Shell | null {
  const story = metaIn(html, 'story');
  if (story === null) return null;
  const kind = metaIn(html, 'embed') === null ? 'page' : 'embed';
  return {
    html,
    story,
    kind,
    frozen: metaIn(html, 'frozen'),
    root: metaIn(html, 'root') ?? '.',
    offers: offersIn(html),
  };
}

/** A shell whose head says more. */
export function withMetas(shell: Shell, metas: Partial<Metas>): Shell {
  const tags = Object.entries(metas).map(([meta, content]) => `  ${metaTag(meta, content)}\n  `);
  return withTags(shell, tags.join(''));
}

/** A shell whose own script runs before anything that it loads; after what says how the page is to be read. */
export function withFirst(shell: Shell, script: string): Shell {
  const html = replaced(shell.html, '<link rel="icon"', (link) => `<script>${script}</script>\n    ${link}`);
  return { ...shell, html };
}

/** A shell whose styles come from a disk as well: there no browser fetches what a page asks for as another origin. */
export function withPlainStyles(shell: Shell): Shell {
  const html = replaced(shell.html, /<link rel="stylesheet" crossorigin/g, () => '<link rel="stylesheet"');
  return { ...shell, html };
}

function inlineIn(html: string): readonly string[] {
  return [...html.matchAll(/<script>([^]*?)<\/script>/g)].map(([, script = '']) => script);
}

/** A shell with more tags at the end of its head. */
export function withTags(shell: Shell, tags: string): Shell {
  return { ...shell, html: replaced(shell.html, '</head>', () => `${tags}</head>`) };
}

/** What a page opens with, and what takes its place part by part; each by its address or path. */
export interface Beside {
  readonly opening: string;
  readonly words: string;
  readonly outlines: string;
  /** The record of sources, where it is not the whole one that the page names already. */
  readonly provenance?: string | undefined;
}

/** A shell that opens with less than the whole dataset, and names what comes later. Addresses are relative to it. */
export function withOpening(shell: Shell, { opening, words, outlines, provenance }: Beside): Shell {
  const whole = metaIn(shell.html, 'dataset') ?? '';
  const later = [metaTag('words', words), metaTag('outlines', outlines)].map((tag) => `\n    ${tag}`);
  const named = withMeta(shell.html, 'dataset', opening, later.join(''));
  const html = replaced(named, `href="${whole}"`, () => `href="${opening}"`);
  return { ...shell, html: provenance === undefined ? html : withMeta(html, 'provenance', provenance) };
}

/**
 * The whole page.
 * @param tags what else its head says
 * @param site absolute address of the site, where it is known
 */
export function fill(
  { html, kind }: Shell,
  { body, stored, dir }: Written,
  { story }: Dataset,
  tags: string,
  site: string | null = null,
): string {
  const parts: readonly [part: string | RegExp, by: string][] = [
    [/<html lang="[^"]*"/, `<html lang="${escapeText(story.language)}"${dir === 'rtl' ? ' dir="rtl"' : ''}`],
    ['<head>', `<head>\n    ${policyTag(kind, inlineIn(html), site)}`],
    [/<title>[^<]*<\/title>/, `<title>${escapeText(story.title)}</title>`],
    ['</head>', `${tags}  </head>`],
    [PLACES.page, `${stored}<div id="page">${body}</div>`],
  ];
  return parts.reduce((page, [part, by]) => replaced(page, part, () => by), html);
}

function offersIn(html: string): readonly Offered[] {
  const links = html.matchAll(/<link rel="alternate" type="([^"]*)" href="([^"]*)" data-bytes="(\d+)"/g);
  return [...links].map(([, media = '', href = '', bytes]) => {
    return { name: href.replace(/^.*\//, ''), href, media, bytes: Number(bytes) };
  });
}

function metaIn(html: string, meta: Meta): string | null {
  return new RegExp(`<meta name="${metaName(meta)}" content="([^"]*)"`).exec(html)?.[1] ?? null;
}

function metaTag(meta: string, content: string): string {
  return `<meta name="${metaName(meta)}" content="${content}">`;
}

/** @param after more tags, behind it */
function withMeta(html: string, meta: Meta, content: string, after = ''): string {
  return replaced(html, metaTag(meta, metaIn(html, meta) ?? ''), () => metaTag(meta, content) + after);
}
