import { describe, expect, test } from 'vitest';
import { manifestOf } from '../../src/pack/offline.ts';

const site = [
  '404.html',
  'assets/page.js',
  'assets/0123456789/basemap/world.pmtiles',
  'dateline.html',
  'embed.js',
  'embed/index.html',
  'favicon.svg',
  'ferry/dataset.json',
  'ferry/embed/index.html',
  'ferry/f/cracks/index.html',
  'ferry/index.html',
  'ferry/offline.json',
  'harbour/index.html',
  'index.html',
].map((path) => ({ path, content: Buffer.from(path) }));

describe('what is kept for offline use', () => {
  test('is the story that is shown and what all share, and nothing else', () => {
    expect(manifestOf('ferry', false, site).files).toEqual([
      'assets/0123456789/basemap/world.pmtiles',
      'assets/page.js',
      'favicon.svg',
      'ferry/dataset.json',
      'ferry/embed/',
      'ferry/',
    ]);
  });

  test('says what its files take together', () => {
    const { files, bytes } = manifestOf('ferry', false, site);
    const kept = site.filter(({ path }) => files.includes(path.replace('index.html', '')));
    expect(bytes).toBe(kept.reduce((sum, { content }) => sum + content.length, 0));
  });

  test('is the root and its frame too where the root shows the story', () => {
    const [atRoot, elsewhere] = [true, false].map((byDefault) => manifestOf('ferry', byDefault, site).files);
    for (const page of ['', 'embed/']) {
      expect(atRoot).toContain(page);
      expect(elsewhere).not.toContain(page);
    }
  });

  test('has a version that changes with any of its files, and with no other', () => {
    const changed = (path: string) =>
      site.map((one) => (one.path === path ? { path, content: Buffer.from('changed') } : one));
    const { version } = manifestOf('ferry', false, site);
    expect(manifestOf('ferry', false, changed('assets/page.js')).version).not.toBe(version);
    expect(manifestOf('ferry', false, changed('harbour/index.html')).version).toBe(version);
    expect(manifestOf('ferry', false, changed('ferry/offline.json')).version).toBe(version);
  });
});
