import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isInside, polygonsOf } from '#basemap/geometry.ts';
import { readOutlines, type Outline } from '#basemap/outlines.ts';
import { distanceTo, linesBy, tileAt } from './tile.ts';

const outlines = readOutlines(readFileSync('src/basemap/out/outlines.json', 'utf8'));

type Place = [lon: number, lat: number];

const all = outlines.codes().flatMap((code) => outlines.find(code) ?? []);
const countries = all.filter(({ code }) => code.length === 2);
const regions = all.filter(({ code }) => code.length > 2);

function codesAt(place: Place, among: Outline[]): string[] {
  const holds = ({ geometry }: Outline) => polygonsOf(geometry).some((polygon) => isInside(place, polygon));
  return among.filter(holds).map(({ code }) => code);
}

const countriesAt = (place: Place) => codesAt(place, countries);
const regionsAt = (place: Place) => codesAt(place, regions);

const settled: [string, Place, string][] = [
  ['Simferopol', [34.1, 44.95], 'UA'],
  ['Sevastopol', [33.53, 44.58], 'UA'],
  ['Yalta', [34.15, 44.52], 'UA'],
  ['Kerch', [36.45, 45.35], 'UA'],
  ['Donetsk', [37.8, 48.0], 'UA'],
  ['Luhansk', [39.3, 48.57], 'UA'],
  ['Mariupol', [37.55, 47.12], 'UA'],
  ['Sudzha', [35.27, 51.19], 'RU'],
  ['Belgorod', [36.58, 50.6], 'RU'],
  ['Kharkiv', [36.25, 49.98], 'UA'],
  ['Pristina', [21.16, 42.66], 'XK'],
  ['Mitrovica North', [20.87, 42.9], 'XK'],
  ['Laayoune', [-13.2, 27.15], 'EH'],
  ['Smara', [-11.67, 26.74], 'EH'],
  ['Tan-Tan', [-11.1, 28.43], 'MA'],
  ['Hargeisa', [44.06, 9.56], 'SO'],
  ['Kyrenia', [33.32, 35.3], 'CY'],
  ['Sukhumi', [41.05, 43.02], 'GE'],
  ['Tskhinvali', [43.96, 42.22], 'GE'],
  ['Tiraspol', [29.63, 46.84], 'MD'],
  ['Rîbnița', [29.01, 47.77], 'MD'],
  ['Stepanakert', [46.75, 39.82], 'AZ'],
  ['Katzrin on the Golan', [35.69, 32.99], 'SY'],
  ['Tiberias', [35.5, 32.79], 'IL'],
  ['Hebron', [35.1, 31.53], 'PS'],
  ['Gaza', [34.45, 31.5], 'PS'],
  ['the Old City of Jerusalem', [35.235, 31.777], 'PS'],
  ['West Jerusalem', [35.2, 31.775], 'IL'],
  ['Tawang', [91.87, 27.586], 'IN'],
  ['Taipei', [121.5, 25.03], 'TW'],
  ['Kaesong', [126.55, 37.97], 'KP'],
  ['Wonsan', [127.4, 39.13], 'KP'],
  ['Baikonur', [63.3, 45.95], 'KZ'],
];

describe('the country of a place', () => {
  test.each(settled)('%s %j is in %s', (_, place, country) => {
    expect(countriesAt(place)).toEqual([country]);
  });

  test('the test of a place can fail', () => {
    expect(countriesAt([37.62, 55.75])).not.toEqual(['UA']);
    expect(countriesAt([30, 43])).toEqual([]);
  });

  test('Srinagar and Muzaffarabad are drawn in India and Pakistan, and marked as unsettled', () => {
    expect(countriesAt([74.8, 34.08])).toEqual(['IN']);
    expect(countriesAt([73.47, 34.37])).toEqual(['PK']);
    expect(['IN-JK', 'IN-LA', 'PK-JK', 'PK-GB', 'EH', 'XK'].map((code) => outlines.find(code)?.unsettled)).toEqual(
      Array(6).fill(true),
    );
    expect(outlines.find('UA-43')?.unsettled).toBe(false);
  });

  test('Tarfaya north of 27°40′ is in Morocco', () => {
    expect(countriesAt([-12.5, 27.9])).toEqual(['MA']);
  });

  test('no land belongs to Siachen, the Spratly or the Paracel Islands', () => {
    expect(countriesAt([77.2, 35.35])).toEqual([]);
  });
});

