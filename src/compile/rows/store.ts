import { createHash } from 'node:crypto';
import { type Clock, type Fact, type FactId, spanOn } from '#facts/fact.ts';
import { compareIds } from '#facts/order.ts';
import { type Day, lastDay } from '#facts/span.ts';
import { Numbers } from './numbers.ts';

const BLOCK = 1 << 24;

/** Facts as the bytes of their JSON, in any number; what is read back comes in the order of the dataset. */
export class FactStore {
  readonly ids: FactId[] = [];
  readonly #days = { said: new Numbers(Int32Array), event: new Numbers(Int32Array) };
  readonly #orders = new Map<Clock, Uint32Array>();
  readonly #withdrawn = new Set<number>();
  /** Where each fact lies: its block, its first byte there, and how many. */
  readonly #places = new Numbers(Uint32Array);
  readonly #blocks: Buffer[] = [];
  readonly #hash = createHash('sha256');
  #used = BLOCK;

  add(fact: Fact): void {
    const json = JSON.stringify(fact);
    const most = json.length * 3;
    if (this.#used + most > BLOCK) this.#begin(Math.max(BLOCK, most));
    const length = this.#blocks.at(-1)?.write(json, this.#used) ?? 0;
    if (fact.withdrawn) this.#withdrawn.add(this.size);
    this.ids.push(fact.id);
    this.#days.said.push(lastDay(spanOn(fact, 'said')));
    this.#days.event.push(lastDay(spanOn(fact, 'event')));
    this.#places.push(this.#blocks.length - 1);
    this.#places.push(this.#used);
    this.#places.push(length);
    this.#used += length;
  }

  /** SHA-256 of every fact so far, hexadecimal. */
  get digest(): string {
    return this.#hash.copy().update(this.#open).digest('hex');
  }

  get size(): number {
    return this.ids.length;
  }

  /** How many facts are withdrawn. */
  get withdrawn(): number {
    return this.#withdrawn.size;
  }

  /** The facts of some ids, in any order. */
  pick(wanted: ReadonlySet<FactId>): readonly Fact[] {
    return this.ids.flatMap((id, at) => (wanted.has(id) ? this.#read(at) : []));
  }

  /** The first facts of the list on a clock, but for those that are withdrawn. */
  firstOf(clock: Clock, count: number): readonly Fact[] {
    const shown = this.#order(clock).filter((at) => !this.#withdrawn.has(at));
    return Array.from(shown.subarray(0, count), (at) => this.#read(at));
  }

  /** The last facts of the list on a clock. */
  lastOf(clock: Clock, count: number): readonly Fact[] {
    return Array.from(this.#order(clock).slice(-count), (at) => this.#read(at));
  }

  /** Each fact with its JSON, by the latest day of `said`, then id. */
  *sorted(): Iterable<readonly [Fact, string]> {
    for (const at of this.#order('said')) {
      const json = this.#json(at);
      yield [JSON.parse(json) as Fact, json];
    }
  }

  #begin(bytes: number): void {
    this.#hash.update(this.#open);
    this.#blocks.push(Buffer.allocUnsafe(bytes));
    this.#used = 0;
  }

  /** What is written of the last block. */
  get #open(): Uint8Array {
    return this.#blocks.at(-1)?.subarray(0, this.#used) ?? new Uint8Array(0);
  }

  #read(at: number): Fact {
    return JSON.parse(this.#json(at)) as Fact;
  }

  #json(at: number): string {
    const { values } = this.#places;
    const [block = 0, from = 0, length = 0] = [values[3 * at], values[3 * at + 1], values[3 * at + 2]];
    return this.#blocks[block]?.toString('utf8', from, from + length) ?? 'null';
  }

  /** All indexes by day, then id: days are counted, so that only ids of one day are compared. */
  #order(clock: Clock): Uint32Array {
    const known = this.#orders.get(clock);
    if (known?.length === this.size) return known;
    const days = this.#days[clock].values;
    const order = byDay(days);
    this.#orders.set(clock, order);
    for (let from = 0; from < order.length;) {
      const day = days[order[from] ?? 0];
      let to = from + 1;
      while (to < order.length && days[order[to] ?? 0] === day) to += 1;
      order.subarray(from, to).sort((a, b) => compareIds(this.ids[a] ?? '', this.ids[b] ?? ''));
      from = to;
    }
    return order;
  }
}

function byDay(days: Int32Array): Uint32Array {
  const counts = new Map<Day, number>();
  for (const day of days) counts.set(day, (counts.get(day) ?? 0) + 1);
  let next = 0;
  const starts = new Map<Day, number>();
  for (const day of [...counts.keys()].sort((a, b) => a - b)) {
    starts.set(day, next);
    next += counts.get(day) ?? 0;
  }
  const order = new Uint32Array(days.length);
  days.forEach((day, at) => {
    const place = starts.get(day) ?? 0;
    order[place] = at;
    starts.set(day, place + 1);
  });
  return order;
}
