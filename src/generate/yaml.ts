/** A value of a YAML file; what is undefined is left out. */
export type Value =
  string | number | boolean | undefined | readonly Value[] | { readonly [key: string]: Value | readonly Value[] };

/** A table, one key a line; its values stand on that line. */
export function printTable(table: Readonly<Record<string, Value>>): string {
  return lines(table)
    .map((line) => `${line}\n`)
    .join('');
}

/** A list of tables, as editors write it. */
export function printList(tables: readonly Readonly<Record<string, Value>>[]): string {
  return tables.map((table) => `- ${lines(table).join('\n  ')}\n`).join('');
}

function lines(table: Readonly<Record<string, Value>>): readonly string[] {
  return Object.entries(table).flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${inline(value)}`]));
}

function inline(value: Value): string {
  if (typeof value === 'string') return isPlain(value) ? value : JSON.stringify(value);
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  return `{${lines(value as Readonly<Record<string, Value>>).join(', ')}}`;
}

/** Ids, words and days need no quotes; a word that YAML reads as something else does. */
function isPlain(text: string): boolean {
  return /^([a-z]+(-[a-z0-9]+)*|\d{4}-\d\d-\d\d)$/.test(text) && !/^(true|false|null|yes|no|on|off|y|n)$/.test(text);
}
