import { gzipSync } from 'node:zlib';
import { zxyToTileId } from 'pmtiles';

export interface Tile {
  z: number;
  x: number;
  y: number;
  /** A Mapbox vector tile, not compressed. */
  data: Uint8Array;
}

const headerLength = 127;
/** The reader asks for this many bytes first: header and root directory are to fit. */
const firstRequest = 16_384;

interface Entry {
  tileId: number;
  offset: number;
  length: number;
  runLength: number;
}

/**
 * A PMTiles archive, version 3 (https://github.com/protomaps/PMTiles, spec/v3): gzip inside, clustered, one root directory.
 * Equal tiles are stored once. Throws when the directory is too large for one request.
 */
export function packTiles(tiles: Tile[], metadata: object): Uint8Array {
  const { entries, data, contents } = layOut(tiles);
  const root = compress(directory(entries));
  if (headerLength + root.length > firstRequest) throw new Error('The directory needs leaves.');
  const json = compress(Buffer.from(JSON.stringify(metadata)));
  const header = Buffer.alloc(headerLength);
  header.write('PMTiles');
  header.writeUInt8(3, 7);
  const jsonOffset = headerLength + root.length;
  const dataOffset = jsonOffset + json.length;
  const numbers = [headerLength, root.length, jsonOffset, json.length, dataOffset, 0, dataOffset, data.length];
  [...numbers, tiles.length, entries.length, contents].forEach((value, i) =>
    header.writeBigUInt64LE(BigInt(value), 8 + 8 * i),
  );
  const zooms = tiles.map((tile) => tile.z);
  const clustered = 1;
  const gzip = 2;
  const vector = 1;
  Buffer.from([clustered, gzip, gzip, vector, Math.min(...zooms), Math.max(...zooms)]).copy(header, 96);
  [-180, -85.0511, 180, 85.0511].forEach((degrees, i) => header.writeInt32LE(Math.round(degrees * 1e7), 102 + 4 * i));
  return Buffer.concat([header, root, json, data]);
}

function layOut(tiles: Tile[]): { entries: Entry[]; data: Buffer; contents: number } {
  const placed = new Map<string, { offset: number; length: number }>();
  const chunks: Buffer[] = [];
  const entries: Entry[] = [];
  let end = 0;
  const sorted = tiles
    .map((tile) => ({ ...tile, tileId: zxyToTileId(tile.z, tile.x, tile.y) }))
    .sort((a, b) => a.tileId - b.tileId);
  for (const { tileId, data } of sorted) {
    const bytes = compress(data);
    const key = bytes.toString('base64');
    const place = placed.get(key) ?? { offset: end, length: bytes.length };
    if (!placed.has(key)) {
      placed.set(key, place);
      chunks.push(bytes);
      end += bytes.length;
    }
    const last = entries.at(-1);
    if (last && last.offset === place.offset && last.tileId + last.runLength === tileId) last.runLength++;
    else entries.push({ tileId, ...place, runLength: 1 });
  }
  return { entries, data: Buffer.concat(chunks), contents: placed.size };
}

/** gzip with nothing of the machine or the hour in its header, so that a build is the same everywhere. */
function compress(data: Uint8Array): Buffer {
  const bytes = gzipSync(data, { level: 9 });
  bytes[9] = 255;
  return bytes;
}

function directory(entries: Entry[]): Buffer {
  const columns = [
    entries.map((entry, i) => entry.tileId - (entries[i - 1]?.tileId ?? 0)),
    entries.map((entry) => entry.runLength),
    entries.map((entry) => entry.length),
    entries.map((entry, i) => (follows(entry, entries[i - 1]) ? 0 : entry.offset + 1)),
  ];
  return Buffer.from([entries.length, ...columns.flat()].flatMap(varint));
}

function follows(entry: Entry, before: Entry | undefined): boolean {
  return before !== undefined && entry.offset === before.offset + before.length;
}

function varint(value: number): number[] {
  const bytes: number[] = [];
  for (; value > 127; value = Math.floor(value / 128)) bytes.push((value % 128) | 128);
  return [...bytes, value];
}
