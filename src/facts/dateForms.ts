import { type NamedDate, monthNamed, namedDate } from './namedDate.ts';
import { isoDay, numericDays } from './numericDate.ts';
import { dayOf, isoOf } from './span.ts';
import { latinDigits } from './digits.ts';
import { ONGOING, boundedDate, isoOfNamed } from './dateStretch.ts';

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
const UNKNOWN = 'what is not known is left away';
const OPEN = 'an open digit is a capital X, and a year has four digits';
const BEFORE = 'years before Christ count with a year 0: 1 BC is 0000, 2 BC is -0001';

/** Before Christ, in English and in neighbouring languages. */
const BC = `(?:${[
  ...['BCE?', String.raw`B\. ?C\.(?: ?E\.)?`, String.raw`a\. ?(?:de ?)?C\.?`, String.raw`av\. ?J\.?[- ]?C\.?`],
  ...[String.raw`v\. ?(?:Chr|u\. ?Z)\.?`, String.raw`до н\. ?[еэ]\.?`, String.raw`ق\. ?م\.?`],
].join('|')})`;
const ABOUT = '(?:c\\.?|ca\\.?|circa|about|abt\\.?|around|vers|environ|um|etwa|hacia|cerca de|por volta de)';
const NOW = '(?:present|now|today|ongoing|heute|aujourd.hui|presente|oggi|hoje|hoy)';

const DATE = '(\\d{4}(?:-\\d\\d){0,2})';
const WHOLE = 'a stretch has a slash between two whole dates';
const QUARTERS = 'quarters and halves are written as months';

