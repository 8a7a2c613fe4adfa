import { type Edge, edgesOf, membersOf } from '#facts/ends.ts';
import { type Day, type Grain, MS_PER_DAY, type Span } from '#facts/span.ts';
import { dateOf, hasWeekday, isSingleDay, reachOf } from '#facts/span.ts';
import type { Language } from './language.ts';
import { listWords } from './number.ts';
import { partOf, seasonOf } from './parts.ts';

const DAY: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' };
const SHORT: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short' };
const MONTH: Intl.DateTimeFormatOptions = { month: 'long', year: 'numeric' };
const YEAR: Intl.DateTimeFormatOptions = { year: 'numeric' };

const formats = new Map<string, Intl.DateTimeFormat>();

/** A calendar day by `Intl`, always in UTC, so that no machine's time zone moves it. */
function format(l: Language, day: Day, options: Intl.DateTimeFormatOptions): string {
  // "24 August 79" would be read as of another century, and "from 300 BC to 200" as of one era.
  const era = options.year !== undefined && dateOf(day).year < 1000 ? ({ era: 'short' } as const) : {};
  const key = JSON.stringify([l.locale, options, era]);
  const made = formats.get(key) ?? new Intl.DateTimeFormat(l.locale, { ...options, ...era, timeZone: 'UTC' });
  formats.set(key, made);
  // The mark keeps "17" where it is read first, in a line that runs the other way as well.
  return (l.dir === 'rtl' ? '\u200f' : '') + made.format(day * MS_PER_DAY);
}

/** "Thursday 17 October 2024"; a day of another calendar without its weekday, which would be that of ours. */
export function dayLong(l: Language, day: Day): string {
  if (!hasWeekday(day)) return dayPlain(l, day);
  return l.words.date.weekday(format(l, day, { weekday: 'long' }), dayPlain(l, day));
}

/** "17 October 2024" */
export function dayPlain(l: Language, day: Day): string {
  return format(l, day, DAY);
}

/** "17 Oct" */
export function dayShort(l: Language, day: Day): string {
  return format(l, day, SHORT);
}

/** "17 Oct 2024" */
export function dayYear(l: Language, day: Day): string {
  return format(l, day, { ...SHORT, year: 'numeric' });
}

/** "October 2024" */
export function monthYear(l: Language, day: Day): string {
  return format(l, day, MONTH);
}

/** "Oct 2024" */
function monthShort(l: Language, day: Day): string {
  return format(l, day, { month: 'short', year: 'numeric' });
}

/** "Oct" */
export function monthName(l: Language, day: Day): string {
  return format(l, day, { month: 'short' });
}

/** "2024", "476 AD" */
export function yearWords(l: Language, day: Day): string {
  return format(l, day, YEAR);
}

/** Lengths from so many days on are told in years. */
export const YEARS = 1096;

/** A length of time, rounded to what a reader can picture: "3 days", "18 months", "4 years". */
export function lengthWords(l: Language, days: number, width: 'long' | 'short' = 'long'): string {
  const [n, unit] = days < 60 ? [days, 'day'] : days < YEARS ? [days / 30.44, 'month'] : [days / 365.25, 'year'];
  const options = { style: 'unit', unit: String(unit), unitDisplay: width, maximumFractionDigits: 0 } as const;
  return new Intl.NumberFormat(l.locale, options).format(Number(n));
}

/**
 * A span as a plain sentence part that hides none of its doubt: "17 October 2024", "October 2024, day not given",
 * "from 10 to 14 October 2024", "on a day between 11 and 14 October 2024", "by 14 October 2024".
 * @param ahead the span still lay ahead when it was written of, so that "since" would be wrong
 */
export function spanWords(l: Language, span: Span, ahead = false): string {
  return doubted(l, span, span.form === 'date' ? oneDate(l, span) : stretch(l, span, edgeWords, ahead));
}

