import { expect, test } from 'vitest';
import { addressesOf, ownAddresses, pictureIn, placeIn } from '#app/frame/addresses.ts';
import { type Embeddable, pictureOf, snippetsOf } from '#app/frame/snippets.ts';

const VERSION = 'https://news.example/maps/harbour/v/0123456789/';
const place = { root: '..', ground: '../assets/abc', version: 'v/0123456789/' };
const addresses = addressesOf(place, 'harbour', 'https://news.example/maps/harbour/');
const whole: Embeddable = {
  title: 'Who said “the ferry” & <when>, "why"?',
  addresses,
  hash: '#fact=union-denies&t=2024-10-17',
  pinned: { address: `${addresses.root}embed.0123456789.js`, integrity: 'sha384-abc' },
  picture: pictureOf(addresses),
};
const by = (one: Embeddable) => Object.fromEntries(snippetsOf(one).map(({ kind, html }) => [kind, html]));

test('addresses are those under which the story lives for ever, wherever the page itself was opened', () => {
  const root = { root: '.', ground: 'assets/abc', version: 'harbour/v/0123456789' };
  const embed = { root: '../..', ground: '../../assets/abc', version: '../v/0123456789/' };
  expect(addressesOf(root, 'harbour', 'https://news.example/maps/')).toEqual(addresses);
  expect(addressesOf(embed, 'harbour', 'https://news.example/maps/harbour/embed/?theme=dark#x')).toEqual(addresses);
  expect(addresses).toEqual({
    root: 'https://news.example/maps/',
    ground: 'https://news.example/maps/assets/abc/',
    full: 'https://news.example/maps/harbour/',
    embed: 'https://news.example/maps/harbour/embed/',
    loader: 'https://news.example/maps/embed.js',
    version: VERSION,
    here: 'https://news.example/maps/harbour/',
  });
});

test('a page of a version that never changes shares itself, and knows the way to the newest', () => {
  const frozen = { root: '../../../..', ground: '../../../../assets/abc', version: '../', frozen: true };
  const own = addressesOf(frozen, 'harbour', `${VERSION}embed/`);
  expect(own).toEqual({ ...addresses, here: VERSION });
});

test('a page says where it stands in its head; one that says nothing lies in the folder of its site', () => {
  const metas: Record<string, string> = { root: '..', version: './', frozen: './' };
  expect(placeIn((name) => metas[name])).toEqual({ root: '..', ground: undefined, version: './', frozen: true });
  const bare = addressesOf(
    placeIn(() => undefined),
    'harbour',
    'https://news.example/',
  );
  expect([bare.ground, bare.version, bare.here]).toEqual([
    'https://news.example/',
    null,
    'https://news.example/harbour/',
  ]);
});

test('every snippet shows the view of the moment, and no title leaves its attribute', () => {
  const snippets = snippetsOf(whole);
  expect(snippets.map(({ kind }) => kind)).toEqual([
    'plain',
    'responsive',
    'loader',
    'pinned',
    'frozen',
    'frozenLoader',
    'image',
  ]);
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
  expect(loader).toMatch(/<dateline-embed [^>]*><a href="https:\/\/news\.example\/maps\/harbour\/#/);
  expect(loader).toContain('<script async src="https://news.example/maps/embed.js"></script>');
  expect(pinned).toContain('embed.0123456789.js" integrity="sha384-abc" crossorigin="anonymous"></script>');
});

test('a loader names its frame in full, since the script of another site may show it', () => {
  const { loader = '', pinned = '' } = by(whole);
  for (const html of [loader, pinned]) expect(html).toContain(`<dateline-embed src="${addresses.embed}"`);
});

test('what never changes is named by its version, its script by its content; what does is not', () => {
  const { frozen = '', frozenLoader = '', plain = '', pinned = '', image = '' } = by(whole);
  expect(frozen).toMatch(/^<iframe src="https:\/\/news\.example\/maps\/harbour\/v\/0123456789\/embed\/#/);
  expect(frozenLoader).toContain(`<dateline-embed src="${VERSION}embed/"`);
  expect(frozenLoader).toContain('embed.0123456789.js" integrity="sha384-abc"');
  for (const living of [plain, pinned, image]) expect(living).not.toContain('/v/');
  expect(image).toContain('<img src="https://news.example/maps/harbour/poster-1200x630.png"');
});

test('what a site does not have is not offered', () => {
  const bare = snippetsOf({ ...whole, addresses: { ...addresses, version: null }, hash: '', pinned: null });
  expect(bare.map(({ kind }) => kind)).toEqual(['plain', 'responsive', 'loader', 'image']);
  expect(ownAddresses('file:///home/dateline.html#t=1')).toMatchObject({ version: null, embed: '' });
  expect(bare.map(({ html }) => html).join()).not.toContain('view=');
});

test.each([
  ['file:///home/dateline.html#t=1', 'file:///home/'],
  ['blob:https://mail.example/0f-1a?x', 'blob:https://mail.example/'],
  ['about:srcdoc', ''],
])('a page that is one file needs no folder: %s', (address, root) => {
  expect(ownAddresses(address)).toMatchObject({ root, full: address.replace(/[?#].*/, '') });
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
