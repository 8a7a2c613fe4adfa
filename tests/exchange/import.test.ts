import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { compile } from '#compile/compile.ts';
import { LIMITS } from '#compile/parse/yaml.ts';
import { NO_OUTLINES } from '#compile/resolve/places.ts';
import { memoryWorkspace } from '#compile/workspace.ts';
import { factsCsv } from '#exchange/table.ts';
import { LARGEST_FILE } from '#exchange/read/command.ts';
import { factsGeoJson } from '#exchange/geojson.ts';
import type { Fact } from '#facts/fact.ts';
import { inOrder } from '#facts/order.ts';
import { run } from '../../src/cli.ts';
import { harbour } from '../compile/disk.ts';

const HERE = fileURLToPath(new URL('import', import.meta.url));

/** Imports a file in memory, on a fixed day, through the command line. */
function imported(name: string, text: string, args: readonly string[] = [], files: Record<string, string> = {}) {
  const lines: string[] = [];
  const workspace = memoryWorkspace(
    { ...files, [name]: text },
    { today: '2026-11-22', log: (line) => lines.push(line) },
  );
  const status = run(['import', name, '-o', 'data/story', ...args], { workspace, outlines: NO_OUTLINES, env: {} });
  expect(lines.join('\n')).not.toContain('fault of Dateline');
  const made = Object.entries(workspace.files).filter(([file]) => file.startsWith('data/story/'));
  return { status, printed: lines.join('\n'), made: Object.fromEntries(made), workspace };
}

const problemsIn = (workspace: ReturnType<typeof imported>['workspace'], severity: 'error' | 'warning') =>
  compile(workspace, 'data/story').problems.filter((problem) => problem.severity === severity);

/** A case is a directory: `input.*`, perhaps `args.txt`; `printed.txt` and `story/` are what is expected. */
const CASES = readdirSync(HERE).sort();

function inputOf(name: string): { readonly input: string; readonly text: string } {
  const input = readdirSync(join(HERE, name)).find((file) => file.startsWith('input.')) ?? '';
  return { input, text: readFileSync(join(HERE, name, input), 'utf8') };
}

function caseOf(name: string) {
  const folder = join(HERE, name);
  const { input, text } = inputOf(name);
  const args = existsSync(join(folder, 'args.txt'))
    ? readFileSync(join(folder, 'args.txt'), 'utf8').trim().split(' ')
    : [];
  return { folder, ...imported(input, text, args) };
}

const listed = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'))
    : [];