/** The forms in which people and programs write dates; the first that fits counts. */
const FORMS: readonly (readonly [RegExp, (match: readonly string[]) => OtherForm | null])[] = [
  [
    /^(\d{4}-\d\d-\d\d)(?:Z|[+-]\d\d:?\d\d)$/,
    ([, instead = '']) => ({ reason: 'a date has no time zone here', instead }),
  ],
  [/^(\d{4}-\d\d)-(\d\d)\/(\d\d?)$/, ([, month = '', from = '', to = '']) => ({ reason: WHOLE, instead: `${month}-${from}/${month}-${to.padStart(2, '0')}` })], // prettier-ignore
  [/^(\d{4})-(\d\d(?:-\d\d)?)\/(\d\d(?:-\d\d)?)$/, ([, year = '', from = '', to = '']) => (to < '13' ? { reason: WHOLE, instead: `${year}-${from}/${year}-${to}` } : null)], // prettier-ignore
  [/^(\d{4})[–—‐‑−](\d\d)(?:[–—‐‑−](\d\d))?$/, ([, year = '', month = '', day]) => (month < '13' ? { reason: 'its dashes are to be hyphens', instead: [year, month, ...(day ? [day] : [])].join('-') } : null)], // prettier-ignore
  [/^(\d{4})-(?:00|xx|\?\?)(?:-(?:00|xx|\?\?))?$/i, ([, instead = '']) => ({ reason: UNKNOWN, instead })],
  [/^(\d{4}-\d\d)-(?:00|xx|\?\?)$/i, ([, instead = '']) => ({ reason: UNKNOWN, instead })],
  [/^(\d{1,2})(?:xx|uu|--)$/i, ([, century = '']) => ({ reason: OPEN, instead: `${century.padStart(2, '0')}XX` })],
  [/^(\d{1,3})[xu-]$/i, ([, decade = '']) => ({ reason: OPEN, instead: `${decade.padStart(3, '0')}X` })],
  [/^(\d{4}) ?[年년] ?(?:(\d\d?) ?[月월] ?(?:(\d\d?) ?[日일])?)?$/, ([, ...parts]) => ({ reason: DIGITS, instead: parts.filter(Boolean).map((part) => part.padStart(2, '0')).join('-') })], // prettier-ignore
  [/^(\d{4})[./] ?(\d\d?)[./] ?(\d\d?)\.?$/, ([, year = '', month = '', day = '']) => written(year, month, day, 'a date has hyphens between its parts')], // prettier-ignore
  [/^H([12])[ /-]?(\d{4})$/i, ([, half, year = '']) => ({ reason: QUARTERS, instead: `"[${year}-${half === '1' ? '01' : '07'}..${year}-${half === '1' ? '06' : '12'}]"` })], // prettier-ignore
  [/^Q([1-4])[ /-]?(\d{4})$/i, ([, quarter = '', year = '']) => ({ reason: QUARTERS, instead: quarterText(year, quarter) })], // prettier-ignore
  [/^(\d{4})[ /-]?Q([1-4])$/i, ([, year = '', quarter = '']) => ({ reason: QUARTERS, instead: quarterText(year, quarter) })], // prettier-ignore
  [/^(\d{4})-?W(0[1-9]|[1-4]\d|5[0-3])(?:-?([1-7]))?$/, ([, year = '', week = '', day]) => ({ reason: 'a week is written as its days', instead: weekText(Number(year), Number(week), day) })], // prettier-ignore
  [RegExp(`^${DATE}(?:\\s*[,;&]\\s*${DATE})+$`), ([all = '']) => ({ reason: 'several dates stand in braces', instead: `"{${all.split(/\s*[,;&]\s*/).join(',')}}"` })], // prettier-ignore
  [RegExp(`^${DATE} ?(?:[–—]|[-–—] ?${NOW})$`, 'i'), ([, from = '']) => ({ reason: ONGOING, instead: `${from}/..` })],
  [/^(\d{10}|\d{13})$/, ([, count = '']) => ({ reason: 'this is how programs count time', instead: isoOf(Math.floor(Number(count.slice(0, 10)) / 86_400)) })], // prettier-ignore
  [/[a-z].*\d{4}\/\d\d?$/i, () => ({ reason: 'its year is written twice, as between two calendars; write the one that counts' })], // prettier-ignore
  [/^-(\d{1,3})-(\d\d?)(?:-(\d\d?))?$/, ([, year = '', ...rest]) => ({ reason: `a year has four digits, and ${BEFORE}`, instead: [yearText(1 - Number(year)), ...rest.filter(Boolean).map((part) => part.padStart(2, '0'))].join('-') })], // prettier-ignore
  [/^(?:the )?(\d\d)00s$/i, ([, century = '']) => ({ reason: `it can be the decade ${century}0X or the century ${century}XX; write the one you mean` })], // prettier-ignore
  [/^(\d{4}-\d\d-\d\d)[T ](\d.*)$/, ([, day = '', words = '']) => ({ reason: NO_TIME, instead: day, words })],
  [/^(\d\d?[./-]\d\d?[./-]\d{4})(?:,? (.*))?$/, ([, digits = '', words = '']) => ({ ...numeric(digits), ...(words && { words }) })], // prettier-ignore
  [/^(\d\d?)[./-](\d{4})$/, ([, month = '', year = '']) => (Number(month) < 13 ? { reason: 'the year comes first', instead: `${year}-${month.padStart(2, '0')}` } : null)], // prettier-ignore
  [/^(\d{4})-(1[3-9]|[23]\d)-(0?[1-9]|1[0-2])$/, ([, year = '', day = '', month = '']) => written(year, month, day, 'there is no such month; the month comes before the day')], // prettier-ignore
  [/^\d\d?[./-]\d\d?[./-]\d\d$/, () => ({ reason: 'a year has four digits and comes first, then the month and the day' })], // prettier-ignore
  [/^([1-7]\d{4})(?:\.\d+)?$/, ([, count = '']) => ({ reason: 'this is how a spreadsheet counts days', instead: isoOf(Number(count) - EPOCH) })], // prettier-ignore
  [RegExp(`^(\\d{1,4}) ?${BC}$`, 'iu'), ([, year = '']) => ({ reason: BEFORE, instead: yearText(1 - Number(year)) })], // prettier-ignore
  [RegExp(`^${ABOUT} ?(\\d{1,4}) ?${BC}$`, 'iu'), ([, year = '']) => ({ reason: BEFORE, instead: `${yearText(1 - Number(year))}~` })], // prettier-ignore
  [RegExp(`^(\\d{1,4})(?: ?${BC})? ?[-–—] ?(\\d{1,4}) ?${BC}$`, 'iu'), ([, from = '', to = '']) => ({ reason: BEFORE, instead: `${yearText(1 - Number(from))}/${yearText(1 - Number(to))}` })], // prettier-ignore
  [RegExp(`^(\\d{1,4}) ?${BC} ?[-–—] ?(?:AD ?)?(\\d{1,4})(?: ?(?:AD|CE))?$`, 'iu'), ([, from = '', to = '']) => ({ reason: BEFORE, instead: `${yearText(1 - Number(from))}/${yearText(Number(to))}` })], // prettier-ignore
  [RegExp(`^(\\d\\d?)(?:st|nd|rd|th) century ${BC}$`, 'iu'), ([, th = '']) => ({ reason: 'a century ends in XX', instead: `-${String(Number(th) - 1).padStart(2, '0')}XX` })], // prettier-ignore
  [RegExp(`^(.*\\p{L}.*) (\\d{1,4}) ?${BC}$`, 'iu'), ([, day = '', year = '']) => ancient(day, Number(year))],
  [/^-(?!0+$)(\d{1,3})([?~%]?)$/, ([, year = '', mark = '']) => ({ reason: `a year has four digits, and years before Christ count with a year 0: ${Number(year)} BC is ${yearText(1 - Number(year))}`, instead: yearText(1 - Number(year)) + mark })], // prettier-ignore
  [/^(\d\d)(\d\d) ?[-–—/] ?(\d\d)$/, ([, century = '', from = '', to = '']) => (Number(to) > Math.max(12, Number(from)) ? { reason: 'a stretch has a slash between two whole years', instead: `${century}${from}/${century}${to}` } : null)], // prettier-ignore
  [/^(\d{4})\/(\d\d?)$/, ([, year = '', month = '']) => (Number(month) > 12 ? null : { reason: 'a slash stands between two dates', instead: `${year}-${month.padStart(2, '0')}` })], // prettier-ignore
  [/^(\d{4})\/(\d\d?)\/(\d\d?)$/, ([, year = '', month = '', day = '']) => written(year, month, day, 'a slash stands between two dates')], // prettier-ignore
  [/^0{1,3}$/, () => ({ reason: 'nobody counts a year 0 in words; 1 BC is written 0000, and AD 1 is 0001' })],
  [/^(?:AD )?(\d{1,3})(?: ?(?:AD|CE))?$/i, ([, year = '']) => ({ reason: 'a year has four digits', instead: yearText(Number(year)) })], // prettier-ignore
  [/^(?:-\d{5,}|\d{5,7}|\d{9,})$/, () => ({ reason: 'years go from 9999 BC to 9999' })],
  [/^(?:today|now|present|ongoing)$/i, () => ({ reason: 'the end of what still goes on is two points (2020/..)' })],
  [/^(?:the )?(\d{3})0s$/i, ([, decade = '']) => ({ reason: 'a decade ends in X', instead: `${decade}X` })],
  [/^(\d\d?)(?:st|nd|rd|th) century$/i, ([, th = '']) => centuryOf(Number(th))], // prettier-ignore
  [/^([1-9]\d?)(?:\.|e|è|é|ème|º|°|-?[ег]о?)? ?(?:jahrhunderts?|jh\.?|siècle|s\.|secolo|sec\.|século|sécul\.|ст\.|століття|века?|век)$/i, ([, th = '']) => centuryOf(Number(th))], // prettier-ignore
  [/^(?:(?:siglo|s\.|secolo|sec\.|século|séc\.) )?([ivx]+)(?:e|ème)?(?: (?:siècle|s\.|secolo|sec\.|століття|ст\.|век))?$/i, ([all = '', roman = '']) => (all === roman ? null : centuryOf(arabic(roman)))], // prettier-ignore
  [RegExp(`^${ABOUT} ?(\\d{4})$`, 'i'), ([, year = '']) => ({ reason: 'about a year is marked at its end', instead: `${year}~` })], // prettier-ignore
  [/^(spring|summer|autumn|fall|winter) (\d{4})$/i, ([, name = '', year = '']) => ({ reason: 'a season is a number, from 25 (spring in the north) to 32', instead: `${year}-${SEASONS[name.toLowerCase()] ?? ''}` })], // prettier-ignore
];

