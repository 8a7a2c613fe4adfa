import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cell, csvHead, csvRow } from '#exchange/csv.ts';
import { guarded, unguarded } from '#facts/formula.ts';
import { readCsv } from './readCsv.ts';

const nasty = fc.string({
  unit: fc.constantFrom(
    '=',
    '+',
    '-',
    '@',
    '＝',
    "'",
    '"',
    ',',
    ';',
    '\t',
    '\r',
    '\n',
    '\0',
    ' ',
    'a',
    '1',
    '한',
    '😀',
  ),
  maxLength: 12,
});

const written = (header: readonly string[], rows: readonly (readonly Cell[])[]) =>
  csvHead(header) + rows.map(csvRow).join('');

/** Every cell that a program could make of a text if it took any of these for a separator. */
const cellsIn = (text: string) => text.split(/[;\t\r\n]/).map((cell) => cell.replace(/^[\s\0"]+/, ''));

describe('a table', () => {
  test('comes back as it was, whatever its cells hold', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(nasty, nasty, nasty), { maxLength: 6 }), (rows) => {
        const [header, ...read] = readCsv(written(['a', 'b', 'c'], rows));
        expect(header).toEqual(['a', 'b', 'c']);
        expect(read.map((row) => row.map(unguarded))).toEqual(rows);
      }),
    );
  });

  test('holds no cell that a spreadsheet takes for a formula, whatever it takes for a separator', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        for (const cell of cellsIn(guarded(text))) expect(cell).not.toMatch(/^[=+\-@＝＋－＠]/);
      }),
    );
  });

  test('leaves numbers, dates and ordinary words alone', () => {
    expect(written(['n', 't'], [[-77.03, 'on 2024-10-17 - said']])).toBe(
      '\uFEFFn,t\r\n-77.03,on 2024-10-17 - said\r\n',
    );
  });

  test('begins with a byte order mark and ends its lines as RFC 4180 says', () => {
    expect(written(['a'], [['x, "y"\nz'], [null]])).toBe('\uFEFFa\r\n"x, ""y""\nz"\r\n\r\n');
  });
});

test.each(['=HYPERLINK("x")', '+1', '@SUM(1)', '\t=1', 'a;=1', 'a\n-1', '＝1', '" =1'])('%j is disarmed', (text) => {
  expect(guarded(text)).not.toBe(text);
});
