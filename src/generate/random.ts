/** Numbers that look random and are the same for the same seed on every machine (mulberry32, public domain). */
export class Random {
  #state: number;

  /** @param seed any number; its lowest 32 bits count */
  constructor(seed: number) {
    this.#state = seed | 0;
  }

  /** From 0 up to but not including 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  /** An index below `count`; the first are drawn most often, the n-th about 1/n times as often (Zipf). */
  skewed(count: number): number {
    return Math.min(Math.floor((count + 1) ** this.next()) - 1, count - 1);
  }

  /** A waiting time with the mean given, rounded down: mostly short, at times long. */
  wait(mean: number): number {
    return Math.floor(-Math.log(1 - this.next()) * mean);
  }

  /** One of a list; the list has at least one. */
  pick<T>(list: readonly T[]): T {
    return list[this.whole(0, list.length - 1)] as T;
  }

  /** One of some weighted choices. */
  weighted<T>(choices: readonly (readonly [T, weight: number])[]): T {
    let left = this.next() * choices.reduce((sum, [, weight]) => sum + weight, 0);
    const found = choices.find(([, weight]) => (left -= weight) < 0) ?? choices.at(-1);
    return (found as readonly [T, number])[0];
  }
}
