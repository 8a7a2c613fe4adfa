import { otherForm } from '#facts/dateForms.ts';
import { latinDigits } from '#facts/digits.ts';
import { monthNamed, namedDate } from '#facts/namedDate.ts';
import { type Order, numericDays, orderIn } from '#facts/numericDate.ts';
import { dayOf, isoOf } from '#facts/span.ts';
import type { Dating } from './story.ts';

/** The parts of a date as other tools keep them; texts may be empty. */
export interface Parts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  /** A time of day as it is written, if there is one. */
  readonly time?: string;
}

/** One date: EDTF, or the reason why it is none. */
export type One = { readonly edtf: string; readonly time?: string } | { readonly fault: string };

const UNKNOWN = 'its form is not known; write it as 2024-10-17, 2024-10 or 2024';
const FAR = 'years go from 9999 BC to 9999';

/**
 * A date of parts, as precise as they are; a month may be a word. Years before Christ are counted without a year zero:
 * -44 is 44 BC.
 */
export function dateOfParts({ year, month, day, time = '' }: Parts): One {
  // As spreadsheets show a number: 1,985.
  const bare = year.replace(/^(\d),(\d{3})$/, '$1$2');
  if (!/^[+-]?\d+(\.0+)?$/.test(bare)) return { fault: 'the year is no number' };
  const own = Number(bare);
  if (own === 0) return { fault: 'there is no year 0' };
  const padded = yearOf(own < 0 ? own + 1 : own);
  if (padded === null) return { fault: FAR };
  if (month === '') return day === '' ? { edtf: padded } : { fault: 'there is a day without a month' };
  const [m, d] = [/^\p{L}/u.test(month) ? (monthNamed(month) ?? 0) : Number(month), day === '' ? null : Number(day)];
  if (!Number.isInteger(m) || m < 1 || m > 12) return { fault: `there is no month ${month}` };
  const inMonth = `${padded}-${String(m).padStart(2, '0')}`;
  if (d === null) return { edtf: inMonth };
  if (!isDay(Number(padded), m, d)) return { fault: `that month has no day ${day}` };
  return { edtf: `${inMonth}-${String(d).padStart(2, '0')}`, ...(time !== '' && { time }) };
}

/** The end of a date of parts; a time of day alone is one of the day it began. */
export function endOfParts(from: One, to: Parts): One | null {
  if (to.year + to.month + to.day !== '') return dateOfParts(to);
  return 'edtf' in from && to.time ? { edtf: from.edtf, time: to.time } : null;
}

/** A year in astronomical numbering as EDTF writes it, or null beyond four digits. */
function yearOf(year: number): string | null {
  const digits = String(Math.abs(year)).padStart(4, '0');
  return digits.length > 4 ? null : `${year < 0 ? '-' : ''}${digits}`;
}

