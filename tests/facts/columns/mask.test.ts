import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openArchive } from '#facts/archive.ts';
import { STANDINGS } from '#facts/fact.ts';
import { select } from '#facts/select.ts';
import { columnsOf, idsOf } from '#facts/columns/builder.ts';
import { denialsIn, maskOf } from '#facts/columns/mask.ts';
import { collectionOf } from '#facts/columns/collection.ts';
import { stories } from './stories.ts';

const some = (ids: readonly string[]) => fc.subarray([...ids], { maxLength: Math.min(6, ids.length) });
const asked = stories.chain((dataset) => {
  const ids = idsOf(dataset);
  const any = <T>(arbitrary: fc.Arbitrary<readonly T[]>) => fc.oneof(fc.constant<readonly T[]>([]), arbitrary);
  return fc.record({
    dataset: fc.constant(dataset),
    all: fc.boolean(),
    standing: any(fc.subarray([...STANDINGS])),
    place: any(some(ids.place)),
    voice: any(some(ids.voice)),
    question: any(some(ids.question)),
    article: any(some(ids.article)),
    q: fc.constantFrom('', '', 'harbour', 'MAYOR 1', 'no boats', 'absent word'),
  });
});

describe('a mask', () => {
  test('shows what a selection shows, the denials of it included', async () => {
    await fc.assert(
      fc.asyncProperty(asked, async ({ dataset, ...criteria }) => {
        const columns = columnsOf(dataset);
        const selection = select(openArchive(dataset), { ...criteria, clock: 'said', range: null });
        const found = (await collectionOf(dataset).search(criteria.q)) ?? undefined;
        const masked = maskOf(columns, idsOf(dataset), denialsIn(columns), criteria, found);
        const idsOn = (is: (at: number) => boolean) => new Set(dataset.facts.filter((_, at) => is(at)).map(({ id }) => id)); // prettier-ignore
        expect(idsOn((at) => masked.shown[at] === 1)).toEqual(selection.ids);
        expect(idsOn((at) => masked.brought.includes(at))).toEqual(selection.brought);
        expect([masked.count, masked.total]).toEqual([selection.shown.length, selection.total]);
      }),
      { numRuns: 120 },
    );
  });
});
