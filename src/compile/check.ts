import { checkDates, weekdaysOf } from './check/dates.ts';
import { checkFigures } from './check/figures.ts';
import { checkGuess } from './check/guess.ts';
import { checkOrphans } from './check/orphans.ts';
import { checkLength, checkPlain } from './check/plain.ts';
import { type Proof, checkProof, checkRecord } from './check/proof.ts';
import { checkQuestions, denialsByQuestion } from './check/questions.ts';
import { checkRoles } from './check/roles.ts';
import { checkWords, sourcesOf } from './check/sharing.ts';
import { checkStanding } from './check/standing.ts';
import { checkStory } from './check/story.ts';
import type { Sources } from './passage/lint.ts';
import type { Memory } from './memory.ts';
import type { Draft } from './parse.ts';
import type { FactEntry } from './parse/shapes.ts';
import type { Problems } from './problems/problem.ts';
import type { Resolved } from './resolve.ts';
import type { ResolvedFact } from './resolve/facts.ts';

/** What each fact is held against, beside itself. */
interface Given {
  readonly denials: NonNullable<Resolved['denials']>;
  readonly weekdays: ReadonlyMap<string, number>;
  readonly sources: Sources;
  readonly proof: Proof;
}

/**
 * Holds a resolved story against the rules of the model; each rule stands in the file of its noun. Orphans come last,
 * and only where nothing is broken: what a misspelt id leaves behind is no orphan.
 * @param memory what was found of the facts the last time
 */
export function check(resolved: Resolved, proof: Proof, problems: Problems, memory?: Memory): void {
  const { draft, facts } = resolved;
  const denials = denialsByQuestion(resolved);
  const sources = memory?.value('sources', [proof.texts], () => sourcesOf(proof.texts)) ?? sourcesOf(proof.texts);
  const given: Given = { denials, weekdays: weekdaysOf(resolved), sources, proof };
  const none: Resolved = { ...resolved, facts: [], denials, draft: { ...draft, facts: [] } };
  checkStory(resolved, problems);
  checkGuess(resolved, problems);
  checkRules(none, given, problems);
  checkRecord(resolved, proof, problems);
  if (memory) checkFacts(resolved, given, problems, memory);
  else checkRules({ ...resolved, draft: { ...onlyFacts(draft), facts: draft.facts }, facts, denials }, given, problems);
  if (!problems.hasErrors) checkOrphans(resolved, problems);
}

/** Every rule that looks at one entry at a time. */
function checkRules(resolved: Resolved, { weekdays, sources, proof }: Given, problems: Problems): void {
  checkDates(resolved, problems, weekdays);
  checkRoles(resolved, problems);
  checkFigures(resolved, problems);
  checkQuestions(resolved, problems);
  checkStanding(resolved, problems);
  checkPlain(resolved, problems);
  checkLength(resolved, problems);
  checkProof(resolved, proof, problems);
  checkWords(resolved, sources, problems);
}

/** The same, fact by fact: of a fact for which nothing changed it is known what there is to say. */
function checkFacts(resolved: Resolved, given: Given, problems: Problems, memory: Memory): void {
  const { proof, denials } = given;
  const { articles, voices, places, occasions, questions } = resolved.draft;
  const tables = memory.value(
    'tables',
    [resolved.draft.story, articles, voices, places, occasions, questions],
    () => ({}),
  );
  const denied = [...denials.keys()].sort().join(' ');
  const from = [tables, denied, proof.texts, proof.lock, proof.unreviewed];
  const of = new Map(resolved.facts.map((fact) => [fact.entry, fact]));
  for (const entry of resolved.draft.facts) {
    const found = memory.ofFact(entry, 'problems', [...from, of.has(entry)], () =>
      problems.apart(() => checkRules(rowOf(entry, of.get(entry), resolved, denials), given, problems)),
    );
    problems.take(found);
  }
}

/** A story of one fact. */
function rowOf(entry: FactEntry, fact: ResolvedFact | undefined, story: Resolved, denials: Given['denials']): Resolved {
  return { ...story, draft: { ...onlyFacts(story.draft), facts: [entry] }, facts: fact ? [fact] : [], denials };
}

/** A story without entries; whether it was reviewed is still known. */
function onlyFacts({ id, folder, story }: Draft): Draft {
  const { review } = story ?? {};
  const empty = { articles: [], voices: [], places: [], occasions: [], questions: [], facts: [], steps: [], refs: [] };
  const bare = story && { where: story.where, given: story.given, review };
  return { id, folder, ...empty, story: bare as Draft['story'], unread: new Set() };
}
