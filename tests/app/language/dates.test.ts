import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dayLong,
  dayPlain,
  dayShort,
  endShort,
  inferenceWords,
  lengthWords,
  monthYear,
  spanShort,
  spanWords,
} from '#app/language/dates.ts';
import { readEdtf } from '#compile/parse/edtf.ts';
import { languageFor, languageOf } from '#app/language/language.ts';
import { type Span, dayOf, isoOf } from '#facts/span.ts';
import { day, on, span } from '../../sample.ts';

const en = languageOf('en');
const month = (edtf: string, from: string, to: string, more: Partial<Span> = {}) =>
  span('date', from, to, { edtf, grain: 'month', ...more });

/** Every form of model.md, with the sentence it is read as, and in short. */
const TABLE: readonly (readonly [Span, sentence: string, short: string])[] = [
  [on('2024-10-17'), '17 October 2024', '17 Oct'],
  [on('2024-10-10', { edtf: '2024-10-10~', approximate: true }), 'about 10 October 2024', 'about 10 Oct'],
  [on('2024-10-10', { edtf: '2024-10-10?', uncertain: true }), 'perhaps 10 October 2024', 'perhaps 10 Oct'],
  [
    on('2024-10-10', { edtf: '2024-10-10%', approximate: true, uncertain: true }),
    'perhaps about 10 October 2024',
    'perhaps about 10 Oct',
  ],
  [month('2024-10', '2024-10-01', '2024-10-31'), 'October 2024, day not given', 'Oct 2024'],
  [
    month('2024-10', '2024-10-01', '2024-10-31', { words: 'early October' }),
    'early October 2024, day not given',
    'Oct 2024',
  ],
  [
    month('2024-10', '2024-10-01', '2024-10-31', { words: 'at the end of October' }),
    'late October 2024, day not given',
    'Oct 2024',
  ],
  [
    month('2024-10~', '2024-10-01', '2024-10-31', { approximate: true }),
    'about October 2024, day not given',
    'about Oct 2024',
  ],
  [
    span('date', '2024-06-01', '2024-08-31', { edtf: '2024-22', grain: 'season' }),
    'summer 2024, day not given',
    'summer 2024',
  ],
  [
    span('date', '2024-09-01', '2024-11-30', { edtf: '2024-29', grain: 'season' }),
    'spring 2024, day not given',
    'spring 2024',
  ],
  [span('date', '2025-01-01', '2025-12-31', { edtf: '2025', grain: 'year' }), '2025, month and day not given', '2025'],
  [
    span('date', '1990-01-01', '1999-12-31', { edtf: '199X', grain: 'decade' }),
    'the 1990s, year not given',
    'the 1990s',
  ],
  [
    span('date', '1900-01-01', '1999-12-31', { edtf: '19XX', grain: 'century' }),
    'the 20th century, year not given',
    'the 20th century',
  ],
  [
    span('lasted', '2024-10-10', '2024-10-14', { edtf: '2024-10-10/2024-10-14' }),
    'from 10 to 14 October 2024',
    'from 10 Oct to 14 Oct',
  ],
  [
    span('lasted', '2024-09-30', '2024-10-02', { edtf: '2024-09-30/2024-10-02' }),
    'from 30 September to 2 October 2024',
    'from 30 Sept to 2 Oct',
  ],
  [
    span('lasted', '2023-12-30', '2024-01-02', { edtf: '2023-12-30/2024-01-02' }),
    'from 30 December 2023 to 2 January 2024',
    'from 30 Dec to 2 Jan',
  ],
  [
    span('lasted', '2024-06-01', '2024-08-31', { edtf: '2024-06/2024-08', grain: 'month' }),
    'from June to August 2024',
    'from Jun 2024 to Aug 2024',
  ],
  [
    span('lasted', '2024-06-01', '2024-08-15', { edtf: '2024-06/2024-08-15', grain: 'month' }),
    'from June 2024 to 15 August 2024',
    'from Jun 2024 to 15 Aug',
  ],
  [span('lasted', null, '2024-10-14', { edtf: '../2024-10-14' }), 'up to 14 October 2024', 'up to 14 Oct'],
  [
    span('lasted', null, '2024-10-31', { edtf: '../2024-10', grain: 'month' }),
    'up to the end of October 2024',
    'up to the end of Oct 2024',
  ],
  [span('lasted', '2024-10-10', null, { edtf: '2024-10-10/..' }), 'since 10 October 2024', 'from 10 Oct on'],
  [
    span('lasted', '2022-02-01', null, { edtf: '2022-02/..', grain: 'month' }),
    'since February 2022',
    'from Feb 2022 on',
  ],
  [
    span('lasted', '2024-10-10', '2024-10-14', { edtf: '2024-10-10~/2024-10-14', approximate: true }),
    'from 10 to 14 October 2024, dates approximate',
    'from 10 Oct to 14 Oct, dates approximate',
  ],
  [
    span('once', '2024-10-11', '2024-10-14', { edtf: '[2024-10-11..2024-10-14]' }),
    'on a day between 11 and 14 October 2024',
    'between 11 Oct and 14 Oct',
  ],
  [
    span('once', '2024-10-01', '2024-12-31', { edtf: '[2024-10..2024-12]', grain: 'month' }),
    'on a day between October and December 2024',
    'between Oct 2024 and Dec 2024',
  ],
  [
    span('once', '2024-10-11', '2024-10-14', { edtf: '[2024-10-11..2024-10-14]?', uncertain: true }),
    'on a day between 11 and 14 October 2024, dates uncertain',
    'between 11 Oct and 14 Oct, dates uncertain',
  ],
  [span('once', '2024-11-01', null, { edtf: '[2024-11-01..]' }), 'not before 1 November 2024', 'not before 1 Nov'],
  [
    span('once', '2024-11-01', null, { edtf: '[2024-11..]', grain: 'month' }),
    'not before November 2024',
    'not before Nov 2024',
  ],
  [span('once', null, '2024-10-14', { edtf: '[..2024-10-14]' }), 'by 14 October 2024', 'by 14 Oct'],
  [
    span('once', null, '2024-10-31', { edtf: '[..2024-10]', grain: 'month' }),
    'by the end of October 2024',
    'by the end of Oct 2024',
  ],
  [set(['2024-10-11'], ['2024-10-14']), 'on each of 11 and 14 October 2024', 'on each of 11 and 14 October 2024'],
  [
    set(['2024-09-30'], ['2024-10-02'], ['2024-10-14']),
    'on each of 30 September 2024, 2 October 2024 and 14 October 2024',
    'on each of 30 September 2024, 2 October 2024 and 14 October 2024',
  ],
  [
    set(['2024-10-03', '2024-10-05'], ['2024-10-14']),
    'on each of 3 to 5 October 2024 and 14 October 2024',
    'on each of 3 to 5 October 2024 and 14 October 2024',
  ],
];

