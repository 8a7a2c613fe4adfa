/** Rows in the order of their facts, with their cells and groups: what a table counts, whatever the days. */
export interface Shape {
  readonly cells: number;
  /** The cells that have too many rows for two bytes. */
  readonly full: readonly number[];
  readonly groups: number;
  /** The fact, the place and the group of a row. */
  readonly fact: Uint32Array;
  readonly place: Uint16Array | Uint32Array;
  readonly group: Uint16Array | Uint32Array;
  /** By place. */
  readonly cellOf: Int32Array;
  /** Groups of cell c: `start[c] .. start[c + 1]`. */
  readonly start: Uint32Array;
  /** The facts of group g, in their order: `first[g] .. first[g + 1]`. */
  readonly first: Uint32Array;
  readonly facts: Uint32Array;
}

/** The days of facts, from the least of them, and how many days they span. */
export interface Dated {
  readonly days: Int16Array | Int32Array;
  readonly least: number;
  readonly range: number;
  /** How many days before those of `days` a row is there. */
  readonly ahead: number;
}
