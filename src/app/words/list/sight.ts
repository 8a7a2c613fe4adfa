import { type Clock, type Fact, type FactId, spanOn } from '#facts/fact.ts';
import type { Criteria, Selection } from '#facts/select.ts';
import { type Day, reachOf } from '#facts/span.ts';
import type { DeniersOn } from '../fact/deniers.ts';
import { DENIERS, SEEN, Seen } from './seen.svelte.ts';

/** The view as far as items of a list show it. */
export interface Look {
  readonly listed: Pick<Selection, 'ids' | 'brought'>;
  readonly range: Criteria['range'];
  readonly asOf: Day | null;
  readonly open: FactId | null;
  readonly hovered: FactId | null;
}

/**
 * The facts of a list as a view has them. A step of a drag compares numbers, and tells those facts alone that changed:
 * an item that asked the view itself would be asked again at every step.
 */
export class Sight {
  readonly #facts: readonly Fact[];
  readonly #from: Float64Array;
  readonly #to: Float64Array;
  readonly #deniers: readonly DeniersOn[];
  readonly #bits: Int32Array;
  readonly #seen: readonly Seen[];
  readonly #at: ReadonlyMap<FactId, Seen>;

  constructor(facts: readonly Fact[], clock: Clock, deniersOf: (fact: Fact) => DeniersOn, look: Look) {
    const reaches = facts.map((fact) => reachOf(spanOn(fact, clock)));
    this.#facts = facts;
    this.#from = Float64Array.from(reaches, ({ from, openStart }) => (openStart ? -Infinity : from));
    this.#to = Float64Array.from(reaches, ({ to, openEnd }) => (openEnd ? Infinity : to));
    this.#deniers = facts.map(deniersOf);
    this.#bits = Int32Array.from(facts, (fact, at) => this.#bitsOf(fact, at, look));
    this.#seen = Array.from(this.#bits, (bits) => new Seen(bits));
    this.#at = new Map(facts.map(({ id }, at) => [id, this.#seen[at] ?? new Seen(0)]));
  }

  of({ id }: Fact): Seen {
    return this.#at.get(id) ?? new Seen(SEEN.out);
  }

  /** Takes a new view in. */
  look(look: Look): void {
    this.#facts.forEach((fact, at) => {
      const bits = this.#bitsOf(fact, at, look);
      if (bits === this.#bits[at]) return;
      this.#bits[at] = bits;
      const seen = this.#seen[at];
      if (seen) seen.bits = bits;
    });
  }

  #bitsOf({ id, known }: Fact, at: number, { listed, range, asOf, open, hovered }: Look): number {
    const later = asOf !== null && known[0] > asOf;
    const outside = range !== null && !((this.#from[at] ?? 0) < range[1] && (this.#to[at] ?? 0) > range[0]);
    return (
      (later || !listed.ids.has(id) ? SEEN.out : 0) |
      (outside ? SEEN.dim : 0) |
      (asOf !== null && !later && known[1] > asOf ? SEEN.perhaps : 0) |
      (id === open ? SEEN.open : 0) |
      (id === hovered ? SEEN.hovered : 0) |
      (listed.brought.has(id) ? SEEN.brought : 0) |
      ((this.#deniers[at]?.(asOf) ?? 0) << DENIERS)
    );
  }
}
