import type { MeasureId, QuestionId } from './fact.ts';

export const QUESTION_KINDS = ['yes-no', 'figure', 'other'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** Something that sources answer differently. Contradiction and corroboration exist only through questions. */
export interface Question {
  readonly id: QuestionId;
  readonly question: string;
  readonly kind: QuestionKind;
}

/** What a figure counts. Figures of two measures are never compared. */
export interface Measure {
  readonly id: MeasureId;
  readonly label: string;
  readonly unit: string;
}
