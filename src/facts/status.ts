import type { Archive } from './archive.ts';
import {
  type Answer,
  type Fact,
  type Figure,
  type MeasureId,
  POSITIONS,
  type Position,
  type QuestionId,
} from './fact.ts';
import { type Day, firstDay, lastDay } from './span.ts';

/** Whether a fact is known on a day: surely, perhaps (only its earliest saying is on or before it), or not yet. */
export type Knowledge = 'known' | 'perhaps' | 'later';

/** @param day null asks nothing: every fact is known. */
export function knowledge(fact: Fact, day: Day | null): Knowledge {
  if (day === null || fact.known[1] <= day) return 'known';
  return fact.known[0] <= day ? 'perhaps' : 'later';
}

/** Facts with what stands behind them. */
export interface Group {
  readonly facts: readonly Fact[];
  /** Distinct origins: occasions, not articles. */
  readonly origins: number;
  /** Origins of distinct sides: a voice that speaks for its own side never corroborates itself. */
  readonly sides: number;
}

/** The facts that were the last to be surely known on a day, the latest first, equal days in their order. */
export function lastKnown(facts: readonly Fact[], day: Day, most: number): readonly Fact[] {
  const known = facts.filter((fact) => knowledge(fact, day) === 'known');
  return known.sort((a, b) => b.known[1] - a.known[1]).slice(0, most);
}

/** Everything that takes one position on a question. */
export interface Camp extends Group {
  readonly position: Position;
}

export interface FigureAnswer {
  readonly fact: Fact;
  readonly figure: Figure;
}

/** A question as known on a day. */
export interface QuestionStatus {
  readonly question: QuestionId;
  /** In the order of POSITIONS, only those that somebody takes. */
  readonly camps: readonly Camp[];
  /** What answers with neither a position nor a figure, as most answers to a question of the kind `other` do. */
  readonly told: Group;
  /** Figures so far, by measure, each list in the order of the archive. */
  readonly figures: ReadonlyMap<MeasureId, readonly FigureAnswer[]>;
  /** Perhaps known on that day: outside every count. */
  readonly perhaps: readonly Fact[];
}

/**
 * Where a question stands as known on a day. Facts that are withdrawn answer nothing.
 * @param day null: as known at the end of the story
 */
export function statusOf(archive: Archive, question: QuestionId, day: Day | null): QuestionStatus {
  const answers = (archive.answers.get(question) ?? []).filter(({ withdrawn }) => !withdrawn);
  const known = answers.filter((fact) => knowledge(fact, day) === 'known');
  const perhaps = answers.filter((fact) => knowledge(fact, day) === 'perhaps');
  const answering = (position: Position | undefined) =>
    groupOf(
      archive,
      known.filter((fact) => isAnswer(answerTo(fact, question), position)),
    );
  const camps = POSITIONS.map((position) => ({ position, ...answering(position) })).filter(
    ({ facts }) => facts.length > 0,
  );
  return { question, camps, told: answering(undefined), figures: figuresOf(question, known), perhaps };
}

/** The answer that a fact gives to a question, or undefined. */
export function answerTo(fact: Fact, question: QuestionId): Answer | undefined {
  return fact.answers.find((answer) => answer.question === question);
}

/** The facts that deny what a fact supports, by the questions they share; none for a fact that is itself a denial. */
export function denialsOf(archive: Archive, fact: Fact, day: Day | null = null): readonly Fact[] {
  return denialsOfAll(archive, [fact], day).filter((other) => other !== fact);
}

/** The facts that deny what any of some facts supports: O(facts and the answers to their questions). */
export function denialsOfAll(archive: Archive, facts: readonly Fact[], day: Day | null = null): readonly Fact[] {
  const claimed = facts.flatMap(({ answers }) => answers.filter(isClaim).map(({ question }) => question));
  const denials = new Set<Fact>();
  for (const question of new Set(claimed)) {
    for (const other of denialsTo(archive, question)) if (knowledge(other, day) !== 'later') denials.add(other);
  }
  return [...denials];
}

/** The facts that deny a question: O(its answers). What is withdrawn denies nothing. */
export function denialsTo(archive: Archive, question: QuestionId): readonly Fact[] {
  return (archive.answers.get(question) ?? []).filter(
    (fact) => !fact.withdrawn && answerTo(fact, question)?.position === 'denies',
  );
}

/** Whether a denial surely came before a claim: it answers others who said the same. */
export function cameBefore(denial: Fact, claim: Fact): boolean {
  return lastDay(denial.said) < firstDay(claim.said);
}

/** Whether an answer claims something that can be denied: what would be so, if, claims nothing of what is. */
export function isClaim({ position }: { readonly position?: Position | undefined }): boolean {
  return position === undefined || position === 'supports';
}

function isAnswer(answer: Answer | undefined, position: Position | undefined): boolean {
  return answer?.position === position && (position !== undefined || answer?.figure === undefined);
}

function groupOf(archive: Archive, facts: readonly Fact[]): Group {
  const origins = new Set(facts.map(({ origin }) => origin));
  const sides = new Set(facts.flatMap((fact) => sidesOf(archive, fact)));
  return { facts, origins: origins.size, sides: sides.size };
}

/** The sides a fact speaks for: the party of each voice, else the voice; without a voice its origin. */
function sidesOf(archive: Archive, fact: Fact): readonly string[] {
  if (fact.by.length === 0) return [fact.origin];
  return fact.by.map((id) => {
    const party = archive.voice.get(id)?.party;
    return party === undefined ? `voice:${id}` : `party:${party}`;
  });
}

function figuresOf(question: QuestionId, known: readonly Fact[]): ReadonlyMap<MeasureId, readonly FigureAnswer[]> {
  const found = new Map<MeasureId, FigureAnswer[]>();
  for (const fact of known) {
    const measure = answerTo(fact, question)?.figure;
    if (measure === undefined) continue;
    for (const figure of fact.figures.filter((one) => one.measure === measure)) {
      const list = found.get(measure) ?? [];
      list.push({ fact, figure });
      found.set(measure, list);
    }
  }
  return found;
}
