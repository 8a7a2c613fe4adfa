/** Numbers from 0 on by their hash, in typed arrays: where there are millions, a map of lists takes gigabytes. */
export class Chains {
  readonly #mask: number;
  /** The first number of each hash, and of each number the next one of the same hash; -1 ends a chain. */
  readonly #first: Int32Array;
  readonly #next: Int32Array;

  constructor(size: number, hashOf: (number: number) => number) {
    this.#mask = 2 ** Math.ceil(Math.log2(size + 1)) - 1;
    this.#first = new Int32Array(this.#mask + 1).fill(-1);
    this.#next = new Int32Array(size);
    for (let number = size - 1; number >= 0; number -= 1) {
      const slot = this.#slot(hashOf(number));
      this.#next[number] = this.#first[slot] ?? -1;
      this.#first[slot] = number;
    }
  }

  /** Calls with every number that may have a hash, the smallest first. */
  each(hash: number, see: (number: number) => void): void {
    for (let one = this.#first[this.#slot(hash)] ?? -1; one !== -1; one = this.#next[one] ?? -1) see(one);
  }

  #slot(hash: number): number {
    return (hash ^ (hash >>> 15)) & this.#mask;
  }
}
