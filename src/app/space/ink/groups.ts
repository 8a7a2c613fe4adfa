import { type Columns, type Days, KINDS } from './columns.ts';

/**
 * Rows by cell; within a cell by group: those that are drawn alike, and end alike. Within a group they stand in the
 * order of their days.
 */
export interface Groups {
  /** Groups of cell c: `start[c] .. start[c + 1]`. */
  readonly start: Uint32Array;
  /** How the rows of a group are drawn (`kindOf`), and 1 where they go on after their last day. */
  readonly code: Uint8Array;
  readonly open: Uint8Array;
  /** Rows of group g: `first[g] .. first[g + 1]`. */
  readonly first: Uint32Array;
  /** The fact of a row, and the day from which it is full. */
  readonly facts: Uint32Array;
  readonly firm: Int32Array;
  /** The rows of each cell by the day from which they are faint; null where they always are. Cells begin as above. */
  readonly appearing: { readonly facts: Uint32Array; readonly days: Int32Array } | null;
}

/** Open ends double the kinds. */
const KEYS = KINDS * 2;

/** Groups all rows: O(rows), by counting. */
export function groupsOf(columns: Columns, days: Days, cellOf: Int32Array, cells: number): Groups {
  const order = days.order();
  const { group, start, code, open } = keysOf(columns, days, cellOf, cells);
  const key = (row: number, isOpen: number) =>
    group[(cellOf[columns.place[row] ?? 0] ?? 0) * KEYS + (columns.kind[row] ?? 0) * 2 + isOpen] ?? 0;
  const first = new Uint32Array(code.length + 1);
  each(columns, order, days, (row, _, isOpen) => {
    const next = key(row, isOpen) + 1;
    first[next] = (first[next] ?? 0) + 1;
  });
  for (let at = 1; at < first.length; at += 1) first[at] = (first[at] ?? 0) + (first[at - 1] ?? 0);
  const facts = new Uint32Array(columns.rows);
  const firm = new Int32Array(columns.rows);
  const next = first.slice();
  each(columns, order, days, (row, fact, isOpen) => {
    const own = key(row, isOpen);
    const at = next[own] ?? 0;
    next[own] = at + 1;
    facts[at] = fact;
    firm[at] = days.firm(fact);
  });
  return { start, code, open, first, facts, firm, appearing: appearingIn(days, start, first, facts) };
}

/** Visits every row, facts in an order. */
function each(
  { start }: Columns,
  order: Uint32Array,
  { open }: Days,
  visit: (row: number, fact: number, isOpen: number) => void,
): void {
  for (const fact of order) {
    const [lo, hi] = [start[fact] ?? 0, start[fact + 1] ?? 0];
    const isOpen = lo < hi && open(fact) ? 1 : 0;
    for (let row = lo; row < hi; row += 1) visit(row, fact, isOpen);
  }
}

/** The groups that there are, by cell, then by key; `group`: the number of a group, by cell and key. */
function keysOf({ facts, start, place, kind }: Columns, { open }: Days, cellOf: Int32Array, cells: number) {
  const group = new Int32Array(cells * KEYS).fill(-1);
  for (let fact = 0; fact < facts; fact += 1) {
    const [lo, hi] = [start[fact] ?? 0, start[fact + 1] ?? 0];
    const isOpen = lo < hi && open(fact) ? 1 : 0;
    for (let row = lo; row < hi; row += 1)
      group[(cellOf[place[row] ?? 0] ?? 0) * KEYS + (kind[row] ?? 0) * 2 + isOpen] = 0;
  }
  const first = new Uint32Array(cells + 1);
  const keys: number[] = [];
  for (let at = 0; at < group.length; at += 1) {
    if (group[at] === 0) group[at] = keys.push(at % KEYS) - 1;
    if (at % KEYS === KEYS - 1) first[(at + 1) / KEYS] = keys.length;
  }
  return {
    group,
    start: first,
    code: Uint8Array.from(keys, (one) => one >> 1),
    open: Uint8Array.from(keys, (one) => one & 1),
  };
}

function appearingIn(
  { appears }: Days,
  start: Uint32Array,
  first: Uint32Array,
  rows: Uint32Array,
): Groups['appearing'] {
  if (!appears) return null;
  const facts = rows.slice();
  for (let cell = 0; cell + 1 < start.length; cell += 1) {
    facts
      .subarray(first[start[cell] ?? 0], first[start[cell + 1] ?? 0])
      .sort((a, b) => appears(a) - appears(b) || a - b);
  }
  return { facts, days: Int32Array.from(facts, (fact) => appears(fact)) };
}
