import type { Fact } from '#facts/fact.ts';
import { Problems } from '../problem.ts';
import { Reading } from '../parse/shape.ts';
import * as shapes from '../parse/shapes.ts';
import type { ResolvedFact } from '../resolve/facts.ts';
import type { Resolved } from '../resolve.ts';
import type { Workspace } from '../workspace.ts';
import { factRows } from './table.ts';

/** What the rules about denials ask of a fact that denies. */
type Denial = Pick<Fact, 'id' | 'key'>;

/**
 * The facts that deny, by the question they answer: a pass of its own over the table, because a claim in the first row
 * may be denied in the last. Only rows that hold the word are read.
 */
export function denialsIn(workspace: Workspace, file: string): NonNullable<Resolved['denials']> {
  const denials = new Map<string, ResolvedFact[]>();
  for (const { node } of factRows(workspace, file, new Problems(), (text) => text.includes('denies'))) {
    const entry = node && shapes.fact(node, new Reading(new Problems()));
    if (!entry || entry.draft?.value || entry.withdrawn) continue;
    for (const { question, position } of entry.answers ?? []) {
      if (!question || position?.value !== 'denies') continue;
      const fact: Denial = { id: entry.id?.value ?? '', ...(entry.key?.value && { key: true }) };
      const list = denials.get(question.value) ?? [];
      list.push({ entry, fact: fact as Fact });
      denials.set(question.value, list);
    }
  }
  return denials;
}
