import type { Archive } from './archive.ts';
import type { Fact, MeasureId } from './fact.ts';
import type { Day } from './span.ts';
import { type FigureAnswer, statusOf } from './status.ts';

/** What other facts answer where a fact answers with a figure. */
interface OtherNumbers {
  /** The same measure: these can be set side by side. */
  readonly same: readonly FigureAnswer[];
  /** Other measures of the same questions: these cannot. */
  readonly other: readonly { readonly measure: MeasureId; readonly figures: readonly FigureAnswer[] }[];
}

/** The figures of other facts on the questions that a fact answers with a figure, as known on a day. */
export function otherNumbers(archive: Archive, fact: Fact, day: Day | null): OtherNumbers {
  const same = new Set<FigureAnswer>();
  const other = new Map<MeasureId, FigureAnswer[]>();
  for (const { question, figure } of fact.answers) {
    if (figure === undefined) continue;
    for (const [measure, answers] of statusOf(archive, question, day).figures)
      for (const answer of answers.filter((one) => one.fact !== fact))
        if (measure === figure) same.add(answer);
        else other.set(measure, [...(other.get(measure) ?? []), answer]);
  }
  return {
    same: distinct([...same]),
    other: [...other].map(([measure, figures]) => ({ measure, figures: distinct(figures) })),
  };
}

/** A figure that several questions ask for stands here once. */
function distinct(answers: readonly FigureAnswer[]): readonly FigureAnswer[] {
  return answers.filter(({ figure }, at) => answers.findIndex((one) => one.figure === figure) === at);
}
