import { featuresAt, type Layer } from './layers.ts';
import type { Tile } from './pmtiles.ts';
import type { Sources } from './sources.ts';

const lastTileZoom = 6;
const extent = 4096;

interface Sliced {
  features: unknown[];
}

interface SliceOptions {
  maxZoom: number;
  indexMaxZoom: number;
  indexMaxPoints: number;
  tolerance: number;
  extent: number;
  buffer: number;
}

interface Tools {
  GeoJSONVT: new (data: object, options: SliceOptions) => { getTile(z: number, x: number, y: number): Sliced | null };
  fromGeojsonVt(layers: Record<string, Sliced>, options: { version: number; extent: number }): Uint8Array;
}

/** Vector tiles of all zooms; a tile with nothing in it is left out. */
export async function sliceTiles(layers: Layer[], sources: Sources): Promise<Tile[]> {
  const { GeoJSONVT } = (await sources.module('@maplibre/geojson-vt/dist/geojson-vt.mjs')) as Tools;
  const { fromGeojsonVt } = (await sources.module('@maplibre/vt-pbf/dist/index.es.js')) as Tools;
  const tools = { GeoJSONVT, fromGeojsonVt };
  return Array.from({ length: lastTileZoom + 1 }, (_, z) => z).flatMap((z) => sliceZoom(layers, z, tools));
}

function sliceZoom(layers: Layer[], z: number, { GeoJSONVT, fromGeojsonVt }: Tools): Tile[] {
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
function options(z: number): SliceOptions {
  return { maxZoom: z + 1, indexMaxZoom: 0, indexMaxPoints: 0, tolerance: 4, extent, buffer: 64 };
}
