import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '#compile/compile.ts';
import { SEPARATORS, cellsOf } from '#compile/rows/csv.ts';
import { textOf } from '#compile/encoding.ts';
import { linesOf, linesWith, recordsOf } from '#compile/rows/lines.ts';
import { NotJson, readJsonLine } from '#compile/rows/json.ts';
import { memoryWorkspace } from '#compile/workspace.ts';
import type { Fact } from '#facts/fact.ts';
import { run } from '#generate/command.ts';
import { generate } from '#generate/generate.ts';

/** A story of rows in memory, and its folder. */
function rows(facts: number, seed = 1) {
  const workspace = memoryWorkspace({});
  expect(run(['--facts', String(facts), `--seed=${seed}`, '-o', 'data', '--rows'], workspace)).toBe(0);
  const folder = `data/generated-${facts}-${seed}`;
  return { workspace, folder, table: `${folder}/facts.ndjson` };
}

const sentences = (found: ReturnType<typeof compile>) =>
  found.problems.map(({ line, column, code }) => `${line}:${column} ${code}`);

describe('a table of facts, a JSON line each', () => {
  test('compiles to the dataset that the same facts give as editors write them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 150 }), fc.nat(5000), (facts, seed) => {
        const { workspace, folder } = rows(facts, seed);
        const { problems, dataset } = compile(workspace, folder);
        expect(problems).toEqual([]);
        expect(dataset).toEqual(generate({ facts, seed }));
      }),
      { numRuns: 15 },
    );
  });

  test('gives an archive of all its facts where it is large', () => {
    const { workspace, folder } = rows(2300);
    const { archive, dataset } = compile(workspace, folder);
    const files = new Map<string, string | Uint8Array>();
    archive?.write((path, content) => files.set(path, content));
    const chunks = [...files].filter(([path]) => path.startsWith('facts/'));
    expect(chunks.flatMap(([, json]) => JSON.parse(String(json)) as Fact[])).toEqual(dataset?.facts);
    expect(dataset?.facts).toEqual(generate({ facts: 2300, seed: 1 }).facts);
    const line = workspace.files[`${folder}/facts.ndjson`]?.replace('boats', 'ships') ?? '';
    workspace.write(`${folder}/facts.ndjson`, line);
    expect(compile(workspace, folder).archive?.digest).not.toBe(archive?.digest);
  });

  test('is refused with the line and the column of each fault', () => {
    const { workspace, folder, table } = rows(30);
    const lines = workspace.files[table]?.split('\n') ?? [];
    lines[2] =
      '{"id": "x", "text": "A", "standing": "sayd", "in": [{"article": "article-1", "passage": "It began … the end"}]}';
    lines[5] = "{'id': 'x'}";
    lines[8] = lines[7] ?? '';
    lines[10] = '{"id": "y", "text": "B.", "standing": "happened", "event": "2023-02-30", "at": "atlantis", "in": []}';
    workspace.write(table, lines.join('\r\n'));
    const found = sentences(compile(workspace, folder));
    expect(found).toEqual(expect.arrayContaining(['3:38 unknown-word', '6:2 row-syntax', '11:60 bad-date', '11:80 unknown-place'])); // prettier-ignore
    expect(found.filter((one) => one.startsWith('9:') && one.endsWith('duplicate-id'))).toHaveLength(1);
    expect(compile(workspace, folder).dataset).toBeNull();
  });

  test('holds a claim of the first row against a denial in the last', () => {
    const { workspace, folder, table } = rows(30);
    const question = /question-\d+/.exec(workspace.files[`${folder}/questions.yaml`] ?? '')?.[0];
    const [article] = /article-\d+/.exec(workspace.files[`${folder}/articles.yaml`] ?? '') ?? [];
    const voice = /voice-1\b/.exec(workspace.files[`${folder}/voices.yaml`] ?? '')?.[0];
    const about = { in: [{ article, passage: 'It began with … this is the end' }] };
    const claim = { id: 'claim', text: 'It is so.', standing: 'happened', event: '2022-01-01', answers: [{ question, position: 'supports' }], ...about }; // prettier-ignore
    const denial = { id: 'denial', text: 'It is not so.', standing: 'denies', by: voice, said: '2022-01-01', answers: [{ question, position: 'denies' }], ...about }; // prettier-ignore
    const all = workspace.files[table] ?? '';
    workspace.write(table, `${JSON.stringify(claim)}\n${all}${JSON.stringify(denial)}\n`);
    expect(sentences(compile(workspace, folder)).filter((one) => one.startsWith('1:'))).toEqual([
      '1:45 standing-happened',
    ]);
  });

  test('is refused where a fact has no source, however many sound rows come before it', () => {
    const { workspace, folder, table } = rows(60);
    const claim = { text: 'Boats lay there.', standing: 'said', by: 'voice-1', said: '2020-01-01' };
    const bare = [
      { ...claim, id: 'no-list' },
      { ...claim, id: 'empty-list', in: [] },
      { ...claim, id: 'no-passage', in: [{ article: 'article-1' }] },
    ];
    workspace.append(table, bare.map((row) => `${JSON.stringify(row)}\n`).join(''));
    const { problems, dataset } = compile(workspace, folder);
    const errors = problems.filter(({ severity }) => severity === 'error').map(({ line, code }) => `${line} ${code}`);
    expect(errors).toEqual(['61 no-appearance', '62 no-appearance', '63 no-passage']);
    expect(dataset).toBeNull();
  });

  test('asks which number is meant, however many sound rows come before it', () => {
    const { workspace, folder, table } = rows(60);
    const measure = /measure-\d+/.exec(workspace.files[`${folder}/story.yaml`] ?? '')?.[0] ?? '';
    const row = { id: 'x', text: 'Boats lay there.', standing: 'said', by: 'voice-1', said: '2022-01-01' };
    const more = { ...row, figures: [{ measure, words: 'ten', value: 0 }], in: [{ article: 'article-1', passage: 'It began … the end' }] }; // prettier-ignore
    workspace.append(table, JSON.stringify(more).replace(':0', ':10.000'));
    expect(sentences(compile(workspace, folder)).map((one) => one.replace(/:\d+/, ''))).toEqual(['61 wrong-kind']);
  });

  test('is asked for the facts of exercises, wherever they stand', () => {
    const { workspace, folder } = rows(60);
    workspace.append(`${folder}/story.yaml`, 'guess:\n  order: [fact-50]\n');
    expect(sentences(compile(workspace, folder)).map((one) => one.split(' ')[1])).toContain('no-exercise');
  });

  test('names no fact as missing where a row cannot be read', () => {
    const { workspace, folder, table } = rows(30);
    const start = /start: (\S+)/.exec(workspace.files[`${folder}/story.yaml`] ?? '')?.[1];
    workspace.write(table, (workspace.files[table] ?? '').replace(`{"id":"${start}"`, `{"id":"${start}",,`));
    expect(sentences(compile(workspace, folder)).map((one) => one.split(' ')[1])).toEqual(['row-syntax']);
  });

  test('names what it needs: an unknown start, an entry that nothing uses', () => {
    const { workspace, folder } = rows(30);
    workspace.write(`${folder}/story.yaml`, (workspace.files[`${folder}/story.yaml`] ?? '').replace(/start: .*/, 'start: nobody')); // prettier-ignore
    expect(sentences(compile(workspace, folder))).toEqual(['4:8 unknown-fact'].map((one) => expect.stringContaining(one.slice(3)))); // prettier-ignore
    const other = rows(30);
    const voices = `${other.folder}/voices.yaml`;
    other.workspace.write(voices, `${other.workspace.files[voices]}- id: nobody\n  name: Nobody\n  kind: person\n`);
    expect(sentences(compile(other.workspace, other.folder)).map((one) => one.split(' ')[1])).toEqual(['orphan']);
  });
});

