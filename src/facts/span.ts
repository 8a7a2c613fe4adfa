/** Whole days since 1970-01-01 in the proleptic Gregorian calendar; a calendar day, never an instant. */
export type Day = number;

/** Milliseconds: a day of the calendar has no change of clocks. */
export const MS_PER_DAY = 86_400_000;

/** How finely a date was written. */
export const GRAINS = ['day', 'month', 'season', 'year', 'decade', 'century'] as const;
export type Grain = (typeof GRAINS)[number];

/**
 * What a span means: one `date` with its grain; it `lasted` over the whole stretch; it happened `once`, somewhere
 * inside; it happened on `each` of several dates.
 */
export const SPAN_FORMS = ['date', 'lasted', 'once', 'each'] as const;
export type SpanForm = (typeof SPAN_FORMS)[number];

/** The earliest and the latest day that a bound can be; null where that side is open. */
export type Bound = readonly [earliest: Day | null, latest: Day | null];

/**
 * A stretch of time with its doubt. `start` is the first day, `end` the day after the last (half-open).
 * Source of the notation: EDTF, ISO 8601-2:2019, levels 0 and 1 and the sets of level 2.
 */
export interface Span {
  /** As the editor wrote it. */
  readonly edtf: string;
  readonly form: SpanForm;
  readonly grain: Grain;
  readonly start: Bound;
  readonly end: Bound;
  /** `~` or `%` in EDTF. */
  readonly approximate?: true;
  /** `?` or `%` in EDTF. */
  readonly uncertain?: true;
  /** The members of a set, each as [first day, day after the last]. */
  readonly members?: readonly (readonly [Day, Day])[];
  /** The source's own words for the date. */
  readonly words?: string;
  /** How the date was inferred from them. */
  readonly because?: string;
}

/** Days that a span may cover, half-open; `openStart` and `openEnd` say that the reach goes on beyond. */
export interface Reach {
  readonly from: Day;
  readonly to: Day;
  readonly openStart: boolean;
  readonly openEnd: boolean;
}

/**
 * The day of a calendar date.
 * @param year Gregorian year, astronomical numbering
 * @param month 1 to 12
 * @param day 1 to 31
 */
export function dayOf(year: number, month = 1, day = 1): Day {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / MS_PER_DAY);
}

/** The calendar date of a day: `{ year, month (1 to 12), day (1 to 31), weekday (0 Sunday to 6) }`. */
export function dateOf(day: Day): { year: number; month: number; day: number; weekday: number } {
  const date = new Date(day * MS_PER_DAY);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
  };
}

const REFORM = dayOf(1582, 10, 15);

/** Whether a day has a weekday that sources agree on: dates before the reform of the calendar stand as they have them. */
export function hasWeekday(day: Day): boolean {
  return day >= REFORM;
}

/** `2024-10-17`; years outside 0 to 9999 take a sign and six digits (ECMA-262, expanded years). */
export function isoOf(day: Day): string {
  const iso = new Date(day * MS_PER_DAY).toISOString();
  return iso.slice(0, iso.indexOf('T'));
}

/** The day of a date as `isoOf` writes it, from 9999 BC to 9999; null where the text is not a real calendar date. */
export function parseIso(text: string): Day | null {
  const match = /^(\d{4}|-00\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const day = dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
  return isoOf(day) === text ? day : null;
}

/**
 * The whole stretch of days a span can touch. A side without any bound falls back on the other side: a span that is
 * open on the left reaches at least its end, one open on the right at least its start.
 */
export function reachOf(span: Span): Reach {
  const known = [span.start[0], span.start[1], minusOne(span.end[0]), minusOne(span.end[1])].filter(
    (day): day is Day => day !== null,
  );
  const from = span.start[0] ?? Math.min(...known);
  const to = span.end[1] ?? Math.max(...known) + 1;
  return { from, to: Math.max(to, from + 1), openStart: span.start[0] === null, openEnd: span.end[1] === null };
}

/** The last day a span can touch; where its end is open, the last day that is written. */
export function lastDay(span: Span): Day {
  const [from, to] = [span.start[0], span.end[1]];
  return from === null || to === null ? reachOf(span).to - 1 : Math.max(to - 1, from);
}

/** The first day a span can touch; where its start is open, the first day that is written. */
export function firstDay(span: Span): Day {
  return span.start[0] ?? reachOf(span).from;
}

/** Whether the span names exactly one day, so that a mark alone can show it. */
export function isSingleDay(span: Span): boolean {
  const { from, to, openStart, openEnd } = reachOf(span);
  return to - from === 1 && !openStart && !openEnd;
}

/**
 * The days on which the span surely goes on, half-open, or null where no day is sure: for a stretch from its latest
 * start to its earliest end.
 */
export function sureOf(span: Span): readonly [Day, Day] | null {
  if (span.form !== 'lasted' && !isSingleDay(span)) return null;
  const from = span.start[1];
  const to = span.end[0];
  return from !== null && to !== null && from < to ? [from, to] : null;
}

/** Whether a span can touch a day of `[from, to)`; an open side touches everything beyond it. */
export function touches(span: Span, from: Day, to: Day): boolean {
  const reach = reachOf(span);
  return (reach.openStart || reach.from < to) && (reach.openEnd || reach.to > from);
}

function minusOne(day: Day | null): Day | null {
  return day === null ? null : day - 1;
}
