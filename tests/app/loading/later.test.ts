import { expect, test, vi } from 'vitest';
import { laterOf } from '#app/loading/later.ts';
import type { Dataset } from '#facts/dataset.ts';
import { OUTLINES, type Outlines, packOutlines } from '#facts/opening.ts';
import type { Outline } from '#facts/place.ts';
import { sample } from '#tests/sample.ts';

const COARSE: Outline = [[[[0, 0], [1, 0], [1, 1], [0, 0]]]]; // prettier-ignore
const FINE: Outline = [[[[0, 0], [0.5, 0.1], [1, 0], [1, 1], [0, 0]]]]; // prettier-ignore

const outlined = (dataset: Dataset, outline: Outline): Dataset => ({
  ...dataset,
  places: dataset.places.map((place, at) => (at === 0 ? { ...place, outline } : place)),
});
const opening = outlined({ ...sample, facts: sample.facts.map((fact) => ({ ...fact, text: '' })) }, COARSE);

function page(dataset: Dataset) {
  const self = { archive: { dataset }, reload: (next: Dataset) => void (self.archive = { dataset: next }) };
  return self;
}

const outlines = packOutlines(outlined(sample, FINE));
const words = async () => sample;

test('words come once, and leave the outlines that are there', async () => {
  const self = page(opening);
  const asked = vi.fn(words);
  const later = laterOf(self, { words: asked, outlines: null });
  expect(await Promise.all([later.words(), later.words()])).toEqual([true, true]);
  expect(asked).toHaveBeenCalledTimes(1);
  expect(self.archive.dataset).toEqual(outlined(sample, COARSE));
});

test('words and outlines in either order make the whole', async () => {
  for (const order of [
    ['words', 'outlines'],
    ['outlines', 'words'],
  ] as const) {
    const self = page(opening);
    const later = laterOf(self, { words, outlines: async () => outlines });
    for (const part of order) expect(await later[part]()).toBe(true);
    expect(self.archive.dataset).toEqual(outlined(sample, FINE));
  }
});

test('what could not be had is asked for again, and changes nothing', async () => {
  const self = page(opening);
  const answers: (Outlines | null)[] = [null, { format: OUTLINES, steps: {} }];
  const later = laterOf(self, { words: async () => null, outlines: async () => answers.shift() ?? null });
  expect(await later.words()).toBe(false);
  expect(await later.outlines()).toBe(false);
  expect(self.archive.dataset).toBe(opening);
  expect(await later.outlines()).toBe(true);
});

test('a page that opened with everything asks for nothing', async () => {
  const self = page(sample);
  const later = laterOf(self, { words: null, outlines: null });
  expect(await later.words()).toBe(true);
  expect(await later.outlines()).toBe(true);
  expect(self.archive.dataset).toBe(sample);
});

test('facts come after the words, once, and are asked for again where they could not be had', async () => {
  const order: string[] = [];
  const answers = [false, true];
  const facts = vi.fn(async () => {
    order.push('facts');
    return answers.shift() ?? false;
  });
  const said = async () => {
    order.push('words');
    return sample;
  };
  const later = laterOf(page(opening), { words: said, outlines: null, facts });
  expect(await later.facts()).toBe(false);
  expect(await Promise.all([later.facts(), later.facts()])).toEqual([true, true]);
  expect(await later.facts()).toBe(true);
  expect(order).toEqual(['words', 'facts', 'facts']);
});

test('facts without words are no facts', async () => {
  const facts = vi.fn(async () => true);
  const later = laterOf(page(opening), { words: async () => null, outlines: null, facts });
  expect(await later.facts()).toBe(false);
  expect(facts).not.toHaveBeenCalled();
});
