import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Plugin, ResolvedConfig, Rolldown, ViteDevServer } from 'vite';
import type { Emit } from '#facts/columns/files.ts';
import type { Outlines } from './resolve/places.ts';
import { DEV_MODULE, DEV_SCRIPT, connect } from './site/dev.ts';
import { StoryCache } from './site/cache.ts';
import { Library } from './site/library.ts';
import type { StoryFile } from '#facts/storyFile.ts';
import { type Page, type PageKind, headOf, pageAt, pagesOf } from './site/pages.ts';
import { type Problem, hasErrors, printProblem, printProblems } from './problems/problem.ts';
import { sourcesOf } from './check/sharing.ts';
import { safeUrl } from '#facts/url.ts';
import { ARCHIVE_SCHEMA, DATASET_SCHEMA, PROVENANCE_SCHEMA } from './site/schema.ts';
import { compilerStamp } from './site/stamp.ts';
import { diskWorkspace } from './workspace.ts';

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

const VIRTUAL = 'virtual:dateline/';

/**
 * The stories under `data/` as pages, files and modules: each story at `/<story>/`, the default one at the root too;
 * its dataset beside it; `virtual:dateline/stories` and `virtual:dateline/story/<id>` for code that needs them.
 */
export function dateline(given: DatelineOptions = {}): Plugin {
  const { data = 'data', outlines, texts, report, byDefault, pages: kinds, files = [] } = given;
  const pageKinds = kinds ?? [{ from: 'index.html', at: '' }];
  let config: ResolvedConfig;
  let library: Library;
  let pages: readonly Page[] = [];

  const open = (root: string, building: boolean) => {
    const workspace = diskWorkspace(root, () => {});
    const options = {
      ...(outlines && { outlines }),
      texts,
      report: safeUrl(report, ['https:', 'http:', 'mailto:']) ?? undefined,
      unreviewed: building ? ('error' as const) : ('warning' as const),
    };
    library = new Library(workspace, data, options, byDefault, files, keptIn(root));
    library.remembers = !building;
    library.refresh();
    pages = pagesOf(library.ids, library.byDefault, pageKinds);
  };

  return {
    name: 'dateline',

    config({ root = process.cwd() }, { command, isPreview }) {
      if (command !== 'build' || isPreview) return;
      open(resolve(root), true);
      return { build: { rolldownOptions: { input: pages.map(({ file }) => resolve(root, file)) } } };
    },

    configResolved(resolved) {
      config = resolved;
      if (resolved.command === 'serve') open(resolved.root, false);
    },

    buildStart() {
      if (config.command !== 'build') return;
      const problems = library.all.flatMap((story) => story.problems);
      for (const problem of problems.filter(({ severity }) => severity === 'warning')) this.warn(printProblem(problem));
      if (library.ids.length === 0) this.error(`There is no story in the folder ${data}.`);
      if (hasErrors(problems)) this.error(sentences(problems));
      const schemas = {
        'archive.schema.json': ARCHIVE_SCHEMA,
        'dataset.schema.json': DATASET_SCHEMA,
        'provenance.schema.json': PROVENANCE_SCHEMA,
      };
      for (const [fileName, schema] of Object.entries(schemas)) {
        this.emitFile({ type: 'asset', fileName, source: `${JSON.stringify(schema, null, 2)}\n` });
      }
      for (const story of library.ids) {
        for (const { file, content } of library.filesOf(story))
          this.emitFile({ type: 'asset', fileName: file, source: content });
      }
    },

    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const copied = copiesIn(bundle, library);
        if (copied.length > 0) this.error(`published files hold an article's words\n\n${copied.join('\n')}`);
      },
    },

    writeBundle({ dir = config.build.outDir }) {
      for (const story of library.ids) {
        const shelf = library.shelfOf(story);
        const to = resolve(config.root, dir);
        shelf?.each(writerTo(join(to, shelf.folder)));
        for (const { name, path } of library.downloadsOf(story)) copyFileSync(path, join(to, story, name));
      }
    },

    resolveId(id) {
      if (id.startsWith(VIRTUAL)) return `\0${id}`;
      return pageOf(id) ? id : null;
    },

    load(id) {
      if (id.startsWith(`\0${VIRTUAL}`)) return moduleOf(id.slice(VIRTUAL.length + 1), library);
      const page = pageOf(id);
      return page ? readFileSync(join(config.root, page.from), 'utf8') : null;
    },

    transformIndexHtml(_, { filename, originalUrl }) {
      const page = originalUrl === undefined ? pageOf(filename) : pageAt(pages, originalUrl);
      return page ? [...headOf(page, besideOf(page.story)), ...(config.command === 'serve' ? [DEV_SCRIPT] : [])] : [];
    },

    configureServer(server: ViteDevServer) {
      connect(server, library, resolve(config.root, data), () => {
        pages = pagesOf(library.ids, library.byDefault, pageKinds);
        return pages;
      });
    },
  };

  function besideOf(story: string) {
    return {
      dataset: library.datasetOf(story),
      provenance: library.provenanceOf(story),
      shelf: library.shelfOf(story)?.folder,
      facts: library.shelfOf(story)?.facts,
      offers: library.offersOf(story),
    };
  }

  /** The page that a path of an HTML file stands for. */
  function pageOf(id: string): Page | undefined {
    if (!id.endsWith('.html') || !config) return undefined;
    const path = isAbsolute(id) ? relative(config.root, id) : id;
    return pages.find(({ file }) => file === path.split(sep).join('/'));
  }
}

/** Where stories are kept between runs. The project that this file belongs to may not be the one that is built. */
function keptIn(root: string) {
  const project = diskWorkspace(resolve(import.meta.dirname, '../..'), () => {});
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

function moduleOf(name: string, library: Library): string | null {
  if (name === 'dev') return DEV_MODULE;
  if (name === 'stories') {
    const stories = library.all.flatMap(({ story: id, dataset }) =>
      dataset ? [{ id, title: dataset.story.title }] : [],
    );
    return `export const stories = ${JSON.stringify(stories)};\nexport const defaultStory = ${JSON.stringify(library.byDefault ?? null)};`;
  }
  const story = library.all.find(({ story: id }) => name === `story/${id}`);
  return story?.dataset ? `export default ${JSON.stringify(story.dataset)};` : null;
}

/** The published files that hold twelve words of an article in a row, where the article's text is at hand. */
function copiesIn(bundle: Rolldown.OutputBundle, library: Library): readonly string[] {
  const files = byContent(bundle);
  return library.all.flatMap((held) => {
    const texts = library.textsOf(held);
    if (texts.size === 0) return [];
    const sources = sourcesOf(texts);
    return [...files].flatMap(([content, names]) => {
      const shared = sources.copied(content, held.headlines);
      if (!shared) return [];
      const words = `${shared.count} words in a row are those of “${shared.article}”: “${shared.words} …”`;
      return names.map((name) => `${name}: ${words}`);
    });
  });
}

/** The texts of a bundle, and the files that hold each: some stand under two names. */
function byContent(bundle: Rolldown.OutputBundle): ReadonlyMap<string, readonly string[]> {
  const files = new Map<string, string[]>();
  for (const file of Object.values(bundle)) {
    const content = file.type === 'chunk' ? file.code : file.source;
    if (typeof content !== 'string') continue;
    const names = files.get(content);
    if (names) names.push(file.fileName);
    else files.set(content, [file.fileName]);
  }
  return files;
}

function sentences(problems: readonly Problem[]): string {
  return `the stories have errors\n\n${printProblems(problems.filter(({ severity }) => severity === 'error'))}`;
}
