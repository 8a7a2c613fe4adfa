import { type Columns, EDGE, KIND } from '#facts/columns/columns.ts';
import { grainIn } from '#facts/columns/glimpse.ts';
import { reachIn } from '#facts/columns/reach.ts';
import type { Clock } from '#facts/fact.ts';
import type { Stretch } from './stretch.ts';

/** Lengths up to this many days are counted in a table by day, longer ones one by one: they are few. */
const SHORT = 64;
/** Most cells of that table: beyond, days lie so far apart that all are counted one by one. */
const CELLS = 1 << 21;

/**
 * The dates of all facts that are not withdrawn, each with its number of facts: O(facts), once a clock. Columns hold days,
 * so every span is a date as `glimpse` has it, of the grain that its length tells. Dates that change no axis are left out,
 * and the last of their days weighs as much more.
 */
export function stretchesIn(columns: Columns, clock: Clock): readonly Stretch[] {
  const { size, kind, edges } = columns;
  const [froms, tos] = [columns[`${clock}From`], columns[`${clock}To`]];
  const [openStart, openEnd] = [EDGE[`${clock}Start`], EDGE[`${clock}End`]];
  const { least, range } = reachIn(tos);
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
  thin(table);
  return [...shortIn(table, least), ...others.found];
}

/**
 * Takes out the dates that lie, with the day before them, on days of which each has a fact of its own: no gap is there
 * that they could close, and no island that they could begin or end. Their facts go to the last of those days.
 */
function thin(table: Uint32Array): void {
  let whole = 0;
  for (let row = 0; row < table.length; row += SHORT) {
    whole = (table[row + 1] ?? 0) > 0 ? whole + 1 : 0;
    for (let days = 2; days < Math.min(whole, SHORT); days += 1) {
      table[row + 1] = (table[row + 1] ?? 0) + (table[row + days] ?? 0);
      table[row + days] = 0;
    }
  }
}

/** Dates that no table holds, counted by their days and their open sides. */
class Others {
  readonly #facts = new Map<number, Map<number, number>>();

  add(from: number, to: number, openStart: boolean, openEnd: boolean): void {
    const own = this.#facts.get(from) ?? new Map<number, number>();
    const key = to * 4 + (openStart ? 1 : 0) + (openEnd ? 2 : 0);
    own.set(key, (own.get(key) ?? 0) + 1);
    this.#facts.set(from, own);
  }

  get found(): readonly Stretch[] {
    return [...this.#facts].flatMap(([from, own]) =>
      [...own].map(([key, facts]) => stretch(from, Math.floor(key / 4), (key & 1) !== 0, (key & 2) !== 0, facts)),
    );
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
  const grain = grainIn(to - from);
  return { from, to, openStart, openEnd, form: 'date', grain, ends: [grain, grain], facts };
}
