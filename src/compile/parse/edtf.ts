import { parse } from '@edtf-ts/core';
import { type Bound, type Day, type Grain, type Span, type SpanForm, dayOf } from '#facts/span.ts';
import { NO_TIME, otherForm, quarterText, yearText } from '#facts/dateForms.ts';
import { ownCopy } from '../ownCopy.ts';

/** A date as read, or the reason why it was refused and perhaps what to write instead. */
type Dated =
  | { readonly span: Span }
  | { readonly refused: string; readonly instead?: string; /** What `instead` leaves out. */ readonly words?: string };

/** One simple date: the first and the last day that it can be. */
interface One {
  readonly first: Day;
  readonly last: Day;
  readonly grain: Grain;
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

class Refusal extends Error {
  constructor(
    reason: string,
    readonly instead?: string,
    readonly words?: string,
  ) {
    super(reason);
  }
}

const NO_DECADE = 'decades before Christ have no names, and their years count backwards';
const GRAINS: readonly Grain[] = ['day', 'month', 'season', 'year', 'decade', 'century'];
/** Letters of a set of some hundred days; searching a text of any length could take for ever. */
const LONGEST = 5000;

/**
 * Reads a date in EDTF (ISO 8601-2:2019): levels 0 and 1, the sets of level 2, and the seasons of level 2 that name
 * their hemisphere. Times of day, years beyond four digits, qualified parts of a date and gaps within a date
 * (`2024-XX-15`) are refused; nothing is ever rounded to a day that exists.
 */
export function readEdtf(text: string): Dated {
  const known = read.get(text);
  if (known) return known;
  const own = ownCopy(text);
  const dated = readAnew(own);
  if (read.size >= REMEMBERED) read.clear();
  read.set(own, dated);
  return dated;
}

/** A story says the same days again and again; what a text means never changes. */
const read = new Map<string, Dated>();
const REMEMBERED = 100_000;

function readAnew(text: string): Dated {
  try {
    return { span: { edtf: text, ...readForm(text) } };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { message, instead, words } = error;
    return { refused: message, ...(instead !== undefined && { instead }), ...(words !== undefined && { words }) };
  }
}

/** Where a slash is none between two dates, or leaves away what they share. */
const SLASHED =
  /^(?:\d\d?\/\d\d?\/\d\d(?:\d\d)?|\d\d?\/\d{4}$|\d{4}\/\d\d?(?:\/\d\d?)?$|\d{4}-\d\d(?:-\d\d)?\/\d\d?(?:-\d\d)?$|(?:\d{4}\/)?Q[1-4](?:\/\d{4})?$|.*[a-z].* \d{4}\/\d\d?$)/i;

function readForm(text: string): Omit<Span, 'edtf'> {
  if (text.length > LONGEST) throw new Refusal('no date is so long');
  if (CURLY.test(text)) refuseCurly(text.slice(1, -1));
  if (SLASHED.test(text)) refuseOther(text);
  if (/^\[.*\]$/.test(text)) return readSet(text.slice(1, -1), 'once');
  if (/^\{.*\}$/.test(text)) return readSet(text.slice(1, -1), 'each');
  if (text.includes('/')) return readInterval(text);
  if (text.includes('..')) throw new Refusal('“..” needs square brackets, or a slash for a stretch', `"[${text}]"`);
  return dated(readOne(text));
}

/** As a word processor writes quotation marks: to YAML they are signs of the text. */
const CURLY = /^[“”„«»].+[“”«»]$/;

function refuseCurly(text: string): never {
  readForm(text);
  throw new Refusal('its quotation marks are curly', `"${text}"`);
}

function dated(one: One): Omit<Span, 'edtf'> {
  return { form: 'date', start: [one.first, one.last], end: [one.first + 1, one.last + 1], ...marks([one]) };
}

function readInterval(text: string): Omit<Span, 'edtf'> {
  const [left = '', right = '', ...rest] = text.split('/');
  if (rest.length > 0) throw new Refusal('there is more than one slash');
  if (left === '') throw new Refusal('nothing stands before the slash', `../${right}`);
  if (right === '') throw new Refusal('nothing stands after the slash', `${left}/..`);
  const from = left === '..' ? null : within(left, (own) => `${own}/${mended(right)}`);
  const to = right === '..' ? null : within(right, (own) => `${mended(left)}/${own}`);
  if (!from && !to) throw new Refusal('one side of the slash must be a date');
  if (from && to && from.first > to.last) throw new Refusal('it ends before it begins', `${right}/${left}`);
  return lasted(from, to);
}

/** A date as it is written here, where that is certain; else as it stands. */
function mended(part: string): string {
  try {
    readOne(part);
    return part;
  } catch (error) {
    if (error instanceof Refusal) return isOne(error.instead) ? error.instead : part;
    throw error;
  }
}

/** Whether what is to be written is one date, which can stand beside a slash. */
function isOne(instead: string | undefined): instead is string {
  return instead !== undefined && !/[/[{]/.test(instead);
}

/** A date that is a part of what is written: what to write instead is the whole of it. */
function within(part: string, whole: (own: string) => string): One {
  try {
    return readOne(part);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (!isOne(error.instead)) throw new Refusal(error.message);
    throw new Refusal(error.message, whole(error.instead), error.words);
  }
}

/** A stretch; a side that is open has no bound at all. */
function lasted(from: One | null, to: One | null): Omit<Span, 'edtf'> {
  const start: Bound = from ? [from.first, to ? Math.min(from.last, to.last) : from.last] : [null, null];
  const end: Bound = to ? [(from ? Math.max(from.first, to.first) : to.first) + 1, to.last + 1] : [null, null];
  return { form: 'lasted', start, end, ...marks([from, to].filter((one) => one !== null)) };
}

function readSet(inner: string, form: SpanForm): Omit<Span, 'edtf'> {
  const parts = inner.split(',').map((part) => part.trim());
  if (parts.length === 1 && !inner.includes('..')) return dated(readOne(inner.trim()));
  const members = parts.map((part) => readMember(part, form));
  const first = members.map(([from]) => from?.first ?? null);
  const last = members.map(([, to]) => to?.last ?? null);
  const low = first.includes(null) ? null : Math.min(...first.map(Number));
  const high = last.includes(null) ? null : Math.max(...last.map(Number));
  const ones = members.flat().filter((one) => one !== null);
  const days = members.map(([from, to]) => [from?.first ?? null, to ? to.last + 1 : null] as const);
  const listed =
    (form === 'each' || members.length > 1) && days.every((pair): pair is readonly [Day, Day] => !pair.includes(null));
  return {
    form,
    ...(form === 'once' ? once(low, high) : each(low, high, ones)),
    ...marks(ones),
    ...(listed ? { members: days as readonly (readonly [Day, Day])[] } : {}),
  };
}

function once(low: Day | null, high: Day | null): Pick<Span, 'start' | 'end'> {
  return { start: [low, high], end: [low === null ? null : low + 1, high === null ? null : high + 1] };
}

function each(low: Day | null, high: Day | null, ones: readonly One[]): Pick<Span, 'start' | 'end'> {
  if (low === null || high === null) throw new Refusal('a set in braces cannot be open at an end');
  const latestStart = Math.min(...ones.map(({ last }) => last));
  const earliestEnd = Math.max(...ones.map(({ first }) => first)) + 1;
  return { start: [low, latestStart], end: [earliestEnd, high + 1] };
}

function readMember(part: string, form: SpanForm): readonly [One | null, One | null] {
  if (!part.includes('..')) {
    const one = readOne(part);
    return [one, one];
  }
  const [left = '', right = '', ...rest] = part.split('..');
  if (rest.length > 0 || (left === '' && right === ''))
    throw new Refusal('“..” stands between two dates, or beside one');
  const from = left === '' ? null : readOne(left);
  const to = right === '' ? null : readOne(right);
  if (from && to && from.first > to.last) {
    const [open, close] = form === 'once' ? '[]' : '{}';
    throw new Refusal('it ends before it begins', `"${open}${right}..${left}${close}"`);
  }
  return [from, to];
}

/** One date without a slash, brackets or dots. Throws a Refusal. */
function readOne(text: string): One {
  const known = ones.get(text);
  if (known) return known;
  const one = readOneAnew(text);
  if (ones.size >= REMEMBERED) ones.clear();
  ones.set(text, one);
  return one;
}

/** Stretches differ more than the days that they are made of. */
const ones = new Map<string, One>();

/** The library says whether it is EDTF; the days are ours. */
function readOneAnew(text: string): One {
  const loose = /^(\d{4})[-./]?(\d{1,2})(?:[-./]?(\d{1,2}))?$/.exec(text);
  if (/T\d/.test(text)) throw new Refusal(NO_TIME, ...(text.split('T') as [string, string]));
  const season = /^(-?\d{4})-(2[1-9]|3\d|4[01])([?~%])?$/.exec(text);
  if (season) return seasonOf(season);
  const parsed = parse(text);
  if (!parsed.success) {
    refuseOther(text);
    throw new Refusal(reasonOf(text, parsed), loose ? padded(loose) : undefined);
  }
  if (parsed.value.type !== 'Date') throw new Refusal('this is not one date');
  return dateOf(text);
}

/** Refuses a date in a form that is known elsewhere, and says how it is written here. */
function refuseOther(text: string): void {
  const other = otherForm(text);
  if (!other) return;
  const isSound = other.instead !== undefined && 'span' in readEdtf(other.instead.replaceAll('"', ''));
  throw isSound ? new Refusal(other.reason, other.instead, other.words) : new Refusal(other.reason);
}

function dateOf(text: string): One {
  const bare = text.replace(/[?~%]$/, '');
  if (/[?~%]/.test(bare))
    throw new Refusal('a doubt is marked once, at the end of the date', `${bare.replace(/[?~%]/g, '')}~`);
  if (!/^-?[\dX]{4}(-[\dX]{2}){0,2}$/.test(bare)) throw new Refusal('a year has four digits');
  const match = /^(-?\d{2})(\d\d|\dX|XX)(?:-(\d\d|XX))?(?:-(\d\d|XX))?$/.exec(bare);
  if (!match) throw new Refusal('only the last digits of a year, or a whole month or day, can be left open');
  const [, century = '', years = '', month = 'XX', day = 'XX'] = match;
  if (month === 'XX' && day !== 'XX') throw new Refusal('a day without its month is no date');
  if (years.includes('X') && month !== 'XX') throw new Refusal('a month without its year is no date');
  return { ...daysOf(century, years, month, day), ...doubts(text) };
}

function daysOf(century: string, years: string, month: string, day: string): Pick<One, 'first' | 'last' | 'grain'> {
  const low = Number(century + years.replaceAll('X', '0'));
  const high = Number(century + years.replaceAll('X', '9'));
  const [from, to] = low <= high ? [low, high] : [high, low];
  if (month === 'XX') {
    const grain = years === 'XX' ? 'century' : years.endsWith('X') ? 'decade' : 'year';
    if (grain === 'decade' && from < 10) throw new Refusal(NO_DECADE, `"[${yearText(from)}..${yearText(to)}]"`);
    // Of the year 0, which is 1 BC, the first century has none.
    return { first: dayOf(grain === 'century' && to === 99 ? 1 : from), last: dayOf(to + 1) - 1, grain };
  }
  if (day === 'XX')
    return { first: dayOf(from, Number(month)), last: dayOf(from, Number(month) + 1) - 1, grain: 'month' };
  const only = dayOf(from, Number(month), Number(day));
  return { first: only, last: only, grain: 'day' };
}

/** First month of each season with a hemisphere (ISO 8601-2, 4.8): whole months, named by the year it begins in. */
const SEASONS: Readonly<Record<number, number>> = { 25: 3, 26: 6, 27: 9, 28: 12, 29: 9, 30: 12, 31: 3, 32: 6 };

/** The library knows no southern seasons (29 to 32), so seasons are read here. */
function seasonOf([text, year, code = '', mark]: RegExpExecArray): One {
  const season = Number(code);
  if (season <= 24) {
    const north = text.replace(/-2\d(?=\D?$)/, `-${season + 4}`);
    throw new Refusal('a season needs its hemisphere: 25 to 28 is north, 29 to 32 is south', north);
  }
  const month = SEASONS[season];
  if (month === undefined) {
    const instead = season <= 36 && !mark ? quarterText(year ?? '', String(season - 32)) : undefined;
    throw new Refusal('quarters and halves are written as months', instead);
  }
  return {
    first: dayOf(Number(year), month),
    last: dayOf(Number(year), month + 3) - 1,
    grain: 'season',
    ...doubts(text),
  };
}

/** Read here: of days from 20 on, the library leaves the doubt to the parts of the date. */
function doubts(text: string): Pick<One, 'approximate' | 'uncertain'> {
  return { approximate: /[~%]$/.test(text), uncertain: /[?%]$/.test(text) };
}

/** The coarsest grain of the dates of a span, and its doubts. */
function marks(ones: readonly One[]): Pick<Span, 'grain' | 'approximate' | 'uncertain'> {
  const grain = GRAINS.findLast((name) => ones.some((one) => one.grain === name)) ?? 'day';
  return {
    grain,
    ...(ones.some(({ approximate }) => approximate) ? { approximate: true } : {}),
    ...(ones.some(({ uncertain }) => uncertain) ? { uncertain: true } : {}),
  };
}

function reasonOf(text: string, parsed: ReturnType<typeof parse>): string {
  const code = parsed.success ? undefined : parsed.errors[0]?.code;
  if (code === 'INVALID_DAY') return 'that month has no such day';
  if (code === 'INVALID_MONTH') return 'there is no such month';
  if (/[a-z]{3}/i.test(text)) return 'write digits; the source’s own words go into “words”';
  return 'write it as 2024-10-17, 2024-10 or 2024';
}

function padded([, year = '', month = '', day]: RegExpExecArray): string | undefined {
  const parts = [year, month.padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])];
  const text = parts.join('-');
  return parse(text).success ? text : undefined;
}
