import type { Language } from '#app/language/language.ts';
import { listWords } from '#app/language/number.ts';
import type { Reason, Selection } from '#facts/select.ts';

/** The reasons in the order in which they are told. */
const ORDER: readonly Reason[] = ['not-key', 'standing', 'place', 'voice', 'article', 'question', 'q', 'withdrawn'];

/** How many facts are left out, and why: "82 facts left out: 80 outside the key facts and 2 withdrawn"; null for none. */
export function leftWords(l: Language, { left }: Selection): string | null {
  const counts = new Map<Reason, number>();
  for (const reason of left.values()) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return countedWords(l, counts);
}

/** The same, of what is counted already. */
export function countedWords(l: Language, counts: ReadonlyMap<Reason, number>): string | null {
  const some = ORDER.flatMap((reason) => {
    const count = counts.get(reason) ?? 0;
    return count > 0 ? [{ reason, count }] : [];
  });
  if (some.length === 0) return null;
  const words = l.later.words.list;
  const reasons = some.map(({ reason, count }) => words.reason[reason](count));
  return words.left(
    some.reduce((sum, { count }) => sum + count, 0),
    listWords(l.locale, reasons),
  );
}
