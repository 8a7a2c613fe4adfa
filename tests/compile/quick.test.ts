import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Problems } from '#compile/problems/problem.ts';
import { readPlainYaml } from '#compile/parse/quick.ts';
import { sourceOf } from '#compile/parse/source.ts';
import { LIMITS, readByLibrary } from '#compile/parse/yaml.ts';
import { folderOf } from '#generate/folder.ts';
import { generate } from '#generate/generate.ts';
import { base, harbour } from './disk.ts';

const plainly = (text: string) => readPlainYaml(sourceOf('a.yaml', text), LIMITS.depth);

function slowly(text: string) {
  const problems = new Problems();
  const source = sourceOf('a.yaml', text);
  problems.know(source);
  return { node: readByLibrary(source, problems), problems: problems.sorted() };
}

/** Holds a text against the library: the same nodes and no problem, or nothing. */
function same(text: string): boolean {
  const node = plainly(text);
  if (node === null) return false;
  const { node: expected, problems } = slowly(text);
  expect({ text, node, problems }).toEqual({ text, node: expected, problems: [] });
  return true;
}

const scalars = fc.oneof(
  {
    arbitrary: fc.constantFrom('a', 'two words', '2024-10-17', '[a, b-c]', '"a: b"', '{a: 1, b: [c]}', '3'),
    weight: 4,
  },
  fc.constantFrom('a', 'two words', '12', '-3.5', '2024-10', '2024-10-17', '007', '0x1F', '1e3', '.5', 'true', 'False', 'null', '~', '', 'a:b', 'a: b', 'a #b', '#c', '- x', '[1, 2]', '{a: 1}', '[]', '{}', '[a, b,]', '{a: , b: 2}', '"q\\u00e9 \\"x\\""', '"\\x41"', "'it''s'", "'open", '"open', '*a', '&b c', '!t x', '|', '>', '..', '[..2024]', '"[..2024]"', 'é', '日本', 'x  ', '@a', '%b', '?', '-', 'Yes', '1_000', '+5', '5.', '0.10', '[{a: [1, {b: c}]}, d]', '"a": b', 'n: "x" y', '{a: b: c}', '{"a": 1}', '[a: 1]', "a'b", 'a"b', 'a\u00a0', '\ufeff'), // prettier-ignore
  fc.string({ maxLength: 12 }),
  fc.string({ maxLength: 8, unit: fc.constantFrom('a', ' ', ':', '-', '#', '[', ']', '{', '}', ',', '"', "'", '1', '.', '\\', '\n', 'é') }), // prettier-ignore
);
const keys = fc.constantFrom('id', 'a', 'b', 'text', 'pt-BR', 'true', '1', 'x_y');
const lines = fc
  .array(fc.tuple(fc.constantFrom('', '', '- ', '-   ', '  ', '    ', '  - ', '    - '), fc.option(keys), scalars), { maxLength: 9 }) // prettier-ignore
  .map((list) => list.map(([lead, key, value]) => `${lead}${key === null ? '' : `${key}:${value === '' ? '' : ' '}`}${value}`).join('\n')); // prettier-ignore
/** Entries as an editor writes them, with something odd now and then. */
const entries = fc
  .array(fc.array(fc.tuple(keys, fc.oneof(scalars, fc.constant('\n    - x\n    - {a: 1}'), fc.constant('\n    a: 1\n    b: 2'), fc.constant('\n  - q: 1\n    r: 2'))), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }) // prettier-ignore
  .map((list) => list.map((pairs) => `- ${pairs.map(([key, value]) => `${key}: ${value}`).join('\n  ')}\n`).join('')); // prettier-ignore

describe('the quick reader of plain YAML', () => {
  test('gives what the library gives, or nothing', () => {
    let read = 0;
    fc.assert(
      fc.property(fc.oneof(lines, { arbitrary: entries, weight: 2 }), fc.boolean(), (text, ended) => {
        read += same(ended ? `${text}\n` : text) ? 1 : 0;
      }),
      { numRuns: 4000 },
    );
    expect(read).toBeGreaterThan(300);
  });

  test('reads every file of a generated story', () => {
    const files = Object.entries(folderOf(generate({ facts: 400, seed: 8 }))).filter(([name]) =>
      name.endsWith('.yaml'),
    );
    expect(files.filter(([, text]) => !same(text)).map(([name]) => name)).toEqual([]);
  });

  test('gives what the library gives for the stories of the tests', () => {
    const files = Object.entries({ ...base(), ...harbour() }).filter(([name]) => name.endsWith('.yaml'));
    expect(files.filter(([, text]) => same(text)).length).toBeGreaterThan(3);
  });

  test('leaves to the library what is not plain', () => {
    const odd = ['a: |\n  x\n', '- &x a\n', '# note\na: 1\n', 'a: 1 # note\n', 'a: 1\na: 2\n', '"a": 1\n', 'a:\n  b\n  c\n', '\ta: 1\n']; // prettier-ignore
    expect(odd.filter((text) => plainly(text) !== null)).toEqual([]);
  });
});
