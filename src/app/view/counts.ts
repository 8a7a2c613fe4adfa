import type { Columns } from '#facts/columns/columns.ts';
import { type ByDay, type Crowd, type Marked, byDayOf } from '#facts/columns/crowd.ts';
import type { Lanes } from '#facts/columns/lanes.ts';
import { type Tally, tallyOf } from '#facts/columns/tally.ts';
import type { Clock } from '#facts/fact.ts';

/**
 * The facts of a mask, counted on either clock: O(facts) when a clock is first asked for, and nothing when a reader comes
 * back to it.
 */
export class Counts {
  readonly #columns: Columns;
  readonly #mask: Uint8Array;
  readonly #byDay = new Map<Clock, ByDay & { readonly lanes: Lanes }>();
  readonly #tallies = new Map<Clock, Tally>();

  constructor(columns: Columns, mask: Uint8Array) {
    [this.#columns, this.#mask] = [columns, mask];
  }

  /** How many touch a window of days. */
  tally(clock: Clock): Tally {
    const tally = this.#tallies.get(clock) ?? tallyOf(this.#columns, clock, this.#mask);
    this.#tallies.set(clock, tally);
    return tally;
  }

  /** By day; counted with the lanes that are drawn, and the same whichever those are. */
  marked(clock: Clock, lanes: Lanes): Marked {
    return (this.#byDay.get(clock) ?? this.#counted(clock, lanes)).marked;
  }

  /** By lane and day; those of the last lanes that were asked for stay. */
  crowds(clock: Clock, lanes: Lanes): readonly Crowd[] {
    const known = this.#byDay.get(clock);
    return (known?.lanes === lanes ? known : this.#counted(clock, lanes)).crowds;
  }

  #counted(clock: Clock, lanes: Lanes): ByDay {
    const known = this.#byDay.get(clock);
    const made = byDayOf(this.#columns, clock, lanes, this.#mask);
    const counted = { ...made, marked: known?.marked ?? made.marked, lanes };
    this.#byDay.set(clock, counted);
    return counted;
  }
}
