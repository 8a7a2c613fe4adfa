import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { shortDigest } from '#facts/site.ts';

/**
 * The folder in the site that holds `basemap/`: its name is a digest of the map, so that a page which asks for it gets
 * the same map for ever. `src/pack` moves the map there.
 * @param basemap where the files of the map lie now
 */
export function groundFolder(basemap: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(basemap).sort()) {
    const content = readFileSync(join(basemap, name));
    hash.update(`${name}\0${content.length}\0`).update(content);
  }
  return `assets/${shortDigest(hash.digest('hex'))}`;
}
