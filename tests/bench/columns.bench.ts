import { columnsOf, idsOf } from '#facts/columns/builder.ts';
import { denialsIn, maskOf } from '#facts/columns/mask.ts';
import { tallyOf } from '#facts/columns/tally.ts';
import { decodeColumns, encodeColumns } from '#facts/columns/wire.ts';
import { UNFILTERED } from '#facts/select.ts';
import { archiveOf, atSizes } from './sizes.ts';

const NOTHING = { ...UNFILTERED, all: true } as const;

function prepared(facts: number) {
  const { dataset } = archiveOf(facts);
  const columns = columnsOf(dataset);
  return { columns, ids: idsOf(dataset), denials: denialsIn(columns) };
}

atSizes('columns: read from their file', (facts) => {
  const bytes = encodeColumns(prepared(facts).columns);
  return () => decodeColumns(bytes);
});
atSizes('columns: a window counted', (facts) => {
  const tally = tallyOf(prepared(facts).columns, 'said');
  let day = 19_000;
  return () => tally.touching(day, (day += 1) + 90);
});
atSizes('columns: sums for a filter', (facts) => {
  const { columns, ids, denials } = prepared(facts);
  const { shown } = maskOf(columns, ids, denials, { ...NOTHING, standing: ['said'] });
  return () => tallyOf(columns, 'said', shown);
});
atSizes('columns: a filter by standing, denials brought', (facts) => {
  const { columns, ids, denials } = prepared(facts);
  return () => maskOf(columns, ids, denials, { ...NOTHING, standing: ['said'] });
});
atSizes('columns: a filter by 40 places, denials brought', (facts) => {
  const { columns, ids, denials } = prepared(facts);
  const place = ids.place.slice(0, 40);
  return () => maskOf(columns, ids, denials, { ...NOTHING, place });
});
