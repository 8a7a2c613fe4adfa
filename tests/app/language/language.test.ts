import { describe, expect, it } from 'vitest';
import { type Words, en } from '#app/language/en.ts';
import { TAGS, languageOf } from '#app/language/language.ts';
import { counter, listWords, numberWords } from '#app/language/number.ts';

describe('languages', () => {
  it('are found by tag, whatever the region or the case', () => {
    for (const tag of TAGS) expect(languageOf(`${tag.toUpperCase()}-XX`)).toBe(languageOf(tag));
  });

  it('fall back to English', () => {
    expect(languageOf('tlh').tag).toBe('en');
    expect(languageOf('').tag).toBe('en');
  });

  it('write only left to right or right to left, and have a plural for every count', () => {
    for (const tag of TAGS) {
      const { dir, words } = languageOf(tag);
      expect(['ltr', 'rtl']).toContain(dir);
      for (const n of [0, 1, 2, 3, 5, 11, 21, 100]) expect(words.counts.facts(n)).toContain(String(n));
    }
  });
});

describe('a table of words', () => {
  it('does not compile where a word is missing', () => {
    const { skip: _, ...rest } = en;
    // @ts-expect-error `skip` is missing
    const broken: Words = rest;
    expect(Object.keys(broken)).not.toContain('skip');
  });
});

describe('numbers', () => {
  it('take the separators and the plural of their language', () => {
    expect(numberWords('en-GB', 12000)).toBe('12,000');
    const files = { one: '# файл', few: '# файли', many: '# файлів', other: '# файлу' };
    expect([1, 3, 5, 21].map((n) => counter('uk')(n, files))).toEqual(['1 файл', '3 файли', '5 файлів', '21 файл']);
  });

  it('join names as the language joins them', () => {
    expect(listWords('en-GB', ['A', 'B', 'C'])).toBe('A, B and C');
  });
});