function set(...members: readonly (readonly [string, string?])[]): Span {
  const days = members.map(([from, to = from]) => [day(from), day(to) + 1] as const);
  const [first, last] = [days[0]?.[0] ?? 0, days.at(-1)?.[1] ?? 0];
  const edtf = `{${members.map((ends) => ends.join('..')).join(',')}}`;
  return { edtf, form: 'each', grain: 'day', start: [first, first], end: [last, last], members: days };
}

/** Every form that an editor may write, as the compiler reads it; forms with doubts are in the table above. */
const WRITTEN: readonly (readonly [string, string])[] = [
  ['2024-10-17', '17 October 2024'],
  ['2024-10-XX', 'October 2024, day not given'],
  ['2023-XX', '2023, month and day not given'],
  ['202X', 'the 2020s, year not given'],
  ['19XX', 'the 20th century, year not given'],
  ['2024-26', 'summer 2024, day not given'],
  ['2024-32', 'winter 2024, day not given'],
  ['2024-10-01/2024-10-05', 'from 1 to 5 October 2024'],
  ['2023/2024', 'from 2023 to 2024'],
  ['202X/..', 'since the 2020s'],
  ['../2024', 'up to the end of 2024'],
  ['2024-10-17/..', 'since 17 October 2024'],
  ['[2024-10-01..2024-10-05]', 'on a day between 1 and 5 October 2024'],
  ['[..2024]', 'by the end of 2024'],
  ['[2024-11..]', 'not before November 2024'],
  ['[2024-10-01,2024-10-03]', 'on 1 or 3 October 2024'],
  ['[2024-10-30,2024-11-02,2024-11-05]', 'on 30 October 2024, 2 November 2024 or 5 November 2024'],
  ['[2024-10,2024-12]', 'in October 2024 or December 2024'],
  ['{2024-10-01,2024-10-03}', 'on each of 1 and 3 October 2024'],
  ['{2024-06,2024-08}', 'in each of June 2024 and August 2024'],
  ['{2024-10-01..2024-10-03}', 'on each of 1 to 3 October 2024'],
  ['{2024-10,2025}', 'in each of October 2024 and 2025'],
  ['[2024-10-01,2024-12]', '1 October 2024 or December 2024'],
  ['{2024-12,2024-10-01}', 'December 2024 and 1 October 2024'],
  ['[2024-26,2024-27]', 'in summer 2024 or autumn 2024'],
  ['[2024-10]', 'October 2024, day not given'],
  ['2024-10-01/2024-10-01', '1 October 2024'],
  ['2024-28', 'winter 2024/25, day not given'],
  ['1999-28', 'winter 1999/2000, day not given'],
  ['2024-30', 'summer 2024/25, day not given'],
  ['0079-26', 'summer 79 AD, day not given'],
  ['0099-28', 'winter 99/100 AD, day not given'],
  ['-0217-25', 'spring 218 BC, day not given'],
  ['-0217-28', 'winter 218/217 BC, day not given'],
  ['../2024-28', 'up to the end of winter 2024/25'],
  ['0079-08-24', '24 August 79 AD'],
  ['-0299/0200', 'from 300 BC to 200 AD'],
  ['-01XX', 'the 2nd century BC, year not given'],
  ['../-01XX', 'up to the end of the 2nd century BC'],
];

