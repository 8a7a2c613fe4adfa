import { type Columns, type DayArray, EDGE, KIND } from '#facts/columns/columns.ts';
import type { Clock } from '#facts/fact.ts';
import type { Grain } from '#facts/span.ts';
import type { Stretch } from './stretch.ts';

/** Lengths up to this many days are counted in a table by day, longer ones one by one: they are few. */
const SHORT = 64;
/** Most cells of that table: beyond, days lie so far apart that all are counted one by one. */
const CELLS = 1 << 21;

/**
 * The distinct dates of all facts that are not withdrawn, each with its number of facts: O(facts), once a clock. Columns
 * hold days, so every span is a date as `glimpse` has it, of the grain that its length tells.
 */
export function stretchesIn(columns: Columns, clock: Clock): readonly Stretch[] {
  const { size, kind, edges } = columns;
  const [froms, tos] = [columns[`${clock}From`], columns[`${clock}To`]];
  const [openStart, openEnd] = [EDGE[`${clock}Start`], EDGE[`${clock}End`]];
  const [least, range] = rangeOf(tos);
  const table = new Uint32Array(range * SHORT <= CELLS ? range * SHORT : 0);
  const others = new Others();
  for (let at = 0; at < size; at += 1) {
    if (((kind[at] ?? 0) & KIND.withdrawn) !== 0) continue;
    const from = froms[at] ?? 0;
    const to = tos[at] ?? 0;
    const open = (edges[at] ?? 0) & (openStart | openEnd);
    if (open !== 0 || to - from >= SHORT || table.length === 0)
      others.add(from, to, (open & openStart) !== 0, (open & openEnd) !== 0);
    else {
      const cell = (to - least) * SHORT + to - from;
      table[cell] = (table[cell] ?? 0) + 1;
    }
  }
  return [...shortIn(table, least), ...others.found];
}

/** Dates that no table holds. */
class Others {
  readonly #found = new Map<string, Stretch>();

  add(from: number, to: number, openStart: boolean, openEnd: boolean): void {
    const key = `${from} ${to} ${openStart} ${openEnd}`;
    const facts = (this.#found.get(key)?.facts ?? 0) + 1;
    this.#found.set(key, stretch(from, to, openStart, openEnd, facts));
  }
  get found(): Iterable<Stretch> {
    return this.#found.values();
  }
}

function shortIn(table: Uint32Array, least: number): readonly Stretch[] {
  const found: Stretch[] = [];
  table.forEach((facts, cell) => {
    const to = least + Math.floor(cell / SHORT);
    if (facts > 0) found.push(stretch(to - (cell % SHORT), to, false, false, facts));
  });
  return found;
}

function stretch(from: number, to: number, openStart: boolean, openEnd: boolean, facts: number): Stretch {
  const grain: Grain = to - from === 1 ? 'day' : to - from <= 31 ? 'month' : 'year';
  return { from, to, openStart, openEnd, form: 'date', grain, ends: [grain, grain], facts };
}

function rangeOf(days: DayArray): readonly [least: number, range: number] {
  let [least, most] = [Infinity, -Infinity];
  for (const day of days) {
    if (day < least) least = day;
    if (day > most) most = day;
  }
  return days.length === 0 ? [0, 0] : [least, most - least + 1];
}
