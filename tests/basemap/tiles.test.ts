import { statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { archive, decode, features, lastZoom, linesBy, tileAt, tilesOf } from './tile.ts';

const europe: [number, number] = [30.5, 50.4];

test('the archive is PMTiles 3 with gzipped vector tiles from zoom 0 to 6, and under 2.5 MB', async () => {
  const header = await archive.getHeader();
  expect(header).toMatchObject({
    specVersion: 3,
    minZoom: 0,
    maxZoom: 6,
    tileType: 1,
    tileCompression: 2,
    clustered: true,
  });
  expect(statSync('public/basemap/world.pmtiles').size).toBeLessThan(2_500_000);
});

test('header and directory come with the first request of a reader', async () => {
  const header = await archive.getHeader();
  expect(header.rootDirectoryOffset + header.rootDirectoryLength).toBeLessThan(16_384);
});

test.each([
  [0, ['border', 'lake', 'land', 'seam']],
  [1, ['border', 'city', 'country_label', 'lake', 'land', 'seam']],
  [2, ['border', 'city', 'country_label', 'lake', 'land', 'seam']],
  [3, ['border', 'city', 'country_label', 'lake', 'land', 'river', 'seam']],
  [4, ['border', 'city', 'country_label', 'lake', 'land', 'region_label', 'river', 'seam']],
  [5, ['border', 'city', 'country_label', 'lake', 'land', 'region_label', 'river', 'seam']],
  [6, ['border', 'city', 'country_label', 'lake', 'land', 'region_label', 'river', 'seam']],
])('the tiles of zoom %i have the layers %j', async (z, layers) => {
  const names = (await tilesOf(z)).flatMap(({ tile }) => Object.keys(tile.layers));
  expect([...new Set(names)].sort()).toEqual(layers);
});

test.each([5, 6])('the tile of Kharkiv at zoom %i shows land, borders, cities and oblasts', async (z) => {
  const tile = await decode(tileAt([36.2, 50], z));
  expect(Object.keys(tile?.layers ?? {})).toEqual(expect.arrayContaining(['land', 'border', 'city', 'region_label']));
});

const classes = ['international', 'disputed', 'armistice', 'claim', 'first-level'];

test('every border has a class and a zoom, every label a name and a zoom, every country label an ISO code', async () => {
  for (let z = 0; z <= 4; z++) {
    for (const { tile } of await tilesOf(z)) {
      for (const [name, layer] of Object.entries(tile.layers)) {
        for (let i = 0; i < layer.length; i++) {
          const { properties } = layer.feature(i);
          if (name === 'border') expect(classes).toContain(properties['class']);
          if (name === 'country_label') expect(properties['code']).toMatch(/^[A-Z]{2}$/);
          if (/label|city/.test(name)) expect(properties['name']).toBeTruthy();
          if (/label|city|border/.test(name)) expect(properties['zoom']).toEqual(expect.any(Number));
        }
      }
    }
  }
});

test('first-level lines wait for zoom 3, and oblasts are outlined at zoom 5', async () => {
  expect((await linesBy(tileAt(europe, 2), 'border', 'class')).has('first-level')).toBe(false);
  expect((await linesBy(tileAt(europe, 5), 'border', 'class')).has('first-level')).toBe(true);
});

async function cities(): Promise<Map<string, Record<string, unknown>>> {
  const found = new Map<string, Record<string, unknown>>();
  for (const place of [europe, [36.2, 50], [35, 48.2], [30.7, 46.5], [37.8, 48.0], [33.6, 44.7], [125.7, 39]] as [
    number,
    number,
  ][]) {
    for (const { properties } of await features(tileAt(place, lastZoom), 'city'))
      found.set(String(properties['name']), properties);
  }
  return found;
}

test('cities of Ukraine are spelled as Ukraine spells them', async () => {
  const found = await cities();
  for (const name of [
    'Kyiv',
    'Kharkiv',
    'Odesa',
    'Dnipro',
    'Kryvyi Rih',
    'Zaporizhzhia',
    'Mykolaiv',
    'Donetsk',
    'Sevastopol',
  ]) {
    expect([...found.keys()]).toContain(name);
  }
  expect([...found.keys()].filter((name) => /^(Kiev|Kharkov|Odessa|Krivoy Rog)$/.test(name))).toEqual([]);
});

test('capitals are flagged and large cities have names in the languages of the interface', async () => {
  const found = await cities();
  expect(found.get('Kyiv')).toMatchObject({ capital: 1, name_uk: 'Київ', name_ko: '키이우' });
  expect(found.get('Kharkiv')).toMatchObject({
    capital: 2,
    name_uk: 'Харків',
    name_ko: '하르키우',
    name_de: 'Charkiw',
    name_ar: 'خاركيف',
  });
  expect(found.get('Pyongyang')).toMatchObject({ capital: 1, name_uk: 'Пхеньян', name_ko: '평양' });
});

test('no border and no river runs along the antimeridian', async () => {
  for (let z = 0; z <= lastZoom; z++) {
    for (const x of [0, 2 ** z - 1]) {
      for (let y = 0; y < 2 ** z; y++) {
        for (const layer of ['border', 'river']) {
          for (const line of [...(await linesBy({ z, x, y }, layer, 'class')).values()].flat())
            expect(alongEdge(line)).toEqual([]);
        }
      }
    }
  }
});

test('the seam of land at the antimeridian is there to be covered, and is nothing but that', async () => {
  const seam = [...(await linesBy({ z: 3, x: 7, y: 2 }, 'seam', 'class')).values()].flat();
  expect(seam.flatMap(alongEdge).length).toBeGreaterThan(0);
  expect(seam.flat().filter(([lon = 0]) => Math.abs(lon) < 179.99)).toEqual([]);
});

function alongEdge(line: number[][]): number[][] {
  return line.slice(1).filter(([lon = 0], i) => Math.abs(lon) > 179.99 && Math.abs(line[i]?.[0] ?? 0) > 179.99);
}

test('land reaches the antimeridian and does not wrap around the world', async () => {
  for (const { tile } of await tilesOf(1)) {
    const land = tile.layers['land']?.feature(0).loadGeometry() ?? [];
    for (const point of land.flat()) {
      expect(point.x).toBeGreaterThanOrEqual(-64);
      expect(point.x).toBeLessThanOrEqual(4096 + 64);
    }
  }
  const pacific = await features(tileAt([-170, 40], 5), 'land');
  expect(pacific).toEqual([]);
});
