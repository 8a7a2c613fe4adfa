import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { citationBibTeX } from '#exchange/bibtex.ts';
import { citationText } from '#exchange/citation.ts';
import { citationCsl } from '#exchange/csl.ts';
import { EXCHANGE_FILES } from '#exchange/files.ts';
import { on, sample, span } from '../sample.ts';

const story = {
  ...sample.story,
  asOf: on('2024-10-27'),
  publisher: { name: 'Harbour & Co', url: 'https://harbour.example/a_b' },
  licence: 'CC BY 4.0',
};
const dataset = { ...sample, story };

describe('a citation', () => {
  test('in words names publisher, date, title, licence, and every article', () => {
    expect(citationText(dataset)).toBe(
      [
        'Cite as:\n',
        'Harbour & Co (2024-10-27). The ferry of the old port [data set]. CC BY 4.0. https://harbour.example/a_b\n',
        'Facts drawn from:\n',
        'The Gazette (2024-10-27). Is the ferry safe? https://gazette.example/ferry\n',
      ].join('\n'),
    );
  });

  test.each([
    ['uk', 'Як цитувати:', '[набір даних]', 'б. д.'],
    ['fr-CA', 'Pour citer\u202f:', '[jeu de données]', 's. d.'],
    ['ja', 'Cite as:', '[data set]', 'n.d.'],
  ])('speaks the language of the story, as %s, else English', (language, citeAs, dataSet, undated) => {
    const own = { ...sample, story: { ...sample.story, language } };
    const text = citationText(own);
    expect(text.startsWith(citeAs)).toBe(true);
    expect(text).toContain(dataSet);
    expect(text).toContain(`(${undated})`);
    expect(citationBibTeX(own)).toContain(
      `howpublished = {${dataSet.slice(1, 2).toUpperCase()}${dataSet.slice(2, -1)}}`,
    );
  });

  test('says no more of a date than is known', () => {
    const vague = span('once', '2024-10-18', '2024-10-27');
    const [article] = sample.articles;
    if (!article) throw new Error('no article');
    const text = citationCsl({ ...dataset, articles: [{ ...article, published: vague }] });
    expect((JSON.parse(text) as { issued: object }[])[1]?.issued).toEqual({ 'date-parts': [[2024, 10]] });
    expect(citationText(sample)).toContain('(n.d.). The ferry');
  });

  test('says nothing of a date of which one side is open, as that of an article imported today', () => {
    const [article] = sample.articles;
    if (!article) throw new Error('no article');
    const articles = [{ ...article, published: span('once', null, '2026-11-24') }];
    expect(citationText({ ...dataset, articles })).toContain('The Gazette (n.d.).');
    expect(citationBibTeX({ ...sample, articles })).not.toContain('year');
  });

  test.each([
    ['-000043-03-15', '(-0043-03-15)', [-44, 3, 15], '{-43}'],
    ['0476-09-04', '(0476-09-04)', [476, 9, 4], '{476}'],
  ])('counts the years of %s as each file does', (iso, words, parts, year) => {
    const [article] = sample.articles;
    if (!article) throw new Error('no article');
    const old = { ...sample, articles: [{ ...article, published: on(iso) }] };
    expect(citationText(old)).toContain(words);
    expect((JSON.parse(citationCsl(old)) as { issued: object }[])[1]?.issued).toEqual({ 'date-parts': [parts] });
    expect(citationBibTeX(old)).toContain(`year = ${year}`);
  });

  test('in CSL-JSON is what reference managers import', () => {
    expect(JSON.parse(citationCsl(dataset))).toEqual([
      {
        id: 'harbour',
        type: 'dataset',
        title: 'The ferry of the old port',
        author: [{ literal: 'Harbour & Co' }],
        publisher: 'Harbour & Co',
        issued: { 'date-parts': [[2024, 10, 27]] },
        language: 'en',
        license: 'CC BY 4.0',
        URL: 'https://harbour.example/a_b',
      },
      {
        id: 'harbour-gazette',
        type: 'article-newspaper',
        title: 'Is the ferry safe?',
        'container-title': 'The Gazette',
        issued: { 'date-parts': [[2024, 10, 27]] },
        language: 'en',
        URL: 'https://gazette.example/ferry',
      },
    ]);
  });

  test('in BibTeX escapes what TeX would read, and keeps addresses', () => {
    const text = citationBibTeX(dataset);
    expect(text).toContain('author = {{Harbour \\& Co}}');
    expect(text).toContain('url = {https://harbour.example/a_b}');
    expect(text).toMatch(/^@misc\{harbour,\n {2}title = \{\{The ferry/);
  });

  test('in BibTeX keeps its braces in balance, whatever a title holds', () => {
    fc.assert(
      fc.property(fc.string(), (title) => {
        const text = citationBibTeX({ ...dataset, story: { ...story, title } });
        const braces = text.replace(/\\[{}]/g, '');
        expect(braces.split('{')).toHaveLength(braces.split('}').length);
      }),
    );
  });
});

test('each file has a name of its own', () => {
  expect(new Set(EXCHANGE_FILES.map(({ name }) => name)).size).toBe(EXCHANGE_FILES.length);
});