describe('a table of facts with commas', () => {
  test('compiles like the same facts as JSON lines, with the place of each cell', () => {
    const { workspace, folder, table } = rows(30);
    const [article] = /article-\d+/.exec(workspace.files[`${folder}/articles.yaml`] ?? '') ?? [];
    const all = (workspace.files[table] ?? '').split('\n').filter((line) => line.includes('"key":true'));
    expect(all.length).toBeGreaterThan(5);
    const start = /start: (\S+)/.exec(workspace.files[`${folder}/story.yaml`] ?? '')?.[1];
    const csv = [
      'id,text,key,standing,said,event,article,passage',
      ...[start, 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((id) => `${id},"Boats, they ""said"",\nlay there.",true,happened,2022-03-01,2022-01-01,${article},It began with … this is the end`), // prettier-ignore
      'wrong,Boats.,perhaps,happened,2022-03-01,2022-01-41,nowhere,It began with … this is the end',
    ].join('\n');
    const { [table]: _, ...files } = workspace.files;
    const { problems } = compile(memoryWorkspace({ ...files, [`${folder}/facts.csv`]: csv }), folder);
    const errors = problems.filter(({ severity }) => severity === 'error').map(({ line, column, code }) => `${line}:${column} ${code}`); // prettier-ignore
    expect(errors).toEqual(['18:14 wrong-kind', '18:42 bad-date', '18:53 unknown-article']);
  });

  test('is refused where a row has cells for everything but its source', () => {
    const { workspace, folder, table } = rows(30);
    const { [table]: _, ...files } = workspace.files;
    const cited = Array.from({ length: 20 }, (_, at) => `cited-${at},Boats.,happened,2022-03-01,article-1,It began with … this is the end`); // prettier-ignore
    const csv = ['id,text,standing,said,article,passage', ...cited, 'bare,Boats.,happened,2022-03-01,,'].join('\n');
    const { problems } = compile(memoryWorkspace({ ...files, [`${folder}/facts.csv`]: csv }), folder);
    expect(problems.filter(({ line }) => line === 22).map(({ code }) => code)).toEqual(['no-appearance']);
  });
});

describe('the rows of a text', () => {
  test('are its lines, wherever it is cut into blocks', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom('a', '\n', ' ', '"', ',', '\r\n') })),
        fc.boolean(),
        (blocks, quotes) => {
          const cut = [...recordsOf(blocks, quotes)];
          expect(cut).toEqual([...recordsOf([blocks.join('')], quotes)]);
          if (!quotes) expect([...linesOf(blocks)].map(({ text }) => text)).toEqual(blocks.join('').split(/\r?\n/).filter((line) => line.trim() !== '')); // prettier-ignore
        },
      ),
    );
  });

  test('are found by a word in them, wherever their bytes are cut', () => {
    const units = fc.constantFrom('a', 'no', '…', '\n', ' ', '\r\n');
    fc.assert(
      fc.property(fc.string({ unit: units }), fc.array(fc.nat(60)), (text, cuts) => {
        const bytes = Buffer.from(text);
        const at = [0, ...cuts.sort((a, b) => a - b), bytes.length];
        const blocks = at.slice(1).map((end, one) => bytes.subarray(at[one], end));
        expect([...textOf(blocks)].join('')).toBe(text);
        expect([...linesWith(blocks, 'no')]).toEqual(text.split(/\r?\n/).filter((line) => line.includes('no')));
      }),
    );
  });

  test('give back every cell of a record', () => {
    const quote = (value: string) => (/[",;\t|\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom('a', 'b', ',', ';', '\t', '"', '\n') }), { minLength: 1 }),
        fc.constantFrom(...SEPARATORS),
        (cells, separator) => {
          const read = cellsOf(cells.map(quote).join(separator), 'a.csv', separator).map(({ value }) => value);
          expect(read).toEqual(cells.map((cell) => cell.trim()));
        },
      ),
    );
  });
});

