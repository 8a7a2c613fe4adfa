import type { Measure, Question } from '#facts/question.ts';
import { nameOf } from './names.ts';

/** What a story asks: three of four are answered by yes or no, the fourth by a figure of its own measure. */
export interface Asked {
  readonly questions: readonly Question[];
  readonly positions: readonly Question[];
  readonly counts: readonly { readonly question: Question; readonly measure: Measure }[];
  readonly measures: readonly Measure[];
}

/** Measures stand in one file with the title: there are never more of them. */
const MEASURES = 200;

export function questionsOf(count: number): Asked {
  const all = Array.from({ length: count }, (_, at): Question => {
    const id = `question-${at + 1}`;
    if (at % 4 === 3) return { id, question: `How many boats lie in ${nameOf(at)}?`, kind: 'figure' };
    return { id, question: `Is the bridge of ${nameOf(at)} open?`, kind: 'yes-no' };
  });
  const figures = all.filter(({ kind }) => kind === 'figure');
  const measures = figures.slice(0, MEASURES).map((_, at): Measure => {
    return { id: `measure-${at + 1}`, label: `Boats of kind ${at + 1}`, unit: 'boats' };
  });
  const counts = figures.flatMap((question, at) => {
    const measure = measures[at % MEASURES];
    return measure ? [{ question, measure }] : [];
  });
  return { questions: all, positions: all.filter(({ kind }) => kind === 'yes-no'), counts, measures };
}
