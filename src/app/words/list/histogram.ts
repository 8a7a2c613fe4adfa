import { type Columns, type Field, STANDING_BITS } from '#facts/columns/columns.ts';
import { STANDINGS } from '#facts/fact.ts';

/**
 * How many facts of a mask name each entry of a dictionary, by index from 1: one pass.
 * @param entries how many the dictionary has
 */
export function histogramOf({ fields }: Columns, field: Field, entries: number, mask: Uint8Array): Uint32Array {
  const { first, owner, more } = fields[field];
  const counts = new Uint32Array(entries + 1);
  for (let at = 0; at < first.length; at += 1) add(counts, first[at] ?? 0, mask[at] ?? 0);
  for (let at = 0; at < owner.length; at += 1) add(counts, more[at] ?? 0, mask[owner[at] ?? 0] ?? 0);
  counts[0] = 0;
  return counts;
}

/** How many facts of a mask have each standing, in the order of STANDINGS. */
export function standingsIn({ kind }: Columns, mask: Uint8Array): Uint32Array {
  const counts = new Uint32Array(STANDING_BITS + 1);
  for (let at = 0; at < kind.length; at += 1) add(counts, (kind[at] ?? 0) & STANDING_BITS, mask[at] ?? 0);
  return counts.subarray(0, STANDINGS.length);
}

function add(counts: Uint32Array, at: number, count: number): void {
  counts[at] = (counts[at] ?? 0) + count;
}
