import { describe, expect, it } from 'vitest';
import { type FetchText, loadProvenance } from '#app/words/provenance.ts';

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
