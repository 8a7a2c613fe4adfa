import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageOf } from '#app/language/language.ts';
import type { Bulk } from '#app/view/bulk.svelte.ts';
import { chipsIn } from '#app/words/filters/bulkChips.ts';
import { CHIP_FILTERS } from '#app/words/filters/chipFilters.ts';
import { chipsOf } from '#app/words/filters/chips.ts';
import { leftIn } from '#app/words/list/leftIn.ts';
import { openArchive } from '#facts/archive.ts';
import { collectionOf } from '#facts/columns/collection.ts';
import { type Asked, denialsIn, maskOf } from '#facts/columns/mask.ts';
import { STANDINGS } from '#facts/fact.ts';
import { UNFILTERED, select } from '#facts/select.ts';
import { matcher } from '#facts/words.ts';
import { generate } from '#generate/generate.ts';

const l = languageOf('en');
const dataset = generate({ facts: 800, seed: 9 });
const archive = openArchive(dataset);
const collection = collectionOf(dataset);
const denials = denialsIn(collection.columns);
const some = (list: readonly { readonly id: string }[]) =>
  fc.oneof(fc.constant([]), fc.subarray(list.slice(0, 8).map(({ id }) => id)));
const criteria = fc.record({
  standing: fc.oneof(fc.constant([]), fc.subarray([...STANDINGS])),
  place: some(dataset.places),
  voice: some(dataset.voices),
  article: some(dataset.articles),
  question: some(dataset.questions),
  q: fc.constantFrom('', 'harbour', 'boats lay'),
});

/** What a view of the story would work out with a search done. */
function bulkFor(q: string): Bulk {
  const matches = matcher(archive, q);
  const found = Uint8Array.from(dataset.facts, (fact) => (matches(fact) ? 1 : 0));
  const masks = (asked: Asked & { readonly q: string }) =>
    maskOf(collection.columns, collection.ids, denials, asked, asked.q === '' ? undefined : found);
  return { collection, masks } as unknown as Bulk;
}

describe('what columns count for a view', () => {
  it('is the same chips as counting fact by fact', () => {
    fc.assert(
      fc.property(criteria, fc.constantFrom(...CHIP_FILTERS), (chosen, filter) => {
        const asked = { ...UNFILTERED, clock: 'said' as const, all: true, ...chosen };
        const bulk = bulkFor(asked.q);
        expect(chipsIn(l, bulk, archive, asked, filter, bulk.masks(asked))).toEqual(chipsOf(l, archive, asked, filter));
      }),
    );
  });

  it('is why each fact is left out, as `select` has it', () => {
    fc.assert(
      fc.property(criteria, (chosen) => {
        const asked = { ...UNFILTERED, clock: 'said' as const, all: true, ...chosen };
        const bulk = bulkFor(asked.q);
        const counts = new Map<string, number>();
        for (const reason of select(archive, asked).left.values()) counts.set(reason, (counts.get(reason) ?? 0) + 1);
        const left = [...leftIn(bulk, bulk.masks(asked), asked)].filter(([, count]) => count > 0);
        expect(new Map(left)).toEqual(counts);
      }),
    );
  });
});
