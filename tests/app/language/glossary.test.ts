import { expect, test } from 'vitest';
import { termsIn } from '#app/language/glossary.ts';

const glossary = [
  { term: 'the Kremlin', meaning: 'The seat of Russia’s president.' },
  { term: 'pact', meaning: 'An agreement.' },
  { term: 'C++ (language)', meaning: 'Marks are no patterns.' },
];

test('finds the terms of a text, whatever their case, article or ending', () => {
  expect(termsIn(glossary, ['Two Pacts were signed.', 'The Kremlin’s answer']).map(({ term }) => term)).toEqual([
    'the Kremlin',
    'pact',
  ]);
});

test('does not find a term inside another word', () => {
  expect(termsIn(glossary, ['a compact answer with impact'])).toEqual([]);
});

test('takes a term as it is written', () => {
  expect(termsIn(glossary, ['It is in C++ (language) today.'])).toHaveLength(1);
});
