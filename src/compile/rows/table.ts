import { orderIn } from '#facts/numericDate.ts';
import { textOf, wideIn } from '../encoding.ts';
import { ownCopy } from '../ownCopy.ts';
import type { Problems } from '../problems/problem.ts';
import { mayHide } from '../parse/hidden.ts';
import { type Source, sourceOf, wholeFile } from '../parse/source.ts';
import type { Node } from '../parse/node.ts';
import { LIMITS } from '../parse/yaml.ts';
import type { Workspace } from '../workspace.ts';
import { type Head, IN_UTF8, headOf, isFilled, reportColumns, reportStrange } from './columns.ts';
import { DATES, type Header, cellsOf, factNode, factTable, recordFault } from './csv.ts';
import { type Days, unsureDays, withoutMidnight } from './days.ts';
import { NotJson, plainTable, readJsonLine } from './json.ts';
import { type Row, linesOf, linesWith, recordsOf } from './lines.ts';

/** The files in which facts can stand a row each; read as streams, so that they can be of any size. */
export const TABLES = ['facts.ndjson', 'facts.csv'] as const;

/** A row of a table. */
export interface FactRow {
  /** The number of its first line, from 1. */
  readonly line: number;
  /** What it says as plain values; undefined where it is not written plainly. */
  readonly table: unknown;
  /**
   * What it says with the places, known to the problems until the next row is asked. Null where it could not be read,
   * which is reported.
   */
  node(): Node | null;
}

/** What a table is where it cannot be read. */
const UNREAD: FactRow = { line: 1, table: undefined, node: () => null };

/** The table of a story's facts, or null where they stand in `facts/`. */
export function tableIn(workspace: Workspace, folder: string): string | null {
  const names = workspace.list(folder) ?? [];
  const name = TABLES.find((one) => names.includes(one));
  return name === undefined ? null : `${folder}/${name}`;
}

/** The lines of a table as they are. */
function rawRows(workspace: Workspace, file: string): Iterable<Row> {
  const blocks = textOf(workspace.blocks(file) ?? []);
  return file.endsWith('.csv') ? recordsOf(blocks, true) : linesOf(blocks);
}

/** The rows of a table; a table that cannot be read is one row that cannot. */
export function* factRows(workspace: Workspace, file: string, problems: Problems): Iterable<FactRow> {
  if (workspace.blocks(file) === null) return void (yield UNREAD);
  const to = { file, problems, isForeign: false };
  if (!file.endsWith('.csv')) {
    for (const row of whole(rawRows(workspace, file), to)) yield row === null ? UNREAD : lineRow(row, to);
    return;
  }
  const head = headOf(rawRows(workspace, file), file);
  if (head === null) {
    problems.add('table-columns', wholeFile(file), { what: 'the file is empty' });
    return void (yield UNREAD);
  }
  if (reportColumns(head, file, problems)) return void (yield UNREAD);
  const header = { ...head, keys: reportStrange(head, file, problems), order: orderOf(workspace, file, head) };
  for (const row of whole(below(workspace, file, head), to)) {
    if (row === null) yield UNREAD;
    else if (isFilled(row.text)) yield recordRow(row, header, to);
  }
}

/** The rows up to one that is left of a merge: below it each may stand twice. That one is reported, and null. */
function* whole(rows: Iterable<Row>, { file, problems }: Told): Iterable<Row | null> {
  for (const row of rows) {
    const isConflict = /^(?:<{7}|={7}|>{7})(?: |$)/.test(row.text);
    yield isConflict ? null : row;
    if (!isConflict) continue;
    problems.know({ file, text: row.text, line: row.line });
    return problems.add('merge-conflict', { file, start: 0, end: row.text.length }, {});
  }
}

/** The rows of a table in which a word stands; how they are numbered is not said. */
export function* rowsWith(workspace: Workspace, file: string, word: string, problems: Problems): Iterable<FactRow> {
  const blocks = workspace.blocks(file) ?? [];
  const to = { file, problems, isForeign: false };
  if (!file.endsWith('.csv')) {
    for (const text of isWide(workspace, file) ? wideWith(blocks, word) : linesWith(blocks, word))
      yield lineRow({ text, line: 1 }, to);
    return;
  }
  const head = headOf(rawRows(workspace, file), file);
  if (head === null) return;
  const header = { ...head, keys: head.names, order: orderOf(workspace, file, head) };
  for (const row of below(workspace, file, head)) if (row.text.includes(word)) yield recordRow(row, header, to);
}

