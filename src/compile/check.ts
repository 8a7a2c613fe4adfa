import { checkDates } from './check/dates.ts';
import { checkFigures } from './check/figures.ts';
import { checkGuess } from './check/guess.ts';
import { checkOrphans } from './check/orphans.ts';
import { checkLength, checkPlain } from './check/plain.ts';
import { type Proof, checkProof } from './check/proof.ts';
import { checkQuestions } from './check/questions.ts';
import { checkRoles } from './check/roles.ts';
import { checkSharing } from './check/sharing.ts';
import { checkStanding } from './check/standing.ts';
import { checkStory } from './check/story.ts';
import type { Problems } from './problem.ts';
import type { Resolved } from './resolve.ts';

/**
 * Holds a resolved story against the rules of the model; each rule stands in the file of its noun. Orphans come last,
 * and only where nothing is broken: what a misspelt id leaves behind is no orphan.
 */
export function check(resolved: Resolved, proof: Proof, problems: Problems): void {
  checkStory(resolved, problems);
  checkDates(resolved, problems);
  checkRoles(resolved, problems);
  checkFigures(resolved, problems);
  checkGuess(resolved, problems);
  checkQuestions(resolved, problems);
  checkStanding(resolved, problems);
  checkPlain(resolved, problems);
  checkLength(resolved, problems);
  checkProof(resolved, proof, problems);
  checkSharing(resolved, proof.texts, problems);
  if (!problems.hasErrors) checkOrphans(resolved, problems);
}
