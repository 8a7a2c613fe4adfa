import type { At } from '../parse/source.ts';
import type { Entry, Node } from '../parse/node.ts';
import { type Days, isoWritten } from './days.ts';

/** What may stand between two cells: commas, or what Excel writes where a comma parts decimals. */
export const SEPARATORS = [',', ';', '\t', '|'] as const;
type Separator = (typeof SEPARATORS)[number];

/** How the rows of a table are read. */
export interface Header extends Days {
  /** The keys of the columns; undefined what is read from none: its column is reported. */
  readonly keys: readonly (string | undefined)[];
  readonly separator: Separator;
}

/** Columns that a table of facts can have beside those of a fact, and where they go. */
export const IN = ['article', 'passage', 'via', 'quote'];
export const ANSWER = ['question', 'position'];
/** Columns that hold several ids, with semicolons between them. */
const LISTS = ['by', 'at', 'from', 'to', 'about', 'place', 'via'];
const FLAGS = ['key', 'expected', 'draft'];
/** Columns that hold a date. */
export const DATES = ['said', 'event'];

/** A cell: its words, and where they stand in the record. */
interface Cell {
  readonly value: string;
  readonly at: At;
  /** Why words would be lost: its quotation mark is not closed, or something follows the one that closes it. */
  readonly fault?: 'open' | 'rest';
}

/** The cells of a record (RFC 4180: commas, double quotes, quotes doubled inside them), or with another separator. */
export function cellsOf(text: string, file: string, separator: Separator): readonly Cell[] {
  const cells: Cell[] = [];
  for (let at = 0; at <= text.length;) {
    const quoted = text.charAt(at) === '"';
    const end = quoted ? closing(text, at) : separatorFrom(text, at, separator);
    const next = separatorFrom(text, end, separator);
    const raw = text.slice(at, end);
    const fault = quoted ? faultOf(text, at, end, next) : raw.includes('\n') ? 'open' : undefined;
    const value = quoted ? raw.slice(1, -1).replaceAll('""', '"') : raw;
    const cell = { value: value.trim(), at: { file, start: at, end } };
    cells.push(fault === undefined ? cell : { ...cell, fault });
    at = next + 1;
  }
  return cells;
}

function faultOf(text: string, at: number, end: number, next: number): Cell['fault'] {
  if (end - at < 2 || text.charAt(end - 1) !== '"') return 'open';
  return next > end && text.slice(end, next).trim() !== '' ? 'rest' : undefined;
}

/** What is wrong with the cells of a record, and where; null where nothing is. */
export function recordFault(
  { keys: { length: columns }, separator }: Header,
  record: string,
  file: string,
): { readonly what: string; readonly at: At } | null {
  const cells = cellsOf(record, file, separator);
  const bad = cells.find(({ fault }) => fault !== undefined);
  if (bad) return { what: FAULTS[bad.fault ?? 'open'], at: bad.at };
  const more = cells.slice(columns).find(({ value }) => value !== '');
  return more ? { what: `The row has ${cells.length} cells, the first line ${columns}`, at: more.at } : null;
}

const FAULTS = {
  open: 'A quotation mark in this cell is never closed',
  rest: 'Something follows the quotation mark that closes this cell',
} as const;

/**
 * A record as the nodes of a fact: a column a key, empty cells left out. `article`, `passage`, `via` and `quote` make
 * one appearance, `question` and `position` one answer; where a column may name several ids, semicolons part them.
 */
export function factNode(header: Header, record: string, file: string): Node {
  const { keys, separator } = header;
  const given = cellsOf(record, file, separator).flatMap((cell, at) => (cell.value === '' || keys[at] === undefined ? [] : [[keys[at], cell] as const])); // prettier-ignore
  const whole: At = { file, start: 0, end: record.length };
  const table = (names: (name: string) => boolean): Node => ({
    kind: 'map',
    at: whole,
    source: record,
    entries: given.filter(([name]) => names(name)).map(([name, cell]): Entry => ({ key: name, at: cell.at, value: valueOf(name, cell, header) })), // prettier-ignore
  });
  const own = table((name) => !IN.includes(name) && !ANSWER.includes(name));
  const grouped = (key: string, names: readonly string[]): readonly Entry[] => {
    const item = table((name) => names.includes(name));
    const has = given.some(([name]) => names.includes(name));
    return has ? [{ key, at: whole, value: { kind: 'list', at: whole, items: [item], source: record } }] : [];
  };
  const entries = own.kind === 'map' ? own.entries : [];
  return { kind: 'map', at: whole, source: record, entries: [...entries, ...grouped('answers', ANSWER), ...grouped('in', IN)] }; // prettier-ignore
}

/** A record as plain values, as `factNode` would read it; undefined where a column stands twice or a cell is faulty. */
export function factTable(header: Header, record: string, file: string): unknown {
  const own = Object.create(null) as Record<string, unknown>;
  const [answer, appearance]: Record<string, unknown>[] = [{}, {}];
  const cells = cellsOf(record, file, header.separator);
  for (const [at, { value, fault }] of cells.entries()) {
    if (fault !== undefined) return undefined;
    const name = header.keys[at];
    if (value === '' || name === undefined) continue;
    const table = (IN.includes(name) ? appearance : ANSWER.includes(name) ? answer : own) ?? own;
    if (name === 'answers' || name === 'in' || Object.hasOwn(table, name)) return undefined;
    table[name] = plainValue(name, value, header);
  }
  const some = (key: string, table = {}) => (Object.keys(table).length > 0 ? { [key]: [table] } : {});
  return { ...own, ...some('answers', answer), ...some('in', appearance) };
}

function plainValue(name: string, value: string, days: Days): unknown {
  if (FLAGS.includes(name) && /^(true|false)$/i.test(value)) return /^true$/i.test(value);
  if (DATES.includes(name)) return isoWritten(value, days);
  if (!LISTS.includes(name) || !value.includes(';')) return value;
  return value.split(';').map((one) => one.trim());
}

function valueOf(name: string, { value, at }: Cell, days: Days): Node {
  if (FLAGS.includes(name) && /^(true|false)$/i.test(value))
    return { kind: 'boolean', at, value: /^true$/i.test(value), source: value };
  if (!LISTS.includes(name)) return text(DATES.includes(name) ? isoWritten(value, days) : value, at);
  const items = value.split(';').map((one) => text(one.trim(), at));
  return items.length === 1 ? text(value, at) : { kind: 'list', at, items, source: value };
}

function text(value: string, at: At): Node {
  return { kind: 'text', at, value: value.normalize('NFC'), source: value };
}

function separatorFrom(text: string, from: number, separator: Separator): number {
  const found = text.indexOf(separator, from);
  return found === -1 ? text.length : found;
}

/** After the quote that closes the one at `open`; the end of the record where none does. */
function closing(text: string, open: number): number {
  let at = text.indexOf('"', open + 1);
  while (at !== -1 && text.charAt(at + 1) === '"') at = text.indexOf('"', at + 2);
  return at === -1 ? text.length : at + 1;
}
