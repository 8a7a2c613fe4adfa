import type { Fact } from '#facts/fact.ts';
import type { Problems } from '../problems/problem.ts';
import type { Denial, Resolved } from '../resolve.ts';
import type { ResolvedFact } from '../resolve/facts.ts';
import type { PlainFact } from '../resolve/plain.ts';
import type { Beside } from './given.ts';

/** Where somebody denies, and at every yes-or-no question, each answer has a position. */
export function checkQuestions(resolved: Resolved, problems: Problems): void {
  const denials = denialsByQuestion(resolved);
  for (const { entry } of resolved.facts) {
    for (const { question, given } of entry.answers ?? []) {
      if (!question || given.has('position')) continue;
      const kind = resolved.tables.question.get(question.value)?.kind?.value;
      if (kind !== 'yes-no' && !denials.has(question.value)) continue;
      const denial = kind === 'figure' ? denials.get(question.value)?.[0] : undefined;
      problems.add('undecided', question.at, { question: question.value }, denial && ofNumber(denial));
    }
  }
}

/** Numbers that differ need no denial: the page shows each beside the others. */
function ofNumber({ fact }: Denial): string {
  return `“${fact.id}” denies here. Where it only gives another number, write \`standing: said\` there, and no position; else \`position: supports\` here.`;
}

/** Whether `checkQuestions` has nothing to say of a fact. */
export function areAnswersSound({ answers }: PlainFact, _: Fact, { named, denied }: Beside): boolean {
  return answers.every(({ question, position }) => {
    return position !== undefined || (named.question.get(question)?.kind !== 'yes-no' && !denied.has(question));
  });
}

/** The facts that deny, by the question they answer; what is withdrawn denies nothing. */
export function denialsByQuestion({ facts, denials: known }: Resolved): ReadonlyMap<string, readonly Denial[]> {
  if (known) return known;
  const denials = new Map<string, ResolvedFact[]>();
  for (const resolved of facts) {
    if (resolved.fact.withdrawn) continue;
    for (const { question, position } of resolved.fact.answers) {
      if (position !== 'denies') continue;
      const list = denials.get(question);
      if (list) list.push(resolved);
      else denials.set(question, [resolved]);
    }
  }
  return denials;
}
