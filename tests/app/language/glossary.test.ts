import { expect, test } from 'vitest';
import { runsOf } from '#app/language/glossary.ts';

const glossary = [
  { term: 'the Kremlin', meaning: 'The seat of Russia’s president.' },
  { term: 'pact', meaning: 'An agreement.' },
  { term: 'C++ (language)', meaning: 'Marks are no patterns.' },
];

/** A text with its terms in brackets. */
const marked = (text: string) =>
  runsOf(glossary, text)
    .map((run) => (run.term ? `[${run.text}]` : run.text))
    .join('');

test('finds the terms of a text, whatever their case, article or ending', () => {
  expect(marked('Two Pacts were signed. The Kremlin’s answer: a pact is not known.')).toBe(
    'Two [Pacts] were signed. The [Kremlin’s] answer: a pact is not known.',
  );
});

test('keeps what is stressed, and every letter of the text', () => {
  expect(runsOf(glossary, 'No *pact with* it')).toEqual([
    { text: 'No ', stressed: false, term: null },
    { text: 'pact', stressed: true, term: glossary[1] },
    { text: ' with', stressed: true, term: null },
    { text: ' it', stressed: false, term: null },
  ]);
  expect(runsOf(glossary, '')).toEqual([]);
});

test('takes the longest of the terms that begin at one word', () => {
  const both = [
    { term: 'peace', meaning: 'No war.' },
    { term: 'peace talks', meaning: 'Talks about it.' },
  ];
  expect(runsOf(both, 'The peace talks of May').map(({ term }) => term?.term ?? null)).toEqual([
    null,
    'peace talks',
    null,
  ]);
});

test('does not find a term inside another word', () => {
  expect(marked('a compact answer with impact')).toBe('a compact answer with impact');
});

test('takes a term as it is written', () => {
  expect(marked('It is in C++ (language) today.')).toBe('It is in [C++ (language)] today.');
});
