import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Outline } from '#facts/place.ts';
import { readOutlines } from '#basemap/outlines.ts';
import type { Outlines } from '#compile/resolve/places.ts';

/**
 * The basemap's outlines as the compiler asks for them.
 * @param root the top folder of the project
 */
export function basemapOutlines(root: string): Outlines {
  const file = readOutlines(readFileSync(join(root, 'src/basemap/out/outlines.json'), 'utf8'));
  return {
    codes: () => file.codes(),
    find(code) {
      const found = file.find(code);
      if (!found) return undefined;
      const { geometry, anchor } = found;
      const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
      return { outline: polygons as unknown as Outline, anchor };
    },
  };
}
