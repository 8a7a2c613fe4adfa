import type { At } from './source.ts';

/**
 * A value with its place, as YAML has it or a row of a table. Scalars keep their source, so that a date is never read as
 * a number.
 */
export type Node =
  | { readonly kind: 'map'; readonly at: At; readonly entries: readonly Entry[]; readonly source: string }
  | { readonly kind: 'list'; readonly at: At; readonly items: readonly Node[]; readonly source: string }
  | { readonly kind: 'text' | 'number' | 'boolean'; readonly at: At; readonly value: unknown; readonly source: string }
  | { readonly kind: 'nothing'; readonly at: At };

export interface Entry {
  readonly key: string;
  readonly at: At;
  readonly value: Node;
}
