import cyrillic from '@fontsource/noto-sans/files/noto-sans-cyrillic-400-normal.woff2?url&no-inline';
import latinMore from '@fontsource/noto-sans/files/noto-sans-latin-ext-400-normal.woff2?url&no-inline';
import latin from '@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2?url&no-inline';
import { enclosed } from '#app/loading/enclosed.ts';

/** A font file and the code points it is for. */
interface FontFile {
  readonly url: string;
  readonly range: readonly string[];
}

/** Where a ground finds its files; absolute, because MapLibre's worker has no document. */
export interface Addresses {
  /** A PMTiles archive. */
  readonly tiles: string;
  /** A `PosterTopology`. */
  readonly poster: string;
  /** Each is fetched when a letter of its range is drawn. */
  readonly fonts: readonly FontFile[];
}

/** @param base the folder that holds `basemap/`, relative to the document */
export function addressesOf(base: string): Addresses {
  const root = new URL(base.endsWith('/') ? base : `${base}/`, document.baseURI);
  const inSite = (path: string) => enclosed(path) ?? new URL(path, root).href;
  return {
    tiles: inSite('basemap/world.pmtiles'),
    poster: inSite('basemap/poster.json'),
    fonts: [
      {
        url: absolute(latin),
        range: ['U+0-FF', 'U+131', 'U+152-153', 'U+2BB-2BC', 'U+2C6', 'U+2DA', 'U+2DC', 'U+2000-206F'],
      },
      { url: absolute(cyrillic), range: ['U+301', 'U+400-45F', 'U+490-491', 'U+4B0-4B1', 'U+2116'] },
      { url: absolute(latinMore), range: ['U+100-2BA', 'U+1E00-1E9F', 'U+1EF2-1EFF'] },
    ],
  };
}

/** Vite gives an address relative to the document in development, and to the module in a build. */
function absolute(url: string): string {
  return new URL(url, document.baseURI).href;
}
