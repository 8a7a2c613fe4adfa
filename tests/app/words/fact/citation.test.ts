import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeUrl } from '#facts/url.ts';
import { sentenceUrl } from '#app/words/fact/citation.ts';

const passage = { first: 'first words', last: 'last words' };

describe('the address of a sentence', () => {
  it.each([
    ['https://a.example/x', 'https://a.example/x#:~:text=first%20words,last%20words'],
    ['https://a.example/x?y=1', 'https://a.example/x?y=1#:~:text=first%20words,last%20words'],
    ['https://a.example/x#part', 'https://a.example/x#part:~:text=first%20words,last%20words'],
    ['https://a.example/x#:~:text=old', 'https://a.example/x#:~:text=first%20words,last%20words'],
  ])('extends %s', (address, expected) => {
    expect(sentenceUrl(address, passage)).toBe(expected);
  });

  it('encodes what has a meaning of its own in a text directive', () => {
    expect(sentenceUrl('https://a.example/', { first: 'a, b & c', last: '“mid-May”' })).toBe(
      'https://a.example/#:~:text=a%2C%20b%20%26%20c,%E2%80%9Cmid%2DMay%E2%80%9D',
    );
  });

  it('names one run where the passage is one', () => {
    expect(sentenceUrl('https://a.example/', { first: 'whole', last: '' })).toBe('https://a.example/#:~:text=whole');
  });

  it('never lets a passage change the rest of the address', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (first, last) => {
        const url = sentenceUrl('https://a.example/x', { first, last });
        expect(url).toMatch(/^https:\/\/a\.example\/x(#:~:text=[^,&-]*(,[^,&-]*)?)?$/);
      }),
    );
  });

  it.each([
    undefined,
    'javascript:alert(1)',
    'data:text/html,x',
    '/relative',
    'https://user:word@a.example/',
    'https://a.example/\u0000',
    'https://a.example/"x',
    'mailto:a@b.example',
  ])('is none for %s', (address) => {
    expect(sentenceUrl(address, passage)).toBeNull();
  });

  it('allows a mail address where one is asked for', () => {
    expect(safeUrl('mailto:a@b.example', ['mailto:'])).toBe('mailto:a@b.example');
  });
});
