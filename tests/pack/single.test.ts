import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { plainStory } from '../../src/pack/plain.ts';
import { singleFile } from '../../src/pack/single.ts';
import { sample } from '../sample.ts';

const html = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'self'">
    <link rel="icon" href="./favicon.svg" type="image/svg+xml" />
    <title>The ferry</title>
    <script type="module" crossorigin src="./assets/page.js"></script>
    <link rel="modulepreload" crossorigin href="./assets/other.js">
    <link rel="stylesheet" crossorigin href="./assets/page.css">
    <meta name="dateline-story" content="harbour">
    <link rel="alternate" type="text/csv" href="harbour/facts.csv" data-bytes="12">
  </head>
  <body><div id="page"><p>Written by the build.</p></div></body>
</html>`;

const script = 'const end = "</script><!-- $& -->"; document.title = end;';
const first = 'document.title = 1;';
const page = singleFile({
  html,
  plain: '<noscript>plain</noscript>',
  first,
  script,
  style: 'p{color:red}',
  icon: '<svg/>',
  files: [{ path: 'a/b.json', media: 'application/json', content: '{"a":1}' }],
});
const digest = (text: string) => createHash('sha256').update(text).digest('base64');

describe('the page that is one file', () => {
  test('names no file outside itself', () => {
    expect(page).not.toMatch(/\b(?:src|href)="(?!data:)/);
    expect(page).toContain('<meta name="dateline-story" content="harbour">');
  });

  test('has one policy, first in the head, which lets through exactly what it holds', () => {
    const [policy = '', ...more] = page.match(/<meta http-equiv="Content-Security-Policy" content="[^"]*">/g) ?? [];
    expect(more).toEqual([]);
    expect(page.indexOf(policy)).toBeLessThan(page.indexOf('<title>'));
    const code = /<script type="module">([^]*?)<\/script>/.exec(page)?.[1] ?? '';
    const style = /<style>([^]*?)<\/style>/.exec(page)?.[1] ?? '';
    expect(page).toContain(`<script>${first}</script>`);
    expect(policy).toContain(`script-src 'sha256-${digest(first)}' 'sha256-${digest(code)}';`);
    expect(policy).toContain(`style-src 'sha256-${digest(style)}';`);
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  test('keeps its script whole, whatever stands in its strings', () => {
    const code = /<script type="module">([^]*?)<\/script>\s*<\/body>/.exec(page)?.[1] ?? '';
    expect(code).not.toMatch(/<\/script|<!--/i);
    const title = new Function(`const document = {}; ${code} return document.title;`)() as string;
    expect(title).toBe('</script><!-- $& -->');
  });

  test('holds its files as they are', () => {
    const [, path, base64 = ''] = /data-path="([^"]*)" data-media="[^"]*">([^<]*)</.exec(page) ?? [];
    expect(path).toBe('a/b.json');
    expect(gunzipSync(Buffer.from(base64, 'base64')).toString()).toBe('{"a":1}');
  });

  test('reads without script, in words', async () => {
    const plain = await plainStory({ ...sample, story: { ...sample.story, title: 'A <b> & c' } });
    expect(plain).toContain('<h1>A &lt;b&gt; &amp; c</h1>');
    expect(plain).toContain('<li>Said, The mayor, Sunday 13 October 2024: Text of mayor-safe.</li>');
    expect(plain).not.toContain('Text of gone');
    const [, stored = ''] = /<template class="unstarted">([^]*)<\/template>/.exec(plain) ?? [];
    expect(stored).toContain('<p role="alert">This file is damaged');
    expect(stored).toContain(/<noscript>([^]*)<\/noscript>/.exec(plain)?.[1]);
    const [said] = sample.facts.map((fact) => ({ ...fact, text: '*Two* boats: 3 * 4 seats.' }));
    expect(await plainStory({ ...sample, facts: said ? [said] : [] })).toContain(': Two boats: 3 * 4 seats.</li>');
  });
});
