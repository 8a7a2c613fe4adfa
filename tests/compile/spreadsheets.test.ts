import { describe, expect, test } from 'vitest';
import { compile } from '#compile/compile.ts';
import { decoded } from '#compile/encoding.ts';
import { printProblem } from '#compile/problems/problem.ts';
import { memoryWorkspace } from '#compile/workspace.ts';
import { factsCsv } from '#exchange/table.ts';
import { filesBelow, inStory } from './disk.ts';

const { 'facts/facts.yaml': _, 'provenance.lock.json': __, ...others } = filesBelow('base');

/** The small story of the cases, with its facts in a table as some bytes on a disk. */
function withTable(table: string | Uint8Array, name = 'facts.csv') {
  const file = `data/ferry/${name}`;
  const workspace = memoryWorkspace(inStory('ferry', { ...others, [name]: '' }));
  const bytes = Buffer.from(table as string);
  const blocks = (one: string) => (one === file ? [bytes.subarray(0, 7), bytes.subarray(7)] : workspace.blocks(one));
  const { problems, dataset } = compile({ ...workspace, blocks }, 'data/ferry');
  return {
    errors: problems.filter(({ severity }) => severity === 'error').map(printProblem),
    days: dataset?.facts.map(({ said, event }) => [said.edtf, event?.edtf]),
    texts: dataset?.facts.map(({ text }) => text),
  };
}

