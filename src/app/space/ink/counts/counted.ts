import { type Columns as FactColumns, type DayArray, EDGE } from '#facts/columns/columns.ts';
import { reachIn } from '#facts/columns/reach.ts';
import { openIn } from '#facts/columns/tally.ts';
import { type Shaped, type Tables, type Times, censusOf } from './census.ts';
import { type Columns, KINDS, type Timing } from './columns.ts';
import { cellsAt } from './ledger.ts';
import { recent } from './recent.ts';
import type { Gathered } from './sheet.ts';
import type { Dated, Shape } from './shape.ts';
import { FULL, sizeOf } from './table.ts';

/** Bytes a row that a ledger takes, its sums included, and for faint rows: tables take no more, but where rows are few. */
const BYTES = 16;
const FAINT = 12;
const FEW = 4_000_000;

/** Counts the rows of some facts by cell and day, as of `Columns.counted`. */
export function counting(columns: Columns, facts: FactColumns): (timing: Timing, level: number) => Gathered | null {
  const shapeAt = recent((level) => shapeOf(columns, level));
  const made = new Map<Timing, (level: number) => Gathered | null>();
  return (timing, level) => {
    const counted = made.get(timing) ?? recent((one) => countedOf(shapeAt(one), timesOf(facts, timing)));
    made.set(timing, counted);
    return counted(level);
  };
}

function countedOf(shape: Shaped, times: Times): Gathered | null {
  const firm = sizeOf(shape, times.firm) * (times.open.length > 0 ? 2 : 1);
  const all = firm + (times.appears ? sizeOf(shape, times.appears) : 0);
  const most = shape.fact.length * (times.appears ? BYTES + FAINT : BYTES);
  if (all > Math.max(most, FEW)) return null;
  const tables = new WeakMap<Uint8Array, Tables>();
  return (mask) => censusOf(shape, times, mask, tables);
}

function timesOf(columns: FactColumns, timing: Timing): Times {
  const dated = (days: DayArray, ahead: number): Dated => ({ days, ahead, ...reachIn(days) });
  if (timing === 'known') {
    return { firm: dated(columns.surely, 0), appears: dated(columns.perhaps, 0), open: new Uint32Array(0) };
  }
  return { firm: dated(columns[`${timing}To`], 1), appears: null, open: openIn(columns, EDGE[`${timing}End`]) };
}

function shapeOf(columns: Columns, level: number): Shaped {
  const places = cellsAt(columns, level);
  const { cells, cellOf } = places;
  const { rows, place, kind } = columns;
  const keys = new Uint32Array(rows);
  for (let row = 0; row < rows; row += 1) keys[row] = (cellOf[place[row] ?? 0] ?? 0) * KINDS + (kind[row] ?? 0);
  const { start, code, number, full } = groupsIn(cells, keys);
  const groups = code.length;
  const group = groups < 2 ** 16 ? new Uint16Array(rows) : new Uint32Array(rows);
  for (let row = 0; row < rows; row += 1) group[row] = number[keys[row] ?? 0] ?? 0;
  const fact = factsOf(columns);
  return { cells, full, groups, fact, place, group, cellOf, places, start, code, ...sortedBy(group, fact, groups) };
}

/** By row. */
function factsOf({ start, rows }: Columns): Uint32Array {
  const facts = new Uint32Array(rows);
  for (let fact = 0; fact + 1 < start.length; fact += 1) facts.fill(fact, start[fact], start[fact + 1]);
  return facts;
}

/** The groups that there are, by cell, then by kind; `number`: of a group by its key. */
function groupsIn(cells: number, keys: Uint32Array) {
  const number = new Uint32Array(cells * KINDS);
  for (let row = 0; row < keys.length; row += 1) number[keys[row] ?? 0] = (number[keys[row] ?? 0] ?? 0) + 1;
  const start = new Uint32Array(cells + 1);
  const code: number[] = [];
  const full: number[] = [];
  for (let cell = 0; cell < cells; cell += 1) {
    let inCell = 0;
    for (let at = cell * KINDS; at < (cell + 1) * KINDS; at += 1) {
      inCell += number[at] ?? 0;
      if (number[at] !== 0) number[at] = code.push(at % KINDS) - 1;
    }
    start[cell + 1] = code.length;
    if (inCell >= FULL) full.push(cell);
  }
  return { start, code: Uint8Array.from(code), number, full };
}

/** The facts of each group, in their order. */
function sortedBy(group: Shape['group'], fact: Uint32Array, groups: number): Pick<Shape, 'first' | 'facts'> {
  const first = new Uint32Array(groups + 1);
  for (let row = 0; row < group.length; row += 1)
    first[(group[row] ?? 0) + 1] = (first[(group[row] ?? 0) + 1] ?? 0) + 1;
  for (let at = 1; at <= groups; at += 1) first[at] = (first[at] ?? 0) + (first[at - 1] ?? 0);
  const next = first.slice();
  const facts = new Uint32Array(group.length);
  for (let row = 0; row < group.length; row += 1) {
    const at = next[group[row] ?? 0] ?? 0;
    next[group[row] ?? 0] = at + 1;
    facts[at] = fact[row] ?? 0;
  }
  return { first, facts };
}
