import type { Dated, Shape } from './shape.ts';

/** Groups that there is room for at first. */
const ROOM = 2048;

/** On which days groups have a row, a bit a day: of each group made when it is first asked for, O(its rows). */
export class DayBits {
  readonly #shape: Shape;
  readonly #dated: Dated;
  readonly #mask: Uint8Array;
  readonly #words: number;
  /** Which of the groups in `#bits` a group is, from 1; 0 where it is not made. */
  readonly #place: Uint32Array;
  #bits: Uint32Array;
  #made = 0;

  constructor(shape: Shape, dated: Dated, mask: Uint8Array) {
    [this.#shape, this.#dated, this.#mask] = [shape, dated, mask];
    this.#words = Math.ceil(dated.range / 32);
    this.#place = new Uint32Array(shape.groups);
    this.#bits = new Uint32Array(this.#words * ROOM);
  }

  /** Whether a group has a row from one day to another, both included, as places from the first of all days. */
  hasAny(group: number, first: number, last: number): boolean {
    const bits = this.#bitsOf(group);
    const [start, end] = [first >> 5, last >> 5];
    for (let word = start; first <= last && word <= end; word += 1) {
      const low = word === start ? -1 << (first & 31) : -1;
      const high = word === end ? -1 >>> (31 - (last & 31)) : -1;
      if (((this.#bits[bits + word] ?? 0) & low & high) !== 0) return true;
    }
    return false;
  }

  #bitsOf(group: number): number {
    const place = this.#place[group] ?? 0;
    if (place > 0) return (place - 1) * this.#words;
    const bits = this.#made * this.#words;
    this.#place[group] = this.#made += 1;
    if (bits === this.#bits.length) this.#grow();
    this.#mark(group, bits);
    return bits;
  }

  #grow(): void {
    const bits = new Uint32Array(this.#bits.length * 2);
    bits.set(this.#bits);
    this.#bits = bits;
  }

  #mark(group: number, bits: number): void {
    const { first, facts } = this.#shape;
    const { days, least } = this.#dated;
    const end = first[group + 1] ?? 0;
    for (let row = first[group] ?? 0; row < end; row += 1) {
      const fact = facts[row] ?? 0;
      const day = (days[fact] ?? 0) - least;
      const word = bits + (day >> 5);
      this.#bits[word] = (this.#bits[word] ?? 0) | ((this.#mask[fact] ?? 0) << (day & 31));
    }
  }
}
