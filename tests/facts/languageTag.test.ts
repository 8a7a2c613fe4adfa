import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isLanguageTag } from '#facts/languageTag.ts';

test.each(['en', 'pt-BR', 'es-419', 'zh-Hant', 'zh-Hant-TW', 'de-1996', 'ca-valencia', 'haw'])('%s is a tag', (tag) => {
  expect(isLanguageTag(tag)).toBe(true);
});

test.each(['', 'EN', 'en_GB', 'english', 'Old-English', 'en-US-GB', 'zh-yue', 'en-'])('%s is none', (text) => {
  expect(isLanguageTag(text)).toBe(false);
});

test('Intl takes whatever is a tag', () => {
  const part = fc.stringMatching(/^[A-Za-z0-9]{1,9}$/);
  fc.assert(
    fc.property(fc.constantFrom('en', 'zh', 'haw'), fc.array(part, { maxLength: 4 }), (language, parts) => {
      const tag = [language, ...parts].join('-');
      if (isLanguageTag(tag)) expect(() => new Intl.DateTimeFormat(tag)).not.toThrow();
    }),
  );
});
