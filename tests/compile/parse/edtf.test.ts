import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEdtf } from '#compile/parse/edtf.ts';
import { type Span, dayOf, isoOf, lastDay, reachOf } from '#facts/span.ts';

/** The bounds of a span as calendar days: start earliest and latest, last day earliest and latest. */
function bounds(text: string): readonly (string | null)[] {
  const dated = readEdtf(text);
  if (!('span' in dated)) throw new Error(`${text}: ${dated.refused}`);
  const { start, end } = dated.span;
  const day = (value: number | null) => (value === null ? null : isoOf(value));
  const before = (value: number | null) => day(value === null ? null : value - 1);
  return [day(start[0]), day(start[1]), before(end[0]), before(end[1])];
}

const spanOf = (text: string): Span => {
  const dated = readEdtf(text);
  if (!('span' in dated)) throw new Error(dated.refused);
  return dated.span;
};
const refusal = (text: string) => {
  const dated = readEdtf(text);
  return 'refused' in dated ? [dated.refused, dated.instead] : [];
};

const DAYS = ['2024-10-17', '2024-10-17', '2024-10-17', '2024-10-17'];
const ACCEPTED: readonly (readonly [string, Span['form'], Span['grain'], readonly (string | null)[]])[] = [
  ['2024-10-17', 'date', 'day', DAYS],
  ['2024-10-17~', 'date', 'day', DAYS],
  ['2024-02', 'date', 'month', ['2024-02-01', '2024-02-29', '2024-02-01', '2024-02-29']],
  ['2024-10-XX', 'date', 'month', ['2024-10-01', '2024-10-31', '2024-10-01', '2024-10-31']],
  ['2023', 'date', 'year', ['2023-01-01', '2023-12-31', '2023-01-01', '2023-12-31']],
  ['2023-XX', 'date', 'year', ['2023-01-01', '2023-12-31', '2023-01-01', '2023-12-31']],
  ['202X', 'date', 'decade', ['2020-01-01', '2029-12-31', '2020-01-01', '2029-12-31']],
  ['19XX', 'date', 'century', ['1900-01-01', '1999-12-31', '1900-01-01', '1999-12-31']],
  ['00XX', 'date', 'century', ['0001-01-01', '0099-12-31', '0001-01-01', '0099-12-31']],
  ['2024-25', 'date', 'season', ['2024-03-01', '2024-05-31', '2024-03-01', '2024-05-31']],
  ['2024-26', 'date', 'season', ['2024-06-01', '2024-08-31', '2024-06-01', '2024-08-31']],
  ['2024-28', 'date', 'season', ['2024-12-01', '2025-02-28', '2024-12-01', '2025-02-28']],
  ['-0217-25', 'date', 'season', ['-000217-03-01', '-000217-05-31', '-000217-03-01', '-000217-05-31']],
  ['2024-29', 'date', 'season', ['2024-09-01', '2024-11-30', '2024-09-01', '2024-11-30']],
  ['2024-32', 'date', 'season', ['2024-06-01', '2024-08-31', '2024-06-01', '2024-08-31']],
  ['2024-10-01/2024-10-05', 'lasted', 'day', ['2024-10-01', '2024-10-01', '2024-10-05', '2024-10-05']],
  ['2024-06/2024-08', 'lasted', 'month', ['2024-06-01', '2024-06-30', '2024-08-01', '2024-08-31']],
  ['../2024-10', 'lasted', 'month', [null, null, '2024-10-01', '2024-10-31']],
  ['2024-10-17/..', 'lasted', 'day', ['2024-10-17', '2024-10-17', null, null]],
  ['[2024-10-01..2024-10-05]', 'once', 'day', ['2024-10-01', '2024-10-05', '2024-10-01', '2024-10-05']],
  ['[..2024-10]', 'once', 'month', [null, '2024-10-31', null, '2024-10-31']],
  ['[2024-11..]', 'once', 'month', ['2024-11-01', null, '2024-11-01', null]],
  ['[2024-10-01,2024-10-03]', 'once', 'day', ['2024-10-01', '2024-10-03', '2024-10-01', '2024-10-03']],
  ['{2024-10-01, 2024-10-03}', 'each', 'day', ['2024-10-01', '2024-10-01', '2024-10-03', '2024-10-03']],
];

