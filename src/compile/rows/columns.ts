import { conflictIn } from '../parse/conflict.ts';
import { documentIn } from '../parse/document.ts';
import type { At } from '../parse/source.ts';
import { FACT_KEYS } from '../parse/shapes.ts';
import { columnInstead, meantKey } from '../parse/unknownKey.ts';
import type { Problems } from '../problems/problem.ts';
import { ANSWER, type Header, IN, SEPARATORS, cellsOf } from './csv.ts';
import type { Row } from './lines.ts';

/** Keys without which no row is a fact. */
const NEEDED = ['id', 'text', 'standing'];

const AS_LINES = 'Write the facts as `facts.ndjson`, a line of JSON each, in the place of `facts.csv`.';

/** Keys that no cell can hold, since a table stands under them, and what to write instead. */
const TABLES: ReadonlyMap<string, string> = new Map([
  ['in', 'Write `article`, with `passage`, `via` and `quote` beside it.'],
  ['answers', 'Write `question`, with `position` beside it.'],
  ...['figures', 'corrected', 'withdrawn'].map((key) => [key, AS_LINES] as const),
]);

/** Every name that a column can have. */
const KNOWN: readonly string[] = [...FACT_KEYS.filter((key) => !TABLES.has(key)), ...IN, ...ANSWER];

/** The record that names the columns of a table, without a byte order mark. */
export interface Head extends Row {
  readonly names: readonly string[];
  readonly separator: Header['separator'];
}

/** Whether a record says anything: spreadsheets write rows of nothing but separators. */
export function isFilled(record: string): boolean {
  return /[^,;|\s]/.test(record);
}

/** The head of a table: its first record, or the one after `sep=;`, as Excel writes it. Null where there is none. */
export function headOf(rows: Iterable<Row>, file: string): Head | null {
  let told: string | undefined;
  for (const { text: raw, line } of rows) {
    const text = raw.replace(/^\uFEFF/, '');
    const said = line === 1 ? /^sep=(.)[ \t]*$/i.exec(text)?.[1] : undefined;
    if (said !== undefined) told = said;
    else if (isFilled(text)) {
      const separator = SEPARATORS.find((one) => one === told && text.includes(one)) ?? separatorOf(text, file);
      const names = cellsOf(text, file, separator).map(({ value }) => spelt(value));
      return { text, line, separator, names };
    }
  }
  return null;
}

/** A name as keys are written: in small letters, where that makes it one. */
function spelt(name: string): string {
  return KNOWN.includes(name.toLowerCase()) ? name.toLowerCase() : name;
}

/** The separator that gives a line the most names of columns, else the most cells. */
function separatorOf(line: string, file: string): Header['separator'] {
  const counts = SEPARATORS.map((separator) => {
    const cells = cellsOf(line, file, separator);
    const known = cells.filter(({ value }) => KNOWN.includes(value.toLowerCase())).length;
    return { separator, count: known * 1000 + Math.min(cells.length, 999) };
  });
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).separator;
}

/** Reports a first line that does not name the columns of a table; whether it was so. Nothing below it is read then. */
export function reportColumns({ text, line, names }: Head, file: string, problems: Problems): boolean {
  problems.know({ file, text, line });
  const at: At = { file, start: 0, end: text.length };
  if (conflictIn(text)) {
    problems.add('merge-conflict', at, {});
    return true;
  }
  const other = foreignIn(text);
  if (other) {
    problems.add('not-text', at, { what: other.what }, other.instead);
    return true;
  }
  const fault = columnsFault(text, names);
  if (fault) problems.add('table-columns', at, { what: fault.what }, fault.instead);
  return fault !== null;
}

/** What to do about a table in another encoding: programs of tables ask for one when they save. */
export const IN_UTF8 = 'In the spreadsheet: Save as, “CSV UTF-8”; in an editor: save it as “UTF-8”.';

/** What else than a text a file is whose first line is this; null where it is one. */
function foreignIn(line: string): { readonly what: string; readonly instead: string } | null {
  const document = documentIn(line);
  if (document !== null) return { what: document, instead: 'Save it as “CSV UTF-8”.' };
  if (line.includes('\0')) return { what: 'it looks like UTF-16', instead: IN_UTF8 };
  return line.includes('\uFFFD') ? { what: 'a character cannot be read', instead: IN_UTF8 } : null;
}

/** Columns that only the table has that a site offers (`exchange/table.ts`). */
const OFFERED = ['said_first_day', 'articles'];
const IMPORT =
  'Import it into a new story (`npm run dateline -- import facts.csv -o data/new-story`), or go on with the files that it was made from.';

function columnsFault(
  line: string,
  names: readonly string[],
): { readonly what: string; readonly instead?: string } | null {
  if (line.includes('\r'))
    return { what: 'the lines of the file end with CR alone', instead: 'Save it as “CSV UTF-8”.' };
  if (OFFERED.every((name) => names.includes(name)))
    return { what: 'this is the table that a site offers to its readers, which names people and places and no ids', instead: IMPORT }; // prettier-ignore
  const missing = NEEDED.filter((name) => !names.includes(name));
  const twice = names.find((name, at) => name !== '' && names.indexOf(name) !== at);
  if (twice !== undefined)
    return { what: `“${twice}” stands twice`, instead: 'Give one of the two columns another name.' };
  if (missing.length === 0) return null;
  const other = names.find((name) => missing.includes(meantKey('A fact', name) ?? ''));
  return {
    what: `${missing.map((name) => `“${name}”`).join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing`,
    ...(other !== undefined && {
      instead: `Write \`${meantKey('A fact', other) ?? ''}\` in the place of \`${other}\`.`,
    }),
  };
}

/**
 * Reports the columns that nothing is named so, once for the whole table.
 * @returns the columns that are read
 */
export function reportStrange({ text, names, separator }: Head, file: string, problems: Problems): Header['keys'] {
  const cells = cellsOf(text, file, separator);
  return names.map((name, at) => {
    const place = cells[at]?.at;
    if (name === '' || KNOWN.includes(name) || !place) return name;
    const key = meantKey('A fact', name) ?? name.toLowerCase();
    const instead = TABLES.get(key);
    if (instead === undefined)
      problems.add('unknown-key', place, { noun: 'A fact', key: name }, columnInstead(name, KNOWN));
    else problems.add('no-column', place, { key }, instead);
    return undefined;
  });
}
