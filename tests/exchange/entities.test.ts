import { expect, test } from 'vitest';
import { XML_ENTITIES, decoded } from '#exchange/read/entities.ts';

test.each([
  ['&lt;b&gt; &#233;&#xE9; &apos;', "<b> éé '"],
  ['&amp;lt;', '&lt;'],
  ['&#0;&#x110000;', ''],
  ['&eacute; &toString; &valueOf; & and &;', '&eacute; &toString; &valueOf; & and &;'],
])('the entities of %s are read once, and only those that are known', (text, read) => {
  expect(decoded(text, XML_ENTITIES)).toBe(read);
});
