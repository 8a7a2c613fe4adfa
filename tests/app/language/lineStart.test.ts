import { describe, expect, it } from 'vitest';
import { lineStart } from '#app/language/lineStart.ts';

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
