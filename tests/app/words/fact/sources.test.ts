import { describe, expect, it } from 'vitest';
import { languageOf } from '#app/language/language.ts';
import { voiceNames } from '#app/language/facts.ts';
import { sourcesOf } from '#app/words/fact/sources.ts';
import { openArchive } from '#facts/archive.ts';
import { fact, sample } from '../../../sample.ts';

const en = languageOf('en');
const [gazette] = sample.articles;
const more = ['one', 'two'].map((id) => ({
  ...(gazette ?? expect.fail()),
  id,
  url: `https://gazette.example/${id}`,
}));
const archive = openArchive({ ...sample, articles: [...sample.articles, ...more] });
const cited = (...articles: readonly string[]) =>
  fact('any', {
    by: [],
    appearances: articles.map((article) => ({ article, passage: { first: '', last: '' }, via: [] })),
  });
const named = (...articles: readonly string[]) => sourcesOf(en, archive, cited(...articles)).map(({ name }) => name);

describe('the sources of a fact', () => {
  it('are called by their outlets, and two of one outlet do not read alike', () => {
    expect(named('gazette')).toEqual(['The Gazette']);
    expect(named('gazette', 'one', 'two')).toEqual(['The Gazette', 'The Gazette (2)', 'The Gazette (3)']);
  });

  it('lead each to its own address, or to none', () => {
    const [first, second, third] = sourcesOf(en, archive, cited('one', 'gone', 'two'));
    expect([first?.url, second?.url, third?.url]).toEqual([more[0]?.url, null, more[1]?.url]);
  });

  it('are one voice where they are of one outlet', () => {
    expect(voiceNames(en, archive, cited('one', 'two'))).toBe('The Gazette');
  });
});
