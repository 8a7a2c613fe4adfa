import { PMTiles } from 'pmtiles';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Tile, packTiles } from '#basemap/pmtiles.ts';
import { cutTiles } from '../../src/pack/tiles.ts';

const BRUSSELS = [4.35, 50.85] as const;
const NOISE = 3_000;

/** Four levels of a world in which every tile is noise of its own, so that none is stored twice and none packs well. */
function world(): Uint8Array {
  let seed = 1;
  const noise = () => ((seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0) >>> 16) & 255;
  const tiles: Tile[] = [0, 1, 2, 3].flatMap((z) =>
    Array.from({ length: 4 ** z }, (_, at): Tile => ({
      z,
      x: at % 2 ** z,
      y: Math.floor(at / 2 ** z),
      data: Uint8Array.from({ length: NOISE }, noise),
    })),
  );
  return new Uint8Array(packTiles(tiles, { name: 'noise' }));
}

function open(archive: Uint8Array): PMTiles {
  const bytes = new Uint8Array(archive);
  return new PMTiles({
    getKey: () => String(Math.random()),
    getBytes: async (offset, length) => ({ data: bytes.slice(offset, offset + length).buffer }),
  });
}

/** The tiles of an archive, as `z/x/y`. */
async function tilesIn(archive: PMTiles): Promise<string[]> {
  const all = [0, 1, 2, 3].flatMap((z) =>
    Array.from({ length: 4 ** z }, (_, at) => [z, at % 2 ** z, Math.floor(at / 2 ** z)] as const),
  );
  const found = await Promise.all(
    all.map(async ([z, x, y]) => ((await archive.getZxy(z, x, y)) ? `${z}/${x}/${y}` : null)),
  );
  return found.filter((name) => name !== null);
}

describe('a part of an archive of tiles', () => {
  let whole: Uint8Array;
  beforeAll(() => {
    whole = world();
  });

  test('is no larger than it may be, and uses what it may', async () => {
    for (const bytes of [20_000, 60_000, 150_000]) {
      const part = await cutTiles(whole, [BRUSSELS], bytes);
      expect(part.length).toBeLessThanOrEqual(bytes);
      expect(part.length).toBeGreaterThan(bytes - 2 * NOISE);
    }
  });

  test('holds the whole world coarsely and the story finely', async () => {
    const names = await tilesIn(open(await cutTiles(whole, [BRUSSELS], 50_000)));
    for (const name of ['0/0/0', '1/0/0', '1/1/0', '2/2/1', '3/4/2']) expect(names).toContain(name);
    expect(names).not.toContain('3/0/7');
  });

  test('gives each tile as it was', async () => {
    const part = open(await cutTiles(whole, [BRUSSELS], 50_000));
    const tile = await part.getZxy(3, 4, 2);
    expect(new Uint8Array(tile?.data ?? [])).toEqual(new Uint8Array((await open(whole).getZxy(3, 4, 2))?.data ?? [1]));
    expect(await part.getMetadata()).toEqual({ name: 'noise' });
  });

  test('is the whole where there is room', async () => {
    expect(await tilesIn(open(await cutTiles(whole, [BRUSSELS], 1_000_000)))).toHaveLength(85);
  });

  test('is the same each time', async () => {
    expect(await cutTiles(whole, [BRUSSELS], 50_000)).toEqual(await cutTiles(whole, [BRUSSELS], 50_000));
  });
});
