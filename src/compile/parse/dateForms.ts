import { type NamedDate, namedDate } from '#facts/namedDate.ts';
import { dayOf, isoOf } from '#facts/span.ts';
import { latinDigits } from '#facts/digits.ts';

/** Why a date in another form is none here, and how it is written, where that is certain. */
interface OtherForm {
  readonly reason: string;
  readonly instead?: string;
  /** What would be lost by writing that: it goes into the words. */
  readonly words?: string;
}

const SEASONS: Readonly<Record<string, string>> = {
  spring: '25',
  summer: '26',
  autumn: '27',
  fall: '27',
  winter: '28',
};

const DIGITS = 'write digits; the source’s own words go into “words”';
/** Why a time of day is refused. */
export const NO_TIME = 'a date has no time of day here';
const BEFORE = 'years before Christ count with a year 0: 1 BC is 0000, 2 BC is -0001';

/** The forms in which people and programs write dates; the first that fits counts. */
const FORMS: readonly (readonly [RegExp, (match: readonly string[]) => OtherForm | null])[] = [
  [/^(\d{4}-\d\d-\d\d)[T ](\d.*)$/, ([, day = '', words = '']) => ({ reason: NO_TIME, instead: day, words })],
  [
    /^(\d\d?)[./-](\d\d?)[./-](\d{4})(?: .*)?$/,
    ([, first = '', second = '', year = '']) => numeric(first, second, year),
  ],
  [/^\d\d?[./-]\d\d?[./-]\d\d$/, () => ({ reason: 'a year has four digits and comes first, then the month and the day' })], // prettier-ignore
  [/^([1-7]\d{4})(?:\.\d+)?$/, ([, count = '']) => ({ reason: 'this is how a spreadsheet counts days', instead: isoOf(Number(count) - EPOCH) })], // prettier-ignore
  [/^(\d{1,4}) ?(?:BCE?|B\. ?C\.(?: ?E\.)?)$/i, ([, year = '']) => ({ reason: BEFORE, instead: yearText(1 - Number(year)) })], // prettier-ignore
  [/^-(?!0+$)(\d{1,3})([?~%]?)$/, ([, year = '', mark = '']) => ({ reason: `a year has four digits, and years before Christ count with a year 0: ${Number(year)} BC is ${yearText(1 - Number(year))}`, instead: yearText(1 - Number(year)) + mark })], // prettier-ignore
  [/^(\d\d)(\d\d) ?[-–—/] ?(\d\d)$/, ([, century = '', from = '', to = '']) => (Number(to) > Math.max(12, Number(from)) ? { reason: 'a stretch has a slash between two whole years', instead: `${century}${from}/${century}${to}` } : null)], // prettier-ignore
  [/^(\d{4})\/(\d\d?)$/, ([, year = '', month = '']) => (Number(month) > 12 ? null : { reason: 'a slash stands between two dates', instead: `${year}-${month.padStart(2, '0')}` })], // prettier-ignore
  [/^(\d{4})\/(\d\d?)\/(\d\d?)$/, ([, year = '', month = '', day = '']) => written(year, month, day, 'a slash stands between two dates')], // prettier-ignore
  [/^0{1,3}$/, () => ({ reason: 'nobody counts a year 0 in words; 1 BC is written 0000, and AD 1 is 0001' })],
  [/^(?:AD )?(\d{1,3})(?: ?(?:AD|CE))?$/i, ([, year = '']) => ({ reason: 'a year has four digits', instead: yearText(Number(year)) })], // prettier-ignore
  [/^(?:-\d{5,}|\d{5,7}|\d{9,})$/, () => ({ reason: 'years go from 9999 BC to 9999' })],
  [/^(?:today|now|present|ongoing)$/i, () => ({ reason: 'the end of what still goes on is two points (2020/..)' })],
  [/^(\d{4}) ?[-–—] ?(\d{4})$/, ([, from = '', to = '']) => ({ reason: 'a stretch has a slash between its ends', instead: `${from}/${to}` })], // prettier-ignore
  [/^(\d{3})0s$/, ([, decade = '']) => ({ reason: 'a decade ends in X', instead: `${decade}X` })],
  [/^(\d\d?)(?:st|nd|rd|th) century$/i, ([, th = '']) => ({ reason: 'a century ends in XX', instead: `${String(Number(th) - 1).padStart(2, '0')}XX` })], // prettier-ignore
  [/^(?:between|entre|zwischen) (\d{4}) (?:and|et|y|e|und) (\d{4})$/i, ([, from = '', to = '']) => ({ reason: 'what happened once, somewhere between, stands in square brackets', instead: `"[${from}..${to}]"` })], // prettier-ignore
  [/^(?:c\.?|ca\.?|circa|about|around|vers|environ|um|etwa|hacia|cerca de|por volta de) ?(\d{4})$/i, ([, year = '']) => ({ reason: 'about a year is marked at its end', instead: `${year}~` })], // prettier-ignore
  [/^(spring|summer|autumn|fall|winter) (\d{4})$/i, ([, name = '', year = '']) => ({ reason: 'a season is a number, from 25 (spring in the north) to 32', instead: `${year}-${SEASONS[name.toLowerCase()] ?? ''}` })], // prettier-ignore
];

/** A part of a month, which the page reads from the words. */
const PART = /^(?:early|mid|late|(?:the )?(?:beginning|start|middle|end) of|début|mi|fin|anfang|mitte|ende|(?:a )?(?:principios|comienzos|mediados|finales|fines) de)[- ]+(.+)$/i; // prettier-ignore

/** Days of a spreadsheet up to 1970-01-01. */
const EPOCH = 25_569;

/** What a text that is no EDTF says as a date, or null. */
export function otherForm(text: string): OtherForm | null {
  const latin = latinDigits(text);
  if (latin !== text) return { instead: latin, ...otherForm(latin), reason: 'the digits here are 0 to 9' };
  for (const [form, toForm] of FORMS) {
    const match = form.exec(text);
    const read = match && toForm(match);
    if (read) return read;
  }
  const dated = namedDate(text);
  if (dated) return named(dated);
  const part = namedDate(PART.exec(text)?.[1] ?? '');
  return part && { ...named({ ...part, day: '' }), words: text };
}

/** `17/10/2024`: the day, where only one order of day and month gives one. */
function numeric(first: string, second: string, year: string): OtherForm {
  const both = [dayText(year, second, first), dayText(year, first, second)].filter((one) => one !== null);
  const [one, other] = [...new Set(both)];
  if (one === undefined) return { reason: 'there is no such day' };
  if (other !== undefined) return { reason: `it can be ${one} or ${other}; write the one you mean` };
  return { reason: 'the year comes first', instead: one };
}

function named({ year, month, day }: NamedDate): OtherForm {
  const own = year.padStart(4, '0');
  return day === ''
    ? { reason: DIGITS, instead: `${own}-${String(month).padStart(2, '0')}` }
    : written(own, String(month), day, DIGITS);
}

function written(year: string, month: string, day: string, reason: string): OtherForm {
  const instead = dayText(year, month, day);
  return instead === null ? { reason: 'that month has no such day' } : { reason, instead };
}

function dayText(year: string, month: string, day: string): string | null {
  const text = [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
  return isoOf(dayOf(Number(year), Number(month), Number(day))) === text ? text : null;
}

function yearText(year: number): string {
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
}
