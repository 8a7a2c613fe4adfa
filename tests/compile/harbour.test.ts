import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { compile } from '#compile/compile.ts';
import { coverage } from '#compile/passage/coverage.ts';
import { print } from '#compile/emit.ts';
import { DATASET_SCHEMA, PROVENANCE_SCHEMA } from '#compile/site/schema.ts';
import { sourcesOf } from '#compile/check/sharing.ts';
import { verify } from '#compile/passage/verify.ts';
import { memoryWorkspace } from '#compile/workspace.ts';
import type { Dataset } from '#facts/dataset.ts';
import { inOrder } from '#facts/order.ts';
import { isoOf } from '#facts/span.ts';
import { harbour } from './disk.ts';

const workspace = memoryWorkspace(harbour());
const compiled = compile(workspace, 'data/harbour');
const dataset = compiled.dataset as Dataset;
const fact = (id: string) => {
  const found = dataset.facts.find((one) => one.id === id);
  if (!found) throw new Error(`no fact ${id}`);
  return found;
};
const known = (id: string) => fact(id).known.map(isoOf);
const places = (id: string) => fact(id).places.map(({ role, place }) => `${role} ${place}`);

describe('the record of sources', () => {
  const called = 'She would like to learn who made the call.';
  const edited = (more: string) => {
    const files = Object.entries(harbour()).map(([path, text]) => {
      if (path.endsWith('facts/order.yaml')) return [path, text.replace(called, 'She wants to know who called.')];
      return [path, path.endsWith('story.yaml') ? text + more : text];
    });
    return compile(memoryWorkspace(Object.fromEntries(files) as Record<string, string>), 'data/harbour');
  };

  it('vouches for no fact that changed after its review, where that is still to come', () => {
    const { problems, provenance } = edited('review: pending\n');
    expect(problems.find(({ code }) => code === 'edited-after-review')?.severity).toBe('warning');
    const vouched = Object.keys(provenance?.facts ?? {});
    expect(Object.keys(compiled.provenance?.facts ?? {})).toContain('who-called');
    expect(vouched).toEqual(Object.keys(compiled.provenance?.facts ?? {}).filter((id) => id !== 'who-called'));
  });

  it('is of no use to a story that is refused for it', () => {
    const { problems, provenance } = edited('');
    expect(problems.find(({ code }) => code === 'edited-after-review')?.severity).toBe('error');
    expect(provenance).toBeNull();
  });
});