describe('a date in EDTF', () => {
  it.each(ACCEPTED)('%s is read as written', (text, form, grain, days) => {
    expect(spanOf(text)).toMatchObject({ edtf: text, form, grain });
    expect(bounds(text)).toEqual(days);
  });

  it('keeps its doubts apart', () => {
    expect(spanOf('2024-10~')).toMatchObject({ approximate: true });
    expect(spanOf('2024-10~')).not.toHaveProperty('uncertain');
    expect(spanOf('2024-10?')).toMatchObject({ uncertain: true });
    expect(spanOf('2024-10%/2024-11')).toMatchObject({ approximate: true, uncertain: true });
    expect(spanOf('2024-10')).not.toHaveProperty('approximate');
  });

  it.each(['2024', '2024-10', '2024-10-17', '2025-04-20', '202X', '2024-XX', '2024-10-XX', '2024-25'])(
    'doubts %s as it is marked',
    (date) => {
      const doubtsOf = (text: string) => {
        const { approximate = false, uncertain = false } = spanOf(text);
        return [approximate, uncertain];
      };
      expect(doubtsOf(date)).toEqual([false, false]);
      expect(doubtsOf(`${date}~`)).toEqual([true, false]);
      expect(doubtsOf(`${date}?`)).toEqual([false, true]);
      expect(doubtsOf(`${date}%`)).toEqual([true, true]);
      expect(doubtsOf(`../${date}~`)).toEqual([true, false]);
      expect(doubtsOf(`[${date}?..]`)).toEqual([false, true]);
    },
  );

  it('keeps the members of a set', () => {
    const days = spanOf('{2024-10-01,2024-10-03}').members?.map(([from, to]) => [isoOf(from), isoOf(to)]);
    expect(days).toEqual([
      ['2024-10-01', '2024-10-02'],
      ['2024-10-03', '2024-10-04'],
    ]);
  });

  it.each([
    ['2023-02-29', undefined],
    ['2024-13', undefined],
    ['2024-10-32', undefined],
    ['1900-02-29', undefined],
    ['2024-2', '2024-02'],
    ['2024.10', '2024-10'],
    ['20241017', '2024-10-17'],
    ['2024-10-17T10:00:00Z', '2024-10-17'],
    ['2024-22', '2024-26'],
    ['2024-33', '"[2024-01..2024-03]"'],
    ['2024-41', undefined],
    ['2024-XX-15', undefined],
    ['202X-05', undefined],
    ['1XXX', undefined],
    ['XXXX', undefined],
    ['2024-?10', '2024-10~'],
    ['Y17000', undefined],
    ['2024-10-05/2024-10-01', '2024-10-01/2024-10-05'],
    ['2024-10-01/', '2024-10-01/..'],
    ['/2024-10-01', '../2024-10-01'],
    ['../../..', undefined],
    ['2024/2025/2026', undefined],
    ['2024-10..2024-11', '"[2024-10..2024-11]"'],
    ['[2024-11..2024-10]', '"[2024-10..2024-11]"'],
    ['[..]', undefined],
    ['[]', undefined],
    ['{2024-10..}', undefined],
    ['[2024-10', undefined],
    ['early November', undefined],
    ['', undefined],
  ])('%s is refused, never dated', (text, instead) => {
    const [reason, suggestion] = refusal(text);
    expect(reason).toBeTruthy();
    expect(suggestion).toBe(instead);
  });

  it.each(['a', ' ', '1 ', '1–', 'a – '])('a text of a hundred thousand letters is refused at once: %s', (part) => {
    const started = performance.now();
    expect(refusal(`x${part.repeat(100_000 / part.length)}y`)[0]).toBeTruthy();
    expect(performance.now() - started).toBeLessThan(500);
  });

  it.each([
    ['226 BC', '-0225'],
    ['1 BCE', '0000'],
    ['44 a. C.', '-0043'],
    ['52 av. J.-C.', '-0051'],
    ['c. 500 BC', '-0499~'],
    ['500–490 BC', '-0499/-0489'],
    ['44 BC – AD 14', '-0043/0014'],
    ['5th century BC', '-04XX'],
    ['1st century BC', '-00XX'],
    ['March 44 BC', '-0043-03'],
    ['15 March 44 BC', '-0043-03-15'],
    ['12–14 March 2024', '2024-03-12/2024-03-14'],
    ['March 28 – April 3, 2024', '2024-03-28/2024-04-03'],
    ['March 12-14, 2024', '2024-03-12/2024-03-14'],
    ['del 12 al 14 de marzo de 2024', '2024-03-12/2024-03-14'],
    ['12. bis 14. März 2024', '2024-03-12/2024-03-14'],
    ['du 28 février au 3 mars 2024', '2024-02-28/2024-03-03'],
    ['28 December – 3 January 2024', '2023-12-28/2024-01-03'],
    ['May-July 1991', '1991-05/1991-07'],
    ['12 March 2024 – 3 April 2025', '2024-03-12/2025-04-03'],
    ['2020–present', '2020/..'],
    ['1914–', '1914/..'],
    ['476 AD', '0476'],
    ['79', '0079'],
    ['17/10/2024', '2024-10-17'],
    ['17.10.2024', '2024-10-17'],
    ['4/4/2024', '2024-04-04'],
    ['45383', '2024-04-01'],
    ['45383.5', '2024-04-01'],
    ['2024-10-17 14:30', '2024-10-17'],
    ['17 October 2024', '2024-10-17'],
    ['Oct. 17, 2024', '2024-10-17'],
    ['October 2024', '2024-10'],
    ['1914–1918', '1914/1918'],
    ['1850s', '185X'],
    ['19th century', '18XX'],
    ['c. 1850', '1850~'],
    ['spring 2024', '2024-25'],
    ['mid-March 2026', '2026-03'],
    ['fin juin 1998', '1998-06'],
    ['-44', '-0043'],
    ['-226~', '-0225~'],
    ['-219/-218', '-0218/-0217'],
    ['1 mai 2024/juin 2024', '2024-05-01/2024-06'],
    ['2004/11', '2004-11'],
    ['2004/11/03', '2004-11-03'],
    ['1996/98', '1996/1998'],
    ['1996-98', '1996/1998'],
    ['vers 1995', '1995~'],
    ['entre 2004 et 2006', '[2004..2006]'],
    ['12 de marzo de 1810', '1810-03-12'],
    ['marraskuu 2004', '2004-11'],
    ['٢٠٢٥-٠٣-١٣', '2025-03-13'],
    ['2024-10-20/24', '2024-10-20/2024-10-24'],
    ['2024-10-30/11-03', '2024-10-30/2024-11-03'],
    ['2024-10/12', '2024-10/2024-12'],
    ['2024-10-24 - 2024-10-26', '2024-10-24/2024-10-26'],
    ['2024-10 – 2024-11', '2024-10/2024-11'],
    ['from 1850 to 1860', '1850/1860'],
    ['2024–10–24', '2024-10-24'],
    ['2024-10-24Z', '2024-10-24'],
    ['2024-10-xx', '2024-10'],
    ['2024-00-00', '2024'],
    ['5xx', '05XX'],
    ['199x', '199X'],
    ['2024年10月24日', '2024-10-24'],
    ['2024년 10월', '2024-10'],
    ['Q3 2024', '[2024-07..2024-09]'],
    ['2024-Q3', '[2024-07..2024-09]'],
    ['2024/Q3', '[2024-07..2024-09]'],
    ['2020-W01', '[2019-12-30..2020-01-05]'],
    ['2024-W43-4', '2024-10-24'],
    ['2024-10-24, 2024-10-26', '{2024-10-24,2024-10-26}'],
    ['since 1850', '1850/..'],
    ['until 2024-10', '../2024-10'],
    ['before 1890', '[..1889]'],
    ['AFT 1900', '[1901..]'],
    ['by 1890', '[..1890]'],
    ['BET 1825 AND 1830', '[1825..1830]'],
    ['ABT 1820', '1820~'],
    ['1729750000', '2024-10-24'],
    ['-44-03-15', '-0043-03-15'],
    ['the 1990s', '199X'],
    ['early 2024', '2024'],
    ['early 1990s', '199X'],
    ['3.4.2024', '2024-04-03'],
    ['03/2024', '2024-03'],
    ['3.2024', '2024-03'],
    ['2025-31-05', '2025-05-31'],
    ['05.03.2024 - 07.03.2024', '2024-03-05/2024-03-07'],
    ['28.12.–3.1.2024', '2023-12-28/2024-01-03'],
    ['5.-7. März 2024', '2024-03-05/2024-03-07'],
    ['until May 2024', '../2024-05'],
    ['since 5 March 2024', '2024-03-05/..'],
    ['before 1 March 2024', '[..2024-02-29]'],
    ['after December 2023', '[2024-01..]'],
    ['between 3 and 5 March 2024', '[2024-03-03..2024-03-05]'],
    ['1912 or 1914', '[1912,1914]'],
    ['the 5th of March 2024', '2024-03-05'],
    ['2024. 3. 5.', '2024-03-05'],
    ['H2 2024', '[2024-07..2024-12]'],
    ['19--', '19XX'],
    ['199u', '199X'],
    ['XIXe siècle', '18XX'],
    ['siglo XIV', '13XX'],
    ['Mitte des 19. Jahrhunderts', '18XX'],
  ])('%s, as it is written elsewhere, is offered as %s', (text, instead) => {
    const [reason, suggestion] = refusal(text);
    expect([reason === '', suggestion?.replaceAll('"', '')]).toEqual([false, instead]);
    expect(readEdtf(instead)).toHaveProperty('span');
  });

  it('is offered without its time of day, which is kept for the words', () => {
    expect(readEdtf('2026-03-05 14:02')).toMatchObject({ instead: '2026-03-05', words: '14:02' });
    expect(readEdtf('2026-03-05T14:02Z')).toMatchObject({ instead: '2026-03-05', words: '14:02Z' });
    expect(readEdtf('24.10.2024, 14:05')).toMatchObject({ instead: '2024-10-24', words: '14:05' });
  });

  it.each([
    ['3/4/2024', 'it can be 2024-04-03 or 2024-03-04; write the one you mean'],
    ['31/31/2024', 'there is no such day'],
    ['0', 'nobody counts a year 0 in words; 1 BC is written 0000, and AD 1 is 0001'],
    ['-12000', 'years go from 9999 BC to 9999'],
    ['2020/today', 'the end of what still goes on is two points (2020/..)'],
    ['5/3/26', 'a year has four digits and comes first, then the month and the day'],
    ['31 February 2024', 'that month has no such day'],
    ['24 Oct', 'its year, of four digits, is missing'],
    ['Oct-24', 'its year, of four digits, is missing; a spreadsheet shows 2024-10 so'],
    ['05-Mar-24', 'its year has two digits: it can be 2024-03-05 or 1924-03-05'],
    ['5/3/2024 - 7/3/2024', 'it can be 2024-03-05 or 2024-05-03; write the one you mean'],
    ['1600s', 'it can be the decade 160X or the century 16XX; write the one you mean'],
    ['11 FEB 1731/32', 'its year is written twice, as between two calendars; write the one that counts'],
    ['2024-13, 2024-14', 'several dates stand in braces'],
    ['2024/Q3 2025', 'quarters and halves are written as months'],
  ])('%s offers nothing, because %s', (text, reason) => {
    expect(refusal(text)).toEqual([reason, undefined]);
  });

  it('is offered in straight quotation marks where it stands in curly ones', () => {
    expect(refusal('“[2024-02-26..2024-03-03]”')).toEqual(['its quotation marks are curly', '"[2024-02-26..2024-03-03]"']); // prettier-ignore
    expect(refusal('„20.02.2024“')).toEqual(['the year comes first', '2024-02-20']);
  });

  it('offers only what it would itself accept', () => {
    for (const text of ['2024-2', '20241017', '2024-22', '2024-?10', '2024-10-05/2024-10-01', '2024-10-01/']) {
      const [, instead] = refusal(text);
      expect(readEdtf(String(instead).replaceAll('"', ''))).toHaveProperty('span');
    }
  });
});

