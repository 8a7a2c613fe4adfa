import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { HERE, REVIEW, compileFerry, filesBelow } from './disk.ts';

type Files = Readonly<Record<string, string>>;

/** Cases that no row can hold, and why. */
const NO_ROW: Readonly<Record<string, string>> = {
  'comment-after-text': 'JSON has no comments',
  document: 'a document has no rows',
  'duplicate-key': 'a key that stands twice is no JSON: row-syntax',
  fence: 'a line round YAML is no row',
  'merge-conflict': 'merge-conflict-rows shows it',
  'no-dash': 'JSON has no dashes',
  'no-facts': 'a table without rows is a table',
  'points-in-thousands': 'a number in JSON is what it says',
  'second-document': 'JSON has one document',
  'yaml-alias': 'JSON has no aliases',
  'yaml-tab': 'JSON may hold tabs',
  'yaml-tag': 'JSON has no tags',
};

const CASES = readdirSync(join(HERE, 'cases')).filter((name) => !name.startsWith('.') && !(name in NO_ROW));

/** So many sound facts that the rows after them are read quickly where they are plain. */
const OTHERS = Array.from({ length: 16 }, (_, at) => ({
  id: `other-${at}`,
  text: 'It rained.',
  by: 'official',
  said: '2024-03-12',
  standing: 'reported',
  in: [{ article: 'gazette', passage: 'A harbour official said … after six.' }],
}));

/** The files of a case over those of the base; some have a table of their own. */
function filesOf(name: string): Files | null {
  const { 'problems.txt': _, 'without.txt': without = '', ...own } = filesBelow(join('cases', name));
  if (Object.keys(own).some((file) => file.startsWith('facts.'))) return null;
  const taken = new Set(without.split('\n'));
  return Object.fromEntries(Object.entries({ ...filesBelow('base'), ...own }).filter(([file]) => !taken.has(file)));
}

const isFacts = (file: string) => /^facts\/.*\.yaml$/.test(file);

const rowsIn = (yaml: string) => (parse(yaml.replace(/^\uFEFF/, '')) ?? []) as readonly unknown[];

/** The same story with its facts as the rows of a table. */
function withRows(files: Files): Files {
  const lists = Object.keys(files)
    .filter(isFacts)
    .sort()
    .map((file) => rowsIn(files[file] ?? ''));
  const rest = Object.entries(files).filter(([file]) => !isFacts(file));
  return {
    ...Object.fromEntries(rest),
    'facts.ndjson': lists
      .flat()
      .map((row) => `${JSON.stringify(row)}\n`)
      .join(''),
  };
}

/** The same story with other facts before its own, and without the texts of its articles. */
function afterOthers(files: Files): Files {
  const rest = Object.entries(files).filter(([file]) => !file.startsWith('texts/'));
  return { ...Object.fromEntries(rest), 'facts/0.yaml': JSON.stringify(OTHERS) };
}

/** What is said of a story, but for what asks for a review: rows have none. */
function told(files: Files): readonly string[] {
  const gone = Object.keys(filesBelow('base')).filter((file) => !(file in files));
  const changes = { ...files, ...Object.fromEntries(gone.map((file) => [file, null])) };
  const { problems } = compileFerry(changes, { unreviewed: 'warning' });
  return problems.filter(({ code }) => !REVIEW.includes(code)).map(({ severity, code }) => `${severity} ${code}`);
}

describe('every rule holds for a row as for a fact in YAML', () => {
  const cases = CASES.flatMap((name) => {
    const files = filesOf(name);
    return files ? [{ name, files }] : [];
  });

  it.each(cases)('of the case $name', ({ files }) => {
    expect(told(withRows(files)).toSorted()).toEqual(told(files).toSorted());
  });

  it.each(cases)('of the case $name after many other facts', ({ files }) => {
    const after = afterOthers(files);
    expect(told(withRows(after)).toSorted()).toEqual(told(after).toSorted());
  });
});