/** The same with the weekday, where it is one day without doubt: "Thursday 17 October 2024". */
export function spanLong(l: Language, span: Span, ahead = false): string {
  const plain = span.form === 'date' && span.grain === 'day' && !span.approximate && !span.uncertain;
  return plain && isSingleDay(span) ? dayLong(l, reachOf(span).from) : spanWords(l, span, ahead);
}

/** How a date was inferred: "from “Sunday evening”: the Sunday before publication"; null where nothing is said of it. */
export function inferenceWords(l: Language, span: Span): string | null {
  const { words } = span;
  const because = span.because?.replace(/\.$/, '');
  if (words && because) return l.words.date.inferred(words, because);
  // An hour is no ground for a day: from “14:03”, or from “at 14:03”, would be read as a beginning.
  if (words) return /^\D{0,9}\d+[:.]/.test(words) ? l.words.quoted(words) : l.words.date.inferredFrom(words);
  return because ?? null;
}

/** "17 Oct", or "17 Oct 2023" where that is not the year of the story. */
export function dayBrief(l: Language, day: Day): string {
  const { year } = dateOf(day);
  return (l.year ?? year) === year ? dayShort(l, day) : dayYear(l, day);
}

/** The same in short, for headings and narrow places: "17 Oct", "Oct 2024", "from Jun 2024 to Aug 2024", "about 10 Oct". */
export function spanShort(l: Language, span: Span): string {
  return doubted(l, span, span.form === 'date' ? about(l, span, endShort(l, span)) : stretch(l, span, edgeShort, true));
}

/** The last written date of a span, no finer than it was written: "17 Oct", "Oct 2024", "2024", "the 1830s". */
export function endShort(l: Language, span: Span): string {
  const [first, last] = edgesOf(span);
  const edge = last ?? first;
  return edge ? edgeShort(l, edge) : l.words.date.unknown;
}

function oneDate(l: Language, span: Span): string {
  const { from } = reachOf(span);
  const { date } = l.words;
  if (span.grain === 'day') return about(l, span, dayPlain(l, from));
  const part = partOf(span.words, l.parts);
  const base = bare(l, span.grain, from, span.edtf);
  const words = about(l, span, part ? date.part[part](base) : base);
  if (span.grain === 'year') return date.monthNotGiven(words);
  return span.grain === 'month' || span.grain === 'season' ? date.dayNotGiven(words) : date.yearNotGiven(words);
}

/** A date of some grain without a word on what is missing: "October 2024", "2024", "the 1990s". */
function bare(l: Language, grain: Grain, day: Day, edtf: string): string {
  const { year } = dateOf(day);
  const { date } = l.words;
  if (grain === 'day') return dayPlain(l, day);
  if (grain === 'month') return monthYear(l, day);
  if (grain === 'decade') return date.decade(String(Math.floor(year / 10) * 10));
  if (grain === 'century')
    return date.century(year < 1 ? 1 + Math.floor((year - 1) / 100) : Math.floor(year / 100) + 1);
  const season = grain === 'season' ? seasonOf(edtf) : null;
  if (!season) return yearWords(l, day);
  const [name, years] = season;
  return date.season[name](yearWords(l, day).replace(/\d+/, years));
}

function about(l: Language, span: Span, words: string): string {
  return span.approximate ? l.words.date.about(words) : words;
}

function doubted(l: Language, span: Span, words: string): string {
  const { date } = l.words;
  if (span.form === 'date') return span.uncertain ? date.perhaps(words) : words;
  const approximate = span.approximate ? date.approximately(words) : words;
  return span.uncertain ? date.uncertainly(approximate) : approximate;
}

/** How one written date is said. */
type Write = (l: Language, edge: Edge) => string;

function stretch(l: Language, span: Span, write: Write, ahead: boolean): string {
  const { date } = l.words;
  const [from, to] = edgesOf(span);
  const [hasLasted, isShort] = [span.form === 'lasted', write === edgeShort];
  if (span.members) return setWords(l, span);
  if (from && to && isSingleDay(span)) return write(l, from);
  if (from && to)
    return (hasLasted ? date.from : isShort ? date.betweenDays : date.between)(...pair(l, from, to, write));
  if (to) return (hasLasted ? date.until : date.by)(lastWords(l, to, write));
  if (!from) return date.unknown;
  return (!hasLasted ? date.notBefore : ahead ? date.fromOn : date.since)(write(l, from));
}