describe('the file of another tool', () => {
  test.each(CASES)('becomes a story, or a message that says what to do: %s', async (name) => {
    const { folder, status, printed, made, workspace } = caseOf(name);
    const problems =
      status === 0
        ? problemsIn(workspace, 'error').map(({ file, line, code, sentence }) => `${file}:${line} ${code} ${sentence}`)
        : [];
    const report = [printed, '', `exit status ${status}`, ...problems, ''].join('\n');
    await expect(report).toMatchFileSnapshot(join(folder, 'printed.txt'));
    for (const [file, text] of Object.entries(made))
      await expect(text).toMatchFileSnapshot(join(folder, file.replace(/^data\//, '')));
    const written = Object.keys(made).map((file) => file.replace('data/story/', ''));
    expect(listed(join(folder, 'story')).sort()).toEqual(written.sort());
  });

  test('that is broken leaves nothing behind', () => {
    for (const name of CASES.filter((name) => name.startsWith('broken-'))) {
      const { status, made, printed } = caseOf(name);
      expect([name, status, Object.keys(made)]).toEqual([name, 1, []]);
      expect(printed).toMatch(/^input\.\w+(:\d+:\d+)? [^\n]+\n {4}\S/);
    }
  });

  test('where every entry names a source compiles at once, with warnings only', () => {
    for (const name of [
      'timelinejs-bridge',
      'timelinejs-sheet-flood',
      'storymapjs-pacific',
      'timemapper-moon',
      'table-events',
    ]) {
      const { workspace } = caseOf(name);
      expect(problemsIn(workspace, 'error')).toEqual([]);
      expect(problemsIn(workspace, 'warning').map(({ code }) => code)).toContain('no-passage');
    }
  });

  test('never says that something happened or was found', () => {
    for (const name of CASES) {
      const { dataset } = compile(caseOf(name).workspace, 'data/story');
      for (const { standing } of dataset?.facts ?? []) expect(standing).toBe('reported');
    }
  });

  test.each([
    ['an hour each', 'timelinejs-ticker', ['Breakfast talks', 'The session opens', 'Eleven trucks leave', 'A day of waiting', 'The oath']], // prettier-ignore
    ['no date', 'storymapjs-voyage', ['Given back', 'Zealous buyers', 'A stop at Apia', '市場']],
  ])('keeps the turn of entries that have %s', (_, name, texts) => {
    const { dataset } = compile(caseOf(name).workspace, 'data/story');
    const told = [...(dataset?.facts ?? [])].sort(inOrder('event')).map(({ text }) => text);
    expect(told).toEqual(texts);
  });

  test('is too large from 10 MB on', () => {
    const { status, printed } = imported('big.json', `{"events": "${'x'.repeat(10_000_000)}"}`);
    expect([status, printed]).toEqual([1, expect.stringContaining('the limit is 10 MB')]);
  });

  test('whose story would have a file that the check does not read is refused, and nothing is written', () => {
    expect(LARGEST_FILE).toBe(LIMITS.size);
    const rows = Array.from({ length: 4000 }, (_, at) => `Entry ${at},2020,https://example.org/${at}\n`).join('');
    const { status, printed, made } = imported('many.csv', `Title,Date,URL\n${rows}`);
    expect([status, made]).toEqual([1, {}]);
    expect(printed).toMatch(/^many\.csv The story would have articles\.yaml of 1\d{3} KB; the check reads 1000 KB\./);
  });

  test.each([
    [
      'a table',
      'Title,Date,Place,Latitude,Longitude\n',
      (at: number) => `x,2020,Port ${at % 5000},52,${(at % 5000) / 100}\n`,
      '',
    ],
    ['a sheet of TimelineJS', 'Year,Headline,Type\n', () => '2020,x,\n', ''],
  ])('with 20,000 entries that are all alike takes seconds: %s', (_, head, entry, foot) => {
    const started = performance.now();
    const text = head + Array.from({ length: 20_000 }, (_, at) => entry(at)).join('') + foot;
    expect(imported('many.txt', text).printed).toContain('facts: 20000');
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  test('whose line in a calendar never comes to its colon is no fault', () => {
    const { status } = imported('a.ics', `BEGIN:VCALENDAR\nX;${'"a"'.repeat(500_000)}`);
    expect(status).toBe(1);
  });

  test.each(['1', '1 ', 'a', ' ', '1–', 'x – ', '(', '<a ', 'https://'])(
    'with cells of a hundred thousand letters is read at once: %s',
    (part) => {
      const cell = part.repeat(100_000 / part.length);
      const started = performance.now();
      imported(
        'long.csv',
        `Title,Date,Place,Latitude,Longitude,URL\n"x${cell}y","x${cell}y","x${cell}y","1${cell}1","2","${cell}"\n`,
      );
      expect(performance.now() - started).toBeLessThan(2000);
    },
  );

  test.each([
    ['degrees that are a table', '{"slides":[{"location":{"lat":{},"lon":11},"text":{"headline":"One"}}]}'],
    ['a day of fourteen digits', '{"timeline":{"date":[{"startDate":"2011,12,99999999999999","headline":"One"}]}}'],
    ['a type that is a table', '{"type":{},"features":[]}'],
    [
      'a correction on a day beyond all',
      '{"type":"FeatureCollection","features":[{"id":"fact:a"}],"dateline":{"story":{"corrections":[{"on":1e300}]}}}',
    ],
  ])('that has %s gives a story or a message', (_, text) => {
    expect([0, 1]).toContain(imported('odd.json', text).status);
  });

  test('of any form with something else in some place gives a story or a message, and nothing that is not YAML', () => {
    const odd = fc.constantFrom(
      ...'<|>|&|"|\'|{}|[]|null|-1|1e400|99999999999999|0000-00-00|3/4/2024|,|;|\t|\n|]]>|__proto__|\u202e|<b>'.split(
        '|',
      ),
    );
    const place = fc.record({ at: fc.nat(3000), length: fc.nat(12), odd });
    fc.assert(
      fc.property(fc.constantFrom(...CASES), fc.array(place, { minLength: 1, maxLength: 2 }), (name, places) => {
        const { input, text } = inputOf(name);
        const other = places.reduce((so, { at, length, odd }) => {
          const from = at % (so.length + 1);
          return so.slice(0, from) + odd + so.slice(from + length);
        }, text);
        const { status, workspace } = imported(input, other);
        if (status !== 0) return;
        const codes = problemsIn(workspace, 'error').map(({ code }) => code);
        expect(codes).not.toContain('yaml-syntax');
        expect(codes).not.toContain('unknown-key');
      }),
      { numRuns: 250 },
    );
  });

  test('of any content at all gives a story or a message, and nothing that is not YAML', () => {
    const texts = fc.string({ unit: 'binary', maxLength: 60 });
    const event = fc.record({
      start_date: fc.record({ year: texts, month: fc.option(texts, { nil: undefined }) }, { requiredKeys: ['year'] }),
      text: fc.record({ headline: texts, text: texts }),
      media: fc.record({ url: fc.oneof(texts, fc.webUrl()), credit: texts, caption: texts }),
      group: texts,
    });
    const files = fc.oneof(
      texts,
      fc.json(),
      fc.record({ events: fc.array(event, { minLength: 1, maxLength: 4 }) }).map((file) => JSON.stringify(file)),
      fc
        .array(fc.array(texts, { minLength: 3, maxLength: 3 }), { maxLength: 4 })
        .map((rows) =>
          [['Title', 'Start', 'Place'], ...rows]
            .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
            .join('\n'),
        ),
    );
    const tokens = fc.array(
      fc.oneof(
        texts,
        fc.constantFrom(
          ...'<kml>|<Placemark>|<name>|</name>|</Placemark>|</kml>|<TimeStamp><when>|<![CDATA[|]]>'.split('|'),
        ),
        fc.constantFrom(
          ...'<data>|<event start="1905" title="|"/>|</data>|<!DOCTYPE x [|]>|<?xml|&lt;|&#0;|<|>|"'.split('|'),
        ),
        fc.constantFrom('BEGIN:VCALENDAR\n', 'BEGIN:VEVENT\n', 'SUMMARY:x\n', 'DTSTART;X="', '\n ', 'END:VEVENT\n'),
      ),
      { maxLength: 14 },
    );
    const marked = tokens.chain((rest) =>
      fc.constantFrom('<kml>', '<data>', 'BEGIN:VCALENDAR\n').map((first) => first + rest.join('')),
    );
    fc.assert(
      fc.property(fc.oneof(files, marked), (text) => {
        const { status, workspace } = imported('any.txt', text);
        if (status !== 0) return;
        const codes = problemsIn(workspace, 'error').map(({ code }) => code);
        for (const code of codes) expect(['bad-date', 'missing-field', 'no-appearance', 'unsafe-url']).toContain(code);
      }),
      { numRuns: 250 },
    );
  });
});

describe('an import', () => {
  const file = JSON.stringify({ events: [{ start_date: { year: 1 }, text: { headline: 'One' } }] });

  test('writes over nothing', () => {
    const { status, printed, made } = imported('a.json', file, [], { 'data/story/notes.txt': 'mine' });
    expect([status, made]).toEqual([1, { 'data/story/notes.txt': 'mine' }]);
    expect(printed).toContain('is there already');
  });

  test('says how its story is checked, wherever it lies', () => {
    const at = (folder: string) =>
      run(['import', 'a.json', '-o', folder], { workspace, outlines: NO_OUTLINES, env: {} });
    const lines: string[] = [];
    const workspace = memoryWorkspace({ 'a.json': file }, { log: (line) => lines.push(line) });
    expect([at('data/one'), at('away/two')]).toEqual([0, 0]);
    expect(lines.filter((line) => line.includes('Then:'))).toEqual([
      '\nThen: npm run dateline -- check one',
      '\nThen: npm run dateline -- check away/two',
    ]);
  });

  test('gives the same bytes twice', () => {
    expect(imported('a.json', file).made).toEqual(imported('a.json', file).made);
  });

  test('says so when there is no such file', () => {
    const workspace = memoryWorkspace({});
    expect(run(['import', 'none.json'], { workspace, outlines: NO_OUTLINES, env: {} })).toBe(1);
  });
});

describe('our own files', () => {
  const { dataset } = compile(memoryWorkspace(harbour()), 'data/harbour');
  if (!dataset) throw new Error('The harbour does not compile.');

  test('come back from the map file with every fact, place and source as it was', () => {
    const { workspace } = imported('facts.geojson', factsGeoJson(dataset));
    const { dataset: again, problems } = compile(workspace, 'data/story');
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const { id: _, ...story } = dataset.story;
    expect(again).toMatchObject({ ...dataset, story });
  });

  test('come back from the table with the words, dates and standings of every fact', () => {
    const { made, status } = imported('facts.csv', factsCsv(dataset));
    expect(status).toBe(0);
    const read = made['data/story/facts/imported.yaml'] ?? '';
    const sure = ({ id, text, standing }: Fact) => [id, JSON.stringify(text), standing];
    for (const word of dataset.facts.flatMap(sure)) expect(read).toContain(word);
  });

  test.each(['=1+1', "'=1", '＋5 in the morning', '- a dash', 'first;=2', "'quoted'"])(
    'come back from the table as %j was written, whatever a spreadsheet would make of it',
    (text) => {
      const facts = dataset.facts.map((fact) => ({ ...fact, text }));
      const { made } = imported('facts.csv', factsCsv({ ...dataset, facts }));
      const written = parse(made['data/story/facts/imported.yaml'] ?? '') as readonly { readonly text: string }[];
      expect(new Set(written.map((fact) => fact.text))).toEqual(new Set([text]));
    },
  );
});
