import type { FactId } from '#facts/fact.ts';
import type { FactEntry } from '../parse/shapes.ts';
import type { Known } from '../resolve/refs.ts';

type Asked = Pick<FactEntry, 'draft'>;

/** The ids of the rows of a table, as what names a fact asks for them. */
export class RowIds implements Pick<Known['fact'], 'has' | 'get' | 'keys'> {
  /** The line on which each stands first. */
  readonly #lines = new Map<FactId, number>();
  readonly #drafts = new Map<FactId, Asked>();

  /** Takes the id of a row. Returns the line of an earlier row that has it; that one keeps it then. */
  take(id: FactId, line: number, { draft }: Partial<Asked> = {}): number | null {
    const before = this.#lines.get(id);
    if (before !== undefined) return before;
    this.#lines.set(id, line);
    if (draft?.value) this.#drafts.set(id, { draft });
    return null;
  }

  has(id: FactId): boolean {
    return this.#lines.has(id);
  }

  /** What is asked of a draft; undefined for others, of which there are too many. */
  get(id: FactId): Asked | undefined {
    return this.#drafts.get(id);
  }

  keys(): MapIterator<FactId> {
    return this.#lines.keys();
  }
}