test.each([
  ['Kharkiv', [36.25, 49.98], 'UA-63'],
  ['Donetsk', [37.8, 48.0], 'UA-14'],
  ['Kursk', [36.19, 51.73], 'RU-KRS'],
  ['Sudzha', [35.27, 51.19], 'RU-KRS'],
  ['Moscow', [37.62, 55.75], 'RU-MOW'],
  ['Simferopol', [34.1, 44.95], 'UA-43'],
  ['Sevastopol', [33.53, 44.58], 'UA-40'],
  ['Kyiv', [30.52, 50.45], 'UA-30'],
  ['Warsaw', [21.0, 52.23], 'PL-14'],
  ['Pyongyang', [125.75, 39.03], 'KP-01'],
] as [string, Place, string][])('%s %j is in the region %s', (_, place, region) => {
  expect(regionsAt(place)).toEqual([region]);
});

describe('the lines on the map', () => {
  const classOf: [string, Place, string][] = [
    ['Perekop', [33.68, 46.15], 'disputed'],
    ['Kosovo and Serbia', [20.87, 43.22], 'disputed'],
    ['the Korean demarcation line', [127.1, 38.25], 'armistice'],
    ['the Line of Control', [74.3, 34.78], 'disputed'],
    ['India and China in the east', [94.24, 28.93], 'disputed'],
    ['the ceasefire line on Cyprus', [33.1, 35.15], 'armistice'],
    ['Somaliland', [48.94, 10.3], 'disputed'],
    ['the West Bank at Qalqilya', [34.99, 32.2], 'armistice'],
    ['the west of the Golan', [35.63, 33.1], 'armistice'],
    ['Western Sahara at 27°40′ north', [-11, 27.667], 'disputed'],
    ['Abkhazia at the Inguri', [41.7, 42.6], 'disputed'],
    ['South Ossetia', [44.02, 42.185], 'disputed'],
    ['the Dniester', [29.17, 47.25], 'disputed'],
    ['Ukraine and Russia at Belgorod', [36.35, 50.3], 'international'],
    ['Ukraine and Russia at Kursk', [35.1, 51.22], 'international'],
  ];

  test.each(classOf)('%s is drawn as it should be', async (_, place, expected) => {
    const lines = await linesBy(tileAt(place, 6), 'border', 'class');
    const near = [...lines].filter(([, parts]) => distanceTo(place, parts) < 12).map(([name]) => name);
    expect(near).toContain(expected);
    if (expected !== 'international') expect(near).not.toContain('international');
  });

  test('no international line runs between Crimea and the rest of Ukraine, at any zoom', async () => {
    const isthmus: Place[] = [
      [33.6, 46.15],
      [34.0, 46.1],
      [34.5, 45.95],
      [34.8, 45.8],
    ];
    for (let z = 0; z <= 6; z++) {
      for (const place of isthmus) {
        const lines = await linesBy(tileAt(place, z), 'border', 'class');
        expect(distanceTo(place, lines.get('international'))).toBeGreaterThan(150);
      }
    }
  });

  test('a front line, the berm of Western Sahara, is no line', async () => {
    const lines = await linesBy(tileAt([-13.84, 23.75], 6), 'border', 'class');
    expect(distanceTo([-13.84, 23.75], [...lines.values()].flat())).toBeGreaterThan(40);
  });

  test('the distance to a line can be small', async () => {
    const lines = await linesBy(tileAt([36.35, 50.3], 6), 'border', 'class');
    expect(distanceTo([36.35, 50.3], lines.get('international'))).toBeLessThan(12);
  });
});
