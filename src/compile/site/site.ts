import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Emit } from '#facts/columns/files.ts';
import type { StoryFile } from '#facts/storyFile.ts';
import { safeUrl } from '#facts/url.ts';
import type { Outlines } from '../resolve/places.ts';
import { diskWorkspace } from '../workspace.ts';
import { StoryCache } from './cache.ts';
import type { Kept } from './compiling.ts';
import { type Emitted, Library } from './library.ts';
import { type Page, type PageKind, headOf, pagesOf } from './pages.ts';
import { rereading } from './reread.ts';
import { ARCHIVE_SCHEMA, DATASET_SCHEMA, PROVENANCE_SCHEMA } from './schema.ts';
import { compilerStamp } from './stamp.ts';

export interface DatelineOptions {
  /** The folder of the stories, below Vite's root. */
  readonly data?: string;
  readonly outlines?: Outlines;
  /** Where to report errors, for publishers who name no address. */
  readonly report?: string | undefined;
  /** Folder of the article texts; left out, each story's own `texts/`. */
  readonly texts?: string | undefined;
  /** The story at the root; left out, the first by name. */
  readonly byDefault?: string | undefined;
  /** The pages of each story; left out, `index.html` at its root. */
  readonly pages?: readonly PageKind[];
  /** Files that each story offers beside its dataset, in the order in which they are offered. */
  readonly files?: readonly StoryFile[];
}

/** The stories below a root folder, with their pages and files. */
export class Site {
  /** The folder of the stories. */
  readonly data: string;
  readonly library: Library;
  readonly #kinds: readonly PageKind[];
  #pages: readonly Page[];

  /** @param building whether all has to be right, or is still being edited */
  constructor(
    readonly root: string,
    given: DatelineOptions,
    building: boolean,
  ) {
    const {
      data = 'data',
      outlines,
      texts,
      report,
      byDefault,
      pages = [{ from: 'index.html', at: '' }],
      files: offered,
    } = given;
    const options = {
      ...(outlines && { outlines }),
      texts,
      report: safeUrl(report, ['https:', 'http:', 'mailto:']) ?? undefined,
      unreviewed: building ? ('error' as const) : ('warning' as const),
    };
    this.data = data;
    this.#kinds = pages;
    const files = diskWorkspace(root, () => {});
    this.library = new Library(building ? files : rereading(files), data, options, byDefault, offered, keptIn(root));
    this.library.compiling.remembers = !building;
    this.library.refresh();
    this.#pages = this.pagesNow();
  }

  get pages(): readonly Page[] {
    return this.#pages;
  }

  /** The pages once more, of the stories that there are now. */
  pagesNow(): readonly Page[] {
    this.#pages = pagesOf(this.library.ids, this.library.byDefault, this.#kinds);
    return this.#pages;
  }

  /** The page that a path of an HTML file stands for. */
  pageOf(id: string): Page | undefined {
    if (!id.endsWith('.html')) return undefined;
    const path = isAbsolute(id) ? relative(this.root, id) : id;
    return this.#pages.find(({ file }) => file === path.split(sep).join('/'));
  }

  /** The HTML that a page is made from. */
  htmlOf({ from }: Page): string {
    return readFileSync(join(this.root, from), 'utf8');
  }

  /** What the head of a page says of its story. */
  headOf(page: Page): ReturnType<typeof headOf> {
    const { story } = page;
    const shelf = this.library.shelfOf(story);
    return headOf(page, {
      dataset: this.library.datasetOf(story),
      provenance: this.library.provenanceOf(story),
      shelf: shelf?.folder,
      facts: shelf?.facts,
      offers: this.library.offersOf(story),
    });
  }

  /** The files that a build emits: the schemas, and the files of every story. */
  get files(): readonly Pick<Emitted, 'file' | 'content'>[] {
    const schemas = Object.entries(SCHEMAS).map(([file, schema]) => {
      return { file, content: `${JSON.stringify(schema, null, 2)}\n` };
    });
    return [...schemas, ...this.library.ids.flatMap((story) => this.library.filesOf(story))];
  }

  /** Writes what is too large to be emitted: the archives, and the files of all facts. */
  writeLarge(to: string): void {
    for (const story of this.library.ids) {
      const shelf = this.library.shelfOf(story);
      shelf?.each(writerTo(join(to, shelf.folder)));
      for (const { name, path } of this.library.downloadsOf(story)) copyFileSync(path, join(to, story, name));
    }
  }
}

const SCHEMAS = {
  'archive.schema.json': ARCHIVE_SCHEMA,
  'dataset.schema.json': DATASET_SCHEMA,
  'provenance.schema.json': PROVENANCE_SCHEMA,
} as const;

/** Where stories are kept between runs. The project that this file belongs to may not be the one that is built. */
function keptIn(root: string): Kept {
  const project = diskWorkspace(resolve(import.meta.dirname, '../../..'), () => {});
  const cache = new StoryCache(join(root, 'node_modules/.cache/dateline/stories'));
  return { cache, compiler: compilerStamp(project) };
}

/** Writes files into a folder; the folders that they need are made once. */
function writerTo(folder: string): Emit {
  const made = new Set<string>();
  return (path, content) => {
    const target = join(folder, path);
    const parent = dirname(target);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(target, content);
  };
}
