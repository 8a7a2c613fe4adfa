import { describe, expect, it } from 'vitest';
import { parseIso } from '#facts/span.ts';
import { onDay } from '#generate/dates.ts';
import { sample } from '#tests/sample.ts';
import { type Words, en } from '#app/language/en.ts';
import { bringLanguage, languageFor, languageOf } from '#app/language/language.ts';
import { counter, listWords, numberWords } from '#app/language/number.ts';

describe('languages', () => {
  it('are found by tag, whatever the region or the case', async () => {
    const german = await bringLanguage('de');
    expect(german.tag).toBe('de');
    expect(await bringLanguage('DE-at')).toBe(german);
    expect(languageOf('de-CH')).toBe(german);
  });

  it('fall back to English', () => {
    expect(languageOf('tlh').tag).toBe('en');
    expect(languageOf('').tag).toBe('en');
  });

  it('are those of a story, or of whoever asks for another, with the year of the story', async () => {
    await bringLanguage('de');
    const story = { ...sample.story, language: 'de', asOf: onDay(parseIso('2024-11-08') ?? 0) };
    expect(languageFor(story)).toMatchObject({ tag: 'de', year: 2024 });
    expect(languageFor(story, 'en')).toMatchObject({ tag: 'en', year: 2024 });
  });

  it('have their later words once these were brought, and not before', async () => {
    const { story } = await bringLanguage('de');
    expect(story.words).toBeUndefined();
    expect(await story.with(Promise.resolve('part'))).toBe('part');
    expect(story.words.next).toBe('Weiter');
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
