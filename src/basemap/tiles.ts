import { GeoJSONVT, type GeoJSONVTOptions } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import { featuresAt, type Layer } from './layers.ts';
import type { Tile } from './pmtiles.ts';

export const lastTileZoom = 6;
const extent = 4096;

/** Vector tiles of all zooms; a tile with nothing in it is left out. */
export function sliceTiles(layers: Layer[]): Tile[] {
  return Array.from({ length: lastTileZoom + 1 }, (_, z) => z).flatMap((z) => sliceZoom(layers, z));
}

function sliceZoom(layers: Layer[], z: number): Tile[] {
  const sliced = layers.map(({ name, ...layer }) => ({
    name,
    index: new GeoJSONVT(featuresAt({ name, ...layer }, z, lastTileZoom), options(z)),
  }));
  const tiles: Tile[] = [];
  for (let x = 0; x < 2 ** z; x++) {
    for (let y = 0; y < 2 ** z; y++) {
      const found = sliced.flatMap(({ name, index }) => {
        const tile = index.getTile(z, x, y);
        return tile && tile.features.length > 0 ? [[name, tile] as const] : [];
      });
      if (found.length > 0)
        tiles.push({ z, x, y, data: fromGeojsonVt(Object.fromEntries(found), { version: 2, extent }) });
    }
  }
  return tiles;
}

/** Outlines are simplified by half a pixel; the last zoom too, since what is lost there is not seen before zoom 8. */
function options(z: number): GeoJSONVTOptions {
  return { maxZoom: z + 1, indexMaxZoom: 0, indexMaxPoints: 0, tolerance: 4, extent, buffer: 64 };
}
