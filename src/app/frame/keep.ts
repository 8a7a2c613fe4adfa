import { steadily } from '#app/loading/steady.ts';
import { DIGEST } from '#facts/site.ts';
import { type Copy, type Keeper, copiesOf, nameOf, sealOf } from './copy.ts';
import { KEPT } from './kept.ts';

/** What a site says of a story's files: paths in the site, and a digest that changes with any of them. */
interface Manifest {
  readonly version: string;
  readonly files: readonly string[];
  /** What the files take together. */
  readonly bytes: number;
}

/** What is kept, and when. */
interface Keeping {
  readonly root: string;
  readonly day: string;
  readonly files: ReadonlySet<string>;
}

/**
 * Keeps a story: every file that its manifest names, or none. Then an older copy goes. Rejects where a file can't be had,
 * stalls, or is not of this version: a site may change while it is kept, and some networks answer with a page of their own.
 * @param root address of the site, with a slash at its end
 * @param day today, `YYYY-MM-DD`
 */
export async function keep(keeper: Keeper, root: string, story: string, day: string): Promise<Copy> {
  const manifest = (await (await had(keeper, `${root}${story}/offline.json`)).json()) as Manifest;
  const name = nameOf(root, story, day, manifest.version);
  const keeping = { root, day, files: new Set(manifest.files) };
  const older = await copiesOf(keeper.caches, root, story);
  const cache = await keeper.caches.open(name);
  try {
    for (const path of manifest.files) {
      const response = await had(keeper, root + path);
      await cache.put(root + path, await checked(response, path, keeping));
    }
    await cache.put(sealOf(root, story), new Response());
  } catch (error) {
    if (!older.some((copy) => copy.name === name)) await keeper.caches.delete(name);
    throw error;
  }
  for (const copy of older) if (copy.name !== name) await keeper.caches.delete(copy.name);
  return { name, day, version: manifest.version, bytes: manifest.bytes };
}

const isPage = (path: string) => path === '' || path.endsWith('/');

async function had({ fetch }: Keeper, address: string): Promise<Response> {
  const response = await steadily(address, fetch);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}

/** A file, a page as one that says in its head when it was kept. */
async function checked(response: Response, path: string, { root, day, files }: Keeping): Promise<Response> {
  const isHtml = response.headers.get('Content-Type')?.startsWith('text/html') ?? false;
  if (!isPage(path)) {
    if (isHtml) throw new Error(`${path} is a page.`);
    return response;
  }
  const html = await response.text();
  if (!isWhole(html, root + path, { root, files })) throw new Error(`${path} is not of this version.`);
  const headers = { 'Content-Type': 'text/html; charset=utf-8' };
  return new Response(html.replace('</head>', `<meta name="${KEPT}" content="${day}"></head>`), { headers });
}

/** What a page names whose name says its content: scripts, styles and data. */
const FIXED = new RegExp(`"([^"]*(?:assets/[^"/]+\\.(?:js|css)|\\.${DIGEST}\\.json))"`, 'g');

/** Whether all that a page needs is kept with it. */
function isWhole(html: string, address: string, { root, files }: Pick<Keeping, 'root' | 'files'>): boolean {
  const named = [...html.matchAll(FIXED)].map(([, to = '']) => new URL(to, address).href);
  return named.length > 0 && named.every((one) => files.has(one.slice(root.length)));
}
