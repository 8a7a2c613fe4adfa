import { describe, expect, it } from 'vitest';
import { provenanceIn } from '#app/words/card/bulkProvenance.ts';
import type { FetchText } from '#app/loading/load.ts';
import { loadProvenance } from '#app/words/card/provenance.ts';
import { type Bring, openCollection } from '#facts/columns/collection.ts';
import type { Provenance } from '#facts/provenance.ts';
import { writeArchive } from '#facts/columns/files.ts';
import { FILES } from '#facts/columns/fileNames.ts';
import { generate } from '#generate/generate.ts';

const RECORD = { format: 'dateline-provenance/1', articles: {}, facts: {} };
const answers =
  (body: string, ok = true): FetchText =>
  () =>
    Promise.resolve({ ok, text: () => Promise.resolve(body) });
const stalls: FetchText = (_, signal) =>
  new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new Error('aborted'))));

describe('the record of sources', () => {
  it('is what the file says', async () => {
    expect(await loadProvenance('x', answers(JSON.stringify(RECORD)))).toEqual(RECORD);
  });

  it('is absent where the page names none', async () => {
    expect(await loadProvenance(undefined, answers('{}'))).toBe('absent');
    expect(await loadProvenance('', answers('{}'))).toBe('absent');
  });

  it.each<[string, FetchText]>([
    ['a truncated file', answers(JSON.stringify(RECORD).slice(0, 30))],
    ['a page instead of data', answers('<!doctype html><title>Not found</title>')],
    ['an error status', answers(JSON.stringify(RECORD), false)],
    ['no network', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['another format', answers(JSON.stringify({ ...RECORD, format: 'dateline-provenance/9' }))],
    ['null', answers('null')],
    ['a list where records should be', answers(JSON.stringify({ ...RECORD, facts: [] }))],
    ['a stall', stalls],
  ])('failed with %s', async (_, fetchText) => {
    expect(await loadProvenance('x', fetchText, 20)).toBe('failed');
  });
});

describe('the record of sources of a large story', () => {
  const dataset = generate({ facts: 600, seed: 1 });
  const fact = dataset.facts.find(({ key, id }) => !key && id !== dataset.story.start);
  const [id, article] = [fact?.id ?? '', fact?.appearances[0]?.article ?? ''];
  const anchored = {
    verified: '2026-11-01',
    appearances: [{ article, start: 3, end: 9, digest: 'd', before: 'b', after: 'a' }],
  };
  const whole: Provenance = {
    format: 'dateline-provenance/1',
    articles: { [article]: { sha256: 'abc' } },
    facts: { [id]: anchored },
  };

  function opened(breaks: (path: string) => Promise<Uint8Array> | null = () => null) {
    const files = new Map<string, string | Uint8Array>();
    const holdings = writeArchive(dataset, whole, (path, content) => files.set(path, content));
    const bring: Bring = (path) => {
      const content = files.get(path) ?? '';
      return breaks(path) ?? Promise.resolve(typeof content === 'string' ? new TextEncoder().encode(content) : content);
    };
    const columns = files.get(FILES.columns) as Uint8Array;
    return { collection: openCollection(holdings, columns, bring), indexOf: () => undefined };
  }

  it('is read from the part that has the fact, with the digests of its articles', async () => {
    expect(await provenanceIn(opened(), id)).toEqual(whole);
  });

  it('has nothing of a fact that is not anchored', async () => {
    const { facts } = await provenanceIn(opened(), dataset.story.start);
    expect(facts).toEqual({});
  });

  it.each<[string, () => Promise<Uint8Array>]>([
    ['is cut off', () => Promise.resolve(new TextEncoder().encode('{"fact-1":'))],
    ['is a page', () => Promise.resolve(new TextEncoder().encode('<!doctype html>'))],
    ['is gone', () => Promise.reject(new Error('404'))],
    ['stalls', () => new Promise(() => {})],
  ])('is refused where that part %s', async (_, answer) => {
    const broken = opened((path) => (path.startsWith('provenance/') ? answer() : null));
    await expect(provenanceIn(broken, id, 20)).rejects.toThrow();
  });
});
