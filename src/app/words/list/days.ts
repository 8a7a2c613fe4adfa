import { dayLong, edgeWords, lastWords, spanWords } from '#app/language/dates.ts';
import type { Language } from '#app/language/language.ts';
import { type Edge, edgesOf } from '#facts/ends.ts';
import { type Clock, type Fact, spanOn } from '#facts/fact.ts';
import { inOrder } from '#facts/order.ts';
import { type Day, type Grain, type Span, isSingleDay, lastDay, reachOf } from '#facts/span.ts';

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

/** The day, where one of the facts has just that day; the one date that all share; else "by" the end of them all. */
function titleOf(l: Language, day: Day, facts: readonly Fact[], clock: Clock): string {
  const spans = facts.map((fact) => spanOn(fact, clock));
  if (spans.some((span) => isSingleDay(span) && !span.approximate && !span.uncertain)) return dayLong(l, day);
  const words = new Set(spans.map((span) => spanWords(l, span)));
  return words.size === 1 ? [...words].join('') : endOf(l, day, spans);
}

const FROM_COARSE: readonly Grain[] = ['century', 'decade', 'year', 'season', 'month'];

/** "by the end of 1918": no day where none of the dates names it. What goes on from then on has no end. */
function endOf(l: Language, day: Day, spans: readonly Span[]): string {
  const edges = spans.flatMap((span) => edgesOf(span).findLast((edge) => edge !== null) ?? []);
  const named = edges.find(({ grain }) => grain === 'day');
  const grains = named ? [] : FROM_COARSE.filter((grain) => edges.some((edge) => edge.grain === grain));
  const last: Edge = edges.find(({ grain }) => grain === grains[0]) ?? { day, grain: 'day', edtf: '' };
  return spans.some((span) => reachOf(span).openEnd) ? edgeWords(l, last) : l.words.date.by(lastWords(l, last));
}
