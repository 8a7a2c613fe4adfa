import { NONE, VERSIONS, type Kept, type Versions, digestOf, parseVersions, printVersions } from './versions.ts';

/** A site as it is published: bytes by path, or null where nothing is. Rejects where it can't be asked. */
export type Published = (path: string) => Promise<Uint8Array | null>;

/** The folder of a site that is about to take its place. */
export interface Folder {
  read(path: string): Uint8Array | null;
  write(path: string, content: Uint8Array): void;
}

/** What became of the versions and loaders that the published site had and the new one did not. */
export interface Carried {
  /** Folders of versions, and names of loaders. */
  readonly kept: readonly string[];
  /** The same, of those that were already broken where they are published. */
  readonly lost: readonly string[];
}

/**
 * Takes over what a published site promised to keep: each frozen version with all its files, and each loader whose
 * digest hosts may check, byte for byte. Rejects where the published site can't be asked: nothing may be lost by chance.
 */
export async function carry(published: Published, site: Folder): Promise<Carried> {
  const [old, now] = [listed(await published(VERSIONS)), listed(site.read(VERSIONS))];
  const known = new Set([...now.versions.map(({ at }) => at), ...now.loaders]);
  const promised = [...old.versions, ...old.loaders.map(loaderAsKept)].filter(({ at }) => !known.has(at));
  const kept: Kept[] = [];
  const digests: Record<string, string> = { ...now.digests };
  for (const one of promised) {
    const files = await filesOf(one, old, published, site);
    if (!files) continue;
    kept.push(one);
    for (const [path, content] of files) {
      if (content) site.write(path, content);
      digests[path] = old.digests[path] ?? '';
    }
  }
  const [loaders, versions] = [kept.filter(isLoader), kept.filter((one) => !isLoader(one))];
  const merged: Versions = {
    format: now.format,
    versions: [...now.versions, ...versions],
    loaders: [...now.loaders, ...loaders.map(({ at }) => at)],
    digests,
  };
  site.write(VERSIONS, new TextEncoder().encode(printVersions(merged)));
  const lost = promised.filter((one) => !kept.includes(one));
  return { kept: kept.map(({ at }) => at), lost: lost.map(({ at }) => at) };
}

function listed(content: Uint8Array | null): Versions {
  return content ? parseVersions(new TextDecoder().decode(content)) : NONE;
}

function loaderAsKept(at: string): Kept {
  return { story: '', title: '', at, files: [at] };
}

function isLoader({ story }: Kept): boolean {
  return story === '';
}

/**
 * The files of a version: their bytes, or null for those that the new site has already. Null for the whole where a file
 * is gone or is not what it was.
 */
async function filesOf({ files }: Kept, { digests }: Versions, published: Published, site: Folder) {
  const found: [path: string, content: Uint8Array | null][] = [];
  for (const path of files) {
    const here = site.read(path);
    const content = here ?? (await published(path));
    if (!content || digestOf(content) !== digests[path]) return null;
    found.push([path, here ? null : content]);
  }
  return found;
}
