import { isEventTable, lackOf, readAnyTable } from './anyTable.ts';
import { type Json, type Table, isTable, listOf, strayNotes, tableOf, textOf } from './json.ts';
import { strangeIn, strangeNotes } from './leftOut.ts';
import { columnNames } from './names.ts';
import type { Sheet } from './sheet.ts';
import type { Found } from './story.ts';

/** Whether a JSON file is a list of entries that say what was and when, as databases and programs write a table. */
export function isRecords(json: Json): boolean {
  const { entries } = recordsIn(json.value);
  return entries.length > 0 && isEventTable(sheetOf(json));
}

/** What the entries of a JSON file lack, and what to do; empty where it has none, or they lack both or nothing. */
export function recordsLack(json: Json): string {
  return recordsIn(json.value).entries.length > 0 ? lackOf(sheetOf(json)) : '';
}

/** Reads a list of entries as the table that it is. */
export function readRecords(json: Json): Found {
  const { list, strange } = recordsIn(json.value);
  const found = readAnyTable(sheetOf(json));
  return {
    ...found,
    notes: [...strayNotes(list, json), ...strangeNotes(strange, json.placeOf(json.value)), ...found.notes],
  };
}

/** The entries of a file, the list that holds them, and the members of the file that nothing is taken from. */
interface Records {
  readonly entries: readonly Entry[];
  readonly list: unknown;
  readonly strange: readonly string[];
}

interface Entry {
  readonly fields: Table;
  /** As the file has it. */
  readonly whole: Table;
}

/** A list by itself, the answer to a query (SPARQL 1.1), or the one list of a file, as programs answer. */
function recordsIn(value: unknown): Records {
  const file = tableOf(value);
  const { bindings } = tableOf(file.results);
  const lists = Object.keys(file).filter((name) => listOf(file[name]).some(isTable));
  const [name = ''] = lists.length === 1 ? lists : [];
  const isAnswer = Array.isArray(bindings);
  const list = Array.isArray(value) ? value : isAnswer ? bindings : file[name];
  const fieldsOf = (one: Table) => (isAnswer ? bound(one) : isTable(one.fields) ? one.fields : one);
  const entries = listOf(list).filter(isTable).map((whole) => ({ whole, fields: fieldsOf(whole) })); // prettier-ignore
  const outer = entries.filter(({ whole }) => isTable(whole.fields)).map(({ whole }) => whole);
  return {
    entries,
    list,
    strange: [
      ...strangeIn([file], isAnswer ? ['head', 'results'] : [name], 'the file'),
      // As Airtable keeps its own order.
      ...strangeIn(outer, ['fields', 'id', 'createdTime'], 'an entry'),
    ],
  };
}

/** What the variables of a query are bound to, without its kind and language. */
function bound(binding: Table): Table {
  return Object.fromEntries(Object.entries(binding).map(([name, one]) => [name, tableOf(one).value]));
}

/** A row for each entry, and a column for each name in any of them. */
function sheetOf({ value, placeOf }: Json): Sheet {
  const { entries } = recordsIn(value);
  const keys = [...new Set(entries.flatMap(({ fields }) => Object.keys(fields)))];
  const columns = columnNames(keys);
  const rows = entries.map(({ fields, whole }) => {
    const said = keys
      .map((key, at) => [(columns[at] ?? key).toLowerCase(), cellOf(fields[key])] as const)
      .filter(([, cell]) => cell);
    return { cells: Object.fromEntries(said), place: placeOf(whole) };
  });
  return { columns, rows };
}

/** A value as a cell has it: several parted by semicolons; a table that says nothing by one word stays JSON, as a point may be. */
function cellOf(value: unknown): string {
  if (Array.isArray(value)) {
    const words = value.map((one) => (isTable(one) ? wordOf(one) : textOf(one)));
    // A text in pieces, some of them in a look of their own, as Telegram exports it.
    const isText = value.some(isTable) && value.some((one) => typeof one === 'string');
    return words.includes(undefined) ? JSON.stringify(value) : words.filter(Boolean).join(isText ? '' : '; ');
  }
  if (isTable(value)) return wordOf(value) ?? JSON.stringify(value);
  return typeof value === 'boolean' ? String(value) : textOf(value).trim();
}

const WORDS = ['text', 'name', 'title', 'label', '@value', 'value', 'url', 'href', '@id'] as const;

/** What a table in a cell says: its point, its name or its one word; undefined where that is not certain. */
function wordOf(table: Table): string | undefined {
  if ('coordinates' in table) return undefined;
  const [lat, lon] = [table.lat ?? table.latitude, table.lon ?? table.lng ?? table.longitude].map(textOf);
  if (lat && lon) return `${lat}, ${lon}`;
  const named = WORDS.map((name) => textOf(table[name])).find(Boolean);
  const [only, ...others] = Object.values(table).map(textOf).filter(Boolean);
  return named ?? (others.length === 0 ? only : undefined);
}
