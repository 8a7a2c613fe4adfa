import { expect, test } from 'vitest';
import { namesUnknown } from '#app/loading/seek.ts';
import { openArchive } from '#facts/archive.ts';
import { sample } from '#tests/sample.ts';

const archive = openArchive(sample);

test.each([
  ['#fact=no-such-fact', true],
  ['#fact=union-denies&ask=no-such-question', true],
  [`#place=${[...archive.place.keys()].join(',')},nowhere`, true],
  ['#fact=union-denies', false],
  ['#fact=&q=nowhere&standing=nobody&toString=1', false],
  ['', false],
])('knows whether it names what is not at hand: %s', (hash, unknown) => {
  expect(namesUnknown(hash, archive)).toBe(unknown);
});
