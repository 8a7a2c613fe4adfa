import { type Clock, type Fact, spanOn } from '#facts/fact.ts';
import { reachOf } from '#facts/span.ts';

/** Days that stand for an open side: 10,000 years away. */
const FAR = 3_652_425;

/** The days of a clock that a fact touches, half-open. */
export function touched(fact: Fact, clock: Clock): readonly [from: number, to: number] {
  const { from, to, openStart, openEnd } = reachOf(spanOn(fact, clock));
  return [openStart ? -FAR : from, openEnd ? FAR : to];
}

/** The days of all facts of a story on the clock that it opens with, to be counted one by one. */
export class Truth {
  readonly #days: (readonly [number, number])[] = [];

  add(fact: Fact): void {
    this.#days.push(touched(fact, 'said'));
  }

  get size(): number {
    return this.#days.length;
  }

  /** How many touch `[from, to)`, days: every fact is looked at. */
  count(from: number, to: number): number {
    return this.#days.reduce((sum, [start, end]) => (start < to && end > from ? sum + 1 : sum), 0);
  }

  /** From the first day that is written to the day after the last. */
  extent(): readonly [number, number] {
    let [first, end] = [Infinity, -Infinity];
    for (const [from, to] of this.#days) {
      if (from > -FAR && from < first) first = from;
      if (to < FAR && to > end) end = to;
    }
    return [first, end];
  }
}