describe('the story of the harbour', () => {
  it('has no errors, and every appearance is exact', () => {
    expect(compiled.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const verdicts = verify(compiled.lock, compiled.texts, workspace.hash);
    expect(verdicts).toHaveLength(11);
    expect(verdicts.filter(({ verdict }) => verdict !== 'exact')).toEqual([]);
  });

  it('rests on every sentence of its articles, or says why not', () => {
    for (const article of coverage(compiled.resolved, compiled.texts))
      expect(article).toMatchObject({ open: [], stale: [] });
  });

  it('fits its schemas, before and after a round trip', () => {
    const ajv = new Ajv2020({ strict: true, strictTuples: false, allowUnionTypes: true });
    const fits = ajv.compile(DATASET_SCHEMA);
    expect(fits(JSON.parse(print(dataset))), JSON.stringify(fits.errors)).toBe(true);
    expect(JSON.parse(print(dataset))).toEqual(dataset);
    const proves = ajv.compile(PROVENANCE_SCHEMA);
    expect(proves(compiled.provenance), JSON.stringify(proves.errors)).toBe(true);
    expect(fits({ ...dataset, extra: 1 })).toBe(false);
    expect(fits({ ...dataset, facts: [{ ...dataset.facts[0], standing: 'true' }] })).toBe(false);
  });

  it('loses no fact but its draft', () => {
    const written = Object.entries(harbour()).filter(([file]) => file.includes('/facts/'));
    const ids = written.flatMap(([, text]) => [...text.matchAll(/^- id: (\S+)/gm)].map((match) => match[1]));
    expect(dataset.facts.map(({ id }) => id).sort()).toEqual(ids.filter((id) => id !== 'not-ready').sort());
    expect([...dataset.facts]).toEqual([...dataset.facts].sort(inOrder('said')));
  });

  it('is known from its saying, or from the end of what an article states itself', () => {
    expect(known('no-order')).toEqual(['2024-03-12', '2024-03-12']);
    expect(known('workshop-moves')).toEqual(['2024-03-12', '2024-03-13']);
    expect(known('ferry-stayed')).toEqual(['2024-03-12', '2024-03-12']);
    expect(known('pumps-failed')).toEqual(['2024-03-11', '2024-03-11']);
    expect(known('quay-closed')).toEqual(['2024-01-01', '2024-03-13']);
    expect(known('forty-aboard')).toEqual(['2024-03-13', '2024-03-13']);
  });

  it('takes from an occasion its voice, its date and its place', () => {
    expect(fact('who-called')).toMatchObject({
      by: ['brandt'],
      origin: 'occasion:town-hall-meeting',
      said: { edtf: '2024-03-12' },
    });
    expect(places('who-called')).toEqual(['said saltmarsh-town']);
    expect(fact('ferry-stayed')).toMatchObject({ by: [], origin: 'fact:ferry-stayed', said: { edtf: '2024-03-13' } });
  });

  it('shows a voice at its seat only where the saying has no place', () => {
    expect(places('town-statement')).toEqual(['seat saltmarsh-town']);
    expect(places('no-order')).toEqual(['said saltmarsh-town']);
  });

  it('puts places in the order of their roles', () => {
    expect(places('workshop-moves')).toEqual(['to northpoint', 'from saltmarsh-town']);
    expect(places('ferry-stayed')).toEqual(['at saltmarsh-harbour', 'about gull-island', 'about outer-sands']);
  });

  it('expects what lay ahead when it was said', () => {
    expect(fact('workshop-moves').expected).toBe(true);
    expect(fact('ferry-stayed')).not.toHaveProperty('expected');
    expect(fact('quay-closed')).not.toHaveProperty('expected');
  });

  it('answers a question of figures with the only measure of a fact', () => {
    expect(fact('forty-aboard').answers).toEqual([{ question: 'how-many', figure: 'aboard' }]);
  });

  it('prints at most five words at each end of a passage', () => {
    expect(fact('who-called').appearances[0]?.passage).toEqual({ first: '"I would be', last: 'she added.' });
  });

  it('is the same without the texts', () => {
    const files = Object.fromEntries(Object.entries(harbour()).filter(([file]) => !file.includes('/texts/')));
    const without = compile(memoryWorkspace(files), 'data/harbour');
    expect(without.texts.size).toBe(0);
    expect(without.dataset).toEqual(dataset);
    expect(without.provenance).toEqual(compiled.provenance);
  });

  it('is the same in any order of its files', () => {
    const files = harbour();
    const order = files['data/harbour/facts/order.yaml'] ?? '';
    const aboard = files['data/harbour/facts/aboard.yaml'] ?? '';
    const swapped = { ...files, 'data/harbour/facts/order.yaml': aboard, 'data/harbour/facts/aboard.yaml': order };
    const backwards = Object.fromEntries(Object.entries(swapped).reverse());
    const other = compile(memoryWorkspace(backwards), 'data/harbour');
    expect(print(other.dataset as Dataset)).toBe(print(dataset));
  });

  it('publishes no twelve words of an article in a row, and a copy would be seen', () => {
    const sources = sourcesOf(compiled.texts);
    const headlines = dataset.articles.map(({ headline }) => headline);
    expect(sources.copied(print(dataset), headlines)).toBeNull();
    const sentence = compiled.texts.get('radio')?.paragraphs.at(-1)?.text ?? '';
    const copy = { ...dataset, story: { ...dataset.story, summary: sentence } };
    expect(sources.copied(print(copy), headlines)).toMatchObject({ article: 'radio' });
  });
});
