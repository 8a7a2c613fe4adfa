import { columnNames } from './names.ts';
import { type Fault, type Place, Unreadable, WHOLE, placesIn, refuse } from './fault.ts';

/** A row of a table by the names of its columns, in lower case; every cell without the space around it, '' an empty one. */
export interface Row {
  readonly cells: Readonly<Record<string, string>>;
  readonly place: Place;
}

export interface Sheet {
  /** As the file has them; those of the same name, and those that hold something and have no name, with their number. */
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

type PlaceAt = (offset: number) => Place;

interface Line {
  readonly cells: readonly string[];
  /** UTF-16 offset. */
  readonly at: number;
}

const DELIMITERS = [',', '\t', ';', '|'] as const;
const MOST_FAULTS = 10;

/**
 * Reads a table of cells (RFC 4180) with the separator that gives its first line the most columns. Quoted cells may
 * hold separators and line ends. A line `sep=;` before it, as Excel writes it, says the separator.
 */
export function readSheet(whole: string): Sheet {
  const [told = '', own] = /^sep=([,\t;|])[ \t]*(?=[\r\n])/i.exec(whole) ?? [];
  const text = whole.slice(told.length);
  const separator = own ?? separatorOf(text.slice(0, 20_000));
  const [header, ...lines] = linesOf(text, separator, false).filter(isFilled);
  const placeAt = placesIn(text);
  const columns = columnsOf(header?.cells ?? [], lines);
  if (columns.length < 2) refuseNarrow(text.slice(0, 20_000), placeAt);
  const faults = lines.flatMap((line) => faultsOf(line, columns, placeAt)).slice(0, MOST_FAULTS);
  if (faults.length > 0) throw new Unreadable(faults);
  return { columns, rows: lines.map((line) => rowOf(line, columns, placeAt)) };
}

/** Tables of offices begin with their title, and the names of the columns stand below it. */
function refuseNarrow(head: string, placeAt: PlaceAt): never {
  const isWide = ({ cells }: Line) => cells.filter((cell) => cell !== '').length > 2;
  const [wide] = DELIMITERS.flatMap((separator) => linesOf(head, separator, true).find(isWide) ?? []);
  const remedy = wide
    ? `The names of the columns seem to stand in line ${placeAt(wide.at).line}: remove what stands above it.`
    : 'Export the table as CSV, with commas.';
  refuse({ line: 1, column: 1 }, 'The first line holds one column only.', remedy);
}

function isFilled({ cells }: Line): boolean {
  return cells.some((cell) => cell !== '');
}

function separatorOf(head: string): string {
  const width = (separator: string) => linesOf(head, separator, true).find(isFilled)?.cells.length ?? 0;
  return [...DELIMITERS].sort((a, b) => width(b) - width(a))[0] ?? ',';
}

/** A name for every column with something in it, so that no cell stands in for that of another column. */
function columnsOf(header: readonly string[], lines: readonly Line[]): readonly string[] {
  const taken = new Set<string>();
  return columnNames(header).map((cell, at) => {
    if (cell === '') return lines.some(({ cells }) => (cells[at] ?? '') !== '') ? `column ${at + 1}` : '';
    const name = taken.has(cell.toLowerCase()) ? `${cell} (column ${at + 1})` : cell;
    taken.add(name.toLowerCase());
    return name;
  });
}

function linesOf(text: string, separator: string, isSample: boolean): readonly Line[] {
  const lines: { cells: string[]; at: number }[] = [];
  let cells: string[] = [];
  let start = 0;
  for (let at = 0; at <= text.length;) {
    const cell = cellAt(text, at, separator, isSample);
    cells.push(cell.value);
    at = cell.end;
    if (text[at] === separator) at += 1;
    else {
      lines.push({ cells, at: start });
      at += text.startsWith('\r\n', at) ? 2 : 1;
      cells = [];
      start = at;
    }
  }
  return lines;
}

/** The cell that begins at an offset, and where it ends: at a separator, a line end or the end of the file. */
function cellAt(text: string, at: number, separator: string, isSample: boolean): { value: string; end: number } {
  const plain = new RegExp(`[^\\r\\n${separator === '|' ? '\\|' : separator}]*`, 'y');
  plain.lastIndex = at;
  if (text[at] !== '"') return { value: (plain.exec(text)?.[0] ?? '').trim(), end: plain.lastIndex };
  const quoted = /"[^"]*(?:""[^"]*)*"/y;
  quoted.lastIndex = at;
  const found = quoted.exec(text)?.[0];
  if (found === undefined && !isSample) unclosed(text, at);
  plain.lastIndex = found === undefined ? text.length : quoted.lastIndex;
  const rest = plain.exec(text)?.[0] ?? '';
  return { value: ((found ?? '').slice(1, -1).replaceAll('""', '"') + rest).trim(), end: plain.lastIndex };
}

function unclosed(text: string, at: number): never {
  const sentence = 'A cell begins here with a quotation mark and never ends.';
  refuse(
    placesIn(text)(at),
    sentence,
    'Close the quotation mark, or write "" for one inside the cell. Or the file was cut off.',
  );
}

function faultsOf({ cells, at }: Line, columns: readonly string[], placeAt: PlaceAt): readonly Fault[] {
  const place = placeAt(at);
  if (cells.slice(columns.length).some((cell) => cell !== '')) {
    const sentence = `The row has ${cells.length} cells, the first line ${columns.length}.`;
    return [{ ...place, sentence, remedy: 'Put a cell that holds the separator into quotation marks.' }];
  }
  return cells.flatMap((cell, index) => {
    if (!/^=[\p{L}\d(+\-"']|^#(REF|NAME|VALUE|N\/A|DIV\/0|NUM|NULL|ERROR)[!?]?$/iu.test(cell)) return [];
    const sentence = `The column “${columns[index] ?? ''}” holds a formula or its error, not a value: ${cell.slice(0, 40)}`;
    return [
      { ...place, sentence, remedy: 'In the spreadsheet: copy the column, then “Paste values only”. Export again.' },
    ];
  });
}

function rowOf({ cells, at }: Line, columns: readonly string[], placeAt: PlaceAt): Row {
  const entries = columns.map((name, index) => [name.toLowerCase(), cells[index] ?? ''] as const);
  return { cells: Object.fromEntries(entries), place: placeAt(at) };
}

/** Refuses a table that lacks columns, all of them at once. */
export function needColumns({ columns }: Sheet, needed: readonly string[], format: string): void {
  const there = columns.map((name) => name.toLowerCase());
  const missing = needed.filter((name) => !there.includes(name.toLowerCase()));
  if (missing.length === 0) return;
  const names = (list: readonly string[]) => list.map((name) => `“${name}”`).join(', ');
  const sentence = `A ${format} has ${names(missing)}; the columns here are ${names(columns.slice(0, 12))}.`;
  refuse({ ...WHOLE, line: 1, column: 1 }, sentence, 'Write the missing name into the first line, over its column.');
}
