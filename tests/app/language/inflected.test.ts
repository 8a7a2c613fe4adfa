import { expect, test } from 'vitest';
import type { InterfaceTag } from '#facts/interface.ts';
import { spanLong, spanShort } from '#app/language/dates.ts';
import { bringLanguage } from '#app/language/language.ts';
import { readEdtf } from '#compile/parse/edtf.ts';

/** Dates whose words change with what stands before them. */
const DATES: readonly (readonly [InterfaceTag, edtf: string, sentence: string])[] = [
  ['de', '2024-10-10~', 'um den 10. Oktober 2024'],
  ['de', '2024-10~', 'etwa Oktober 2024, Tag nicht genannt'],
  ['de', '2024-10-10?', 'vielleicht am 10. Oktober 2024'],
  ['de', '[..2024-10-14]', 'spätestens am 14. Oktober 2024'],
  ['de', '[..2024-10]', 'spätestens Ende Oktober 2024'],
  ['de', '19XX/20XX', 'vom 20. Jahrhundert bis zum 21. Jahrhundert'],
  ['de', '{2024-06,2024-08}', 'in jedem dieser Zeiträume: Juni 2024 und August 2024'],
  ['fr', '2024-10-01', 'mardi 1er octobre 2024'],
  ['fr', '2024-10-11', 'vendredi 11 octobre 2024'],
  ['fr', '{2024-10-01,2024-10-11}', 'à chacune de ces dates\u202f: 1er et 11 octobre 2024'],
  ['fr', '../202X', 'jusqu’à la fin des années 2020'],
  ['fr', '../2024-12', 'jusqu’à fin décembre 2024'],
  ['es', '[..2024-10-14]', 'a más tardar el 14 de octubre de 2024'],
  ['es', '[..2024-10]', 'a más tardar a fin de octubre de 2024'],
  ['uk', '2024-10-17/..', 'з 17 жовтня 2024 р.'],
  ['uk', '2024-08/2024-10', 'із серпня до жовтня 2024 р.'],
  ['uk', '[2023,2024]', '2023 або 2024 р.'],
  ['uk', '{2023,2024}', 'у кожному з періодів: 2023 і 2024 рр.'],
  ['ko', '[2024-10-01..2024-10-05]', '2024년 10월 1일에서 5일 사이의 하루'],
];

test.each(DATES)('in the language %s, the date %s is read as %s', async (tag, edtf, sentence) => {
  const dated = readEdtf(edtf);
  if (!('span' in dated)) expect.fail(dated.refused);
  expect(spanLong(await bringLanguage(tag), dated.span)).toBe(sentence);
});

test.each([
  ['es', '2024-25/2024-27', 'de la primavera de 2024 al otoño de 2024'],
  ['fr', '2024-25/2024-27', 'du printemps 2024 à l’automne 2024'],
  ['uk', '../2024-28', 'до кінця зими 2024/25 р.'],
  ['uk', '0079-26', 'літо 79 н. е.'],
  ['de', '0079-26', 'Sommer 79 n. Chr.'],
  ['ko', '2024-28', '2024/25년 겨울'],
  ['ko', '2024-06/2024-08', '2024년 6월부터 2024년 8월까지'],
  ['uk', '-01XX', 'II століття до н. е.'],
  ['ko', '-01XX', '기원전 2세기'],
])('in the language %s, the date %s is in short %s', async (tag, edtf, short) => {
  const dated = readEdtf(edtf);
  if (!('span' in dated)) expect.fail(dated.refused);
  expect(spanShort(await bringLanguage(tag), dated.span)).toBe(short);
});

test('in German, the days of a stretch in short have their article', async () => {
  const dated = readEdtf('[2024-10-11..2024-10-14]');
  if (!('span' in dated)) expect.fail(dated.refused);
  const german = await bringLanguage('de');
  expect(spanShort(german, dated.span)).toBe('zwischen dem 11. Okt. und dem 14. Okt.');
});

test.each([
  ['early', '2024년 초여름, 날짜 미상'],
  ['mid', '2024년 여름 중반, 날짜 미상'],
  ['late', '2024년 늦여름, 날짜 미상'],
])('in Korean, a summer is %s in the words of the season', async (words, sentence) => {
  const dated = readEdtf('2024-26');
  if (!('span' in dated)) expect.fail(dated.refused);
  expect(spanLong(await bringLanguage('ko'), { ...dated.span, words })).toBe(sentence);
});
