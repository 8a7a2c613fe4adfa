import { expect, test } from 'vitest';
import { siteAddress } from '../../src/publish/address.ts';

test.each([
  ['https://example.org/stories/', 'https://example.org/stories/'],
  ['https://example.org/stories', 'https://example.org/stories/'],
  [' https://example.org ', 'https://example.org/'],
  ['http://example.org/ein%20Ordner//?a#b', 'http://example.org/ein%20Ordner/'],
  ['', undefined],
  [undefined, undefined],
])('an address of a site ends in one slash, and one that is empty is none: %s', (said, expected) => {
  expect(siteAddress(said)).toBe(expected);
});

test.each(['example.org/stories/', '/stories/', 'file:///home/site/'])('is refused in a sentence: %s', (said) => {
  expect(() => siteAddress(said)).toThrow(`DATELINE_SITE says "${said}". Write the whole address`);
});
