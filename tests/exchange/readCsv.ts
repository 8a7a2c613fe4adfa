/** Reads a table as RFC 4180 has it, strictly; throws at a quote that stands where none may. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/y;
  cell.lastIndex = text.startsWith('\uFEFF') ? 1 : 0;
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex;
    const match = cell.exec(text);
    if (!match) throw new Error(`No cell at ${at}: ${text.slice(at, at + 40)}`);
    const [, printed = '', end] = match;
    row.push(printed.startsWith('"') ? printed.slice(1, -1).replaceAll('""', '"') : printed);
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
