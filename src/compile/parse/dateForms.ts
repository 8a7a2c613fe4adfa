import { dayOf, isoOf } from '#facts/span.ts';

/** Why a date in another form is none here, and how it is written, where that is certain. */
interface OtherForm {
  readonly reason: string;
  readonly instead?: string;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const SEASONS: Readonly<Record<string, string>> = {
  spring: '25',
  summer: '26',
  autumn: '27',
  fall: '27',
  winter: '28',
};

const DIGITS = 'write digits; the source’s own words go into “words”';
const NO_TIME = 'a date has no time of day here';
const BEFORE = 'years before Christ count with a year 0: 1 BC is 0000, 2 BC is -0001';

/** The forms in which people and programs write dates; the first that fits counts. */
const FORMS: readonly (readonly [RegExp, (match: readonly string[]) => OtherForm | null])[] = [
  [/^(\d{4}-\d\d-\d\d)[T ]\d/, ([, day = '']) => ({ reason: NO_TIME, instead: day })],
  [
    /^(\d\d?)[./-](\d\d?)[./-](\d{4})(?: .*)?$/,
    ([, first = '', second = '', year = '']) => numeric(first, second, year),
  ],
  [/^([1-7]\d{4})(?:\.\d+)?$/, ([, count = '']) => ({ reason: 'this is how a spreadsheet counts days', instead: isoOf(Number(count) - EPOCH) })], // prettier-ignore
  [/^(\d{1,4}) ?(?:BCE?|B\. ?C\.(?: ?E\.)?)$/i, ([, year = '']) => ({ reason: BEFORE, instead: yearText(1 - Number(year)) })], // prettier-ignore
  [/^-\d{1,3}[?~%]?$/, () => ({ reason: `a year has four digits, and ${BEFORE}` })],
  [/^0{1,3}$/, () => ({ reason: 'nobody counts a year 0 in words; 1 BC is written 0000, and AD 1 is 0001' })],
  [/^(?:AD )?(\d{1,3})(?: ?(?:AD|CE))?$/i, ([, year = '']) => ({ reason: 'a year has four digits', instead: yearText(Number(year)) })], // prettier-ignore
  [/^(?:-\d{5,}|\d{5,7}|\d{9,})$/, () => ({ reason: 'years go from 9999 BC to 9999' })],
  [/^(?:today|now|present|ongoing)$/i, () => ({ reason: 'the end of what still goes on is two points (2020/..)' })],
  [/^(\d{4}) ?[-–—] ?(\d{4})$/, ([, from = '', to = '']) => ({ reason: 'a stretch has a slash between its ends', instead: `${from}/${to}` })], // prettier-ignore
  [/^(\d{3})0s$/, ([, decade = '']) => ({ reason: 'a decade ends in X', instead: `${decade}X` })],
  [/^(\d\d?)(?:st|nd|rd|th) century$/i, ([, th = '']) => ({ reason: 'a century ends in XX', instead: `${String(Number(th) - 1).padStart(2, '0')}XX` })], // prettier-ignore
  [/^(?:c\.?|ca\.?|circa|about|around) ?(\d{4})$/i, ([, year = '']) => ({ reason: 'about a year is marked at its end', instead: `${year}~` })], // prettier-ignore
  [/^(spring|summer|autumn|fall|winter) (\d{4})$/i, ([, name = '', year = '']) => ({ reason: 'a season is a number, from 25 (spring in the north) to 32', instead: `${year}-${SEASONS[name.toLowerCase()] ?? ''}` })], // prettier-ignore
  [
    /^(\d\d?)(?:st|nd|rd|th)?\.? ([a-z]{3,9})\.?,? (\d{4})$/i,
    ([, day = '', name = '', year = '']) => named(year, name, day),
  ],
  [
    /^([a-z]{3,9})\.? (\d\d?)(?:st|nd|rd|th)?,? (\d{4})$/i,
    ([, name = '', day = '', year = '']) => named(year, name, day),
  ],
  [/^([a-z]{3,9})\.?,? (\d{4})$/i, ([, name = '', year = '']) => named(year, name, '')],
];

/** Days of a spreadsheet up to 1970-01-01. */
const EPOCH = 25_569;

/** What a text that is no EDTF says as a date, or null. */
export function otherForm(text: string): OtherForm | null {
  for (const [form, read] of FORMS) {
    const match = form.exec(text);
    if (match) return read(match);
  }
  return null;
}

/** `17/10/2024`: the day, where only one order of day and month gives one. */
function numeric(first: string, second: string, year: string): OtherForm {
  const both = [dayText(year, second, first), dayText(year, first, second)].filter((one) => one !== null);
  const [one, other] = [...new Set(both)];
  if (one === undefined) return { reason: 'there is no such day' };
  if (other !== undefined) return { reason: `it can be ${one} or ${other}; write the one you mean` };
  return { reason: 'the year comes first', instead: one };
}

function named(year: string, name: string, day: string): OtherForm | null {
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  if (month === 0) return null;
  if (day === '') return { reason: DIGITS, instead: `${year}-${String(month).padStart(2, '0')}` };
  const instead = dayText(year, String(month), day);
  return instead === null ? { reason: 'that month has no such day' } : { reason: DIGITS, instead };
}

function dayText(year: string, month: string, day: string): string | null {
  const text = [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
  return isoOf(dayOf(Number(year), Number(month), Number(day))) === text ? text : null;
}

function yearText(year: number): string {
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
}
