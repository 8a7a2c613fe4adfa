import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Carried, type Folder, type Published, carry } from './carry.ts';
import { VERSIONS } from './versions.ts';

const USAGE = `Usage: npm run carry -- <published site> [folder of the new site]

Takes over the frozen versions and the pinned loaders of a site that is published, so that a new site can take its place.
The published site is an address or a folder; the new site is the folder "dist", unless another one is named.`;

/** How often a site is asked for a file, and how long for each time, ms. */
const ATTEMPTS = 3;
const PATIENCE = 60_000;

/** Where the command speaks, and whether GitHub Actions listen. */
interface World {
  readonly log: (line: string) => void;
  readonly onGitHub: boolean;
}

/** Returns the exit status: 0 done, 1 the published site can't be asked or the new one is none, 2 wrong usage. */
export async function main(args: readonly string[], world: World): Promise<number> {
  const [from, to = 'dist', ...more] = args;
  const said = (status: number, text: string) => (world.log(text), status);
  if (from === undefined || more.length > 0) return said(2, USAGE);
  if (!existsSync(join(to, VERSIONS))) return said(1, `There is no built site in ${to}. Run "npm run build" first.`);
  try {
    const carried = await carry(publishedAt(from), folderAt(to));
    return said(0, report(carried, world.onGitHub));
  } catch (error) {
    return said(1, `What ${from} keeps could not be taken over: ${error instanceof Error ? error.message : error}`);
  }
}

function report({ kept, lost }: Carried, onGitHub: boolean): string {
  const mark = onGitHub ? '::warning title=A frozen version is broken::' : '';
  const broken = lost.map((at) => `${mark}${at} was broken where it is published, and is left out.`);
  const all = kept.length === 0 ? 'There was nothing to take over.' : `Taken over: ${kept.join(', ')}`;
  return [all, ...broken].join('\n');
}

/** A folder in which nothing is stands for a site that was never published. */
function publishedAt(from: string): Published {
  if (!/^https?:\/\//.test(from)) return (path) => Promise.resolve(read(from, path));
  const site = from.endsWith('/') ? from : `${from}/`;
  // Past the caches between: the list of yesterday would lose the version of today.
  return (path) => asked(path === VERSIONS ? `${site}${path}?at=${Date.now()}` : site + path, ATTEMPTS);
}

async function asked(address: string, attempts: number): Promise<Uint8Array | null> {
  try {
    const response = await fetch(address, {
      headers: { 'Cache-Control': 'no-cache' },
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (response.status === 404 || response.status === 410) return null;
    if (!response.ok) throw new Error(`${address} answered ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    if (attempts <= 1) throw new Error(`${address} could not be had (${String(error)})`, { cause: error });
    await new Promise((done) => setTimeout(done, 1000));
    return asked(address, attempts - 1);
  }
}

function folderAt(to: string): Folder {
  return {
    read: (path) => read(to, path),
    write(path, content) {
      mkdirSync(dirname(join(to, path)), { recursive: true });
      writeFileSync(join(to, path), content);
    },
  };
}

function read(folder: string, path: string): Uint8Array | null {
  const file = join(folder, path);
  return existsSync(file) && statSync(file).isFile() ? readFileSync(file) : null;
}
