import { type Columns, furtherOf, standingCode } from '#facts/columns/columns.ts';
import type { Crowd } from '#facts/columns/crowd.ts';
import type { Lanes } from '#facts/columns/lanes.ts';
import type { Clock } from '#facts/fact.ts';
import { lowerBound } from '#facts/search.ts';
import type { Day } from '#facts/span.ts';

/** What the known part of some lanes is made from. */
interface KnownOf {
  readonly columns: Columns;
  readonly clock: Clock;
  readonly lanes: Lanes;
  readonly crowds: readonly Crowd[];
  /** The facts that the crowds hold, 1 by index. */
  readonly shown: Uint8Array;
  /** All facts by the day from which they are surely known. */
  readonly bySurely: Uint32Array;
}

/**
 * The part of each lane that is surely known on a day: crowds of the same facts and days, whose `before` and
 * `byStanding` count known facts alone. From one day to another it costs what becomes known between them, and the days.
 */
export class KnownCrowds {
  readonly #of: KnownOf;
  /** By lane, the place of its crowd. */
  readonly #place: ReadonlyMap<number, number>;
  /** By crowd, the known facts of each standing and day, in the way of `byStanding`, not summed up. */
  readonly #counts: readonly Uint32Array[];
  #next = 0;

  constructor(of: KnownOf) {
    this.#of = of;
    this.#place = new Map(of.crowds.map(({ lane }, at) => [lane, at]));
    this.#counts = of.crowds.map(({ byStanding }) => new Uint32Array(byStanding.length));
  }

  on(day: Day): readonly Crowd[] {
    const { bySurely, columns } = this.#of;
    const surely = (at: number) => columns.surely[bySurely[at] ?? 0] ?? 0;
    for (; this.#next < bySurely.length && surely(this.#next) <= day; this.#next += 1) this.#add(this.#next, 1);
    for (; this.#next > 0 && surely(this.#next - 1) > day; this.#next -= 1) this.#add(this.#next - 1, -1);
    return this.#of.crowds.map((crowd, at) => summed(crowd, this.#counts[at] ?? new Uint32Array(0)));
  }

  #add(at: number, by: 1 | -1): void {
    const { bySurely, shown, lanes } = this.#of;
    const fact = bySurely[at] ?? 0;
    if (shown[fact] !== 1) return;
    this.#count(lanes.first[fact] ?? 0, fact, by);
    const [from, to] = furtherOf(lanes, fact);
    for (let more = from; more < to; more += 1) this.#count(lanes.more[more] ?? 0, fact, by);
  }

  #count(lane: number, fact: number, by: 1 | -1): void {
    const { columns, clock, crowds } = this.#of;
    const place = this.#place.get(lane) ?? 0;
    const { days } = crowds[place] ?? { days: [] };
    const day = lowerBound(days, (columns[`${clock}To`][fact] ?? 0) - 1);
    const cell = standingCode(columns, fact) * (days.length + 1) + day;
    const counts = this.#counts[place];
    if (counts) counts[cell] = (counts[cell] ?? 0) + by;
  }
}

function summed(crowd: Crowd, counts: Uint32Array): Crowd {
  const stride = crowd.days.length + 1;
  const byStanding = new Uint32Array(counts.length);
  const before = new Uint32Array(stride);
  for (let start = 0; start < counts.length; start += stride) {
    let sum = 0;
    for (let day = 0; day < stride; day += 1) {
      byStanding[start + day] = sum;
      before[day] = (before[day] ?? 0) + sum;
      sum += counts[start + day] ?? 0;
    }
  }
  return { ...crowd, before, byStanding };
}
