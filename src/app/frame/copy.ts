import { KEPT } from './kept.ts';

/** What a site says of a story's files: paths in the site, and a digest that changes with any of them. */
export interface Manifest {
  readonly version: string;
  readonly files: readonly string[];
  /** What the files take together. */
  readonly bytes: number;
}

/** A story kept in this browser. */
export interface Copy {
  /** The name of its cache. */
  readonly name: string;
  /** The day on which it was kept, `YYYY-MM-DD`. */
  readonly day: string;
  readonly version: string;
  /** What it takes, known where it was just kept. */
  readonly bytes?: number;
}

/** The parts of a browser that keep things; object literals in tests. */
export interface Keeper {
  readonly caches: Pick<CacheStorage, 'keys' | 'open' | 'delete'>;
  /** Fetches anew, past every cache. */
  readonly fetch: (address: string) => Promise<Response>;
}

/** The name says all there is to know: the site, since one origin can hold several, the story, the day, the version. */
function nameOf(root: string, story: string, day: string, version: string): string {
  return ['dateline', encodeURIComponent(root), encodeURIComponent(story), day, version].join(' ');
}

/** The copy of a story of a site, or null. */
export async function findCopy({ caches }: Keeper, root: string, story: string): Promise<Copy | null> {
  const [newest] = (await copiesOf(caches, root, story)).sort((a, b) => (a.day < b.day ? 1 : -1));
  return newest ?? null;
}

/**
 * Keeps a story: every file that its manifest names, or none. Then an older copy goes. Rejects where a file can't be had.
 * @param root address of the site, with a slash at its end
 * @param day today, `YYYY-MM-DD`
 */
export async function keep(keeper: Keeper, root: string, story: string, day: string): Promise<Copy> {
  const manifest = (await (await had(keeper, `${root}${story}/offline.json`)).json()) as Manifest;
  const name = nameOf(root, story, day, manifest.version);
  const older = await copiesOf(keeper.caches, root, story);
  const cache = await keeper.caches.open(name);
  try {
    for (const path of manifest.files) {
      const response = await had(keeper, root + path);
      await cache.put(root + path, path === '' || path.endsWith('/') ? await dated(response, day) : response);
    }
  } catch (error) {
    if (!older.some((copy) => copy.name === name)) await keeper.caches.delete(name);
    throw error;
  }
  for (const copy of older) if (copy.name !== name) await keeper.caches.delete(copy.name);
  return { name, day, version: manifest.version, bytes: manifest.bytes };
}

/** Removes the copy of a story; returns whether another story of this site is still kept. */
export async function forget({ caches }: Keeper, root: string, story: string): Promise<boolean> {
  for (const { name } of await copiesOf(caches, root, story)) await caches.delete(name);
  return (await caches.keys()).some((name) => name.startsWith(`dateline ${encodeURIComponent(root)} `));
}

async function copiesOf(caches: Keeper['caches'], root: string, story: string): Promise<Copy[]> {
  return (await caches.keys()).flatMap((name) => {
    const [, , , day = '', version = ''] = name.split(' ');
    return name === nameOf(root, story, day, version) ? [{ name, day, version }] : [];
  });
}

async function had({ fetch }: Keeper, address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}

/** The same page, which says in its head when it was kept. */
async function dated(response: Response, day: string): Promise<Response> {
  const html = await response.text();
  const headers = { 'Content-Type': 'text/html; charset=utf-8' };
  return new Response(html.replace('</head>', `<meta name="${KEPT}" content="${day}"></head>`), { headers });
}
