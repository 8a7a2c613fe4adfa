import type { Language } from '#app/language/language.ts';
import type { Bulk } from '#app/view/bulk.svelte.ts';
import type { Archive } from '#facts/archive.ts';
import { type Columns, KIND } from '#facts/columns/columns.ts';
import type { Masked } from '#facts/columns/mask.ts';
import { STANDINGS } from '#facts/fact.ts';
import type { Criteria } from '#facts/select.ts';
import type { ChipFilter } from './chipFilters.ts';
import { type Chip, type ValueCounts, chipsWith } from './chips.ts';
import { histogramOf, standingsIn } from '../list/histogram.ts';

/**
 * The chips of a filter of a large story, as `chipsOf` gives them for a small one: a pass over one column, and where
 * something is chosen in this filter, what the other filters let through.
 * @param masked what all filters together let through
 */
export function chipsIn(
  l: Language,
  bulk: Bulk,
  archive: Archive,
  criteria: Criteria,
  filter: ChipFilter,
  masked: Masked,
): readonly Chip[] {
  const isChosen = criteria[filter].length > 0;
  const others = isChosen ? bulk.masks({ ...criteria, all: true, [filter]: [] }) : masked;
  return chipsWith(l, archive, criteria, filter, {
    all: allOf(bulk, filter),
    counts: countsIn(bulk, filter, own(others)),
  });
}

/** What filters let through without the denials that came along. */
function own({ shown, brought }: Masked): Uint8Array {
  if (brought.length === 0) return shown;
  const mask = shown.slice();
  for (const fact of brought) mask[fact] = 0;
  return mask;
}

const kept = new WeakMap<Bulk, Map<ChipFilter, ValueCounts>>();

/** The values of all facts to choose from: they are the same whatever the view. */
function allOf(bulk: Bulk, filter: ChipFilter): ValueCounts {
  const had = kept.get(bulk) ?? new Map<ChipFilter, ValueCounts>();
  kept.set(bulk, had);
  const all = had.get(filter) ?? countsIn(bulk, filter, present(bulk.collection.columns));
  had.set(filter, all);
  return all;
}

function present({ kind }: Columns): Uint8Array {
  const mask = new Uint8Array(kind.length);
  for (let at = 0; at < kind.length; at += 1) mask[at] = ((kind[at] ?? 0) & KIND.withdrawn) === 0 ? 1 : 0;
  return mask;
}

function countsIn({ collection: { columns, ids } }: Bulk, filter: ChipFilter, mask: Uint8Array): ValueCounts {
  const counts =
    filter === 'standing'
      ? standingsIn(columns, mask)
      : histogramOf(columns, filter, ids[filter].length, mask).subarray(1);
  const names = filter === 'standing' ? STANDINGS : ids[filter];
  return new Map(names.flatMap((name, at) => ((counts[at] ?? 0) > 0 ? [[name, counts[at] ?? 0] as const] : [])));
}
