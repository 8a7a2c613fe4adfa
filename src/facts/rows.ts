import type { Fact } from './fact.ts';

/** A file that is written fact by fact, so that no story is too large for it. */
export interface Rows {
  readonly head: string;
  /** What the file says of the next fact; facts come in the order of the dataset. */
  row(fact: Fact): string;
  /** What stands after the last fact. */
  tail(): string;
}

/** A file of facts that are all at hand. */
export function printedRows(rows: Rows, facts: readonly Fact[]): string {
  return [rows.head, ...facts.map((fact) => rows.row(fact)), rows.tail()].join('');
}

/** Characters of a block, or a few more. */
const BLOCK = 1 << 20;

/** The same of any number of facts, in blocks. */
export function* blocksOf(rows: Rows, facts: Iterable<Fact>): Iterable<string> {
  let block = rows.head;
  for (const fact of facts) {
    block += rows.row(fact);
    if (block.length < BLOCK) continue;
    yield block;
    block = '';
  }
  yield block + rows.tail();
}