/** In short they are as vague as they were written. */
const IN_SHORT: readonly (readonly [string, short: string, end: string])[] = [
  ['2024-26', 'summer 2024', 'summer 2024'],
  ['2024-28~', 'about winter 2024/25', 'winter 2024/25'],
  ['2024-06/2024-27', 'from Jun 2024 to autumn 2024', 'autumn 2024'],
  ['2023/2024', 'from 2023 to 2024', '2024'],
  ['2023-11/2024-02', 'from Nov 2023 to Feb 2024', 'Feb 2024'],
  ['../2024', 'up to the end of 2024', '2024'],
  ['[2024-25..2024-26]', 'between spring 2024 and summer 2024', 'summer 2024'],
  ['[2024-10-01,2024-12]', '1 October 2024 or December 2024', 'Dec 2024'],
  ['{2024-12,2024-10-01}', 'December 2024 and 1 October 2024', 'Dec 2024'],
  ['{2024-25,2024-27}', 'in each of spring 2024 and autumn 2024', 'autumn 2024'],
  ['-00XX', 'the 1st century BC', 'the 1st century BC'],
  ['-00XX/00XX', 'from the 1st century BC to the 1st century', 'the 1st century'],
];

describe('the words of dates as they are written', () => {
  it.each(WRITTEN)('read %s as %s', (edtf, sentence) => {
    const dated = readEdtf(edtf);
    if (!('span' in dated)) expect.fail(dated.refused);
    expect(spanWords(en, dated.span)).toBe(sentence);
  });
});

describe('the words of dates in short', () => {
  it.each(IN_SHORT)('read %s as %s, and its end as %s', (edtf, short, end) => {
    const dated = readEdtf(edtf);
    if (!('span' in dated)) expect.fail(dated.refused);
    expect(spanShort(en, dated.span)).toBe(short);
    expect(endShort(en, dated.span)).toBe(end);
  });
});

