import { posix } from 'node:path';
import { FILES } from '#facts/columns/fileNames.ts';
import { type Metas, metaName } from '#facts/site.ts';
import type { Offer } from './offers.ts';

/** A kind of page: the HTML it is made from, and its folder below the story ('' for the story's own page). */
export interface PageKind {
  readonly from: string;
  readonly at: string;
  /** What the head of such a page says beside its story. */
  readonly meta?: Partial<Metas>;
  /** A page that never changes: at the story's own address only, and without files that do change. */
  readonly frozen?: boolean;
}

/** One HTML file of the site. */
export interface Page {
  /** Path of the file in the site, as in `harbour/embed/index.html`. */
  readonly file: string;
  readonly from: string;
  readonly story: string;
  readonly meta?: Partial<Metas>;
  readonly frozen?: boolean;
}

/** Every page: each kind for each story, and for the default story once more at the root. */
export function pagesOf(
  stories: readonly string[],
  byDefault: string | undefined,
  kinds: readonly PageKind[],
): readonly Page[] {
  const page = (folder: string, story: string, some: readonly PageKind[]) =>
    some.map(({ from, at, meta = {}, frozen = false }) => {
      return { file: posix.join(folder, at, 'index.html'), from, story, meta, frozen };
    });
  const changing = kinds.filter(({ frozen }) => !frozen);
  return [
    ...(byDefault === undefined ? [] : page('', byDefault, changing)),
    ...stories.flatMap((story) => page(story, story, kinds)),
  ];
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

/** What lies beside the pages of a story; paths in the site. */
interface Beside {
  readonly dataset: string;
  readonly provenance: string;
  /** The folder of columns and chunks, where the story has them. */
  readonly shelf?: string | undefined;
  /** How many facts that archive has. */
  readonly facts?: number | undefined;
  readonly offers?: readonly Offer[];
}

/**
 * What the head of a page says about its story: which one it is, where the site's root, the dataset (of a large story
 * its archive too, and how many facts that has) and the record of sources lie (relative to the page), that the dataset
 * should be fetched at once, and what a reader can take away, with its size in bytes.
 */
export function headOf(page: Page, { dataset, provenance, shelf, facts, offers = [] }: Beside): Tag[] {
  const folder = posix.dirname(page.file);
  const address = posix.relative(folder, dataset);
  const metas: Partial<Metas> = {
    story: page.story,
    root: posix.relative(folder, '.') || '.',
    dataset: address,
    provenance: posix.relative(folder, provenance),
    ...(shelf !== undefined && { archive: posix.join(posix.relative(folder, shelf), FILES.archive) }),
    ...(facts !== undefined && { facts: String(facts) }),
    ...page.meta,
  };
  return [
    ...Object.entries(metas).map(([name, content]): Tag => ({
      tag: 'meta',
      attrs: { name: metaName(name), content },
      injectTo: 'head',
    })),
    { tag: 'link', attrs: { rel: 'preload', as: 'fetch', crossorigin: '', href: address }, injectTo: 'head' },
    ...(page.frozen ? [] : offers).map(({ file, type, bytes }): Tag => ({
      tag: 'link',
      attrs: { rel: 'alternate', type, href: posix.relative(folder, file), 'data-bytes': String(bytes) },
      injectTo: 'head',
    })),
  ];
}