/** The members of a set: "on" days and "in" months, and by no such word where it has both. */
function setWords(l: Language, span: Span): string {
  const { each, eachIn, oneOf, oneIn } = l.words.date;
  const [on, within] = span.form === 'each' ? [each, eachIn] : [oneOf, oneIn];
  const list = listed(l, span);
  const hasDay = membersOf(span).some(([from, to]) => from.grain === 'day' || to.grain === 'day');
  if (hasDay && span.grain !== 'day') return list;
  return (hasDay ? on : within)(list);
}

/** The members of a set, the month and the year of its days said once where they share them. */
function listed(l: Language, span: Span): string {
  const members = membersOf(span);
  const months = new Set(members.map(([{ day }]) => monthYear(l, day)));
  const isShared = months.size === 1 && members.every(([from, to]) => from.grain === 'day' && from.day === to.day);
  const labels = members.map(([from, to], i) => {
    if (isShared && !isKept(l, i, members.length)) return dayOnly(l, from.day);
    return from.edtf === to.edtf ? edgeWords(l, from) : l.words.figure.range(...pair(l, from, to));
  });
  return listWords(l.locale, labels, span.form === 'once' ? 'disjunction' : 'conjunction');
}

/** Two dates of one stretch; in full, what they share is said once, at the side where the language says it. */
function pair(l: Language, from: Edge, to: Edge, write: Write = edgeWords): [string, string] {
  const [a, b] = [write(l, from), write(l, to)];
  const share = write === edgeWords && a !== b && shareOf(from, to);
  if (!share) return [a, b];
  return isYearFirst(l) ? [a, share(l, to.day)] : [share(l, from.day), b];
}

/** How one of two dates is written beside the other, without what both have. */
function shareOf(from: Edge, to: Edge): ((l: Language, day: Day) => string) | false {
  const [one, other] = [dateOf(from.day), dateOf(to.day)];
  if (from.grain !== to.grain || one.year !== other.year) return false;
  if (from.grain === 'day') return one.month === other.month ? dayOnly : dayMonth;
  return from.grain === 'month' && monthOnly;
}

/** "17 October 2024", "October 2024", "2024" */
export function edgeWords(l: Language, { day, grain, edtf }: Edge): string {
  return bare(l, grain, day, edtf);
}

function edgeShort(l: Language, edge: Edge): string {
  if (edge.grain === 'day') return dayBrief(l, edge.day);
  return edge.grain === 'month' ? monthShort(l, edge.day) : edgeWords(l, edge);
}

/** A bound that is a month or a year lies at its end: "by the end of October 2024". */
export function lastWords(l: Language, edge: Edge, write: Write = edgeWords): string {
  return edge.grain === 'day' ? write(l, edge) : l.words.date.endOf(write(l, edge));
}

const dayOnly = (l: Language, day: Day) => format(l, day, { day: 'numeric' });
const monthOnly = (l: Language, day: Day) => format(l, day, { month: 'long' });
const dayMonth = (l: Language, day: Day) => format(l, day, { day: 'numeric', month: 'long' });
const isKept = (l: Language, i: number, n: number) => (isYearFirst(l) ? i === 0 : i === n - 1);

const yearFirst = new Map<string, boolean>();

function isYearFirst(l: Language): boolean {
  const known = yearFirst.get(l.locale) ?? readYearFirst(l);
  yearFirst.set(l.locale, known);
  return known;
}

function readYearFirst(l: Language): boolean {
  const parts = new Intl.DateTimeFormat(l.locale, { ...DAY, timeZone: 'UTC' }).formatToParts(0);
  return parts.findIndex(({ type }) => type === 'year') < parts.findIndex(({ type }) => type === 'day');
}