describe('the words of dates', () => {
  it.each(TABLE)('read $edtf as a plain sentence', (given, sentence, short) => {
    expect(spanWords(en, given)).toBe(sentence);
    expect(spanShort(en, given)).toBe(short);
  });

  it('name the year in short where it is not that of the last edit, or where no edit is dated', () => {
    const short = (edtf: string, asOf?: Span) => {
      const dated = readEdtf(edtf);
      return 'span' in dated ? spanShort(languageFor({ language: 'en', ...(asOf && { asOf }) }), dated.span) : '';
    };
    const asOf = on('2024-11-08', { edtf: '2024-11-08' });
    expect(short('2024-10-17', asOf)).toBe('17 Oct');
    expect(short('2010-09-02', asOf)).toBe('2 Sept 2010');
    expect(short('2023-12-30/2024-01-02', asOf)).toBe('from 30 Dec 2023 to 2 Jan');
    expect(short('2024-10-17')).toBe('17 Oct 2024');
  });

  it('do not say "since" of what still lay ahead', () => {
    const ahead = span('lasted', '2024-11-01', null, { edtf: '2024-11-01/..' });
    expect(spanWords(en, ahead, true)).toBe('from 1 November 2024 on');
  });

  it('write a day long, plain, short and as its month', () => {
    const thursday = day('2024-10-17');
    expect(dayLong(en, thursday)).toBe('Thursday 17 October 2024');
    expect(dayPlain(en, thursday)).toBe('17 October 2024');
    expect(dayShort(en, thursday)).toBe('17 Oct');
    expect(monthYear(en, thursday)).toBe('October 2024');
  });

  it('name no weekday of another calendar', () => {
    expect(dayLong(en, dayOf(1582, 10, 15))).toBe('Friday 15 October 1582');
    expect(dayLong(en, dayOf(1307, 10, 13))).toBe('13 October 1307');
  });

  it('name the era of a year before Christ, and only where there is a year', () => {
    const ides = dayOf(-43, 3, 15);
    expect(dayPlain(en, ides)).toBe('15 March 44 BC');
    expect(dayShort(en, ides)).toBe('15 Mar');
  });

  it('say how a date was inferred, and nothing where nothing was', () => {
    const because = 'the Sunday before publication';
    expect(inferenceWords(en, on('2024-10-13', { words: 'Sunday evening', because }))).toBe(
      'from “Sunday evening”: the Sunday before publication',
    );
    expect(inferenceWords(en, on('2024-10-13', { words: 'Sunday' }))).toBe('from “Sunday”');
    for (const words of ['14:03', 'at 14:03', 'um 14.03 Uhr'])
      expect(inferenceWords(en, on('2024-10-13', { words }))).toBe(`“${words}”`);
    expect(inferenceWords(en, on('2024-10-13', { because: `${because}.` }))).toBe(because);
    expect(inferenceWords(en, on('2024-10-13'))).toBeNull();
  });

  it.each([
    [1, '1 day', '1 day'],
    [3, '3 days', '3 days'],
    [45, '45 days', '45 days'],
    [91, '3 months', '3 mths'],
    [548, '18 months', '18 mths'],
    [1461, '4 years', '4 yrs'],
  ])('measure %i days', (days, long, short) => {
    expect(lengthWords(en, days)).toBe(long);
    expect(lengthWords(en, days, 'short')).toBe(short);
  });

  it('name any day as itself, in whatever time zone the machine is', () => {
    fc.assert(
      fc.property(fc.integer({ min: -25_000, max: 50_000 }), (any) => {
        const iso = isoOf(any);
        const words = dayPlain(en, any);
        expect(words.startsWith(`${Number(iso.slice(8))} `)).toBe(true);
        expect(words.endsWith(iso.slice(0, 4))).toBe(true);
      }),
    );
  });
});
