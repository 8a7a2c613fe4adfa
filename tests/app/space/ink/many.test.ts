import { expect, test } from 'vitest';
import { pointsOf } from '#app/space/framing.ts';
import { firstPlaces, pointsShown } from '#app/space/ink/many.ts';
import { openArchive } from '#facts/archive.ts';
import { collectionOf } from '#facts/columns/collection.ts';
import type { Dataset } from '#facts/dataset.ts';
import { denialsIn, maskOf } from '#facts/columns/mask.ts';
import { type Criteria, UNFILTERED, select } from '#facts/select.ts';
import { generate } from '#generate/generate.ts';
import { fact } from '#tests/sample.ts';
import { city, story } from '../world.ts';

const dataset = generate({ facts: 600, seed: 4 });
const ASKED = { ...UNFILTERED, clock: 'said', all: true } as const;

/** What a large story shows. */
function shownOf(of: Dataset, filter: Partial<Criteria>) {
  const collection = collectionOf(of);
  return {
    collection,
    masked: maskOf(collection.columns, collection.ids, denialsIn(collection.columns), { ...ASKED, ...filter }),
  };
}

/** Where the shown facts of a dataset are, as a large story has it and as a small one. */
function points(of: Dataset, filter: Partial<Criteria> = {}) {
  const [archive, asked] = [openArchive(of), { ...ASKED, ...filter }];
  return {
    large: new Set(pointsShown(shownOf(of, filter))),
    small: new Set(pointsOf(archive, select(archive, asked).shown)),
  };
}

test.each([
  ['all facts', {}],
  ['what a filter lets through', { place: [dataset.places.at(-1)?.id ?? ''] }],
  ['nothing', { voice: ['nobody'] }],
])('a large story knows where its facts are as a small one does, of %s', (_, filter) => {
  const { large, small } = points(dataset, filter);
  expect(large).toEqual(small);
  expect(large.size > 0).toBe(!('voice' in filter));
});

test('what a fact is about counts where it has no other place', () => {
  const places = ['hall', 'port', 'sea', 'isle'].map((id, at) => city(id, at, at));
  const about = (place: string) => ({ role: 'about', place }) as const;
  const facts = [
    fact('said', { places: [{ role: 'said', place: 'hall' }, about('port')] }),
    fact('of-both', { places: [about('sea'), about('isle')] }),
  ];
  const { large, small } = points(story(places, facts));
  expect(large).toEqual(new Set([[0, 0], [2, 2], [3, 3]])); // prettier-ignore
  expect(large).toEqual(small);
});

test('its first places are those of facts that are shown, and no more than are wanted', () => {
  const firstOf = (filter: Partial<Criteria>, most: number) => firstPlaces(shownOf(dataset, filter), most).map(({ id }) => id); // prettier-ignore
  const filter = { place: [dataset.places.at(-1)?.id ?? ''] };
  const { shown } = select(openArchive(dataset), { ...ASKED, ...filter });
  const wanted = new Set(shown.flatMap(({ places }) => places[0]?.place ?? []));
  expect(wanted.size).toBeGreaterThan(1);
  expect(new Set(firstOf(filter, dataset.places.length))).toEqual(wanted);
  expect(new Set(firstOf({}, 12)).size).toBe(12);
  expect(firstOf({ voice: ['nobody'] }, 12)).toEqual([]);
});
