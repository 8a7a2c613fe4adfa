import { createReadStream } from 'node:fs';
import { sep } from 'node:path';
import type { ViteDevServer } from 'vite';
import type { Dataset } from '#facts/dataset.ts';
import { CHANGED, type Edit, editOf } from '#facts/edit.ts';
import { reducedOf } from '#facts/reduced.ts';
import { metaName, namedLike } from '#facts/site.ts';
import type { Download } from './downloads.ts';
import type { Held } from './held.ts';
import type { Library } from './library.ts';
import { type Page, pageAt } from './pages.ts';
import { pathOnShelf } from './shelf.ts';
import { hasErrors, printProblems } from '../problems/problem.ts';

/** In development each page closes the overlay when its story is mended, and asks at its start whether it is broken. */
export const DEV_SCRIPT = {
  tag: 'script',
  attrs: { type: 'module', src: '/@id/__x00__virtual:dateline/dev' },
  injectTo: 'head',
} as const;

export const DEV_MODULE = `
if (import.meta.hot) {
  import.meta.hot.on('${CHANGED}', () => document.querySelectorAll('vite-error-overlay').forEach((overlay) => overlay.remove()));
  const story = document.querySelector('meta[name="${metaName('story')}"]')?.getAttribute('content');
  import.meta.hot.send('dateline:hello', { story });
}`;

/**
 * Milliseconds after which a change is looked at again. The watcher says nothing of a file that changes once more within
 * 50 ms: whoever reads it at once alone never sees how it ended.
 */
const SETTLE = 60;

/** Milliseconds after which the first page has probably been served. */
const IDLE = 3_000;

/**
 * Serves the stories of a library in development, and tells the pages when one of them changes: with its new dataset,
 * or with an overlay that shows the same sentences as the command line.
 */
export function connect(
  server: ViteDevServer,
  library: Library,
  folder: string,
  pagesNow: () => readonly Page[],
): void {
  let pages = pagesNow();
  let timer: NodeJS.Timeout | undefined;
  const changes = new Changes(server, library);
  const update = (isSettled: boolean) => {
    changes.look();
    pages = pagesNow();
    changes.tell(isSettled);
  };
  server.watcher.add(folder);
  server.watcher.on('all', (_, file) => {
    if (!file.startsWith(folder + sep)) return;
    if (timer === undefined) update(false);
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = undefined;
      update(true);
    }, SETTLE);
  });
  const idle = setTimeout(() => library.remember(), IDLE);
  server.httpServer?.on('close', () => [timer, idle].forEach(clearTimeout));
  server.hot.on('dateline:hello', ({ story }: { story: string }) => {
    const compiled = library.all.find((one) => one.story === story);
    if (compiled && hasErrors(compiled.problems)) tell(server, compiled, null);
  });
  serve(server, library, () => pages);
}

/** What has changed in the stories, and was not told to their pages yet. */
class Changes {
  /** Stories with what pages show of them. */
  readonly #untold = new Map<string, Dataset | null>();

  constructor(
    readonly server: ViteDevServer,
    readonly library: Library,
  ) {}

  /** Reads what was edited. */
  look(): void {
    const before = new Map(this.library.all.map(({ story, dataset }) => [story, dataset]));
    for (const { story } of this.library.refresh())
      if (!this.#untold.has(story)) this.#untold.set(story, before.get(story) ?? null);
  }

  /** A story is told at once where it is sound; an error may be that of a file which is still being written. */
  tell(isSettled: boolean): void {
    for (const [story, shown] of this.#untold) {
      const held = this.library.all.find((one) => one.story === story);
      if (!isSettled && held && hasErrors(held.problems)) continue;
      this.#untold.delete(story);
      if (held) tell(this.server, held, editIn(this.library, held, shown));
    }
  }
}

/** What a page shows of a story: of a large one what it opens with, as in a built site; the rest it asks for. */
function shownOf(library: Library, { story, dataset }: Held): Dataset | null {
  return dataset && library.shelfOf(story) ? reducedOf(dataset) : dataset;
}

/** What changed in a story since its version before; null where it has errors. */
function editIn(library: Library, held: Held, before: Dataset | null): Edit | null {
  const opening = shownOf(library, held);
  return held.dataset && opening && editOf(before, held.dataset, opening);
}

function tell(server: ViteDevServer, { story, problems }: Held, edit: Edit | null): void {
  for (const id of [`\0virtual:dateline/story/${story}`, '\0virtual:dateline/stories']) {
    const module = server.moduleGraph.getModuleById(id);
    if (module) server.moduleGraph.invalidateModule(module);
  }
  if (edit) server.hot.send(CHANGED, edit);
  else
    server.hot.send({
      type: 'error',
      err: { message: printProblems(problems), stack: '', plugin: 'dateline', id: `data/${story}` },
    });
}

/** The files of the stories from memory, and the pages at their lasting addresses. */
function serve(server: ViteDevServer, library: Library, pages: () => readonly Page[]): void {
  server.middlewares.use((request, response, next) => {
    const url = (request.url ?? '/').replace(/[?#].*$/, '');
    const opening = openingAt(library, url);
    if (opening) {
      response.setHeader('Content-Type', 'application/json; charset=utf-8');
      response.setHeader('Cache-Control', 'no-store');
      response.end(JSON.stringify(opening));
      return;
    }
    const file = library.ids.flatMap((story) => library.filesOf(story)).find((one) => `/${one.file}` === lasting(url));
    if (file) {
      response.setHeader('Content-Type', `${file.type}; charset=utf-8`);
      response.setHeader('Cache-Control', 'no-store');
      response.end(file.content);
      return;
    }
    const download = downloadAt(library, url);
    if (download) {
      response.setHeader('Content-Type', `${download.type}; charset=utf-8`);
      createReadStream(download.path).pipe(response);
      return;
    }
    const held = heldAt(library, url);
    if (held !== null) {
      response.setHeader('Cache-Control', 'no-store');
      response.end(held);
      return;
    }
    if (!url.endsWith('/') && pageAt(pages(), `${url}/`)) {
      response.writeHead(302, { Location: `${url}/` }).end();
      return;
    }
    const page = pageAt(pages(), url);
    if (page) request.url = `/${page.from}`;
    next();
  });
}

/** What the page of a large story opens with, at the address by content that its head names; else null. */
function openingAt(library: Library, url: string): Dataset | null {
  const [, story] = new RegExp(`^/([^/]+)/${namedLike('dataset', 'json')}$`).exec(url) ?? [];
  const held = story !== undefined && library.shelfOf(story) && library.all.find((one) => one.story === story);
  return held ? shownOf(library, held) : null;
}

/** A file of all facts of a large story, whose files are not made for another address. */
function downloadAt(library: Library, url: string): Download | undefined {
  const [, story, name] = /^\/([^/]+)\/([^/]+)$/.exec(url) ?? [];
  const isOffered = story !== undefined && library.offered.some((one) => one.rows && one.name === name);
  return isOffered ? library.downloadsOf(story).find((one) => one.name === name) : undefined;
}

/** A file of a large story, or null. */
function heldAt(library: Library, url: string): string | Uint8Array | null {
  const asked = pathOnShelf(url);
  return asked && (library.shelfOf(asked.story)?.read(asked.path) ?? null);
}

/** A name by content is served as what it is now: in development one file stands for all its versions. */
function lasting(url: string): string {
  return url.replace(new RegExp(`/${namedLike('(dataset|provenance)', 'json')}$`), '/$1.json');
}
