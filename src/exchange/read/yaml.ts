import { HIDDEN } from '#facts/hidden.ts';

/** A value of a YAML file; what is undefined is left out. */
export type Value = string | number | boolean | undefined | readonly Value[] | { readonly [key: string]: Value };

/** A key with its value, and what a person has to add or to look at there. A key without a value is only a remark. */
export interface Field {
  readonly key: string;
  readonly value: Value;
  readonly todo?: string | undefined;
}

export type Entry = readonly Field[];

/** What every remark begins with, so that it can be found again in the files. */
export const TODO = '# TODO: ';

/** A table, one key a line, each remark on the line before its key. */
export function printTable(entry: Entry): string {
  return linesOf(entry)
    .map((line) => `${line}\n`)
    .join('');
}

/** A list of tables. Remarks before the first key of an entry stand before the entry. */
export function printList(entries: readonly Entry[]): string {
  return entries.map((entry) => printEntry(linesOf(entry))).join('');
}

function printEntry(lines: readonly string[]): string {
  const first = lines.findIndex((line) => !line.startsWith('#'));
  return lines.map((line, at) => `${at < first ? '' : at === first ? '- ' : '  '}${line}\n`).join('');
}

function linesOf(entry: Entry): readonly string[] {
  return entry.flatMap(({ key, value, todo }) => [
    ...(todo === undefined ? [] : [TODO + comment(todo)]),
    ...(value === undefined ? [] : [`${key}: ${inline(value)}`]),
  ]);
}

/** A comment ends with its line, so nothing in it may end the line. */
export function comment(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\uFEFF]+/gu, ' ');
}

function inline(value: Value): string {
  if (typeof value === 'string') return isPlain(value) ? value : quoted(shown(value));
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return `{${entries.map(([key, one]) => `${isPlain(key) ? key : quoted(key)}: ${inline(one)}`).join(', ')}}`;
}

/** A text without what no story can show; signs of Windows-1252 that stand as controls become what they are there. */
function shown(text: string): string {
  if (!HIDDEN.test(text)) return text;
  const known = text.replace(/[\x80-\x9F]/g, (sign) => WINDOWS.decode(Uint8Array.of(sign.charCodeAt(0))));
  return known.replace(new RegExp(HIDDEN, 'gu'), '') || '?';
}

const WINDOWS = new TextDecoder('windows-1252');

/** JSON's strings are YAML's, but for characters that YAML does not print. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Ids, words and days need no quotes; a word that YAML reads as something else does. */
function isPlain(text: string): boolean {
  const isWord = /^([a-z][a-z0-9]*([-_][a-z0-9]+)*|\d{4}-\d\d(-\d\d)?|Q\d+)$/i.test(text);
  return isWord && !/^(true|false|null|yes|no|on|off|y|n)$/i.test(text);
}
