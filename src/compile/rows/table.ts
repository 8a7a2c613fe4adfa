import { ownCopy } from '../ownCopy.ts';
import type { Problems } from '../problems/problem.ts';
import { mayHide } from '../parse/hidden.ts';
import { type Source, sourceOf, wholeFile } from '../parse/source.ts';
import { LIMITS, type Node } from '../parse/yaml.ts';
import type { Workspace } from '../workspace.ts';
import { reportColumns, reportStrange } from './columns.ts';
import { type Header, cellsOf, factNode, factTable, recordFault } from './csv.ts';
import { NotJson, plainTable, readJsonLine } from './json.ts';
import { type Row, linesOf, linesWith, recordsOf, textOf } from './lines.ts';

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
  if (!file.endsWith('.csv')) {
    for (const row of rawRows(workspace, file)) yield lineRow(row, file, problems);
    return;
  }
  let header: Header | null = null;
  for (const row of rawRows(workspace, file)) {
    if (header === null) {
      const names = headerOf(row, file);
      if (reportColumns(row.text, names, file, problems)) return void (yield UNREAD);
      header = reportStrange(row.text, names, file, problems);
    } else if (isFilled(row)) yield recordRow(row, header, file, problems);
  }
  if (header === null) problems.add('table-columns', wholeFile(file), { what: 'the file is empty' });
}

/** The rows of a table in which a word stands; how they are numbered is not said. */
export function* rowsWith(workspace: Workspace, file: string, word: string, problems: Problems): Iterable<FactRow> {
  const blocks = workspace.blocks(file) ?? [];
  if (!file.endsWith('.csv')) {
    for (const text of linesWith(blocks, word)) yield lineRow({ text, line: 1 }, file, problems);
    return;
  }
  let header: Header | null = null;
  for (const row of recordsOf(textOf(blocks), true)) {
    if (header === null) header = headerOf(row, file);
    else if (row.text.includes(word)) yield recordRow(row, header, file, problems);
  }
}

function headerOf({ text }: Row, file: string): readonly string[] {
  return cellsOf(text.replace(/^\uFEFF/, ''), file).map(({ value }) => value);
}

function lineRow({ text, line }: Row, file: string, problems: Problems): FactRow {
  return { line, table: plainTable(text), node: () => readRow(known(text, line, file, problems), problems) };
}

/** Whether a record says anything: spreadsheets write rows of nothing but commas below the last one. */
function isFilled({ text }: Row): boolean {
  return /[^,\s]/.test(text);
}

function recordRow({ text, line }: Row, header: Header, file: string, problems: Problems): FactRow {
  const table = mayHide(text) ? undefined : factTable(header, text, file);
  return { line, table, node: () => readRecord(known(text, line, file, problems), header, problems) };
}

function known(text: string, line: number, file: string, problems: Problems): Source {
  const source: Source = { ...sourceOf(file, ownCopy(text)), line };
  problems.know(source);
  return source;
}

function readRecord(source: Source, header: Header, problems: Problems): Node | null {
  if (isUnreadable(source, problems)) return null;
  const fault = recordFault(header.length, source.text, source.file);
  if (!fault) return factNode(header, source.text, source.file);
  problems.add('row-cells', fault.at, { what: fault.what });
  return null;
}

function readRow(source: Source, problems: Problems): Node | null {
  if (isUnreadable(source, problems)) return null;
  const { text, file } = source;
  try {
    return readJsonLine(text, file, LIMITS.depth);
  } catch (error) {
    if (!(error instanceof NotJson)) throw error;
    const start = Math.min(error.at, Math.max(0, text.length - 1));
    const instead = /^\s*\[?\s*(\{\s*)?$/.test(text) ? 'Write each fact on a line of its own, without `[`, `]` and commas between the lines.' : undefined; // prettier-ignore
    problems.add('row-syntax', { file, start, end: start + 1 }, {}, instead);
    return null;
  }
}

/** Reports a row that is left of a merge, or not in UTF-8; whether it is. */
function isUnreadable({ file, text }: Source, problems: Problems): boolean {
  if (/^(?:<{7}|={7}|>{7})(?: |$)/.test(text)) {
    problems.add('merge-conflict', { file, start: 0, end: text.length }, {});
    return true;
  }
  const foreign = text.indexOf('\uFFFD');
  if (foreign === -1) return false;
  problems.add('not-text', { file, start: foreign, end: foreign + 1 }, { what: 'a character cannot be read' });
  return true;
}
