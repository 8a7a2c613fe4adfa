import type { Archive } from '#facts/archive.ts';
import type { Dataset } from '#facts/dataset.ts';
import { type Fact, type FactId, spanOn } from '#facts/fact.ts';
import { inOrder } from '#facts/order.ts';
import { lastDay } from '#facts/span.ts';
import type { Step } from '#facts/step.ts';
import { type View, openingView } from '#app/view/view.ts';

/** Where a lesson stands: a step, counted from 0, and whether its answer is shown. */
export interface Stop {
  readonly step: number;
  readonly revealed: boolean;
}

/** What a stop shows: the story without what is hidden, in which the step's facts are the key facts, and how to look. */
export interface Stage {
  readonly dataset: Dataset;
  readonly view: View;
  /** Facts that are nowhere on the page: not on the map, not on the lanes, not in words. */
  readonly hidden: ReadonlySet<FactId>;
  /** The step's facts that are shown, in the order of the step. */
  readonly shown: readonly Fact[];
}

/**
 * The steps of a story: its own; where it has none, one for each key fact, or for each fact where no fact is key, in
 * the order of time. Such a step asks and the fact is its answer.
 * @param ask the question that a fact answers
 */
export function lessonOf(archive: Archive, ask: (fact: Fact) => string): readonly Step[] {
  const { steps } = archive.dataset;
  if (steps.length > 0) return steps;
  const present = archive.atHand.filter(({ withdrawn }) => !withdrawn);
  const key = present.filter((fact) => fact.key);
  const told = [...(key.length > 0 ? key : present)].sort(inOrder(archive.story.clock));
  return told.map((fact) => ({ id: fact.id, question: ask(fact), facts: [], reveal: [fact.id], places: [] }));
}

/** Whether a step holds something back at first. */
export function hasAnswer({ answer, reveal }: Step): boolean {
  return answer !== undefined || reveal.length > 0;
}

/** The stop at which a lesson begins, or to which a jump to a step leads: nothing is revealed. */
export function stopAt(steps: readonly Step[], step: number): Stop {
  return { step: Math.min(Math.max(Math.trunc(step), 0), Math.max(steps.length - 1, 0)), revealed: false };
}

/** The next stop: first the answer, then the next step; the same stop at the end. */
export function next(steps: readonly Step[], stop: Stop): Stop {
  const step = steps[stop.step];
  if (step && hasAnswer(step) && !stop.revealed) return { ...stop, revealed: true };
  return stop.step + 1 < steps.length ? stopAt(steps, stop.step + 1) : stop;
}

/** The stop before, the inverse of `next`; the same stop at the beginning. */
export function back(steps: readonly Step[], stop: Stop): Stop {
  if (stop.revealed) return { ...stop, revealed: false };
  const before = steps[stop.step - 1];
  return before ? { step: stop.step - 1, revealed: hasAnswer(before) } : stop;
}

/** Shows the answer of a step, or hides it again; a step without one stays as it is. */
export function toggleAnswer(steps: readonly Step[], stop: Stop): Stop {
  const step = steps[stop.step];
  return step && hasAnswer(step) ? { ...stop, revealed: !stop.revealed } : stop;
}

/** The facts that a step keeps for its answer. */
export function heldBack({ facts, reveal }: Step): ReadonlySet<FactId> {
  const open = new Set(facts);
  return new Set(reveal.filter((id) => !open.has(id)));
}

/**
 * What a step takes out of the story until its answer is revealed: the facts of the answer, and where a denial is among
 * them every other denial of the same question, which would stand under the claim and give it away.
 */
function takenOut({ atHand: facts }: Archive, step: Step): ReadonlySet<FactId> {
  const kept = heldBack(step);
  const open = new Set(step.facts);
  const denied = (fact: Fact) =>
    fact.answers.filter(({ position }) => position === 'denies').map((one) => one.question);
  const asked = new Set(facts.filter(({ id }) => kept.has(id)).flatMap(denied));
  const alike = facts.filter((fact) => !open.has(fact.id) && denied(fact).some((question) => asked.has(question)));
  return new Set([...kept, ...alike.map(({ id }) => id)]);
}

/**
 * What a stop shows. Until the answer is revealed its facts are taken out of the story, so that nothing that reads the
 * story can give them away: no denial under a claim, no other number, no mark, no row.
 */
export function stageOf(archive: Archive, steps: readonly Step[], stop: Stop): Stage {
  const step = steps[stop.step];
  const kept = step && !stop.revealed ? takenOut(archive, step) : new Set<FactId>();
  const told = step ? [...new Set([...step.facts, ...step.reveal])] : [];
  const shown = told.flatMap((id) => (kept.has(id) ? [] : (archive.fact.get(id) ?? [])));
  const dataset = staged(archive, kept, new Set(shown));
  return { dataset, view: viewOf(archive, step, stop, shown), hidden: kept, shown };
}

/** Without the story's inset: what is crowded in a step, the map finds itself. */
function staged({ dataset }: Archive, hidden: ReadonlySet<FactId>, key: ReadonlySet<Fact>): Dataset {
  const facts = dataset.facts.filter(({ id }) => !hidden.has(id));
  const { inset: _, ...story } = dataset.story;
  return { ...dataset, story, facts: facts.map((fact) => rekeyed(fact, key.has(fact))) };
}

function rekeyed(fact: Fact, key: boolean): Fact {
  if (key === (fact.key ?? false)) return fact;
  const { key: _, ...rest } = fact;
  return key ? { ...rest, key } : rest;
}

function viewOf(archive: Archive, step: Step | undefined, stop: Stop, shown: readonly Fact[]): View {
  const opening = openingView(archive);
  const clock = step?.clock ?? opening.clock;
  const days = shown.map((fact) => lastDay(spanOn(fact, clock)));
  const open = (stop.revealed ? shown.find(({ id }) => step?.reveal.includes(id)) : undefined) ?? shown[0];
  return Object.freeze({
    ...opening,
    all: false,
    clock,
    fact: open?.id ?? null,
    t: days.length > 0 ? Math.max(...days) : null,
    range: step?.range ?? null,
    step: stop.step + 1,
  });
}
