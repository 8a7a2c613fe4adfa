import { ACTS, type Act, POSITIONS, type Position, ROLES, type Role, STANDINGS, type Standing } from '../fact.ts';
import { lowerBound } from '../search.ts';

/** Indexes into a dictionary, counted from 1; 0 is none. As wide as the dictionary needs. */
export type Indexes = Uint8Array | Uint16Array | Uint32Array;

/** Days as narrow as all of them fit: two bytes each from 1880 to 2059. */
export type DayArray = Int16Array | Int32Array;

/** The fields of a fact that name entries of a dictionary. A fact can have several of each. */
export const FIELDS = ['place', 'voice', 'question', 'article'] as const;
export type Field = (typeof FIELDS)[number];

/** One field of every fact: its first value by fact, and whatever else it has as pairs in the order of the facts. */
export interface Several {
  readonly first: Indexes;
  /** Index of the fact, by further value; ascending. */
  readonly owner: Uint32Array;
  readonly more: Indexes;
}

/**
 * Every fact of a story as numbers, by its index in the order of the dataset (latest day of `said`, then id). Days are
 * days since 1970-01-01; spans are half-open and hold what `reachOf(spanOn(fact, clock))` holds.
 */
export interface Columns {
  readonly size: number;
  /** Ascending, but for the open ends that `edges` tells of. */
  readonly saidTo: DayArray;
  readonly saidFrom: DayArray;
  readonly eventFrom: DayArray;
  readonly eventTo: DayArray;
  /** The days of `known`. */
  readonly perhaps: DayArray;
  readonly surely: DayArray;
  /** Standing (bits 0 to 2), act (3 and 4), and the flags of KIND. */
  readonly kind: Uint8Array;
  /** The flags of EDGE, and the position of the first answer (bits 4 to 6; 0 none, else from 1 in POSITIONS). */
  readonly edges: Uint8Array;
  readonly fields: Readonly<Record<Field, Several>>;
  /** What the first place is to the fact, from 0 in ROLES; and each further place, beside `fields.place.more`. */
  readonly role: Uint8Array;
  readonly roles: Uint8Array;
  /** The position of each further answer, beside `fields.question.more`. */
  readonly positions: Uint8Array;
  /** The facts in which something moves, ascending, and what it is, from 0 in CARGOES. */
  readonly moving: Uint32Array;
  readonly cargo: Uint8Array;
}

/** Flags of `kind`. */
export const KIND = { key: 1 << 5, withdrawn: 1 << 6, expected: 1 << 7 } as const;

/** Flags of `edges`: open sides of the two clocks, and whether `event` is written. */
export const EDGE = { saidStart: 1, saidEnd: 2, eventStart: 4, eventEnd: 8, event: 1 << 7 } as const;

/** The bits of `kind` that hold the index in STANDINGS. */
export const STANDING_BITS = 7;
const ACT_SHIFT = 3;
const POSITION_SHIFT = 4;

export function kindOf(standing: Standing, act: Act, flags: number): number {
  return STANDINGS.indexOf(standing) | (ACTS.indexOf(act) << ACT_SHIFT) | flags;
}

/** The index of a position as columns hold it: 0 none. */
export function positionCode(position: Position | undefined): number {
  return position === undefined ? 0 : POSITIONS.indexOf(position) + 1;
}

export function edgesOf(flags: number, position: number): number {
  return flags | (position << POSITION_SHIFT);
}

/** Index in STANDINGS. */
export function standingCode({ kind }: Columns, at: number): number {
  return (kind[at] ?? 0) & STANDING_BITS;
}

export function standingAt(columns: Columns, at: number): Standing {
  return STANDINGS[standingCode(columns, at)] ?? 'said';
}

export function actAt({ kind }: Columns, at: number): Act {
  return ACTS[((kind[at] ?? 0) >> ACT_SHIFT) & 3] ?? 'assert';
}

/** The code of the position of the first answer: 0 none, else from 1 in POSITIONS. */
export function firstPosition({ edges }: Columns, at: number): number {
  return positionIn(edges[at] ?? 0);
}

/** The same of the code of `edges`. */
export function positionIn(edges: number): number {
  return (edges >> POSITION_SHIFT) & 7;
}

/** What the first place is to a fact; it gives the fact its lane. */
export function roleAt({ role }: Columns, at: number): Role {
  return ROLES[role[at] ?? 0] ?? 'at';
}

/** Where the further values of a fact begin and end in `owner`: O(log of their number). */
export function furtherOf({ owner }: Pick<Several, 'owner'>, fact: number): readonly [from: number, to: number] {
  return [lowerBound(owner, fact), lowerBound(owner, fact + 1)];
}

/** Every index that a fact has in a field, its first included; none where it has none. */
export function valuesAt({ fields }: Columns, field: Field, at: number): readonly number[] {
  const { first, more } = fields[field];
  const [from, to] = furtherOf(fields[field], at);
  const own = first[at] ?? 0;
  return own === 0 ? [] : [own, ...more.subarray(from, to)];
}