function isWide(workspace: Workspace, file: string): boolean {
  const [block] = workspace.blocks(file) ?? [];
  return block !== undefined && wideIn(block) !== null;
}

function* wideWith(blocks: Iterable<Uint8Array>, word: string): Iterable<string> {
  for (const { text } of linesOf(textOf(blocks))) if (text.includes(word)) yield text;
}

/** The records below the one that names the columns. */
function* below(workspace: Workspace, file: string, { line }: Head): Iterable<Row> {
  for (const row of rawRows(workspace, file)) if (row.line > line) yield row;
}

/** The order that the dates of a table show: a pass of its own over it, when it is asked for. */
function orderOf(workspace: Workspace, file: string, head: Head): Days['order'] {
  let known: ReturnType<Days['order']> | undefined;
  const dates = function* () {
    for (const { text } of below(workspace, file, head)) {
      const cells = cellsOf(text, file, head.separator);
      for (const [at, name] of head.names.entries()) if (DATES.includes(name)) yield withoutMidnight(cells[at]?.value ?? ''); // prettier-ignore
    }
  };
  return () => (known === undefined ? (known = orderIn(dates())) : known);
}

/** Where the faults of a table go. */
interface Told {
  readonly file: string;
  readonly problems: Problems;
  /** Whether it was said that the table is in another encoding: that is one fault, however many rows show it. */
  isForeign: boolean;
}

function lineRow({ text, line }: Row, to: Told): FactRow {
  return { line, table: plainTable(text), node: () => readRow(known(text, line, to), to) };
}

function recordRow({ text, line }: Row, header: Header, to: Told): FactRow {
  const table = mayHide(text) ? undefined : factTable(header, text, to.file);
  return { line, table, node: () => readRecord(known(text, line, to), header, to) };
}

function known(text: string, line: number, { file, problems }: Told): Source {
  const source: Source = { ...sourceOf(file, ownCopy(text)), line };
  problems.know(source);
  return source;
}

function readRecord(source: Source, header: Header, to: Told): Node | null {
  if (isUnreadable(source, to)) return null;
  const fault = recordFault(header, source.text, source.file);
  if (fault) {
    to.problems.add('row-cells', fault.at, { what: fault.what });
    return null;
  }
  // What is said here of a date need not be said again where it is read.
  const said = reportUnsure(source, header, to);
  return factNode(said ? { ...header, order: () => 'day first' } : header, source.text, source.file);
}

/** Reports dates that can be two days, where no other date of the table shows which; whether there are such. */
function reportUnsure({ text, file }: Source, header: Header, { problems }: Told): boolean {
  const unsure = cellsOf(text, file, header.separator).flatMap(({ value, at }, column) => {
    const days = DATES.includes(header.keys[column] ?? '') ? unsureDays(value, header) : null;
    return days ? [{ value, at, days }] : [];
  });
  for (const { value, at, days } of unsure) {
    const instead = `Write ${days.map((day) => `\`${day}\``).join(' or ')}. In a spreadsheet, give the whole column the format yyyy-mm-dd, and save the table again.`;
    problems.add('bad-date', at, { text: value, reason: `it can be ${days.join(' or ')}` }, instead);
  }
  return unsure.length > 0;
}

function readRow(source: Source, to: Told): Node | null {
  if (isUnreadable(source, to)) return null;
  const { text, file } = source;
  try {
    const node = readJsonLine(text, file, LIMITS.depth);
    if (node.kind !== 'list') return node;
    to.problems.add('row-syntax', { file, start: 0, end: 1 }, {}, OWN_LINES);
  } catch (error) {
    if (!(error instanceof NotJson)) throw error;
    const start = Math.min(error.at, Math.max(0, text.length - 1));
    const isList = /^\s*\[?\s*(\{\s*)?$/.test(text) || /^\s*[,\]]\s*$/.test(text.slice(error.at));
    const instead = isList ? OWN_LINES : undefined;
    to.problems.add('row-syntax', { file, start, end: start + 1 }, {}, instead);
  }
  return null;
}

const OWN_LINES = 'Write each fact on a line of its own, without `[`, `]` and commas between the lines.';

/** Reports the first row that is in another encoding; whether this is one. */
function isUnreadable({ file, text }: Source, to: Told): boolean {
  const foreign = text.indexOf('\uFFFD');
  if (foreign === -1) return false;
  const instead = file.endsWith('.csv') ? IN_UTF8 : undefined;
  if (!to.isForeign)
    to.problems.add('not-text', { file, start: foreign, end: foreign + 1 }, { what: 'a character cannot be read' }, instead); // prettier-ignore
  to.isForeign = true;
  return true;
}
