import type { Answer, Fact, Figure } from '#facts/fact.ts';
import type { Problems } from '../problems/problem.ts';
import type { Resolved } from '../resolve.ts';
import type { PlainFact } from '../resolve/plain.ts';
import type { Beside } from './given.ts';

/** Figures: bounds the right way round, and answers that compare one measure only. */
export function checkFigures(resolved: Resolved, problems: Problems): void {
  for (const { entry } of resolved.facts) {
    for (const { min, max, value, where } of entry.figures ?? []) {
      if (value && (min || max)) problems.add('value-and-bounds', where, {});
      if (min && max && min.value >= max.value) problems.add('bad-bounds', min.at, { min: min.value, max: max.value });
    }
    checkGrouping(entry, resolved, problems);
    checkAnswers(entry, resolved, problems);
  }
}

type Entry = Resolved['facts'][number]['entry'];

/** Three decimals, which can be thousands. */
const THOUSANDS = /^-?[1-9]\d{0,2}\.\d{3}$/;

/** Digits that the language of the article groups where a number has its decimals: `18.215` in German. */
function checkGrouping(
  { figures = [], in: appearances = [] }: Entry,
  { articles }: Resolved,
  problems: Problems,
): void {
  for (const { words, value, min, max } of figures) {
    for (const number of [value, min, max]) {
      if (!words || !number || !THOUSANDS.test(String(number.value))) continue;
      const [whole = '', part = ''] = String(number.value).split('.');
      const sign = RegExp(`(?<![\\d.,])${whole}([.,’' \u00A0\u202F])${part}(?!\\d)`).exec(words.value)?.[1];
      const { language = 'en' } = articles.find(({ id }) => id === appearances[0]?.article?.value) ?? {};
      if (sign === undefined || sign === decimalSign(language)) continue;
      const slots = { words: words.value, meant: whole + part, language, value: number.value };
      problems.add('grouped-figure', number.at, slots, `Write \`${whole}${part}\`.`);
    }
  }
}

function decimalSign(language: string): string {
  const parts = new Intl.NumberFormat(language, { numberingSystem: 'latn' }).formatToParts(0.5);
  return parts.find(({ type }) => type === 'decimal')?.value ?? '.';
}

function checkAnswers({ answers = [], figures = [] }: Entry, { tables }: Resolved, problems: Problems): void {
  if (answers.length === 0) return;
  const measures = [...new Set(figures.flatMap(({ measure }) => measure?.value ?? []))].sort();
  for (const { question, figure, position } of answers) {
    if (!question) continue;
    const counts = tables.question.get(question.value)?.kind?.value === 'figure';
    if (figure && !measures.includes(figure.value)) {
      problems.add('no-such-figure', figure.at, {
        question: question.value,
        measure: ` of the measure “${figure.value}”`,
      });
    } else if (counts && !figure && measures.length > 1) {
      const names = measures.join(', ');
      problems.add(
        'two-measures',
        question.at,
        { question: question.value, measures: names },
        `Write \`figure: ${measures[0]}\` or another of them.`,
      );
    } else if (counts && !figure && !position && measures.length === 0) {
      problems.add('no-such-figure', question.at, { question: question.value, measure: '' });
    }
  }
}

/** Whether `checkFigures` has nothing to say of a fact. */
export function areFiguresSound({ figures, answers }: PlainFact, _: Fact, beside: Beside): boolean {
  return figures.every(isFigureSound) && answers.every((answer) => isAnswerSound(answer, figures, beside));
}

function isFigureSound({ value, min, max }: Figure): boolean {
  if ([value, min, max].some((number) => number !== undefined && THOUSANDS.test(String(number)))) return false;
  return value === undefined ? min === undefined || max === undefined || min < max : (min ?? max) === undefined;
}

function isAnswerSound({ question, position, figure }: Answer, figures: readonly Figure[], { named }: Beside): boolean {
  if (figure !== undefined) return figures.some(({ measure }) => measure === figure);
  if (named.question.get(question)?.kind !== 'figure') return true;
  const [first] = figures;
  return first ? figures.every(({ measure }) => measure === first.measure) : position !== undefined;
}