describe('the reader of JSON lines', () => {
  /** Plain values again. */
  const plain = (node: ReturnType<typeof readJsonLine>): unknown => {
    if (node.kind === 'map') return Object.fromEntries(node.entries.map(({ key, value }) => [key, plain(value)]));
    if (node.kind === 'list') return node.items.map(plain);
    return node.kind === 'nothing' ? null : node.kind === 'text' ? node.source : node.value;
  };

  test('reads what JSON is, and nothing else', () => {
    const values = fc.jsonValue({ maxDepth: 4 }).filter((value) => !JSON.stringify(value).includes('__proto__'));
    fc.assert(
      fc.property(values, fc.constantFrom(0, 2), (value, indent) => {
        const line = JSON.stringify(value, null, indent).replaceAll('\n', ' ');
        expect(plain(readJsonLine(line, 'a', 24))).toEqual(JSON.parse(line));
      }),
    );
    for (const text of [
      '',
      '{',
      '[1,]',
      '{"a" 1}',
      "{'a': 1}",
      '1 2',
      '"a',
      '"\\x"',
      '01',
      '{"a":1,"a":2}',
      'nul',
      '[[1]',
    ]) {
      expect(() => readJsonLine(text, 'a', 24), text).toThrow(NotJson);
    }
  });
});
