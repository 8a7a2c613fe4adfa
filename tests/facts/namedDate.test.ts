import { describe, expect, test } from 'vitest';
import { latinDigits } from '#facts/digits.ts';
import { monthNamed, namedDate } from '#facts/namedDate.ts';

describe('a date whose month is a word', () => {
  test.each<[string, string, number, string]>([
    ['17 October 2024', '2024', 10, '17'],
    ['Oct. 5th, 2024', '2024', 10, '5'],
    ['Sept 2024', '2024', 9, ''],
    ['12 de marzo de 1810', '1810', 3, '12'],
    ['1er mars 1995', '1995', 3, '1'],
    ['juillet 1998', '1998', 7, ''],
    ['1. Mai 1991', '1991', 5, '1'],
    ['12 березня 2024 р.', '2024', 3, '12'],
    ['14 آذار 2025', '2025', 3, '14'],
    ['14 مارس 2025', '2025', 3, '14'],
  ])('is read in many languages: %s', (text, year, month, day) => {
    expect(namedDate(text)).toEqual({ year, month, day });
  });

  test('is not read by its first letters: marraskuu is November in Finnish', () => {
    expect(namedDate('marraskuu 2004')).toEqual({ year: '2004', month: 11, day: '' });
  });

  test.each(['jui 2004', 'autumn 2004', 'xyz 2000', '5 Monday 2001'])('is not made out of %s', (text) => {
    expect(namedDate(text)).toBeNull();
  });

  test('may cut an English month after three letters, no shorter', () => {
    expect([monthNamed('Septem'), monthNamed('Se')]).toEqual([9, null]);
  });
});

test('digits of any script are the digits 0 to 9', () => {
  expect(latinDigits('١٢/٣/٢٠٢٥ ۱۲ १२ １２ 7')).toBe('12/3/2025 12 12 12 7');
  expect(latinDigits('𝟏𝟐 𝟬𝟵 𝟷')).toBe('12 09 1');
});
