import { expect, test } from 'vitest';
import { type FetchText, loadDataset } from '#app/loading/load.ts';
import { packOpening } from '#facts/opening.ts';
import { sample } from '../../sample.ts';

const answer =
  (text: string, ok = true): FetchText =>
  async () => ({ ok, text: async () => text });

test('a story that comes whole is the story', async () => {
  expect(await loadDataset('x', answer(JSON.stringify(sample)))).toEqual(sample);
});

test.each<[string, FetchText]>([
  ['half a file', answer(JSON.stringify(sample).slice(0, 500))],
  ['a page instead of data', answer('<!doctype html><title>Log in</title>')],
  ['an error with a page', answer('<h1>404</h1>', false)],
  ['an error with the right content', answer(JSON.stringify(sample), false)],
  ['another version', answer(JSON.stringify({ ...sample, format: 'dateline/2' }))],
  ['nothing', answer('null')],
  ['a network that is away', () => Promise.reject(new TypeError('Failed to fetch'))],
])('%s is no story', async (_, fetchText) => {
  expect(await loadDataset('x', fetchText)).toBeNull();
});

test('a story that does not come in time is given up', async () => {
  const never: FetchText = (_, signal) =>
    new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('aborted'))));
  expect(await loadDataset('x', never, 20)).toBeNull();
});

test('a story that comes as pages open with it is the story', async () => {
  expect(await loadDataset('x', answer(JSON.stringify(packOpening(sample))))).toEqual(sample);
});
