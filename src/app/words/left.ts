import type { Language } from '#app/language/language.ts';
import { listWords } from '#app/language/number.ts';
import type { Fact } from '#facts/fact.ts';
import type { Reason, Selection } from '#facts/select.ts';
import type { Day } from '#facts/span.ts';
import { type Knowledge, knowledge } from '#facts/status.ts';

/** The reasons in the order in which they are told. */
const ORDER: readonly Reason[] = ['not-key', 'standing', 'place', 'voice', 'article', 'question', 'q', 'withdrawn'];

/** How many facts are left out, and why: "82 facts left out: 80 outside the key facts and 2 withdrawn"; null for none. */
export function leftWords(l: Language, { left }: Selection): string | null {
  if (left.size === 0) return null;
  const count = (reason: Reason) => [...left.values()].filter((one) => one === reason).length;
  const reasons = ORDER.filter((reason) => count(reason) > 0).map((reason) =>
    l.words.list.reason[reason](count(reason)),
  );
  return l.words.list.left(left.size, listWords(l.locale, reasons));
}

/** How many of some facts are known, perhaps known and not known yet on a day. */
export function countKnowledge(facts: readonly Fact[], day: Day | null): Readonly<Record<Knowledge, number>> {
  const counts = { known: 0, perhaps: 0, later: 0 };
  for (const fact of facts) counts[knowledge(fact, day)] += 1;
  return counts;
}
