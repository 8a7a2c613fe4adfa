/** Ascending whole numbers as the gaps between them, 7 bits a byte, the lowest first; a set high bit: more follows. */
export class GapWriter {
  #bytes = new Uint8Array(1 << 16);
  #length = 0;
  #last = 0;

  /** Begins a new list; gives where it begins. */
  begin(): number {
    this.#last = 0;
    return this.#length;
  }

  add(number: number): void {
    if (this.#length + 5 > this.#bytes.length) this.#grow();
    let gap = number - this.#last;
    this.#last = number;
    for (; gap > 127; gap >>>= 7) this.#put(128 | (gap & 127));
    this.#put(gap);
  }

  /** Every list written, one after another. */
  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  #put(byte: number): void {
    this.#bytes[this.#length] = byte;
    this.#length += 1;
  }

  #grow(): void {
    const wider = new Uint8Array(this.#bytes.length * 2);
    wider.set(this.#bytes);
    this.#bytes = wider;
  }
}

/** Reads one list from bytes and calls back for every number of it. */
export function eachGap(bytes: Uint8Array, from: number, to: number, call: (number: number) => void): void {
  let number = 0;
  let gap = 0;
  let shift = 0;
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] ?? 0;
    gap |= (byte & 127) << shift;
    shift += 7;
    if (byte > 127) continue;
    number += gap;
    call(number);
    gap = 0;
    shift = 0;
  }
}
