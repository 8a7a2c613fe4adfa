import type { Problems } from '../problem.ts';
import { type Source, sourceOf } from '../parse/source.ts';
import { LIMITS, type Node } from '../parse/yaml.ts';
import type { Workspace } from '../workspace.ts';
import { cellsOf, factNode } from './csv.ts';
import { NotJson, readJsonLine } from './json.ts';
import { type Row, linesOf, recordsOf } from './lines.ts';

/** The files in which facts can stand a row each; read as streams, so that they can be of any size. */
export const TABLES = ['facts.ndjson', 'facts.csv'] as const;

/** A row with its nodes; null where it could not be read, which is reported. */
export interface FactRow {
  readonly source: Source;
  readonly node: Node | null;
}

/** The table of a story's facts, or null where they stand in `facts/`. */
export function tableIn(workspace: Workspace, folder: string): string | null {
  const names = workspace.list(folder) ?? [];
  const name = TABLES.find((one) => names.includes(one));
  return name === undefined ? null : `${folder}/${name}`;
}

/** The lines of a table as they are. */
export function rawRows(workspace: Workspace, file: string): Iterable<Row> {
  const blocks = workspace.blocks(file) ?? [];
  return file.endsWith('.csv') ? recordsOf(blocks, true) : linesOf(blocks);
}

/**
 * The rows of a table; each is known to the problems while it is the last one given.
 * @param wanted by its text; left out, every row
 */
export function* factRows(
  workspace: Workspace,
  file: string,
  problems: Problems,
  wanted: (text: string) => boolean = () => true,
): Iterable<FactRow> {
  let header: readonly string[] | null = null;
  for (const row of rawRows(workspace, file)) {
    const isTable = file.endsWith('.csv');
    if (isTable && header === null) {
      header = cellsOf(row.text.replace(/^\uFEFF/, ''), file).map(({ value }) => value);
      continue;
    }
    if (row.text.trim() === '' || !wanted(row.text)) continue;
    const source: Source = { ...sourceOf(file, row.text), line: row.line };
    problems.know(source);
    yield { source, node: header ? factNode(header, source.text, file) : readRow(source, problems) };
  }
}

function readRow(source: Source, problems: Problems): Node | null {
  const { text, file } = source;
  try {
    return readJsonLine(text, file, LIMITS.depth);
  } catch (error) {
    if (!(error instanceof NotJson)) throw error;
    const start = Math.min(error.at, Math.max(0, text.length - 1));
    problems.add('row-syntax', { file, start, end: start + 1 }, {});
    return null;
  }
}
