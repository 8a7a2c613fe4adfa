import type { Columns } from '#facts/columns/columns.ts';
import { type Crowd, type Marked, crowdsOf, markedOf } from '#facts/columns/crowd.ts';
import type { Lanes } from '#facts/columns/lanes.ts';
import { type Tally, byEnd, tallyOf } from '#facts/columns/tally.ts';
import type { Clock } from '#facts/fact.ts';

/**
 * The facts of a mask, counted on either clock: O(facts) when a clock is first asked for, and nothing when a reader comes
 * back to it.
 */
export class Counts {
  readonly #columns: Columns;
  readonly #mask: Uint8Array;
  readonly #crowds = new Map<Clock, { readonly lanes: Lanes; readonly crowds: readonly Crowd[] }>();
  /** How many touch a window of days. */
  readonly tally: (clock: Clock) => Tally;
  /** By day. */
  readonly marked: (clock: Clock) => Marked;

  constructor(columns: Columns, mask: Uint8Array) {
    [this.#columns, this.#mask] = [columns, mask];
    this.tally = onEither((clock) => tallyOf(columns, clock, mask));
    this.marked = onEither((clock) => markedOf(columns, clock, mask, () => byEnd(columns, clock)));
  }

  /** By lane and day; those of the last lanes that were asked for stay. */
  crowds(clock: Clock, lanes: Lanes): readonly Crowd[] {
    const known = this.#crowds.get(clock);
    if (known?.lanes === lanes) return known.crowds;
    const crowds = crowdsOf(this.#columns, clock, lanes, this.#mask, this.marked(clock));
    this.#crowds.set(clock, { lanes, crowds });
    return crowds;
  }
}

/** What is made of each clock when it is first asked for. */
function onEither<T>(make: (clock: Clock) => T): (clock: Clock) => T {
  const made = new Map<Clock, T>();
  return (clock) => {
    const found = made.get(clock) ?? make(clock);
    made.set(clock, found);
    return found;
  };
}