const day = fc.integer({ min: dayOf(1, 1, 1), max: dayOf(9999, 12, 31) });

describe('any date', () => {
  it('that exists is that day', () => {
    fc.assert(
      fc.property(day, (value) => {
        expect(bounds(isoOf(value))).toEqual(Array(4).fill(isoOf(value)));
      }),
    );
  });

  it('that does not exist is refused', () => {
    const digits = fc.tuple(
      fc.integer({ min: 1000, max: 9999 }),
      fc.integer({ min: 1, max: 99 }),
      fc.integer({ min: 1, max: 99 }),
    );
    const pad = (value: number) => String(value).padStart(2, '0');
    fc.assert(
      fc.property(digits, ([year, month, date]) => {
        const text = `${year}-${pad(month)}-${pad(date)}`;
        const real = isoOf(dayOf(year, month, date)) === text;
        expect('span' in readEdtf(text)).toBe(real);
      }),
    );
  });

  it('in a range reaches from its first to its last day, whether it lasted or happened once', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 5000 }), (from, length) => {
        const [a, b] = [isoOf(from), isoOf(from + length)];
        if (from + length > dayOf(9999, 12, 31)) return;
        for (const text of [`${a}/${b}`, `[${a}..${b}]`, `{${a},${b}}`, `[${a},${b}]`]) {
          expect(reachOf(spanOf(text))).toMatchObject({
            from,
            to: from + length + 1,
            openStart: false,
            openEnd: false,
          });
        }
      }),
    );
  });

  it('has bounds in order', () => {
    const one = fc.oneof(
      day.map(isoOf),
      day.map((d) => isoOf(d).slice(0, 7)),
      day.map((d) => isoOf(d).slice(0, 4)),
    );
    const open = fc.oneof(one, fc.constant('..'));
    const text = fc.oneof(
      one,
      fc.tuple(open, open).map(([a, b]) => `${a}/${b}`),
      fc.tuple(one, one).map(([a, b]) => `[${a}..${b}]`),
    );
    fc.assert(
      fc.property(text, (edtf) => {
        const dated = readEdtf(edtf);
        if (!('span' in dated)) return;
        const { start, end } = dated.span;
        if (start[0] !== null && start[1] !== null) expect(start[0]).toBeLessThanOrEqual(start[1]);
        if (end[0] !== null && end[1] !== null) expect(end[0]).toBeLessThanOrEqual(end[1]);
        if (start[0] !== null && end[1] !== null) expect(start[0]).toBeLessThan(end[1]);
        expect(Number.isInteger(lastDay(dated.span))).toBe(true);
      }),
    );
  });

  it('in any other text is refused without a fault', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(typeof readEdtf(text)).toBe('object');
      }),
    );
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9X.\-/[\]{},~?%T: ]{0,24}$/), (text) => {
        expect(typeof readEdtf(text)).toBe('object');
      }),
    );
  });
});
