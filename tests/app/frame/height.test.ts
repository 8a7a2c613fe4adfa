import fc from 'fast-check';
import { expect, test } from 'vitest';
import { guestOf } from '#app/frame/guest.ts';
import { heightMessages } from '#app/frame/height.ts';

const guest = (href: string) => guestOf('harbour', { href });
const bare = guest('https://news.example/harbour/embed/?theme=light#fact=x');

test('a height is told in our own dialect, and in those of Datawrapper, AMP, Sidechain and Embedly', () => {
  expect(heightMessages(731, bare)).toEqual([
    { dateline: 1, type: 'height', height: 731 },
    { 'datawrapper-height': { harbour: 731 } },
    { sentinel: 'amp', type: 'embed-size', height: 731 },
    '{"src":"https://news.example/harbour/embed/?theme=light#fact=x","context":"iframe.resize","height":731}',
  ]);
});

test('pym.js is answered under the name that it gave the frame', () => {
  const named = guest('https://news.example/harbour/embed/?initialWidth=640&childId=map-1&parentTitle=News');
  expect(heightMessages(731, named)).toContain('pymxPYMxmap-1xPYMxheightxPYMx731');
  // pym.js 1.3 reads messages of a child with this expression.
  const regex = /^pymxPYMxmap-1xPYMx([^\s]+?)xPYMx(.*)$/;
  const text = heightMessages(731, named).find((message) => typeof message === 'string' && message.startsWith('pym'));
  expect(regex.exec(String(text))?.slice(1)).toEqual(['height', '731']);
});

test('WordPress gets the secret back that stands in the hash', () => {
  const secret = guest('https://news.example/harbour/embed/#?secret=aB3xYz');
  expect(heightMessages(731, secret)).toContainEqual({ message: 'height', value: 731, secret: 'aB3xYz' });
  const late = guest('https://news.example/harbour/embed/#fact=x&t=2024-10-17#?secret=aB3xYz');
  expect(late.secret).toBe('aB3xYz');
});

test.each([
  'https://news.example/embed/?childId=',
  'https://news.example/embed/?childId=axPYMxheightxPYMx99999',
  `https://news.example/embed/?childId=${'x'.repeat(200)}`,
  'https://news.example/embed/#?secret=<script>',
  'https://news.example/embed/#?secret=',
  'about:srcdoc',
])('a name or a secret that no host gives is not sent back: %s', (href) => {
  expect(guest(href)).toMatchObject({ childId: null, secret: null });
  expect(heightMessages(500, guest(href))).toHaveLength(4);
});

test('any address gives a guest whose messages can be posted', () => {
  fc.assert(
    fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (href) => {
      for (const message of heightMessages(500, guest(href))) expect(structuredClone(message)).toEqual(message);
    }),
  );
});