/** A row for each date, as spreadsheets quote cells. */
function table(separator: string, dates: readonly string[], lineEnd = '\r\n'): string {
  const cells = (date: string, at: number) => [
    at === 0 ? 'order' : `order-${at}`,
    `The order, “they” say; came ${at} times\nby phone.`,
    ...['reported', 'official', '2024-03-12', date, 'gazette', 'A harbour official said … after six.'],
  ];
  const quote = (cell: string) => (/[,;\t|\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const rows = [['id', 'text', 'standing', 'by', 'said', 'event', 'article', 'passage'], ...dates.map(cells)];
  return rows.map((row) => `${row.map(quote).join(separator)}${lineEnd}`).join('');
}

const utf16 = (text: string, isBig: boolean) => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
};

describe('a table of facts as a spreadsheet saves it', () => {
  const plain = table(',', ['2024-03-12', '2024-03']);
  const meant = { errors: [], days: [['2024-03-12', '2024-03-12'], ['2024-03-12', '2024-03']], texts: withTable(plain).texts }; // prettier-ignore

  test.each<[string, string | Uint8Array]>([
    ['with commas', plain],
    ['with a byte order mark', `\uFEFF${plain}`],
    ['with the line ends of Unix', table(',', ['2024-03-12', '2024-03'], '\n')],
    ['with semicolons, as where a comma parts decimals', table(';', ['2024-03-12', '2024-03'])],
    ['with tabs', table('\t', ['2024-03-12', '2024-03'])],
    ['with bars', table('|', ['2024-03-12', '2024-03'])],
    ['as “Unicode text”', utf16(table('\t', ['2024-03-12', '2024-03']), false)],
    ['in UTF-16 of the other order', utf16(table('\t', ['2024-03-12', '2024-03']), true)],
    ['with a line that says what parts the cells', `sep=;\r\n${table(';', ['2024-03-12', '2024-03'])}`],
    ['with a line that says it wrongly', `sep=,\r\n${table(';', ['2024-03-12', '2024-03'])}`],
    ['with empty rows above', `;;;\r\n\r\n${table(';', ['2024-03-12', '2024-03'])}`],
    ['with its names in capital letters', plain.replace('id,text', 'ID,Text')],
    ['with rows of nothing below', `${table(';', ['2024-03-12', '2024-03'])};;;;;;;\r\n\r\n`],
  ])('is read %s', (_, saved) => {
    expect(withTable(saved)).toEqual(meant);
  });

  test.each([
    ['24.10.2024', '2024-10-24'],
    ['5.10.2024', '2024-10-05'],
    ['05.10.2024 00:00', '2024-10-05'],
    ['10/24/2024', '2024-10-24'],
    ['24/10/2024', '2024-10-24'],
    ['2024/3/5', '2024-03-05'],
    ['2024. 03. 05.', '2024-03-05'],
    ['3/3/2024', '2024-03-03'],
  ])('has its days in the form of its country: %s', (shown, day) => {
    expect(withTable(table(';', [shown]))).toMatchObject({ errors: [], days: [['2024-03-12', day]] });
  });

  test('shows by one date in which order the others have day and month', () => {
    const days = (dates: readonly string[]) => withTable(table(',', dates)).days?.map(([, event]) => event);
    expect(days(['5/10/2024', '10/24/2024'])).toEqual(['2024-05-10', '2024-10-24']);
    expect(days(['24/10/2024', '5/10/2024 0:00'])).toEqual(['2024-10-24', '2024-10-05']);
  });

  test('is refused where a date can be two days, which says both and what to do', () => {
    const { errors } = withTable(table(',', ['5/10/2024']));
    expect(errors).toEqual([expect.stringMatching(/^data\/ferry\/facts\.csv:3:\d+ bad-date “5\/10\/2024” is not a date: it can be 2024-10-05 or 2024-05-10\.\n.*\n.*\n {4}Write `2024-10-05` or `2024-05-10`\. In a spreadsheet, give the whole column the format yyyy-mm-dd/s)]); // prettier-ignore
    expect(withTable(table(',', ['5/10/2024', '24/10/2024', '10/24/2024'])).errors).toHaveLength(1);
  });

  test('is refused once where it is in another encoding, however many rows show it', () => {
    const rows = table(';', ['2024-03-12', '2024-03', '2024']).replaceAll('order', 'commandé');
    const { errors } = withTable(Buffer.from(rows, 'latin1'));
    expect(errors).toEqual([expect.stringMatching(/facts\.csv:2:\d+ not-text .*CSV UTF-8/s)]);
    expect(withTable(Buffer.from(plain, 'utf16le')).errors).toEqual([expect.stringContaining('it looks like UTF-16')]);
  });

  test('is refused once where a merge was left in it: what stands below may stand twice', () => {
    const [head = '', first = '', ...rest] = table(',', ['2024-03-12', '2024-03'], '\n').split(/(?<=\n)(?=id|order)/);
    const merged = (rows: string) => withTable(`${rows}=======\n${first}>>>>>>> main\n${rest.join('')}`).errors;
    expect(merged(`${head}<<<<<<< HEAD\n${first}`)).toEqual([expect.stringContaining('facts.csv:2:1 merge-conflict')]);
    expect(merged(`<<<<<<< HEAD\n${head}${first}`)).toEqual([expect.stringContaining('facts.csv:1:1 merge-conflict')]);
  });

  test('is refused once where it is the table that a site offers to its readers', () => {
    const { dataset } = compile(memoryWorkspace(inStory('ferry', filesBelow('base'))), 'data/ferry');
    const { errors } = withTable(factsCsv(dataset ?? expect.unreachable()));
    expect(errors).toEqual([expect.stringMatching(/facts\.csv:1:1 table-columns .*offers.*dateline -- import facts\.csv/s)]); // prettier-ignore
  });

  test('with a JSON line each may be in UTF-16 too, as the command line of Windows writes it', () => {
    const cited = { in: [{ article: 'gazette', passage: 'A harbour official said … after six.' }], said: '2024-03-12' };
    const claim = { id: 'order', text: 'It came.', standing: 'happened', event: '2024-03-12', answers: [{ question: 'ordered', position: 'supports' }], ...cited }; // prettier-ignore
    const denial = { id: 'none', text: 'It did not come.', standing: 'denies', by: 'mayor', answers: [{ question: 'ordered', position: 'denies' }], ...cited }; // prettier-ignore
    const lines = [claim, denial].map((row) => `${JSON.stringify(row)}\n`).join('');
    const said = withTable(lines, 'facts.ndjson').errors;
    expect(said).toEqual([expect.stringContaining('standing-happened')]);
    expect(withTable(utf16(lines, false), 'facts.ndjson').errors).toEqual(said);
  });
});

test('a file in UTF-16 is a text where it says so', () => {
  for (const isBig of [false, true]) expect(decoded(utf16('Київ\n', isBig))).toBe('\uFEFFКиїв\n');
  expect(decoded(Buffer.from('Київ\n'))).toBe('Київ\n');
});
