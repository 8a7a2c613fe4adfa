import { voiceNames } from '#app/language/facts.ts';
import type { Language } from '#app/language/language.ts';
import type { Viewing } from '#app/view/view.svelte.ts';
import type { Archive } from '#facts/archive.ts';
import type { Fact, QuestionId } from '#facts/fact.ts';
import type { Day } from '#facts/span.ts';
import { denialsOf, isClaim } from '#facts/status.ts';
import { byVoice } from './voices.ts';

/** How many voices deny a fact, as known on a day; with null, how many ever do. */
export type DeniersOn = (day: Day | null) => number;

const NONE: DeniersOn = () => 0;

/**
 * Counts the voices, not the denials, that deny what a fact claims. Those of a question are gathered once, however many
 * facts answer it.
 */
export class Deniers {
  readonly #denialsTo: (question: QuestionId) => readonly Fact[];
  readonly #nameOf: (denial: Fact) => string;
  readonly #byQuestion = new Map<QuestionId, ReadonlyMap<string, Day>>();

  /**
   * @param denialsTo the facts that deny a question and are not withdrawn
   * @param nameOf the name, as a reader sees it, of who denies
   */
  constructor(denialsTo: (question: QuestionId) => readonly Fact[], nameOf: (denial: Fact) => string) {
    this.#denialsTo = denialsTo;
    this.#nameOf = nameOf;
  }

  /** Those who deny what a fact claims. */
  of({ answers }: Fact): DeniersOn {
    const claimed = answers.filter(isClaim);
    const since = new Map<string, Day>();
    for (const question of new Set(claimed.map((answer) => answer.question)))
      for (const [name, day] of this.#on(question)) since.set(name, Math.min(day, since.get(name) ?? Infinity));
    if (since.size === 0) return NONE;
    const days = [...since.values()];
    return (day) => (day === null ? days.length : days.filter((one) => one <= day).length);
  }

  /** Those who deny a question, with the first day on which that is perhaps known. */
  #on(question: QuestionId): ReadonlyMap<string, Day> {
    const had = this.#byQuestion.get(question);
    if (had) return had;
    const since = new Map<string, Day>();
    for (const denial of this.#denialsTo(question)) {
      const name = this.#nameOf(denial);
      since.set(name, Math.min(denial.known[0], since.get(name) ?? Infinity));
    }
    this.#byQuestion.set(question, since);
    return since;
  }
}

/** What a large story knows of denials, whose texts are not at hand. */
interface Known {
  denialsTo(question: QuestionId): readonly Fact[];
}

const kept = new WeakMap<Known, { readonly l: Language; readonly deniers: Deniers }>();

/** The deniers of a large story, gathered once a question. */
export function deniersIn(known: Known, l: Language, archive: () => Archive): Deniers {
  const had = kept.get(known);
  if (had?.l === l) return had.deniers;
  const nameOf = (denial: Fact) => voiceNames(l, archive(), denial);
  const deniers = new Deniers((question) => known.denialsTo(question), nameOf);
  kept.set(known, { l, deniers });
  return deniers;
}

/** How many deny a fact as the view knows it, those included whose words a large story has not brought. */
export function denierCount(
  { archive, asOf, bulk }: Pick<Viewing, 'archive' | 'asOf' | 'bulk'>,
  l: Language,
  fact: Fact,
): number {
  if (bulk) return deniersIn(bulk, l, () => archive).of(fact)(asOf);
  const here = byVoice(l, archive, denialsOf(archive, fact, asOf)).length;
  return asOf === null ? Math.max(here, archive.dataset.denied?.[fact.id] ?? 0) : here;
}
