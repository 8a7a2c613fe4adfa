import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineStart, plainText, segments } from '#app/language/rich.ts';

describe('stressed text', () => {
  it('is cut into its runs', () => {
    expect(segments('They *are* here')).toEqual([
      { text: 'They ', stressed: false },
      { text: 'are', stressed: true },
      { text: ' here', stressed: false },
    ]);
  });

  it('keeps asterisks that stress nothing', () => {
    expect(plainText('2 * 3 * 4 and 5*')).toBe('2 * 3 * 4 and 5*');
  });

  it('never turns markup into anything but text', () => {
    expect(segments('<b>*x*</b>').map(({ text }) => text)).toEqual(['<b>', 'x', '</b>']);
  });

  it('loses nothing of a text but its marks', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(plainText(text).replaceAll('*', '')).toBe(text.replaceAll('*', ''));
      }),
    );
  });
});

describe('the start of a line', () => {
  it('is written large as the language writes it, and the rest stays', () => {
    expect(lineStart('en', 'the article')).toBe('The article');
    expect(lineStart('tr', 'istanbul')).toBe('İstanbul');
    expect(lineStart('en', '“quoted”')).toBe('“quoted”');
    expect(lineStart('en', '')).toBe('');
    expect(lineStart('en', 'example.org and others')).toBe('example.org and others');
    expect(lineStart('en', 'in brief.')).toBe('In brief.');
  });
});
