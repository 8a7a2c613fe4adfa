import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Library } from '#compile/site/library.ts';
import { memoryWorkspace } from '#compile/workspace.ts';
import { run } from '#generate/command.ts';

const FOLDER = 'data/generated-60-1';
const workspace = memoryWorkspace({});
run(['--facts', '60', '-o', 'data'], workspace);
const files: Readonly<Record<string, string>> = workspace.files;

type Edit = readonly [file: string, change: (text: string, nth: number) => string | null];

/** Replaces the match of a pattern that comes at a place among all of them. */
const at = (pattern: RegExp, by: string) => (text: string, nth: number) => {
  const found = [...text.matchAll(pattern)];
  const { index = 0, 0: match = '' } = found[nth % Math.max(1, found.length)] ?? {};
  return text.slice(0, index) + match.replace(match, by) + text.slice(index + match.length);
};

const FACTS = `${FOLDER}/facts/0001.yaml`;
const EDITS: readonly Edit[] = [
  [FACTS, at(/Made-up fact/g, 'A made-up fact')],
  [FACTS, at(/standing: \w+/g, 'standing: happened')],
  [FACTS, at(/position: \w+/g, 'position: denies')],
  [FACTS, at(/voice-\d+/g, 'voice-99')],
  [FACTS, at(/^- id: .*\n/gm, '- id: fact-1\n')],
  [FACTS, at(/^ {2}key: true\n/gm, '')],
  [FACTS, at(/^ {2}text: /gm, '  draft: true\n  text: ')],
  [FACTS, at(/\n/g, '\n\n')],
  [FACTS, at(/: /g, ' ')],
  [`${FOLDER}/facts/0002.yaml`, () => '- id: fact-1\n  text: <b>Boats.</b>\n  standing: said\n'],
  [`${FOLDER}/facts/0002.yaml`, () => null],
  [`${FOLDER}/voices.yaml`, at(/kind: \w+/g, 'kind: officials')],
  [`${FOLDER}/articles.yaml`, at(/published: .*/g, 'published: 2019-01-01')],
  [`${FOLDER}/occasions.yaml`, at(/said: .*/g, 'said: 2023-01-01')],
  [`${FOLDER}/places.yaml`, at(/^- id: .*\n/gm, '- id: elsewhere\n')],
  [`${FOLDER}/questions.yaml`, at(/kind: \S+/g, 'kind: yes-no')],
  [`${FOLDER}/story.yaml`, at(/^/g, 'review: pending\n')],
  [`${FOLDER}/story.yaml`, at(/language: en/g, 'language: fr')],
  [`${FOLDER}/texts/article-1.txt`, at(/Line/g, 'Row')],
  [`${FOLDER}/provenance.lock.json`, at(/"reviewed": "./g, '"reviewed": "0')],
  [`${FOLDER}/provenance.lock.json`, () => null],
  [`${FOLDER}/provenance.lock.json`, () => '{'],
];

/** The files of the story, as they are served. */
const printed = (library: Library) => library.filesOf('generated-60-1').map(({ file, content }) => [file, content]);

test('after any edits a story is what it would be if it were compiled anew', { timeout: 240_000 }, () => {
  const edits = fc.array(fc.tuple(fc.constantFrom(...EDITS), fc.nat(200)), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(edits, fc.constantFrom('error' as const, 'warning' as const), (list, unreviewed) => {
      const now = { ...files };
      const library = new Library(memoryWorkspace(now), 'data', { unreviewed }, undefined);
      library.refresh();
      library.remember();
      for (const [[file, change], nth] of list) {
        const text = change(now[file] ?? '', nth);
        if (text === null) Reflect.deleteProperty(now, file);
        else now[file] = text;
        library.refresh();
        const anew = new Library(memoryWorkspace({ ...now }), 'data', { unreviewed }, undefined);
        anew.refresh();
        expect(library.all).toEqual(anew.all);
        if (library.all[0]?.dataset) expect(printed(library)).toEqual(printed(anew));
      }
    }),
    { numRuns: 60 },
  );
});

test('an edit of one file reads no other file anew', () => {
  const now = { ...files, [`${FOLDER}/facts/0002.yaml`]: '' };
  const library = new Library(memoryWorkspace(now), 'data', {}, undefined);
  library.refresh();
  library.remember();
  const [before] = library.all;
  now[`${FOLDER}/facts/0002.yaml`] = '\n';
  expect(library.refresh()).toEqual([]);
  const [after] = library.all;
  // What was not read anew is the very same object.
  expect(after?.dataset?.voices).toEqual(before?.dataset?.voices);
  expect(after?.dataset?.facts[0]?.said).toBe(before?.dataset?.facts[0]?.said);
});

test('a fact that still says the same is the same object, wherever it stands in its file', () => {
  const now = { ...files };
  const library = new Library(memoryWorkspace(now), 'data', { unreviewed: 'warning' }, undefined);
  library.refresh();
  library.remember();
  const before = new Set(library.all[0]?.dataset?.facts);
  const file = `${FOLDER}/facts/0001.yaml`;
  now[file] = (now[file] ?? '').replace(/text: "Made-up fact \d+: /, '$&really, ');
  library.refresh();
  expect(library.all[0]?.dataset?.facts.filter((fact) => !before.has(fact))).toHaveLength(1);
});
