import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileFerry, HERE } from './disk.ts';

const page = readFileSync(join(HERE, '../../docs/data.md'), 'utf8');

/** The keys that a table takes, as the compiler itself lists them for one that it does not know. */
function keysOf(file: string, text: string): readonly string[] {
  const { problems } = compileFerry({ [file]: text });
  const known = problems.find(({ code }) => code === 'unknown-key')?.suggestion ?? '';
  return known.replace(/^It can have: |\.$/g, '').split(', ');
}

const X = 'qqqqqqqqqqqq: 1';
const TABLES: readonly (readonly [string, string])[] = [
  ['story.yaml', X],
  ['story.yaml', `lanes: [{ ${X} }]`],
  ['story.yaml', `measures: [{ ${X} }]`],
  ['story.yaml', `publisher: { ${X} }`],
  ['articles.yaml', `- { ${X} }`],
  ['articles.yaml', `- skipped: [{ ${X} }]`],
  ['voices.yaml', `- { ${X} }`],
  ['places.yaml', `- { ${X} }`],
  ['occasions.yaml', `- { ${X} }`],
  ['questions.yaml', `- { ${X} }`],
  ['facts/facts.yaml', `- { ${X} }`],
  ['facts/facts.yaml', `- figures: [{ ${X} }]`],
  ['facts/facts.yaml', `- answers: [{ ${X} }]`],
  ['facts/facts.yaml', `- in: [{ ${X} }]`],
  ['facts/facts.yaml', `- corrected: [{ ${X} }]`],
  ['facts/facts.yaml', `- withdrawn: { ${X} }`],
  ['facts/facts.yaml', `- said: { ${X} }`],
  ['steps.yaml', `- { ${X} }`],
  ['steps.yaml', `- camera: { ${X} }`],
];

describe('the page on writing a story', () => {
  it.each(TABLES)('names every key of %s (%s)', (file, text) => {
    const keys = keysOf(file, text);
    expect(keys.length).toBeGreaterThan(1);
    const missing = keys.filter((key) => !new RegExp(`\`[^\`]*\\b${key}\\b[^\`]*\``).test(page));
    expect(missing).toEqual([]);
  });
});
