import { posix } from 'node:path';

/** A kind of page: the HTML it is made from, and its folder below the story ('' for the story's own page). */
export interface PageKind {
  readonly from: string;
  readonly at: string;
}

/** One HTML file of the site. */
export interface Page {
  /** Path of the file in the site, as in `harbour/embed/index.html`. */
  readonly file: string;
  readonly from: string;
  readonly story: string;
}

/** Every page: each kind for each story, and for the default story once more at the root. */
export function pagesOf(
  stories: readonly string[],
  byDefault: string | undefined,
  kinds: readonly PageKind[],
): readonly Page[] {
  const page = (folder: string, story: string) =>
    kinds.map(({ from, at }) => ({ file: posix.join(folder, at, 'index.html'), from, story }));
  return [...(byDefault === undefined ? [] : page('', byDefault)), ...stories.flatMap((story) => page(story, story))];
}

/** The page that an address of the development server means, or undefined. */
export function pageAt(pages: readonly Page[], url: string): Page | undefined {
  const path = url.replace(/[?#].*$/, '').replace(/^\//, '');
  return pages.find(({ file }) => path === file || path === file.replace(/index\.html$/, ''));
}

interface Tag {
  tag: string;
  attrs: Record<string, string>;
  injectTo: 'head';
}

/**
 * What the head of a page says about its story: which one it is, where its dataset lies (relative to the page), and
 * that the dataset should be fetched at once.
 */
export function headOf(page: Page, dataset: string): Tag[] {
  const address = posix.relative(posix.dirname(page.file), dataset);
  return [
    { tag: 'meta', attrs: { name: 'dateline-story', content: page.story }, injectTo: 'head' },
    { tag: 'meta', attrs: { name: 'dateline-dataset', content: address }, injectTo: 'head' },
    { tag: 'link', attrs: { rel: 'preload', as: 'fetch', crossorigin: '', href: address }, injectTo: 'head' },
  ];
}
