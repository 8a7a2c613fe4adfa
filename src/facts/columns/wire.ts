import { byDay, byField, type DayColumn, narrowest } from './builder.ts';
import { type Columns, type DayArray, FIELDS, type Field, type Indexes, type Several } from './columns.ts';
import { type Part, readParts, writeParts } from './parts.ts';

/** The version of the file of columns; a reader refuses what it does not know. */
const COLUMNS_FORMAT = 'dateline-columns/1';

/**
 * The file of columns, as docs/format.md has it: at most 24 bytes a fact as a rule. Days are written as differences
 * that fit 8 or 16 bits; the few that do not stand apart with their index.
 */
export function encodeColumns(columns: Columns): Uint8Array {
  const { size, kind, edges, role, roles, positions, moving, cargo, fields } = columns;
  const base = baseOf(columns.saidTo);
  const parts = new Map<string, Part>(Object.entries({ kind, edges, role, roles, positions, cargo }));
  for (const [name, width, difference] of DIFFERENCES) {
    const { narrow, wide } = narrowed(size, width, (at) => difference(columns, at, base));
    parts.set(name, narrow);
    if (wide.length > 0) parts.set(`${name}.wide`, wide);
  }
  for (const field of FIELDS) {
    parts.set(field, fields[field].first);
    parts.set(`${field}.more`, fields[field].more);
    parts.set(`${field}.owner`, gapsOf(fields[field].owner));
  }
  parts.set('moving', gapsOf(moving));
  return writeParts({ format: COLUMNS_FORMAT, facts: size, base }, parts);
}

/**
 * Reads a file of columns; nothing in them holds on to its bytes.
 * @throws where it is no such file, or of another version
 */
export function decodeColumns(bytes: Uint8Array): Columns {
  const { head, part } = readParts(bytes, COLUMNS_FORMAT);
  const { facts: size, base } = head as unknown as { facts: number; base: number };
  const days = daysOf(size, base, part);
  const bytesOf = (name: string) => part(name).slice() as Uint8Array;
  const severalOf = (field: Field): Several => ({
    first: part(field).slice() as Indexes,
    more: part(`${field}.more`).slice() as Indexes,
    owner: fromGaps(bytesOf(`${field}.owner`)),
  });
  return {
    size,
    ...byDay((name) => narrowest(days[name])),
    ...{ kind: bytesOf('kind'), edges: bytesOf('edges'), role: bytesOf('role') },
    fields: byField(severalOf),
    ...{ roles: bytesOf('roles'), positions: bytesOf('positions') },
    moving: fromGaps(bytesOf('moving')),
    cargo: bytesOf('cargo'),
  };
}

type Days = Pick<Columns, DayColumn>;

/** The number that stands in the file for each day of a fact: how far it lies from a day that is read before it. */
const DIFFERENCES: readonly (readonly [
  name: keyof Days,
  width: 8 | 16,
  difference: (days: Days, at: number, base: number) => number,
])[] = [
  ['saidTo', 16, ({ saidTo }, at, base) => get(saidTo, at) - base],
  ['saidFrom', 16, ({ saidFrom, saidTo }, at) => get(saidTo, at) - 1 - get(saidFrom, at)],
  ['eventTo', 16, ({ eventTo, saidTo }, at) => zigzag(get(eventTo, at) - get(saidTo, at))],
  ['eventFrom', 16, ({ eventFrom, eventTo }, at) => get(eventTo, at) - 1 - get(eventFrom, at)],
  ['surely', 8, ({ surely, saidTo }, at) => zigzag(get(surely, at) - get(saidTo, at) + 1)],
  ['perhaps', 8, ({ perhaps, surely }, at) => get(surely, at) - get(perhaps, at)],
];

function daysOf(size: number, base: number, part: (name: string) => Part): Readonly<Record<DayColumn, Int32Array>> {
  const read = (name: keyof Days, day: (difference: number, at: number) => number) =>
    widened(size, part(name), part(`${name}.wide`), day);
  const saidTo = read('saidTo', (difference) => difference + base);
  const saidFrom = read('saidFrom', (difference, at) => get(saidTo, at) - 1 - difference);
  const eventTo = read('eventTo', (difference, at) => get(saidTo, at) + unzigzag(difference));
  const eventFrom = read('eventFrom', (difference, at) => get(eventTo, at) - 1 - difference);
  const surely = read('surely', (difference, at) => get(saidTo, at) - 1 + unzigzag(difference));
  const perhaps = read('perhaps', (difference, at) => get(surely, at) - difference);
  return { saidTo, saidFrom, eventTo, eventFrom, surely, perhaps };
}

function get(days: DayArray, at: number): number {
  return days[at] ?? 0;
}

/** Differences in 8 or 16 bits; all ones stand for one that does not fit, which `wide` holds as [index, difference]. */
function narrowed(
  size: number,
  width: 8 | 16,
  difference: (at: number) => number,
): { narrow: Uint8Array | Uint16Array; wide: Int32Array } {
  const narrow = width === 8 ? new Uint8Array(size) : new Uint16Array(size);
  const escape = 2 ** width - 1;
  const wide: number[] = [];
  for (let at = 0; at < size; at += 1) {
    const value = difference(at);
    const fits = value >= 0 && value < escape;
    narrow[at] = fits ? value : escape;
    if (!fits) wide.push(at, value);
  }
  return { narrow, wide: Int32Array.from(wide) };
}

function widened(size: number, narrow: Part, wide: Part, day: (difference: number, at: number) => number): Int32Array {
  const escape = narrow.BYTES_PER_ELEMENT === 1 ? 2 ** 8 - 1 : 2 ** 16 - 1;
  const days = new Int32Array(size);
  let next = 0;
  for (let at = 0; at < size; at += 1) {
    const value = narrow[at] ?? 0;
    days[at] = day(value === escape ? (wide[next + 1] ?? 0) : value, at);
    if (value === escape) next += 2;
  }
  return days;
}

/** The day from which `saidTo` is counted: the first of all, or a later one where else most days would not fit 16 bits. */
function baseOf(days: DayArray): number {
  const middle = days[days.length >> 1] ?? 0;
  return Math.max(days[0] ?? 0, middle - 2 ** 15);
}

function zigzag(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value;
}

function unzigzag(value: number): number {
  return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
}

/** Ascending indexes as the gaps between them, a byte each; 255 stands for 255 and what follows. */
function gapsOf(indexes: Uint32Array): Uint8Array {
  const bytes: number[] = [];
  let last = 0;
  for (const index of indexes) {
    let gap = index - last;
    for (; gap >= 255; gap -= 255) bytes.push(255);
    bytes.push(gap);
    last = index;
  }
  return Uint8Array.from(bytes);
}

function fromGaps(bytes: Uint8Array): Uint32Array {
  const indexes = new Uint32Array(bytes.reduce((count, gap) => count + (gap < 255 ? 1 : 0), 0));
  let next = 0;
  let index = 0;
  for (const gap of bytes) {
    index += gap;
    if (gap === 255) continue;
    indexes[next] = index;
    next += 1;
  }
  return indexes;
}
