import type { Fact } from '#facts/fact.ts';
import {
  type Day,
  MS_PER_DAY,
  type Span,
  dateOf,
  firstDay,
  hasWeekday,
  isSingleDay,
  isoOf,
  reachOf,
} from '#facts/span.ts';
import type { Written } from '../parse/source.ts';
import type { Problems } from '../problems/problem.ts';
import type { Resolved } from '../resolve.ts';
import type { ResolvedFact } from '../resolve/facts.ts';
import { latestSaying } from '../resolve/known.ts';
import type { PlainFact } from '../resolve/plain.ts';
import type { Beside, Given } from './given.ts';

/** The rules of both clocks: weekdays, and what can have been said or have happened before an article appeared. */
export function checkDates(resolved: Resolved, problems: Problems, { weekdays }: Pick<Given, 'weekdays'>): void {
  checkWeekdays(resolved, weekdays, problems);
  for (const fact of resolved.facts) {
    checkSaying(fact, resolved, problems);
    checkEvent(fact, resolved, problems);
    checkCorrections(fact, resolved, problems);
  }
}

/** The weekdays that words can name, in the languages of a story's articles. */
export function weekdaysOf({ articles }: Resolved): ReadonlyMap<string, number> {
  const languages = new Set(['en', ...articles.map(({ language }) => language)]);
  return new Map([...languages].flatMap((language) => weekdayNames(language)));
}

function checkWeekdays({ draft }: Resolved, weekdays: ReadonlyMap<string, number>, problems: Problems): void {
  const entries = [...draft.articles.map(({ published }) => published), ...draft.occasions.map(({ said }) => said)];
  const facts = draft.facts.filter(({ draft: isDraft }) => !isDraft?.value).flatMap(({ said, event }) => [said, event]);
  for (const date of [...entries, ...facts, draft.story?.asOf]) if (date) checkWeekday(date, weekdays, problems);
}

/** Every weekday of the words must be reachable by none of the date's days for this to be an error. */
function checkWeekday(
  { value: span, at }: Written<Span>,
  weekdays: ReadonlyMap<string, number>,
  problems: Problems,
): void {
  if (span.words === undefined) return;
  const named = (span.words.match(/[\p{L}\p{M}]+/gu) ?? []).filter((word) => weekdays.has(word.toLowerCase()));
  const { from, to, openStart, openEnd } = reachOf(span);
  const [first] = named;
  if (first === undefined || openStart || openEnd || to - from >= 7 || !hasWeekday(from)) return;
  const reached = Array.from({ length: to - from }, (_, index) => dateOf(from + index).weekday);
  if (named.some((word) => reached.includes(weekdays.get(word.toLowerCase()) ?? -1))) return;
  const actual = isSingleDay(span) ? `${isoOf(from)} is a ${nameOf(from)}` : `${span.edtf} has no such day`;
  problems.add('weekday', at, { weekday: first, actual }, nearestDays(from, weekdays.get(first.toLowerCase()) ?? 0));
}

function nearestDays(day: Day, weekday: number): string {
  const before = day - ((dateOf(day).weekday - weekday + 7) % 7);
  return `The nearest are ${isoOf(before)} and ${isoOf(before + 7)}.`;
}

function nameOf(day: Day): string {
  return ENGLISH[dateOf(day).weekday] ?? '';
}

const ENGLISH = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** The names of the weekdays in a language, in lower case; 1970-01-04 was a Sunday. */
function weekdayNames(language: string): readonly (readonly [string, number])[] {
  const format = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  const names = ENGLISH.map((_, index) => format.format(new Date((3 + index) * MS_PER_DAY)).toLowerCase());
  return names.map((name, index) => [name, index] as const);
}

function checkSaying({ entry, fact }: ResolvedFact, { tables }: Resolved, problems: Problems): void {
  const written = entry.said ?? (entry.occasion && tables.occasion.get(entry.occasion.value)?.said);
  const earliest = fact.said.start[0];
  if (!written || earliest === null) return;
  for (const { article, published, last } of articlesOf({ entry, fact }, tables)) {
    if (earliest <= last) continue;
    const at = entry.said?.at ?? entry.occasion?.at ?? entry.where;
    problems.add('said-after-article', at, { said: isoOf(earliest), article, published: published.edtf });
  }
}

function checkEvent({ entry, fact }: ResolvedFact, { tables }: Resolved, problems: Problems): void {
  const { event, said } = fact;
  if (!event || !entry.event) return;
  const begins = event.start[0];
  for (const { article, published, last } of articlesOf({ entry, fact }, tables)) {
    if (fact.standing !== 'happened' || begins === null || begins <= last) continue;
    problems.add('happened-ahead', entry.event.at, { event: isoOf(begins), article, published: published.edtf });
  }
  const over = event.end[1];
  if (!entry.expected?.value || over === null) return;
  const published = articlesOf({ entry, fact }, tables).map((article) => article.published);
  if (over > (said.start[0] ?? latestSaying(said, published))) return;
  problems.add('not-expected', entry.expected.at, { event: isoOf(over - 1) });
}

/** What the story corrects or withdraws it had said, which it cannot before the first of its articles appeared. */
function checkCorrections({ entry, fact }: ResolvedFact, { tables }: Resolved, problems: Problems): void {
  const days = (entry.in ?? []).map(({ article }) => (article ? tables.article.get(article.value) : undefined)?.published?.value); // prettier-ignore
  const [first] = days.flatMap((span) => (span ? [span] : [])).sort((a, b) => firstDay(a) - firstDay(b));
  if (!first || first.start[0] === null) return;
  const changes = [...(entry.corrected ?? []).map(({ on }) => ({ on, what: 'corrected' })), { on: entry.withdrawn?.on, what: 'withdrawn' }]; // prettier-ignore
  for (const { on, what } of changes)
    if (on && on.value < first.start[0])
      problems.add('corrected-early', on.at, { id: fact.id, what, on: isoOf(on.value), published: first.edtf });
}

/** Whether `checkDates` has nothing to say of a fact whose dates are without words. */
export function areDatesSound(
  { said, event, occasion, appearances }: PlainFact,
  fact: Fact,
  { named }: Beside,
): boolean {
  if (said?.words !== undefined || event?.words !== undefined) return false;
  const isWritten = said ?? (occasion !== undefined && named.occasion.get(occasion)?.said);
  const earliest = isWritten ? fact.said.start[0] : null;
  const begins = fact.standing === 'happened' ? (event?.start[0] ?? null) : null;
  return appearances.every(({ article }) => {
    const end = named.article.get(article)?.published?.end[1] ?? null;
    return end === null || ((earliest === null || earliest < end) && (begins === null || begins < end));
  });
}

/** The articles that carry a fact and whose last possible day is known. */
function articlesOf({ entry }: ResolvedFact, tables: Resolved['tables']) {
  return (entry.in ?? []).flatMap(({ article }) => {
    const published = article && tables.article.get(article.value)?.published?.value;
    if (!published || published.end[1] === null) return [];
    return [{ article: article.value, published, last: published.end[1] - 1 }];
  });
}
