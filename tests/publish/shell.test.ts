import { describe, expect, test } from 'vitest';
import { sample } from '#tests/sample.ts';
import {
  fill,
  shellOf,
  withFirst,
  withMetas,
  withOpening,
  withPlainStyles,
  withTags,
} from '../../src/publish/shell.ts';

const HTML = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <link rel="icon" href="./favicon.svg" type="image/svg+xml" />
    <title>Dateline</title>
    <link rel="stylesheet" crossorigin href="./assets/page.css">
    <meta name="dateline-story" content="harbour">
    <meta name="dateline-root" content="..">
    <meta name="dateline-dataset" content="dataset.0123456789.json">
    <meta name="dateline-provenance" content="provenance.0123456789.json">
    <link rel="preload" as="fetch" crossorigin="" href="dataset.0123456789.json">
  </head>
  <body>
    <div id="page"></div>
  </body>
</html>`;

const shell = shellOf(HTML) ?? expect.unreachable();
const without = (part: string) => ({ ...shell, html: HTML.replace(part, '') });
const beside = { opening: 'opening.1.json', words: 'words.2.json', outlines: 'outlines.3.json' };
const filled = (one: typeof shell) => fill(one, { body: 'BODY', stored: 'STORED', dir: 'ltr' }, sample, 'TAGS');

describe('a page as Vite built it', () => {
  test('says of itself what it is', () => {
    expect(shell).toMatchObject({ story: 'harbour', kind: 'page', frozen: null, root: '..', offers: [] });
    const more = withMetas(shell, { embed: '', frozen: './' });
    expect(shellOf(more.html)).toMatchObject({ kind: 'embed', frozen: './' });
    expect(shellOf('<head></head>')).toBeNull();
  });

  test('opens with less, and names what comes later', () => {
    const { html } = withOpening(shell, { ...beside, provenance: 'sources.4.json' });
    expect(html).not.toMatch(/dataset\.0123456789|provenance\.0123456789/);
    for (const [name, file] of Object.entries({ dataset: 'opening.1', words: 'words.2', outlines: 'outlines.3' }))
      expect(html).toContain(`<meta name="dateline-${name}" content="${file}.json">`);
    expect(html).toContain('crossorigin="" href="opening.1.json"');
    expect(html).toContain('<meta name="dateline-provenance" content="sources.4.json">');
  });

  test('is whole with what is written into it, whatever signs that has', () => {
    const page = fill(shell, { body: "$& $' $1", stored: '', dir: 'ltr' }, sample, '');
    expect(page).toContain(`<div id="page">$& $' $1</div>`);
    expect(page).toMatch(/<head>\s*<meta http-equiv="Content-Security-Policy"/);
  });

  test.each<[string, () => unknown]>([
    ['an icon, for its first script', () => withFirst(without('<link rel="icon"'), 'x')],
    ['a head, for its tags', () => withTags(without('</head>'), 'x')],
    ['a head, for its metas', () => withMetas(without('</head>'), { embed: '' })],
    ['a style sheet', () => withPlainStyles(without('<link rel="stylesheet" crossorigin'))],
    ['a dataset', () => withOpening(without('<meta name="dateline-dataset"'), beside)],
    ['a preload of it', () => withOpening(without('<link rel="preload" as="fetch" crossorigin="" href="dataset.0123456789.json">'), beside)], // prettier-ignore
    ['a record', () => withOpening(without('<meta name="dateline-provenance"'), { ...beside, provenance: 'x' })],
    ['a language', () => filled(without('<html lang="en"'))],
    ['a place for its policy', () => filled(without('<head>'))],
    ['a title', () => filled(without('<title>Dateline</title>'))],
    ['a place for what it shows', () => filled(without('<div id="page"></div>'))],
  ])('that lacks %s is refused', (_, write) => {
    expect(write).toThrow(/has no place/);
  });
});
