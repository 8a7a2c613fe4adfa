import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DIGEST, named, namedLike, replaced, shortDigest } from '#facts/site.ts';

test('a name by content is what such names look like, and no other is', () => {
  fc.assert(
    fc.property(fc.string(), (content) => {
      const digest = shortDigest(createHash('sha256').update(content).digest('hex'));
      expect(digest).toMatch(new RegExp(`^${DIGEST}$`));
      expect(named('dataset', digest, 'json')).toMatch(new RegExp(`^${namedLike('dataset', 'json')}$`));
    }),
  );
  for (const name of ['dataset.json', 'dataset.012345678.json', 'datasets0123456789.json', 'dataset.0123456789xjson'])
    expect(name).not.toMatch(new RegExp(`^${namedLike('dataset', 'json')}$`));
});

test('a page has something in the place of a part, as it is given', () => {
  expect(replaced('a<b>c', '<b>', (part) => `${part}$&`)).toBe('a<b>$&c');
  expect(replaced('<i 1><i 2>', /<i (\d)>/g, (_, digit = '') => digit)).toBe('12');
});

test('a page that has no such part is refused', () => {
  expect(() => replaced('<head>', '</head>', () => '')).toThrow('The page has no place </head>.');
});
