import { FILES } from '#facts/columns/fileNames.ts';
import { DIGEST, SHELF } from '#facts/site.ts';

/*
 * The service worker, which a reader asks for by "keep for offline use": what a kept story holds is answered from its
 * copy when the network has no answer, and at once where its name says its content. It keeps the chunks of a large kept
 * story as they are read; all else is kept by src/app/frame/keep.ts and deleted by src/app/frame/copy.ts.
 */
const worker = globalThis as unknown as ServiceWorkerGlobalScope;

/** Milliseconds in which a network has to give all of a file that is kept; one that does not counts as away. */
const PATIENCE = 5_000;

worker.addEventListener('install', () => void worker.skipWaiting());
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method === 'GET' && new URL(request.url).origin === worker.location.origin)
    event.respondWith(answer(request));
});

async function answer(request: Request): Promise<Response> {
  const navigates = request.mode === 'navigate';
  // A browser whose store is broken still has a network.
  const kept = await caches.match(request, { ignoreSearch: navigates }).catch(() => undefined);
  if (kept && !navigates && isFixed(request)) return kept;
  // A copy that is made anew takes nothing over that may be older; a page that its reader reloads may be all that there is.
  if (request.cache === 'reload' && !navigates) return fetch(request);
  try {
    const response = await (kept ? inTime(request) : fetch(request));
    if (response.ok && !kept) await keepRead(request, response).catch(() => {});
    return response.ok || leadsOn(response) || !kept ? response : kept;
  } catch (error) {
    const instead = kept ?? (navigates ? await onItsStory(request.url) : null);
    if (instead) return instead;
    throw error;
  }
}

/** What the network gives, whole: where it stopped half-way, a page would be cut off that its reader has in full. */
async function inTime(request: Request): Promise<Response> {
  const response = await fetch(request, { signal: AbortSignal.timeout(PATIENCE) });
  return leadsOn(response) ? response : new Response(await response.blob(), response);
}

/** A site that has moved says where it is now: a copy of what it was would hide that for ever. */
function leadsOn({ type }: Response): boolean {
  return type === 'opaqueredirect';
}

/** What is named by its content: the network has nothing newer. Parts of a file are what a network is better at. */
function isFixed({ url, headers }: Request): boolean {
  return FIXED.test(new URL(url).pathname) && !headers.has('Range');
}

const FIXED = new RegExp(`/assets/|\\.${DIGEST}[./]`);

/**
 * A page by another of its addresses, without the slash at its end or by the name of its file, and the pages of single
 * facts, which are not kept: where their story is, the fact is open on its page.
 */
async function onItsStory(address: string): Promise<Response | null> {
  const { origin, pathname, search } = new URL(address);
  const page = origin + pathname.replace(/\/(?:index\.html)?$|$/, '/');
  const [, story = page, fact] = /^(.*\/)f\/([^/]+)\/$/.exec(page) ?? [];
  if (!(await caches.match(story))) return null;
  return Response.redirect(fact === undefined ? page + search : `${story}#fact=${fact}`);
}

/** A chunk of a large story, in a folder of its kind; before that the folder of what a kept story always has. */
const CHUNK = new RegExp(`^([^?#]*/${SHELF}/)[^/?#]+/[^/?#]+$`);

/**
 * Puts what was read of a story into its copy, where there is one; not the page that some networks answer with. Rejects
 * where the disk is full or broken.
 */
async function keepRead(request: Request, response: Response): Promise<void> {
  const [, folder] = CHUNK.exec(request.url) ?? [];
  if (folder === undefined || response.headers.get('Content-Type')?.startsWith('text/html')) return;
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    if (await cache.match(folder + FILES.archive)) await cache.put(request, response.clone());
  }
}