/** A part of a month, which the page reads from the words. */
const PART = /^(?:early|mid|late|(?:the )?(?:beginning|start|middle|end) of|début|mi|fin|anfang|mitte|ende|(?:a )?(?:principios|comienzos|mediados|finales|fines) de)[- ]+(.+)$/i; // prettier-ignore

/** `Oct-24`: what a spreadsheet makes of a month of a year, or somebody of a day. */
const MONTH_SHOWN = /^(\p{L}{3,}\.?)[- ](\d\d)$/u;

/** Days of a spreadsheet up to 1970-01-01. */
const EPOCH = 25_569;

/** Letters of the longest text that is read as a date: searching one of any length could take for ever. */
const LONGEST = 100;

/** What a text that is no EDTF says as a date, or null. */
export function otherForm(text: string): OtherForm | null {
  if (text.length > LONGEST) return null;
  const latin = latinDigits(text);
  if (latin !== text) return { instead: latin, ...otherForm(latin), reason: 'the digits here are 0 to 9' };
  const bounded = boundedDate(text);
  if (bounded) return bounded;
  for (const [form, toForm] of FORMS) {
    const match = form.exec(text);
    const read = match && toForm(match);
    if (read) return read;
  }
  const dated = namedDate(text);
  if (dated) return named(dated);
  const short = twoDigits(text);
  if (short) return short;
  const shown = MONTH_SHOWN.exec(text);
  const month = shown && monthNamed(shown[1] ?? '');
  if (month) return { reason: `its year, of four digits, is missing; a spreadsheet shows 20${shown[2] ?? ''}-${String(month).padStart(2, '0')} so` }; // prettier-ignore
  if (namedDate(`${text} 2000`)) return { reason: 'its year, of four digits, is missing' };
  const rest = (PART.exec(text)?.[1] ?? '').replace(/^(?:des|du|del|dello|do|the) /i, '');
  const part = namedDate(rest);
  if (part) return { ...named({ ...part, day: '' }), words: text };
  const instead = /^\d{4}$/.test(rest)
    ? rest
    : /\ds$|century|jahrhundert|jh\.?$|siècle|siglo|secolo|século/i.test(rest)
      ? otherForm(rest)?.instead
      : undefined;
  return instead === undefined ? null : { reason: DIGITS, instead, words: text };
}

