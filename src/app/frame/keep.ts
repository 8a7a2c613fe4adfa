import { steadily } from '#app/loading/steady.ts';
import { type Copy, type Keeper, copiesOf, nameOf } from './copy.ts';
import { KEPT } from './kept.ts';

/** What a site says of a story's files: paths in the site, and a digest that changes with any of them. */
interface Manifest {
  readonly version: string;
  readonly files: readonly string[];
  /** What the files take together. */
  readonly bytes: number;
}

/**
 * Keeps a story: every file that its manifest names, or none. Then an older copy goes. Rejects where a file can't be had, or stalls.
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

async function had({ fetch }: Keeper, address: string): Promise<Response> {
  const response = await steadily(address, fetch);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}

/** The same page, which says in its head when it was kept. */
async function dated(response: Response, day: string): Promise<Response> {
  const html = await response.text();
  const headers = { 'Content-Type': 'text/html; charset=utf-8' };
  return new Response(html.replace('</head>', `<meta name="${KEPT}" content="${day}"></head>`), { headers });
}
