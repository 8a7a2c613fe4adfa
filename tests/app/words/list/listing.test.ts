import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Within, Listing, PAGE } from '#app/words/list/listing.ts';
import { openArchive } from '#facts/archive.ts';
import { collectionOf } from '#facts/columns/collection.ts';
import { byDayOf } from '#facts/columns/crowd.ts';
import { lanesOf } from '#facts/columns/lanes.ts';
import { denialsIn, maskOf } from '#facts/columns/mask.ts';
import { CLOCKS, STANDINGS, spanOn } from '#facts/fact.ts';
import { UNFILTERED, inRange, select } from '#facts/select.ts';
import { lastDay } from '#facts/span.ts';
import { knowledge } from '#facts/status.ts';
import { generate } from '#generate/generate.ts';

const dataset = generate({ facts: 1500, seed: 4 });
const archive = openArchive(dataset);
const collection = collectionOf(dataset);
const { columns, ids } = collection;
const lanes = lanesOf(collection, 'place');
const denials = denialsIn(columns);
const indexes = new Map(dataset.facts.map(({ id }, at) => [id, at]));
const days = dataset.facts.map(({ known }) => known[1]);
const anyDay = fc.integer({ min: Math.min(...days) - 40, max: Math.max(...days) + 40 });

const criteria = fc.record({
  clock: fc.constantFrom(...CLOCKS),
  standing: fc.subarray([...STANDINGS]),
  place: fc.subarray(dataset.places.slice(0, 12).map(({ id }) => id)),
  question: fc.subarray(dataset.questions.slice(0, 4).map(({ id }) => id)),
  range: fc.option(fc.tuple(anyDay, fc.nat(500)).map(([from, length]) => [from, from + length + 1] as const)),
  day: fc.option(anyDay),
});

function listingOf(asked: Parameters<typeof maskOf>[3], within: Within): Listing {
  const { shown } = maskOf(columns, ids, denials, asked);
  return new Listing(columns, byDayOf(columns, within.clock, lanes, shown).marked.facts(), within);
}

/** One page after another. */
function read(listing: Listing): readonly number[] {
  return Array.from({ length: listing.pages }, (_, at) => listing.page(at + 1)).flat();
}

describe('the pages of a list', () => {
  it('hold what a view shows, each fact once, in the order of the clock', () => {
    fc.assert(
      fc.property(criteria, ({ day, ...some }) => {
        const asked = { ...UNFILTERED, all: true, ...some };
        const listing = listingOf(asked, { clock: asked.clock, range: asked.range, day });
        // Equal days of the event stand in the order of saying, as the columns have them.
        const expected = select(archive, asked)
          .shown.filter((fact) => inRange(fact, asked) && knowledge(fact, day) !== 'later')
          .map((fact) => ({ at: indexes.get(fact.id) ?? -1, day: lastDay(spanOn(fact, asked.clock)) }))
          .sort((a, b) => a.day - b.day || a.at - b.at);
        expect(read(listing)).toEqual(expected.map(({ at }) => at));
        expect(listing.total).toBe(expected.length);
      }),
    );
  });

  it('are full but for the last one', () => {
    const listing = listingOf({ ...UNFILTERED, all: true }, { clock: 'said', range: null, day: null });
    const sizes = Array.from({ length: listing.pages }, (_, at) => listing.page(at + 1).length);
    expect(sizes.slice(0, -1).every((size) => size === PAGE)).toBe(true);
    expect(sizes.at(-1)).toBeGreaterThan(0);
  });

  it('are one, and empty, where nothing matches', () => {
    const listing = listingOf({ ...UNFILTERED, all: true }, { clock: 'said', range: null, day: -9e5 });
    expect(listing.pages).toBe(1);
    expect(listing.page(1)).toEqual([]);
  });
});
