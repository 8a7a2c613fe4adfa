import { expect, test } from 'vitest';
import { runsOf } from '#app/language/glossary.ts';

const glossary = [
  { term: 'the Kremlin', meaning: 'The seat of Russia’s president.' },
  { term: 'pact', meaning: 'An agreement.' },
  { term: 'C++ (language)', meaning: 'Marks are no patterns.' },
];

/** A text with its terms in brackets. */
const marked = (text: string) =>
  runsOf({ glossary, language: 'en' }, text)
    .map((run) => (run.term ? `[${run.text}]` : run.text))
    .join('');

test('finds the terms of a text, whatever their case, article or ending', () => {
  expect(marked('Two Pacts were signed. The Kremlin’s answer: a pact is not known.')).toBe(
    'Two [Pacts] were signed. The [Kremlin’s] answer: a pact is not known.',
  );
});

test('keeps what is stressed, and every letter of the text', () => {
  expect(runsOf({ glossary, language: 'en' }, 'No *pact with* it')).toEqual([
    { text: 'No ', stressed: false, term: null },
    { text: 'pact', stressed: true, term: glossary[1] },
    { text: ' with', stressed: true, term: null },
    { text: ' it', stressed: false, term: null },
  ]);
  expect(runsOf({ glossary, language: 'en' }, '')).toEqual([]);
});

test('takes the longest of the terms that begin at one word', () => {
  const both = [
    { term: 'peace', meaning: 'No war.' },
    { term: 'peace talks', meaning: 'Talks about it.' },
  ];
  expect(
    runsOf({ glossary: both, language: 'en' }, 'The peace talks of May').map(({ term }) => term?.term ?? null),
  ).toEqual([null, 'peace talks', null]);
});

test('does not find a term inside another word', () => {
  expect(marked('a compact answer with impact')).toBe('a compact answer with impact');
});

test('takes a term as it is written', () => {
  expect(marked('It is in C++ (language) today.')).toBe('It is in [C++ (language)] today.');
});

/** A text in another language with a term in brackets. */
function markedIn(language: string, term: string, text: string, spellings: readonly string[] = []): string {
  const story = { glossary: [{ term, meaning: '', spellings }], language };
  return runsOf(story, text)
    .map((run) => (run.term ? `[${run.text}]` : run.text))
    .join('');
}

test.each([
  ['de', 'Pakt', 'Pakts', 'Das Ende des Pakts, der Pakt', 'Das Ende des Pakts, der [Pakt]'],
  ['es', 'a priori', 'priori', 'El priori y lo a priori', 'El priori y lo [a priori]'],
  ['uk', 'дрон', 'дронів', 'Дронів було сто, дрон один', 'Дронів було сто, [дрон] один'],
])('in the language %s takes %s as it is written, and not %s', (language, term, _, text, found) => {
  expect(markedIn(language, term, text)).toBe(found);
});

test('takes a term in each of the spellings that the editor gives', () => {
  expect(markedIn('uk', 'дрон', 'Сто дронів.', ['дрони', 'дронів'])).toBe('Сто [дронів].');
  expect(markedIn('fr', 'traité', 'Des traités', ['traités'])).toBe('Des [traités]');
});

test('in Korean finds a term before its particle, and not in a longer word', () => {
  expect(markedIn('ko', '무인기', '무인기지에서 무인기는 떴다')).toBe('무인기지에서 [무인기는] 떴다');
  expect(markedIn('ko', '조약', '그 조약들에서는')).toBe('그 [조약들에서는]');
});

test('finds a term in a script without spaces between words, and a foreign one inside it', () => {
  expect(markedIn('zh', '无人机', '多架无人机起飞')).toBe('多架[无人机]起飞');
  expect(markedIn('zh', 'AI', '使用AI系统')).toBe('使用[AI]系统');
});
