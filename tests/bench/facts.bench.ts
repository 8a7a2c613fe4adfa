import { openArchive } from '#facts/archive.ts';
import { rowsOf } from '#facts/lane.ts';
import { type Criteria, UNFILTERED, select } from '#facts/select.ts';
import { statusOf } from '#facts/status.ts';
import { openingView, scrubTo, toggle } from '#app/view/view.ts';
import { printAddress } from '#app/view/address.ts';
import { archiveOf, atSizes } from './sizes.ts';

const CRITERIA: Criteria = { ...UNFILTERED, clock: 'said', all: true };

function selecting(more: Partial<Criteria>) {
  return (facts: number) => {
    const archive = archiveOf(facts);
    return () => select(archive, { ...CRITERIA, ...more });
  };
}

atSizes('openArchive', (facts) => {
  const { dataset } = archiveOf(facts);
  return () => openArchive(dataset);
});
atSizes('select: all', selecting({}));
atSizes('select: key facts', selecting({ all: false }));
atSizes('select: one standing', selecting({ standing: ['said'] }));
atSizes('select: a search', selecting({ q: 'harbour 7' }));
atSizes('statusOf: the busiest question', (facts) => {
  const archive = archiveOf(facts);
  const [busiest] = [...archive.answers].sort(([, a], [, b]) => b.length - a.length);
  const day = archive.atHand[facts >> 1]?.known[1] ?? 0;
  return () => statusOf(archive, busiest?.[0] ?? '', day);
});
atSizes('rowsOf: by place', (facts) => {
  const archive = archiveOf(facts);
  return () => rowsOf(archive, 'place', archive.atHand, '');
});
atSizes('rowsOf: by voice', (facts) => {
  const archive = archiveOf(facts);
  return () => rowsOf(archive, 'voice', archive.atHand, '');
});
atSizes('printAddress', (facts) => {
  const archive = archiveOf(facts);
  const view = [toggle('standing', 'said'), scrubTo(19_800)].reduce((one, move) => move(one), openingView(archive));
  return () => printAddress(view, archive);
});
