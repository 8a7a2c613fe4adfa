import { expect, test } from 'vitest';
import { dayPlain, dayYear } from '#app/language/dates.ts';
import { partOf } from '#app/language/parts.ts';
import { bringLanguage } from '#app/language/language.ts';
import { parseIso } from '#facts/span.ts';

const SAID: readonly (readonly [tag: string, words: string, part: string | null])[] = [
  ['uk', 'на початку жовтня', 'early'],
  ['uk', 'у середині жовтня', 'mid'],
  ['uk', 'у середу', null],
  ['uk', 'наприкінці року', 'late'],
  ['uk', 'спочатку', null],
  ['ko', '10월 초', 'early'],
  ['ko', '10월 중순', 'mid'],
  ['ko', '연말', 'late'],
  ['ko', '5초', null],
  ['fr', 'début octobre', 'early'],
  ['fr', 'à la mi-octobre', 'mid'],
  ['fr', 'fin octobre', 'late'],
  ['fr', 'enfin', null],
  ['fr', 'en fin de journée', null],
  ['de', 'Anfang Oktober', 'early'],
  ['de', 'Mitte Oktober', 'mid'],
  ['de', 'Ende Oktober', 'late'],
  ['de', 'später', null],
  ['es', 'a principios de octubre', 'early'],
  ['es', 'a mediados del mes', 'mid'],
  ['es', 'a finales de octubre', 'late'],
  ['es', 'al final', null],
  ['ar', 'في أوائل أكتوبر', 'early'],
  ['ar', 'منتصف أكتوبر', 'mid'],
  ['ar', 'بنهاية الشهر', 'late'],
  ['ar', 'نهاية الأسبوع', null],
];

test.each(SAID)('a source that writes in %s «%s» names this part of a month: %s', async (tag, words, part) => {
  const { parts } = await bringLanguage(tag);
  expect(partOf(words, parts)).toBe(part);
});

test('what an English source says is understood on every page', async () => {
  expect(partOf('early October', (await bringLanguage('de')).parts)).toBe('early');
});

test('a date in a language that runs from right to left is read from its day on, wherever it stands', async () => {
  const day = parseIso('2024-10-17') ?? expect.unreachable();
  expect(dayPlain(await bringLanguage('ar'), day)).toBe('\u200f17 أكتوبر 2024');
  expect(dayPlain(await bringLanguage('de'), day)).toBe('17. Oktober 2024');
});

test('the year of a short date stands where the language writes it', async () => {
  const day = parseIso('2024-10-17') ?? expect.unreachable();
  const written = await Promise.all(['en', 'ko', 'de'].map(async (tag) => dayYear(await bringLanguage(tag), day)));
  expect(written).toEqual(['17 Oct 2024', '2024년 10월 17일', '17. Okt. 2024']);
});

test('a quotation in a language that runs from right to left keeps its own direction, its last sign with it', async () => {
  const { words } = await bringLanguage('ar');
  expect(words.quoted('Is the ferry safe?')).toBe('«\u2068Is the ferry safe?\u2069»');
});
