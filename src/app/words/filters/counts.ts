import { type Clock, type Fact, spanOn } from '#facts/fact.ts';
import { lowerBound } from '#facts/search.ts';
import type { Criteria } from '#facts/select.ts';
import { type Day, reachOf } from '#facts/span.ts';
import type { Knowledge } from '#facts/status.ts';

/** Counts some facts by window and by day: sorted once, then asked at each step of a drag. */
export class Counts {
  readonly #size: number;
  /** Ascending; open sides stand at the ends. */
  readonly #from: Float64Array;
  readonly #to: Float64Array;
  readonly #perhaps: Float64Array;
  readonly #surely: Float64Array;

  constructor(facts: readonly Fact[], clock: Clock) {
    const reaches = facts.map((fact) => reachOf(spanOn(fact, clock)));
    this.#size = facts.length;
    this.#from = sorted(reaches.map(({ from, openStart }) => (openStart ? -Infinity : from)));
    this.#to = sorted(reaches.map(({ to, openEnd }) => (openEnd ? Infinity : to)));
    this.#perhaps = sorted(facts.map(({ known }) => known[0]));
    this.#surely = sorted(facts.map(({ known }) => known[1]));
  }

  /** How many touch no day of a window; none where there is no window. */
  outside(range: Criteria['range']): number {
    if (range === null) return 0;
    return this.#size - lowerBound(this.#from, range[1]) + lowerBound(this.#to, range[0] + 1);
  }

  /** How many are known, perhaps known and not known yet on a day; null asks nothing. */
  knowledge(day: Day | null): Readonly<Record<Knowledge, number>> {
    if (day === null) return { known: this.#size, perhaps: 0, later: 0 };
    const known = lowerBound(this.#surely, day + 1);
    const perhaps = lowerBound(this.#perhaps, day + 1) - known;
    return { known, perhaps, later: this.#size - known - perhaps };
  }
}

function sorted(days: readonly number[]): Float64Array {
  return Float64Array.from(days).sort();
}
