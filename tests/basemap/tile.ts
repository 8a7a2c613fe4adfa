import { readFileSync } from 'node:fs';
import { VectorTile, type VectorTileFeature } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { PMTiles } from 'pmtiles';

const file = readFileSync('public/basemap/world.pmtiles');

/** The committed tiles, read from disk. */
export const archive = new PMTiles({
  getKey: () => 'world.pmtiles',
  getBytes: (offset, length) =>
    Promise.resolve({
      data: file.buffer.slice(file.byteOffset + offset, file.byteOffset + offset + length) as ArrayBuffer,
    }),
});

export const lastZoom = 6;

/** The tile at this zoom that holds a place. */
export function tileAt([lon, lat]: [number, number], z: number): { z: number; x: number; y: number } {
  const sine = Math.sin((lat * Math.PI) / 180);
  const x = Math.floor((lon / 360 + 0.5) * 2 ** z);
  const y = Math.floor((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * 2 ** z);
  return { z, x, y };
}

export async function decode({ z, x, y }: { z: number; x: number; y: number }): Promise<VectorTile | undefined> {
  const tile = await archive.getZxy(z, x, y);
  return tile && new VectorTile(new PbfReader(new Uint8Array(tile.data)));
}

export async function features(tile: { z: number; x: number; y: number }, name: string): Promise<VectorTileFeature[]> {
  const layer = (await decode(tile))?.layers[name];
  return layer ? Array.from({ length: layer.length }, (_, i) => layer.feature(i)) : [];
}

/** Every tile of a zoom that exists. */
export async function tilesOf(z: number): Promise<{ z: number; x: number; y: number; tile: VectorTile }[]> {
  const found = [];
  for (let x = 0; x < 2 ** z; x++) {
    for (let y = 0; y < 2 ** z; y++) {
      const tile = await decode({ z, x, y });
      if (tile) found.push({ z, x, y, tile });
    }
  }
  return found;
}

/** The lines of a layer in degrees, by a property of the feature. */
export async function linesBy(
  at: { z: number; x: number; y: number },
  layer: string,
  property: string,
): Promise<Map<string, number[][][]>> {
  const lines = new Map<string, number[][][]>();
  for (const feature of await features(at, layer)) {
    const { geometry } = feature.toGeoJSON(at.x, at.y, at.z);
    const key = String(feature.properties[property]);
    const parts =
      geometry.type === 'MultiLineString'
        ? geometry.coordinates
        : geometry.type === 'LineString'
          ? [geometry.coordinates]
          : [];
    lines.set(key, [...(lines.get(key) ?? []), ...parts]);
  }
  return lines;
}

/** Kilometres from a place to the nearest of the lines; Infinity without lines. */
export function distanceTo([lon, lat]: [number, number], lines: number[][][] = []): number {
  const shrink = Math.cos((lat * Math.PI) / 180);
  let nearest = Infinity;
  for (const line of lines) {
    for (let i = 1; i < line.length; i++) {
      const [ax, ay] = plane(line[i - 1]);
      const [bx, by] = plane(line[i]);
      const length = (bx - ax) ** 2 + (by - ay) ** 2;
      const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * (bx - ax) + ay * (by - ay)) / length));
      nearest = Math.min(nearest, Math.hypot(ax + along * (bx - ax), ay + along * (by - ay)));
    }
  }
  return nearest;

  function plane([x = 0, y = 0]: number[] = []): [number, number] {
    return [(x - lon) * shrink * 111.2, (y - lat) * 111.2];
  }
}
