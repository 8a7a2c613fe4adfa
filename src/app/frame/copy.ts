import type { FetchFile } from '#app/loading/steady.ts';

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
  readonly caches: Pick<CacheStorage, 'keys' | 'open' | 'delete' | 'match'>;
  /** Fetches anew, past every cache. */
  readonly fetch: FetchFile;
}

/** The name says all there is to know: the site, since one origin can hold several, the story, the day, the version. */
export function nameOf(root: string, story: string, day: string, version: string): string {
  return ['dateline', encodeURIComponent(root), encodeURIComponent(story), day, version].join(' ');
}

/** What a copy gets last, so that one that was never finished is not taken for whole: an address that no page asks for. */
export function sealOf(root: string, story: string): string {
  return `${root}${story}/offline.json?whole`;
}

/** The newest copy of a story of a site that is whole, or null. */
export async function findCopy({ caches }: Keeper, root: string, story: string): Promise<Copy | null> {
  const copies = await copiesOf(caches, root, story);
  for (const copy of copies.sort((a, b) => (a.day < b.day ? 1 : -1)))
    if (await caches.match(sealOf(root, story), { cacheName: copy.name })) return copy;
  return null;
}

/** The copies of a story of a site, those too that were never finished. */
export async function copiesOf(caches: Keeper['caches'], root: string, story: string): Promise<Copy[]> {
  return (await caches.keys()).flatMap((name) => {
    const [, , , day = '', version = ''] = name.split(' ');
    return name === nameOf(root, story, day, version) ? [{ name, day, version }] : [];
  });
}

/** Removes the copy of a story; returns whether another story of this site is still kept. */
export async function forget({ caches }: Keeper, root: string, story: string): Promise<boolean> {
  for (const { name } of await copiesOf(caches, root, story)) await caches.delete(name);
  return (await caches.keys()).some((name) => name.startsWith(`dateline ${encodeURIComponent(root)} `));
}
