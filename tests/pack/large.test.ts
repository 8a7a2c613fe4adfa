import { expect, test } from 'vitest';
import { manifestOf } from '../../src/pack/offline.ts';
import { parseVersions, printVersions, versionsOf } from '../../src/pack/versions.ts';

const FOLDER = 'harbour/data.0123456789';
const site = [
  'assets/page.js',
  `${FOLDER}/archive.json`,
  `${FOLDER}/columns.bin`,
  `${FOLDER}/facts/00000.json`,
  `${FOLDER}/facts/00001.json`,
  `${FOLDER}/ids/00000.bin`,
  `${FOLDER}/occasions.json`,
  `${FOLDER}/words/00000.bin`,
  'harbour/dataset.0123456789.json',
  'harbour/dataset.json',
  'harbour/facts.csv',
  'harbour/facts.geojson',
  'harbour/index.html',
  'harbour/opening.0123456789.json',
  'harbour/provenance.0123456789.json',
  'harbour/provenance.json',
  'harbour/sources.0123456789.json',
  'harbour/v/0123456789/index.html',
].map((path) => ({ path, content: Buffer.from(path) }));

test('of a large story its columns and what it opens with are kept offline, and no file that holds every fact', () => {
  expect(manifestOf('harbour', false, site).files).toEqual([
    'assets/page.js',
    `${FOLDER}/archive.json`,
    `${FOLDER}/columns.bin`,
    `${FOLDER}/occasions.json`,
    'harbour/',
    'harbour/opening.0123456789.json',
    'harbour/sources.0123456789.json',
  ]);
});

test('a frozen version of a large story keeps its archive, and its list can be read back', () => {
  const versions = versionsOf([{ id: 'harbour', title: 'The harbour' }], site);
  const [kept] = parseVersions(printVersions(versions)).versions;
  const held = site.map(({ path }) => path).filter((path) => path.startsWith(FOLDER));
  expect(held).toHaveLength(7);
  expect(kept?.files).toEqual(expect.arrayContaining(held));
  expect(kept?.files).not.toContain('harbour/facts.csv');
});
