import { isEventTable, readAnyTable } from './anyTable.ts';
import { type Json, isTable, listOf, strayNotes, textOf } from './json.ts';
import type { Sheet } from './sheet.ts';
import type { Found } from './story.ts';

/** Whether a JSON file is a list of entries that say what was and when, as databases and programs write a table. */
export function isRecords(json: Json): boolean {
  return listOf(json.value).some(isTable) && isEventTable(sheetOf(json));
}

/** Reads a list of entries as the table that it is. */
export function readRecords(json: Json): Found {
  const found = readAnyTable(sheetOf(json));
  return { ...found, notes: [...strayNotes(json.value, json), ...found.notes] };
}

/** A row for each entry, and a column for each name in any of them. */
function sheetOf({ value, placeOf }: Json): Sheet {
  const entries = listOf(value).filter(isTable);
  const columns = [...new Set(entries.flatMap((entry) => Object.keys(entry)))];
  const rows = entries.map((entry) => {
    const said = columns.map((name) => [name.toLowerCase(), cellOf(entry[name])] as const).filter(([, cell]) => cell);
    return { cells: Object.fromEntries(said), place: placeOf(entry) };
  });
  return { columns, rows };
}

/** A value as a cell has it: several parted by semicolons; what is a table stays JSON, as a point may be. */
function cellOf(value: unknown): string {
  if (Array.isArray(value) && !value.some((one) => typeof one === 'object')) return value.map(textOf).join('; ');
  if (typeof value === 'object' && value !== null) return JSON.stringify(value);
  return typeof value === 'boolean' ? String(value) : textOf(value).trim();
}
