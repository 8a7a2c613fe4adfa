import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '#compile/compile.ts';
import { Memory } from '#compile/memory.ts';
import { parse } from '#compile/parse.ts';
import { Reading } from '#compile/parse/shape.ts';
import * as shapes from '#compile/parse/shapes.ts';
import { Problems } from '#compile/problems/problem.ts';
import { resolve } from '#compile/resolve.ts';
import { resolveFact } from '#compile/resolve/facts.ts';
import { namedIn } from '#compile/resolve/named.ts';
import { NO_OUTLINES } from '#compile/resolve/places.ts';
import { type Header, SEPARATORS, factNode, factTable } from '#compile/rows/csv.ts';
import { denialsIn } from '#compile/rows/denials.ts';
import { plainTable } from '#compile/rows/json.ts';
import { QuickFacts } from '#compile/rows/quickFacts.ts';
import { memoryWorkspace } from '#compile/workspace.ts';
import { run } from '#generate/command.ts';
import { REVIEW } from './disk.ts';

const FACTS = 400;
const STORY = `data/generated-${FACTS}-1`;
const TABLE = `${STORY}/facts.ndjson`;
const workspace = memoryWorkspace({});
run(['--facts', String(FACTS), '--rows', '-o', 'data'], workspace);
const { [TABLE]: table = '', ...others } = workspace.files;
const lines = table.trim().split('\n');
const rest = lines.filter((line) => (JSON.parse(line) as { id: string }).id !== 'fact-1');
const problems = new Problems();
const base = resolve(parse(workspace, STORY, problems), NO_OUTLINES, problems);

/** What reads the rows of a table quickly. */
function quickIn(rows: readonly string[]): QuickFacts {
  const denials = denialsIn(memoryWorkspace({ [TABLE]: rows.join('\n') }), TABLE);
  return new QuickFacts(base.tables, denials);
}

const quick = quickIn(lines);

/** Facts as YAML has them: JSON is YAML too. */
const yamlOf = (some: readonly string[]) => some.map((line) => `- ${line}\n`).join('');

const memory = new Memory();

/** What the story says of rows that stand as facts in `facts/x.yaml`, beside the rest of them: the facts, and the problems. */
function inYaml(some: readonly string[], more: readonly string[] = []) {
  const facts = { [`${STORY}/facts/rest.yaml`]: yamlOf(more), [`${STORY}/facts/x.yaml`]: yamlOf(some) };
  const { resolved, problems: found } = compile(memoryWorkspace({ ...others, ...facts }), STORY, {}, memory);
  const own = resolved.facts.filter(({ entry }) => entry.where.file.endsWith('/x.yaml'));
  return {
    facts: own.map(({ fact }) => fact),
    codes: found.map(({ code }) => code).filter((code) => !NOT_OF_ROWS.has(code)),
  };
}

/** Said of a story as a whole, once all its facts are read; and of facts that nobody reviewed, as of all rows. */
const NOT_OF_ROWS: ReadonlySet<string> = new Set(['orphan', 'key-count', 'key-denial', ...REVIEW]);

type Row = Record<string, unknown>;
const parsed = lines.map((line) => JSON.parse(line) as Row);
const pick = (key: string) => fc.constantFrom(...parsed.flatMap((row) => (row[key] === undefined ? [] : [row[key]])));

/** A row with other things in it, some of them wrong. */
const strange = {
  id: fc.constantFrom('fact-1', 'Fact 1', 'a--b', ''),
  text: fc.constantFrom('Boats.', '<b>Boats</b>', 'a '.repeat(26), ' Café ', 7, null),
  plain: fc.constantFrom('Boats lie there.', ''),
  standing: fc.constantFrom('said', 'found', 'denies', 'reported', 'happened', 'sure'),
  act: fc.constantFrom('assert', 'assess', 'pledge', 'shout'),
  key: fc.boolean(),
  expected: fc.boolean(),
  draft: fc.boolean(),
  occasion: pick('occasion'),
  by: fc.oneof(pick('by'), fc.constantFrom('voice-1', [], ['voice-1', 'voice-1'], 'nobody')),
  said: fc.oneof(
    pick('said'),
    fc.constantFrom('2024-02-31', '2099', '[2022-01..2022-02]', { date: '2022', words: 'then' }),
  ),
  event: fc.oneof(pick('event'), fc.constantFrom('2030-01', 'soon', '2022-01-05/..')),
  at: fc.oneof(pick('at'), fc.constantFrom('place-1', ['place-1', 'place-1'], 'nowhere')),
  from: fc.constantFrom('place-1', ['place-2']),
  to: fc.constantFrom('place-3', ['place-4', 'place-5']),
  of: fc.constantFrom('troops', 'boats'),
  about: pick('about'),
  place: fc.constantFrom('place-2'),
  figures: fc.oneof(
    pick('figures'),
    fc.constantFrom([{ measure: 'measure-1', words: 'ten', min: 10, max: 5 }], [{}], 3),
  ),
  answers: fc.oneof(
    pick('answers'),
    fc.constantFrom([{ question: 'question-1' }], [{ question: 'question-1', position: 'maybe' }]),
  ),
  in: fc.oneof(
    pick('in'),
    fc.constantFrom(
      [],
      [{ article: 'article-1', passage: 'short' }],
      [{ article: 'article-1', quote: 'word '.repeat(11), via: ['voice-2'] }],
      [{ article: 'article-1', passage: 'It began with … this is the end' }, { article: 'article-2' }],
    ),
  ),
  unknown: fc.constantFrom('key'),
};