/** `05-Mar-24`: a day as a spreadsheet shows it, in one of two centuries. */
function twoDigits(text: string): OtherForm | null {
  const [, day = '', name = '', year = ''] = /^(\d\d?)[ .-]+(\p{L}{3,}\.?)[ -](\d\d)$/u.exec(text) ?? [];
  const month = name === '' ? null : monthNamed(name);
  const [late, early] = month ? [isoDay(`20${year}`, String(month), day), isoDay(`19${year}`, String(month), day)] : [];
  return late && early ? { reason: `its year has two digits: it can be ${late} or ${early}` } : null;
}

function centuryOf(th: number): OtherForm {
  return { reason: 'a century ends in XX', instead: `${String(th - 1).padStart(2, '0')}XX` };
}

/** A Roman number of at most two digits. */
function arabic(roman: string): number {
  const values = [...roman.toLowerCase()].map((letter) => ({ i: 1, v: 5, x: 10 })[letter] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

/** `17/10/2024`: the day, where only one order of day and month gives one. */
function numeric(digits: string): OtherForm {
  const [one, other] = numericDays(digits) ?? [];
  if (one === undefined) return { reason: 'there is no such day' };
  if (other !== undefined) return { reason: `it can be ${one} or ${other}; write the one you mean` };
  return { reason: 'the year comes first', instead: one };
}

function named(date: NamedDate): OtherForm {
  const instead = isoOfNamed(date);
  return instead === null ? { reason: 'that month has no such day' } : { reason: DIGITS, instead };
}

/** A month or a day of a year before Christ. */
function ancient(day: string, before: number): OtherForm | null {
  const date = namedDate(`${day} 2000`);
  if (!date || before === 0) return null;
  const year = yearText(1 - before);
  if (date.day !== '') return written(year, String(date.month), date.day, BEFORE);
  return { reason: BEFORE, instead: `${year}-${String(date.month).padStart(2, '0')}` };
}

function written(year: string, month: string, day: string, reason: string): OtherForm {
  const instead = isoDay(year, month, day);
  return instead === null ? { reason: 'that month has no such day' } : { reason, instead };
}

/** Somewhere in a quarter of a year. */
export function quarterText(year: string, quarter: string): string {
  const [first, last] = [Number(quarter) * 3 - 2, Number(quarter) * 3].map((month) => String(month).padStart(2, '0'));
  return `"[${year}-${first ?? ''}..${year}-${last ?? ''}]"`;
}

/** A day of a week as ISO 8601 counts them, or somewhere in that week: its first one holds the fourth of January. */
function weekText(year: number, week: number, day?: string): string {
  const fourth = dayOf(year, 1, 4);
  const monday = fourth - ((((fourth + 3) % 7) + 7) % 7) + (week - 1) * 7;
  return day === undefined ? `"[${isoOf(monday)}..${isoOf(monday + 6)}]"` : isoOf(monday + Number(day) - 1);
}

/** Four digits, and a sign before Christ. */
export function yearText(year: number): string {
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
}
