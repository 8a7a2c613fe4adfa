import { guarded } from '#facts/formula.ts';

/** One cell of a table. A number is written as it is; nothing at all becomes an empty cell. */
export type Cell = string | number | null;

/**
 * The beginning of a table as RFC 4180 has it, with commas, CRLF and doubled quotes: the header, and before it a byte
 * order mark, without which Excel reads UTF-8 as something else.
 */
export function csvHead(header: readonly string[]): string {
  return `\uFEFF${csvRow(header)}`;
}

/** A row with its line end. */
export function csvRow(row: readonly Cell[]): string {
  return `${row.map(printed).join(',')}\r\n`;
}

function printed(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = guarded(cell);
  return /[",;\t\r\n\0]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
