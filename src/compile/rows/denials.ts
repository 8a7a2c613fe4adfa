import { Problems } from '../problems/problem.ts';
import { Reading } from '../parse/shape.ts';
import * as shapes from '../parse/shapes.ts';
import type { Denial } from '../resolve.ts';
import type { Workspace } from '../workspace.ts';
import { NOT_PLAIN, quickRow } from './quick.ts';
import { type FactRow, rowsWith } from './table.ts';

/**
 * The facts that deny, by the question they answer: a pass of its own over the table, because a claim in the first row
 * may be denied in the last. Only rows that hold the word are read.
 */
export function denialsIn(workspace: Workspace, file: string): ReadonlyMap<string, readonly Denial[]> {
  const denials = new Map<string, Denial[]>();
  for (const row of rowsWith(workspace, file, 'denies', new Problems())) {
    const { fact, questions } = deniedBy(row);
    for (const question of questions) {
      const list = denials.get(question);
      if (list) list.push({ fact });
      else denials.set(question, [{ fact }]);
    }
  }
  return denials;
}

/** The questions that a row denies; none for a draft and for what is withdrawn. */
function deniedBy(row: FactRow): Denial & { readonly questions: readonly string[] } {
  try {
    const { id, key, answers } = quickRow(row.table);
    const questions = answers.flatMap(({ question, position }) => (position === 'denies' ? question : []));
    return { fact: { id, ...(key && { key }) }, questions };
  } catch (error) {
    if (error !== NOT_PLAIN) throw error;
    return deniedByEntry(row);
  }
}

function deniedByEntry(row: FactRow): ReturnType<typeof deniedBy> {
  const node = row.node();
  const entry = node && shapes.fact(node, new Reading(new Problems()));
  const isSilent = !entry || entry.draft?.value || entry.withdrawn;
  const questions = (isSilent ? [] : (entry.answers ?? [])).flatMap(({ question, position }) => {
    return question && position?.value === 'denies' ? question.value : [];
  });
  return { fact: { id: entry?.id?.value ?? '', ...(entry?.key?.value && { key: true }) }, questions };
}
