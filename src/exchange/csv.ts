/** One cell of a table. A number is written as it is; nothing at all becomes an empty cell. */
export type Cell = string | number | null;

/**
 * What makes spreadsheets take a cell for a formula, in ASCII and full width, at the start of a cell: that of the text
 * itself, or one that a program finds inside it when it takes a semicolon, a tab or a line end for a separator.
 * Source: OWASP, CSV Injection.
 */
const FORMULA = /(^|[;\t\r\n])([\s\0"]*'*)(?=[=+\-@＝＋－＠])/g;

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

/** A text that no spreadsheet takes for a formula: an apostrophe before what would begin one. */
export function guarded(text: string): string {
  return text.replace(FORMULA, `$1$2'`);
}

function printed(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = guarded(cell);
  return /[",;\t\r\n\0]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
