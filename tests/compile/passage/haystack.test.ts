import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Haystack } from '#compile/passage/haystack.ts';

const isWord = (one: string | undefined) => one !== undefined && /[\p{L}\p{N}]/u.test(one);
const splits = (text: string, at: number) => at > 0 && isWord(text[at - 1]) && isWord(text[at]);

/** Character by character, as the rule says it. */
function placesIn(text: string, words: string): readonly number[] {
  const places = words === '' ? [] : Array.from(text, (_, at) => at);
  return places.filter((at) => text.startsWith(words, at) && !splits(text, at) && !splits(text, at + words.length));
}

const letters = fc.string({ unit: fc.constantFrom('a', 'b', ' ', ' ', '.', 'ß', '-', '한'), maxLength: 60 });

describe('a haystack', () => {
  it('finds every place of words, and no other, whether they are few or many', () => {
    fc.assert(
      fc.property(letters, fc.nat(60), fc.nat(20), (text, from, length) => {
        const words = text.slice(from, from + length);
        expect(new Haystack(text).places(words)).toEqual(placesIn(text, words));
      }),
    );
  });

  it('finds words that overlap themselves, at both ends of the text too', () => {
    expect(new Haystack('la la la la la la').places('la la la la')).toEqual([0, 3, 6]);
  });

  it('does not find what only begins alike', () => {
    const text = new Haystack('Line 10927 of this report. Line 10928 of this report.');
    expect(text.places('Line 10928 of')).toEqual([27]);
    expect(text.places('Line 10929 of')).toEqual([]);
    expect(text.places('Line 10927 o')).toEqual([]);
  });

  it('finds in small letters what is written in capitals', () => {
    expect(new Haystack('No Ship Sailed').folded.places('ship sailed')).toEqual([3]);
  });
});
