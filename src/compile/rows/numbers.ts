/** Whole numbers of 32 bits in a list that grows. */
export class Numbers<A extends Int32Array | Uint32Array> {
  #held: A;
  #length = 0;

  constructor(readonly kind: new (length: number) => A) {
    this.#held = new kind(1 << 10);
  }

  push(number: number): void {
    if (this.#length === this.#held.length) {
      const wider = new this.kind(this.#length * 2);
      wider.set(this.#held);
      this.#held = wider;
    }
    this.#held[this.#length] = number;
    this.#length += 1;
  }

  get length(): number {
    return this.#length;
  }

  /** What is in the list now; valid until the next `push`. */
  get values(): A {
    return this.#held.subarray(0, this.#length) as A;
  }
}
