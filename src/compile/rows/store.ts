import { createHash } from 'node:crypto';
import { type Fact, spanOn } from '#facts/fact.ts';
import { compareIds } from '#facts/order.ts';
import { lastDay } from '#facts/span.ts';

const BLOCK = 1 << 24;

/** Facts as the bytes of their JSON, in any number; what is read back comes in the order of the dataset. */
export class FactStore {
  readonly ids: string[] = [];
  readonly #days: number[] = [];
  /** Where each fact lies: its block, and its bytes there. */
  readonly #places: number[] = [];
  readonly #blocks: Buffer[] = [];
  readonly #hash = createHash('sha256');
  #used = BLOCK;

  add(fact: Fact): void {
    const json = JSON.stringify(fact);
    const most = json.length * 3;
    if (this.#used + most > BLOCK) {
      this.#blocks.push(Buffer.allocUnsafe(Math.max(BLOCK, most)));
      this.#used = 0;
    }
    const length = this.#blocks.at(-1)?.write(json, this.#used) ?? 0;
    this.#hash.update(json);
    this.ids.push(fact.id);
    this.#days.push(lastDay(spanOn(fact, 'said')));
    this.#places.push(this.#blocks.length - 1, this.#used, this.#used + length);
    this.#used += length;
  }

  /** SHA-256 of every fact so far, hexadecimal. */
  get digest(): string {
    return this.#hash.copy().digest('hex');
  }

  get size(): number {
    return this.ids.length;
  }

  /** Each fact with its JSON, by the latest day of `said`, then id. */
  *sorted(): Iterable<readonly [Fact, string]> {
    const order = Uint32Array.from(this.ids, (_, at) => at);
    order.sort(
      (a, b) => (this.#days[a] ?? 0) - (this.#days[b] ?? 0) || compareIds(this.ids[a] ?? '', this.ids[b] ?? ''),
    );
    for (const at of order) {
      const [block, from, to] = this.#places.slice(at * 3, at * 3 + 3);
      const json = this.#blocks[block ?? 0]?.toString('utf8', from, to) ?? 'null';
      yield [JSON.parse(json) as Fact, json];
    }
  }
}
