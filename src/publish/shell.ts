import type { Dataset } from '#facts/dataset.ts';
import type { Offered, PageOfStory, Written } from './renderer.ts';
import { escapeText } from './html.ts';
import { policyTag } from './policy.ts';

/** A page as Vite built it: its scripts and styles, and an empty place for what it shows. */
export interface Shell extends PageOfStory {
  readonly html: string;
  readonly story: string;
}

const PLACE = '<div id="page"></div>';

/** Reads what a page says of itself in its meta elements; null where it shows no story. */
export function shellOf(html: string): Shell | null {
  const story = metaOf(html, 'dateline-story');
  if (story === null) return null;
  const kind = metaOf(html, 'dateline-embed') === null ? 'page' : 'embed';
  const frozen = metaOf(html, 'dateline-frozen');
  return { html, story, kind, frozen, root: metaOf(html, 'dateline-root') ?? '.', offers: offersIn(html) };
}

/** A shell whose head says more, by the names of meta elements. */
export function withMetas(shell: Shell, metas: Readonly<Record<string, string>>): Shell {
  const tags = Object.entries(metas).map(([name, content]) => `  <meta name="${name}" content="${content}">\n  `);
  return withTags(shell, tags.join(''));
}

/** A shell whose own script runs before anything that it loads; after what says how the page is to be read. */
export function withFirst(shell: Shell, script: string): Shell {
  return {
    ...shell,
    html: shell.html.replace('<link rel="icon"', (link) => `<script>${script}</script>\n    ${link}`),
  };
}

/** A shell whose styles come from a disk as well: there no browser fetches what a page asks for as another origin. */
export function withPlainStyles(shell: Shell): Shell {
  return { ...shell, html: shell.html.replaceAll('<link rel="stylesheet" crossorigin', '<link rel="stylesheet"') };
}

function inlineIn(html: string): readonly string[] {
  return [...html.matchAll(/<script>([^]*?)<\/script>/g)].map(([, script = '']) => script);
}

/** A shell with more tags at the end of its head. */
export function withTags(shell: Shell, tags: string): Shell {
  return { ...shell, html: shell.html.replace('</head>', () => `${tags}</head>`) };
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
  const whole = metaOf(shell.html, 'dateline-dataset');
  if (whole === null) return shell;
  const meta = (name: string, content: string) => `<meta name="dateline-${name}" content="${content}">`;
  const all = [meta('dataset', opening), meta('words', words), meta('outlines', outlines)].join('\n    ');
  const html = shell.html.replace(meta('dataset', whole), () => all).replace(`href="${whole}"`, `href="${opening}"`);
  if (provenance === undefined) return { ...shell, html };
  const record = meta('provenance', metaOf(html, 'dateline-provenance') ?? '');
  return { ...shell, html: html.replace(record, () => meta('provenance', provenance)) };
}

/**
 * The whole page. Throws where a shell has no place for it.
 * @param tags what else its head says
 */
export function fill({ html, kind }: Shell, { body, stored }: Written, { story }: Dataset, tags: string): string {
  if (!html.includes(PLACE)) throw new Error('The page has no place for what it shows.');
  return html
    .replace(/<html lang="[^"]*"/, () => `<html lang="${escapeText(story.language)}"`)
    .replace('<head>', () => `<head>\n    ${policyTag(kind, inlineIn(html))}`)
    .replace(/<title>[^<]*<\/title>/, () => `<title>${escapeText(story.title)}</title>`)
    .replace('</head>', () => `${tags}  </head>`)
    .replace(PLACE, () => `${stored}<div id="page">${body}</div>`);
}

function offersIn(html: string): readonly Offered[] {
  const links = html.matchAll(/<link rel="alternate" type="([^"]*)" href="([^"]*)" data-bytes="(\d+)"/g);
  return [...links].map(([, media = '', href = '', bytes]) => {
    return { name: href.replace(/^.*\//, ''), href, media, bytes: Number(bytes) };
  });
}

function metaOf(html: string, name: string): string | null {
  return new RegExp(`<meta name="${name}" content="([^"]*)"`).exec(html)?.[1] ?? null;
}
