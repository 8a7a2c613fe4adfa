import { PMTiles, tileIdToZxy } from 'pmtiles';
import type { LonLat } from '#facts/place.ts';
import { type Tile, packTiles } from '#basemap/pmtiles.ts';

type Place = readonly [x: number, y: number];

/**
 * A part of an archive of tiles, an archive again: as much as goes into `bytes`, the coarse before the fine and the near
 * before the far. One level more costs as much as being twice as far from every point, in tiles.
 * @param archive PMTiles, version 3, with a root directory only
 * @param points where the fine tiles are wanted
 */
export async function cutTiles(archive: Uint8Array, points: readonly LonLat[], bytes: number): Promise<Uint8Array> {
  const opened = new PMTiles(inMemory(archive));
  const places = points.map(placeOf);
  const { all, metadata } = await contentsOf(opened, archive);
  const ranked = all
    .map((one) => ({ ...one, rank: rankOf(one, places) }))
    .sort((a, b) => a.rank - b.rank || a.id - b.id);
  const tiles: Tile[] = [];
  let left = bytes - OVERHEAD;
  for (const { z, x, y, length } of ranked) {
    left -= length + ENTRY;
    if (left < 0) break;
    const tile = await opened.getZxy(z, x, y);
    if (tile) tiles.push({ z, x, y, data: new Uint8Array(tile.data) });
  }
  return packTiles(tiles, metadata);
}

/** Bytes of the header and the metadata, and about what a tile takes in the directory. */
const OVERHEAD = 512;
const ENTRY = 4;

interface Entry {
  readonly id: number;
  readonly z: number;
  readonly x: number;
  readonly y: number;
  readonly length: number;
}

async function contentsOf(opened: PMTiles, archive: Uint8Array): Promise<{ all: Entry[]; metadata: object }> {
  const header = await opened.getHeader();
  const { rootDirectoryOffset: offset, rootDirectoryLength: length } = header;
  const entries = await opened.cache.getDirectory(inMemory(archive), offset, length, header);
  const all = entries.flatMap(({ tileId, runLength, length }) =>
    Array.from({ length: runLength }, (_, at): Entry => {
      const [z, x, y] = tileIdToZxy(tileId + at);
      return { id: tileId + at, z, x, y, length };
    }),
  );
  return { all, metadata: (await opened.getMetadata()) as object };
}

function inMemory(archive: Uint8Array) {
  return {
    getKey: () => 'archive',
    // A Buffer's own slice is a view on the whole.
    getBytes: (offset: number, length: number) =>
      Promise.resolve({ data: new Uint8Array(archive.subarray(offset, offset + length)).buffer }),
  };
}

function rankOf({ z, x, y }: Entry, places: readonly Place[]): number {
  const size = 2 ** z;
  const distances = places.map(([px, py]) => Math.max(outside(px * size, x), outside(py * size, y)));
  return z + Math.log2(1 + Math.min(...distances, size));
}

/** How far a coordinate is from a tile that begins at `from`, in tiles. */
function outside(at: number, from: number): number {
  return Math.max(from - at, at - from - 1, 0);
}

/** Web Mercator in the unit square, y downwards. */
function placeOf([lon, lat]: LonLat): Place {
  const phi = (lat * Math.PI) / 180;
  return [lon / 360 + 0.5, 0.5 - Math.log(Math.tan(Math.PI / 4 + phi / 2)) / (2 * Math.PI)];
}
