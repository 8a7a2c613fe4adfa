/** A run of numbers in a file. */
export type Part = Uint8Array | Uint16Array | Uint32Array | Int32Array;

/** `u16` is written as two planes, every low byte before every high one: that packs a tenth better. */
const TYPES = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array, i32: Int32Array } as const;
type Type = keyof typeof TYPES;

interface Entry {
  readonly name: string;
  readonly type: Type;
  /** Bytes after the head. */
  readonly offset: number;
  /** Numbers, not bytes. */
  readonly length: number;
}

/** What a file says of itself. */
interface Head {
  readonly format: string;
  readonly parts: readonly Entry[];
  readonly [key: string]: unknown;
}

/** Every part begins at a multiple of this, so that it can be read where it lies. */
const ALIGNED = 8;
const LENGTH_BYTES = 4;

/**
 * One file of named runs of numbers: the length of the head in bytes (32 bits, little-endian), the head as JSON padded
 * with spaces, then the parts. Numbers are little-endian.
 */
export function writeParts(head: Readonly<Record<string, unknown>>, parts: ReadonlyMap<string, Part>): Uint8Array {
  let end = 0;
  const entries = [...parts].map(([name, part]): Entry => {
    const offset = end;
    end = aligned(offset + part.byteLength);
    return { name, type: typeOf(part), offset, length: part.length };
  });
  const text = encode(JSON.stringify({ ...head, parts: entries }));
  const start = aligned(LENGTH_BYTES + text.length);
  const bytes = new Uint8Array(start + end).fill(0x20, LENGTH_BYTES, start);
  new DataView(bytes.buffer).setUint32(0, start - LENGTH_BYTES, true);
  bytes.set(text, LENGTH_BYTES);
  [...parts.values()].forEach((part, at) => bytes.set(bytesOf(part), start + (entries[at]?.offset ?? 0)));
  return bytes;
}

/**
 * Reads such a file; an absent part is empty. Parts are views of its bytes, but for those of 16 bits.
 * @throws where it is not of this format, or cut short
 */
export function readParts(given: Uint8Array, format: string): { head: Head; part: (name: string) => Part } {
  const bytes = given.byteOffset % ALIGNED === 0 ? given : given.slice();
  const head = headOf(bytes);
  if (head?.format !== format) throw new Error(`not a file of the format ${format}`);
  const start = LENGTH_BYTES + lengthOf(bytes);
  const entries = new Map(head.parts.map((entry) => [entry.name, entry]));
  const part = (name: string): Part => {
    const { type = 'u8', offset = 0, length = 0 } = entries.get(name) ?? {};
    const at = bytes.byteOffset + start + offset;
    if (type === 'u16') return fromPlanes(new Uint8Array(bytes.buffer, at, length * 2));
    return new TYPES[type](bytes.buffer as ArrayBuffer, at, length);
  };
  const last = Math.max(0, ...head.parts.map(({ type, offset, length }) => offset + length * TYPES[type].BYTES_PER_ELEMENT)); // prettier-ignore
  if (start + last > bytes.byteLength) throw new Error(`a file of the format ${format} is cut short`);
  return { head, part };
}

function bytesOf(part: Part): Uint8Array {
  if (part instanceof Uint16Array) return toPlanes(part);
  return new Uint8Array(part.buffer, part.byteOffset, part.byteLength);
}

function toPlanes(numbers: Uint16Array): Uint8Array {
  const { length } = numbers;
  const planes = new Uint8Array(length * 2);
  numbers.forEach((number, at) => {
    planes[at] = number & 255;
    planes[length + at] = number >> 8;
  });
  return planes;
}

function fromPlanes(planes: Uint8Array): Uint16Array {
  const numbers = new Uint16Array(planes.length / 2);
  const { length } = numbers;
  for (let at = 0; at < length; at += 1) numbers[at] = (planes[at] ?? 0) | ((planes[length + at] ?? 0) << 8);
  return numbers;
}

function headOf(bytes: Uint8Array): Head | null {
  const length = bytes.byteLength < LENGTH_BYTES ? 0 : lengthOf(bytes);
  if (length === 0 || LENGTH_BYTES + length > bytes.byteLength) return null;
  try {
    return JSON.parse(decode(bytes.subarray(LENGTH_BYTES, LENGTH_BYTES + length))) as Head;
  } catch {
    return null;
  }
}

function lengthOf(bytes: Uint8Array): number {
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
}

function typeOf(part: Part): Type {
  const types = Object.keys(TYPES) as Type[];
  return types.find((type) => part instanceof TYPES[type]) ?? 'u8';
}

function aligned(bytes: number): number {
  return Math.ceil(bytes / ALIGNED) * ALIGNED;
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
