import { expect, test } from 'vitest';
import { addressesOf, pictureIn } from '#app/frame/addresses.ts';
import { type Embeddable, snippetsOf } from '#app/frame/snippets.ts';

const addresses = addressesOf('..', 'harbour', 'https://news.example/maps/harbour/');
const whole: Embeddable = {
  story: 'harbour',
  title: 'Who said “the ferry” & <when>, "why"?',
  addresses,
  hash: '#fact=union-denies&t=2024-10-17',
  pinned: { address: `${addresses.root}embed.0123456789.js`, integrity: 'sha384-abc' },
  frozen: 'https://news.example/maps/frozen/0123456789/harbour/',
  picture: { address: `${addresses.root}harbour/poster.png`, width: 1200, height: 630 },
};
const by = (one: Embeddable) => Object.fromEntries(snippetsOf(one).map(({ kind, html }) => [kind, html]));

test('addresses are those under which the story lives for ever, wherever the page itself was opened', () => {
  const root = addressesOf('.', 'harbour', 'https://news.example/maps/');
  expect(root).toEqual(addresses);
  expect(addressesOf('../..', 'harbour', 'https://news.example/maps/harbour/embed/?theme=dark#x')).toEqual(addresses);
  expect(addresses).toEqual({
    root: 'https://news.example/maps/',
    full: 'https://news.example/maps/harbour/',
    embed: 'https://news.example/maps/harbour/embed/',
    loader: 'https://news.example/maps/embed.js',
  });
});

test('every snippet shows the view of the moment, and no title leaves its attribute', () => {
  const snippets = snippetsOf(whole);
  expect(snippets.map(({ kind }) => kind)).toEqual(['plain', 'responsive', 'loader', 'pinned', 'frozen', 'image']);
  for (const { html } of snippets) {
    expect(html).toContain('#fact=union-denies&amp;t=2024-10-17');
    expect(html).toContain('Who said “the ferry” &amp; &lt;when&gt;, &quot;why&quot;?');
    expect(html).not.toContain('<when>');
  }
});

test('a plain frame is one iframe with a title, loaded when it is near, that may go full screen', () => {
  const { plain = '' } = by(whole);
  expect(plain).toMatch(/^<iframe src="https:\/\/news\.example\/maps\/harbour\/embed\/#/);
  for (const part of [' title="', ' loading="lazy"', ' allow="fullscreen"', ' height="']) expect(plain).toContain(part);
  expect(plain).not.toContain('<script');
});

test('a loader leaves a link where scripts or elements are stripped, and pins its digest where it can', () => {
  const { loader = '', pinned = '' } = by(whole);
  expect(loader).toMatch(/<dateline-embed story="harbour"[^>]*><a href="https:\/\/news\.example\/maps\/harbour\/#/);
  expect(loader).toContain('<script async src="https://news.example/maps/embed.js"></script>');
  expect(pinned).toContain('embed.0123456789.js" integrity="sha384-abc" crossorigin="anonymous"></script>');
});

test('what a site does not have is not offered', () => {
  const bare = snippetsOf({ ...whole, hash: '', pinned: null, frozen: null, picture: null });
  expect(bare.map(({ kind }) => kind)).toEqual(['plain', 'responsive', 'loader']);
  expect(bare.map(({ html }) => html).join()).not.toContain('view=');
});

test.each([
  ['logo.svg', 'https://news.example/maps/logo.svg'],
  ['pictures/logo.png', 'https://news.example/maps/pictures/logo.png'],
  ['https://elsewhere.example/logo.svg', null],
  ['//elsewhere.example/logo.svg', null],
  ['../logo.svg', null],
  ['/logo.svg', null],
  ['logo.svg?x=1', null],
  ['data:image/svg+xml,x.svg', null],
  ['logo.html', null],
  [undefined, null],
])('a logo is a picture of the site itself or none: %s', (path, expected) => {
  expect(pictureIn(addresses.root, path)).toBe(expected);
});