function isDay(year: number, month: number, day: number): boolean {
  const made = Number.isInteger(day) && day > 0 && day < 32 ? isoOf(dayOf(year, month, day)) : '';
  return made.endsWith(`-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
}

/** From one date to another, both as the file has them; `shown` is what the file wants readers to see. */
export function datingOf(from: One, to: One | null, shown: string, written: string): Dating {
  const words = worded(shown, timesOf('time' in from ? from.time : '', to && 'time' in to ? to.time : ''));
  const fault = 'fault' in from ? from.fault : to && 'fault' in to ? to.fault : undefined;
  if (fault !== undefined || 'fault' in from || (to && 'fault' in to))
    return { edtf: written, fault: fault ?? '', ...(words && { words }) };
  if (to && to.edtf !== from.edtf && !(isOne(from.edtf) && isOne(to.edtf)))
    return { edtf: written, fault: 'one of its ends is more than one date', ...(words && { words }) };
  const edtf = to && to.edtf !== from.edtf ? `${from.edtf}/${to.edtf}` : from.edtf;
  const time = clockTime(from.time);
  return { edtf, ...(words && { words }), ...(time && { time }) };
}

/** Whether an EDTF is one date, which can be an end of a stretch. */
function isOne(edtf: string): boolean {
  return !/[/[{]/.test(edtf);
}

/** What readers are to see, and the time of day where it does not say one. */
function worded(shown: string, times: string): string {
  const isLost = shown !== '' && /\d:\d\d/.test(times) && !/\d[:.h]\d\d|\d ?[ap]\.?m/i.test(shown);
  return isLost ? `${shown}, ${times}` : shown || times;
}

/** A time of day as four digits, which sort as times do; empty where a text begins with none. */
function clockTime(text = ''): string {
  const [, hour, minute = '00', half = ''] =
    /^(\d\d?)(?: ?[:.h] ?(\d\d)(?![./-]?\d)|(?= ?(?:h|Uhr|[ap]\.?m)))(?:[:.]\d+)*\s*([ap])?\.?m?/i.exec(text) ?? [];
  if (hour === undefined) return '';
  const past = half === '' ? Number(hour) : (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0);
  return `${String(past).padStart(2, '0')}${minute}`;
}

/** A time of day, or from one to another; the end alone keeps its dash. */
function timesOf(from = '', to = ''): string {
  return to === '' || to === from ? from : `${from} – ${to}`.trim();
}

/** What there is where no start is written: an end or words alone are kept, so that somebody makes a date of them. */
export function withoutStart(end: string, shown: string): Dating | null {
  const words = shown === '' ? {} : { words: shown };
  if (end !== '') return { edtf: `/${end}`, fault: 'the file gives an end and no start', ...words };
  return shown === '' ? null : { edtf: shown, fault: 'the file gives words and no date' };
}

/** The forms in which a date is written in one cell, with what each part is. */
const FORMS: readonly (readonly [RegExp, (match: readonly string[]) => Parts])[] = [
  [/^(-?\d{4})(?:-(\d\d?)(?:-(\d\d?))?)?$/, ([, year, month, day]) => parts(astronomical(year), month, day)],
  [/^(\d{4})[/.] ?(\d\d?)[/.] ?(\d\d?)\.?$/, ([, year, month, day]) => parts(year, month, day)],
  [/^(0?[1-9]|1[0-2])[/.-](\d{4})$/, ([, month, year]) => parts(year, month)],
  // As ISO 8601 has it for programs.
  [/^([12]\d{3})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/, ([, year, month, day]) => parts(year, month, day)],
  [/^([12]\d{3})(0[1-9]|1[0-2])$/, ([, year, month]) => parts(year, month)],
  [/^(-\d{1,3})-(\d\d?)(?:-(\d\d?))?$/, ([, year, month, day]) => parts(year, month, day)],
  [/^(-?\d{1,9})$/, ([, year]) => parts(year)],
  [/^(\d{1,6})\s*(?:BCE?|B\.C\.(?:E\.)?)$/i, ([, year]) => parts(`-${year ?? ''}`)],
  [/^(?:AD|CE)?\s*(\d{1,4})\s*(?:AD|CE)?$/i, ([, year]) => parts(year)],
];

function parts(year = '', month = '', day = ''): Parts {
  return { year, month, day };
}

/** ISO 8601 counts a year zero; here it is undone, so that both ways of counting meet in `dateOfParts`. */
function astronomical(year = ''): string {
  const own = Number(year);
  return own <= 0 ? String(own - 1) : String(own);
}

/** The order of the dates of a column, where one of them shows it and none the other; null where none does. */
export function orderOf(texts: readonly string[]): Order | null {
  return orderIn(texts.map((text) => withoutTime(latinDigits(text.trim()))[0] ?? ''));
}

/**
 * A date that stands in one cell: ISO 8601, digits, or words. `about`, `c.` and `?` keep their doubt.
 * @param order of day and month where they are digits; null: only one reading may be a date
 */
export function dateOfText(text: string, order: Order | null = null): One {
  const ends = text.trim().split('/').map((end) => end.trim()); // prettier-ignore
  if (ends.length === 2 && ends.every((end) => end === '..' || /^-?\d{4}(?!\d)/.test(end)))
    return stretchOf(ends, order);
  if (SET.test(text)) return { edtf: text };
  return oneOfText(text, order);
}

/** As EDTF writes one of several dates, or each of them. */
const SET = /^(?:\[[-\d.,~?%X ]*\d{4}[-\d.,~?%X ]*\]|\{[-\d.,~?%X ]*\d{4}[-\d.,~?%X ]*\})$/;

/** From one to another with a slash between them, as ISO 8601 and EDTF write it. */
function stretchOf(ends: readonly string[], order: Order | null): One {
  const [from, to] = ends.map((end) => (end === '..' ? { edtf: end } : oneOfText(end, order)));
  if (!from || !to || 'fault' in from) return from ?? { fault: UNKNOWN };
  if ('fault' in to) return to;
  const time = timesOf(from.time, to.time);
  return { edtf: `${from.edtf}/${to.edtf}`, ...(time !== '' && { time }) };
}

function oneOfText(text: string, order: Order | null): One {
  const [, doubt = '', rest = ''] =
    /^((?:c\.|ca\.?|circa|about|around|vers|um|hacia|[~≈])\s*)?(.*?)$/i.exec(
      withoutWeekday(latinDigits(text.trim())),
    ) ?? [];
  const [, certain = '', sign = ''] = /^(.*?)(?: ?\(\?\)|([?~%]))?$/.exec(rest) ?? [];
  const isUnsure = certain !== rest && sign !== '~';
  const isAbout = doubt !== '' || sign === '~' || sign === '%';
  const [bare = '', time = ''] = withoutTime(certain.trim());
  const one = simpleDate(bare, order);
  if ('fault' in one) return one;
  const mark = isAbout && isUnsure ? '%' : isAbout ? '~' : isUnsure ? '?' : '';
  const words = time || (one.time ?? '');
  return { edtf: marked(one.edtf, mark), ...(words !== '' && { time: words }) };
}

/** Each date of an EDTF with the mark of a doubt, where it has none yet. */
function marked(edtf: string, mark: string): string {
  return /[?~%]/.test(edtf) ? edtf : edtf.replace(/-?\d[\dX]{3}(?:-\d\d){0,2}/g, `$&${mark}`);
}

/** As mail and browsers begin a date: `Fri, 22 Nov 1963`. */
function withoutWeekday(text: string): string {
  return text.replace(/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? +(?=[a-z\d])/i, '');
}

/** A day and the time of it, as people write both in some languages. */
const CLOCK =
  /^(.*?\d\.?)(?:T|,? +(?:at |à |um |a las |às |alle |о |klo |kl\. )?)(\d\d?(?::\d\d.*| ?h ?(?:\d\d)?|(?:\.\d\d)? ?(?:Uhr|[ap]\.?m\.?)))$/i;

function withoutTime(text: string): readonly string[] {
  const found = CLOCK.exec(text);
  if (!found) return [text];
  // Midnight is how programs write a day.
  const isMidnight = /^00:00(?::00(?:\.0+)?)?(?: ?(?:Z|UTC|GMT)?(?:[+-]\d\d(?::?\d\d)?)?(?: \([^)]*\))?)?$/.test(
    found[2] ?? '',
  );
  return [found[1] ?? '', isMidnight ? '' : (found[2] ?? '')];
}

function simpleDate(text: string, order: Order | null): One {
  const serial = /^([2-7]\d{4})(?:\.\d+)?$/.exec(text)?.[1];
  if (serial !== undefined)
    return { fault: `a spreadsheet counts days so: it is ${isoOf(Number(serial) - SHEET_EPOCH)} if it comes from one` };
  if (/^\d{10}$|^\d{12,13}$/.test(text)) return momentOf(Number(text) * (text.length === 10 ? 1000 : 1));
  for (const [form, read] of FORMS) {
    const match = form.exec(text);
    const one = match && dateOfParts(read(match));
    if (one) return 'fault' in one ? notAMonth(text, one) : one;
  }
  const named = namedDate(text);
  if (named) return dateOfParts(parts(named.year, String(named.month), named.day));
  return numericDate(text, order) ?? elseDate(text);
}

/** `1990-95` and `1912-00-00` look like a month, and `2024-26` can be the summer of our dates. */
function notAMonth(text: string, one: One): One {
  const [, year = '', last] = /^(\d\d\d\d)-(2[1-9]|3[0-2])$/.exec(text) ?? [];
  if (last !== undefined)
    return { fault: `it can be the years ${year}/${year.slice(0, 2)}${last} or a season; write the one you mean` };
  return otherForm(text)?.instead === undefined ? one : elseDate(text);
}

/** Stretches, decades, centuries, quarters and bounds as people write them; what would be lost stays as words. */
function elseDate(text: string): One {
  const { instead, reason = UNKNOWN, words } = otherForm(text) ?? {};
  const edtf = instead?.replaceAll('"', '');
  if (edtf === undefined) return { fault: reason };
  const [, year, north] = /^(\d{4})-(2[5-8])$/.exec(edtf) ?? [];
  if (year !== undefined)
    return { fault: `a season is half a year away in the south; write ${edtf}, or ${year}-${Number(north) + 4} there` };
  const kept = words ?? (edtf.startsWith('[') ? text : '');
  return { edtf, ...(kept !== '' && { time: kept }) };
}

/** Milliseconds since 1970, as programs count: the day and the time in UTC. */
function momentOf(milliseconds: number): One {
  const [day = '', time = ''] = new Date(milliseconds).toISOString().split('T');
  return time.startsWith('00:00:00') ? { edtf: day } : { edtf: day, time: `${time.slice(0, 5)} UTC` };
}

/** Days of a spreadsheet up to 1970-01-01. */
const SHEET_EPOCH = 25_569;

/** `17/10/2024` and `10/17/2024`, where only one reading is a date, or the order is known. */
function numericDate(text: string, order: Order | null): One | null {
  const days = numericDays(text, order);
  if (!days) return null;
  const [one, other] = days;
  if (one === undefined) return { fault: 'there is no such day' };
  if (other !== undefined) return { fault: `it can be ${one} or ${other}; write the one you mean` };
  // The digits stay as the source's words: readers see what was read as what.
  const isChosen = numericDays(text.replaceAll('.', '/'))?.length === 2;
  return { edtf: one, ...(isChosen && { time: text }) };
}
