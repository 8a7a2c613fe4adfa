import type { Answer, Fact, Figure } from '#facts/fact.ts';
import type { Problems } from '../problems/problem.ts';
import type { Resolved } from '../resolve.ts';
import type { PlainFact } from '../resolve/plain.ts';
import type { Beside } from './rules.ts';

/** Figures: bounds the right way round, and answers that compare one measure only. */
export function checkFigures(resolved: Resolved, problems: Problems): void {
  for (const { entry } of resolved.facts) {
    for (const { min, max, value, where } of entry.figures ?? []) {
      if (value && (min || max)) problems.add('value-and-bounds', where, {});
      if (min && max && min.value >= max.value) problems.add('bad-bounds', min.at, { min: min.value, max: max.value });
    }
    checkAnswers(entry, resolved, problems);
  }
}

type Entry = Resolved['facts'][number]['entry'];

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
  return value === undefined ? min === undefined || max === undefined || min < max : (min ?? max) === undefined;
}

function isAnswerSound({ question, position, figure }: Answer, figures: readonly Figure[], { named }: Beside): boolean {
  if (figure !== undefined) return figures.some(({ measure }) => measure === figure);
  if (named.question.get(question)?.kind !== 'figure') return true;
  const [first] = figures;
  return first ? figures.every(({ measure }) => measure === first.measure) : position !== undefined;
}