describe('a row that is read quickly', () => {
  test('gives the fact that it gives in YAML', () => {
    const written = new Map(inYaml(lines).facts.map((fact) => [fact.id, fact]));
    const plain = lines.flatMap((line) => quick.read(plainTable(line)) ?? []);
    for (const fact of plain) expect(JSON.stringify(fact)).toBe(JSON.stringify(written.get(fact.id)));
    expect(plain.length).toBeGreaterThan(FACTS * 0.9);
  });

  test('gives it whatever the row says, and only where no rule has anything to say', { timeout: 120_000 }, () => {
    const some = fc.subarray(Object.keys(strange) as (keyof typeof strange)[], { maxLength: 3 });
    const changes = some.chain((keys) => fc.record(Object.fromEntries(keys.map((key) => [key, strange[key]]))));
    const any = fc
      .tuple(fc.constantFrom(...parsed), changes)
      .map(([row, more]): Row => ({ ...row, id: 'fact-1', ...more }));
    let plain = 0;
    fc.assert(
      fc.property(any, (row) => {
        const line = JSON.stringify(row);
        const fact = quickIn([...rest, line]).read(plainTable(line));
        if (!fact) return;
        plain += 1;
        const { facts, codes } = inYaml([line], rest);
        expect(codes).toEqual([]);
        expect(JSON.stringify(facts)).toBe(JSON.stringify([fact]));
      }),
      { numRuns: 300 },
    );
    expect(plain).toBeGreaterThan(30);
  });

  test('is the same row in a table, whatever parts its cells', () => {
    const keys = [
      'id',
      'text',
      'key',
      'standing',
      'by',
      'said',
      'at',
      'article',
      'passage',
      'via',
      'question',
      'position',
    ];
    const cell = fc.constantFrom('', 'a', '"x; y"', 'true', 'voice-1', '2022-01', '3.4.2022', '4/5/2022', '"a, ""b"""', 'supports', ' é '); // prettier-ignore
    const rows = fc.array(cell, { minLength: 12, maxLength: 13 });
    fc.assert(
      fc.property(rows, fc.constantFrom(...SEPARATORS), fc.boolean(), (cells, separator, isShown) => {
        const record = cells.join(separator);
        const header: Header = { keys, separator, order: () => (isShown ? 'month first' : null) };
        const fact = quick.read(factTable(header, record, 'x'));
        const entry = shapes.fact(factNode(header, record, 'x'), new Reading(new Problems()));
        const slow = entry && resolveFact(entry, namedIn(base.tables))?.fact;
        if (fact) expect(JSON.stringify(fact)).toBe(JSON.stringify(slow));
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['a key that stands twice', '{"id":"a","id":"b"}'],
    ['a key that stands twice in a table inside', '{"a":[{"b":1,"b":2}]}'],
    ['half a row', '{"id":"a"'],
    ['a line end inside', '{"id":\r"a"}'],
    ['nothing', ''],
    ['a number that can be another', '{"figures":[{"value":10.000}]}'],
    ['a number that can be another beside a space', '{ "min": 1.250 }'],
  ])('is not one that holds %s', (_, line) => {
    expect(plainTable(line)).toBeUndefined();
  });

  test.each(['{ "id" : "a\\":b", "in": [ { "x" : 1.50 } ] }', '{"id":"caf\\u00e9"}'])(
    'may be printed in any way: %s',
    (line) => {
      expect(plainTable(line)).toEqual(JSON.parse(line));
    },
  );
});
