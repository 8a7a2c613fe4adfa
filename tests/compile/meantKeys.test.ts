import { describe, expect, it } from 'vitest';
import { compileFerry } from './disk.ts';

/** What a file is told of its keys and of what it names. */
function told(files: Record<string, string>, ...codes: readonly string[]): readonly (string | undefined)[] {
  const { problems } = compileFerry(files);
  return problems.filter(({ code }) => codes.includes(code)).map(({ suggestion }) => suggestion);
}

const fact = (lines: string) => ({ 'facts/more.yaml': `- id: more\n  text: More.\n${lines}` });

describe('a key that others would use', () => {
  it.each([
    ['of a fact', fact('  status: reported\n'), 'Write `standing` in its place.'],
    [
      'of a fact in curly quotation marks',
      fact('  “standing”: reported\n'),
      'Write `standing`, without quotation marks.',
    ],
    ['of a place', { 'places.yaml': '- { id: quay, title: Quay, kind: quay, precision: site, coordinates: [4, 52] }\n' }, 'Write `name` in its place.'], // prettier-ignore
    ['of an article', { 'articles.yaml': '- { id: gazette, title: Held back, published: 2024-03-13 }\n' }, 'Write `headline` in its place.'], // prettier-ignore
  ])('%s is told once, with the one that is meant', (_, files, instead) => {
    expect(told(files, 'unknown-key', 'missing-field')).toEqual([instead]);
  });

  it.each([
    ['date', 'Write `event` (when it was) or `said` (when it was said).'],
    ['source', 'Write `in` (the articles), or `by` (who says it).'],
    ['url', 'An address stands in articles.yaml, as the `url` of an article; here name that article in `in`.'],
  ])('names both that %s can mean', (key, instead) => {
    expect(told(fact(`  standing: reported\n  ${key}: 2024-03-12\n`), 'unknown-key')).toEqual([instead]);
  });
});

describe('what newcomers write', () => {
  const story = (lines: string) => ({
    'story.yaml': `title: Ferry\nsummary: It stayed.\nlanguage: en\nstart: forty-aboard\n${lines}`,
  });

  it('is told the words of a key that is missing', () => {
    const places = { 'places.yaml': '- { id: quay, name: Quay, kind: quay, coordinates: [4, 52] }\n' };
    expect(told(places, 'missing-field')).toEqual(['Add `precision: …`, with one of site, city, region, country, area.']); // prettier-ignore
  });

  it('is told what each standing means, where none comes near', () => {
    expect(told(fact('  standing: confirmed\n'), 'unknown-word')[0]).toContain('`found`: a body documented it;');
  });

  it('is told how words stand beside a day', () => {
    expect(told(fact('  standing: reported\n  said: last Monday\n'), 'bad-date')[0]).toContain(
      'words: "last Monday" }',
    );
  });

  it('is told that a story shows no pictures', () => {
    expect(told(fact('  standing: reported\n  photo: quay.jpg\n'), 'unknown-key')[0]).toContain('no pictures');
  });

  it('is told of an address for mail what stands before it', () => {
    const lines = 'publisher: { name: Press, report: errors@example.org }\n';
    expect(told(story(lines), 'unsafe-url')).toEqual(['Write `mailto:errors@example.org`.']);
  });

  it('is told where a key of the publisher stands', () => {
    expect(told(story('report: https://example.org\n'), 'unknown-key')[0]).toContain(
      'publisher: { name: …, report: … }',
    );
  });

  describe('of a number that somebody rejects', () => {
    const figure = 'figures: [{ measure: aboard, words: nine, value: 9 }]';
    const denial = (answers: string) => `  standing: denies\n  by: mayor\n  said: 2024-03-12\n  ${figure}\n  answers: ${answers}\n`; // prettier-ignore

    it('is told that another number is said, and not a denial', () => {
      expect(told(fact(denial('[{ question: how-many }]')), 'standing-denies')[0]).toContain('write `standing: said`');
    });

    it('is told which fact made a position of every number needed', () => {
      const files = fact(denial('[{ question: how-many, position: denies }]'));
      expect(told(files, 'undecided')[0]).toMatch(/^“more” denies here\. Where it only gives another number/);
    });
  });

  it('is not told that a lane lists no places where they were refused', () => {
    const lines = 'lanes:\n  - { id: town, label: Town, places: quay }\n  - { id: rest, label: Rest }\n';
    expect(told(story(lines), 'wrong-kind', 'rest-lane')).toEqual(['Write `[quay]`.']);
  });
});

describe('a column that others would use', () => {
  const table = (head: string, cells: string) => ({
    'facts.csv': `id,text,${head}\nmore,More.,${cells}\n`,
    'facts/facts.yaml': '',
  });

  it.each([
    ['standing,location', 'reported,quay', 'Write `at` in its place.'],
    ['standing,date', 'reported,2024-03-12', 'Write `event` (when it was) or `said` (when it was said).'],
    ['standing,source', 'reported,gazette', 'Write `article` (the articles), or `by` (who says it).'],
    ['standing,URL', 'reported,https://example.org', 'An address stands in articles.yaml, as the `url` of an article; here name that article in `article`.'], // prettier-ignore
  ])('%s is told with the one that is meant', (head, cells, instead) => {
    expect(told(table(head, cells), 'unknown-key')).toEqual([instead]);
  });

  it.each([
    [
      'standing,figures',
      'reported,9',
      'Write the facts as `facts.ndjson`, a line of JSON each, in the place of `facts.csv`.',
    ],
    [
      'standing,Count',
      'reported,9',
      'Write the facts as `facts.ndjson`, a line of JSON each, in the place of `facts.csv`.',
    ],
    ['standing,in', 'reported,gazette', 'Write `article`, with `passage`, `via` and `quote` beside it.'],
  ])('that would hold a table is told with what can hold it: %s', (head, cells, instead) => {
    expect(told(table(head, cells), 'no-column')).toEqual([instead]);
  });

  it('of dates has no words, so that what is no date goes into the text', () => {
    expect(told(table('standing,event', 'reported,24.10.2024 14:05'), 'bad-date')).toEqual(['Write `2024-10-24`; the rest goes into the text: “14:05”.']); // prettier-ignore
  });

  it('stands in the place of one that a table needs', () => {
    expect(told(table('status,at', 'reported,quay'), 'table-columns')).toEqual(['Write `standing` in the place of `status`.']); // prettier-ignore
  });
});

describe('several ids in one text', () => {
  it.each(['official, mayor', 'official; mayor'])('become a list: %s', (ids) => {
    const [instead] = told(fact(`  standing: said\n  by: ${ids}\n`), 'unknown-voice');
    expect(instead).toContain('`[official, mayor]`');
  });

  it('are no list where one of them is not there', () => {
    const [instead] = told(fact('  standing: said\n  by: official, nobody\n'), 'unknown-voice');
    expect(instead).not.toContain('[');
  });
});
