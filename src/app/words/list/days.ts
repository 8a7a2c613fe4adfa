import { dayLong, dayPlain, spanWords } from '#app/language/dates.ts';
import type { Language } from '#app/language/language.ts';
import { type Clock, type Fact, spanOn } from '#facts/fact.ts';
import { inOrder } from '#facts/order.ts';
import { type Day, isSingleDay, lastDay } from '#facts/span.ts';

/** The facts whose latest day is one day, under a heading that claims no more than their dates do. */
export interface DayGroup {
  readonly day: Day;
  readonly title: string;
  readonly facts: readonly Fact[];
}

/** Facts grouped by their latest day on a clock, in the order used everywhere. */
export function daysOf(l: Language, facts: readonly Fact[], clock: Clock): readonly DayGroup[] {
  return groupDays(l, [...facts].sort(inOrder(clock)), clock);
}

/** The same of facts that are in the order of their days; those of a day stay as they are. */
export function groupDays(l: Language, facts: readonly Fact[], clock: Clock): readonly DayGroup[] {
  const groups = new Map<Day, Fact[]>();
  for (const fact of facts) {
    const day = lastDay(spanOn(fact, clock));
    const group = groups.get(day) ?? [];
    group.push(fact);
    groups.set(day, group);
  }
  return [...groups].map(([day, members]) => ({ day, title: titleOf(l, day, members, clock), facts: members }));
}

/** The day, where one of the facts has just that day; the one date that all share; else "by" that day. */
function titleOf(l: Language, day: Day, facts: readonly Fact[], clock: Clock): string {
  const spans = facts.map((fact) => spanOn(fact, clock));
  if (spans.some(isSingleDay)) return dayLong(l, day);
  const words = new Set(spans.map((span) => spanWords(l, span)));
  return words.size === 1 ? [...words].join('') : l.words.date.by(dayPlain(l, day));
}
