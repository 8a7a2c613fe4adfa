import { checkOrphans } from './check/orphans.ts';
import { denialsByQuestion } from './check/questions.ts';
import { type Proof, checkLock, checkReviews } from './check/review.ts';
import { checkEntries, checkWhole, factsIn, givenFor } from './check/rules.ts';
import type { Memory } from './memory.ts';
import type { Problems } from './problems/problem.ts';
import type { Resolved } from './resolve.ts';

/** Holds some facts of a story against the rules of the model. */
type Hold = (some: Resolved) => void;

/**
 * Holds a resolved story against the rules of the model; each rule stands in the file of its noun. Orphans come last,
 * and only where nothing is broken: what a misspelt id leaves behind is no orphan.
 * @param memory what was found of the facts the last time
 */
export function check(resolved: Resolved, proof: Proof, problems: Problems, memory?: Memory): void {
  const story: Resolved = { ...resolved, denials: denialsByQuestion(resolved) };
  const given = givenFor(story, proof.texts, memory);
  const hold: Hold = (some) => {
    checkEntries(some, problems, given);
    checkReviews(some, problems, proof);
  };
  checkWhole(story, problems, given);
  checkLock(story, problems, proof);
  if (memory) checkFacts(story, hold, proof, problems, memory);
  else hold(factsIn(story, story.draft.facts, story.facts));
  if (!problems.hasErrors) checkOrphans(resolved, problems);
}

/** The same, fact by fact: of a fact for which nothing changed it is known what there is to say. */
function checkFacts(story: Resolved, hold: Hold, proof: Proof, problems: Problems, memory: Memory): void {
  const { draft, facts, denials } = story;
  const { articles, voices, places, occasions, questions } = draft;
  const tables = memory.value('tables', [draft.story, articles, voices, places, occasions, questions], () => ({}));
  const denied = [...(denials?.keys() ?? [])].sort().join(' ');
  const from = [tables, denied, proof.texts, proof.lock, proof.unreviewed];
  const of = new Map(facts.map((fact) => [fact.entry, fact]));
  for (const entry of draft.facts) {
    const fact = of.get(entry);
    const found = memory.ofFact(entry, 'problems', [...from, fact !== undefined], () =>
      problems.apart(() => hold(factsIn(story, [entry], fact ? [fact] : []))),
    );
    problems.take(found);
  }
}
