import type { Fact } from '#facts/fact.ts';
import type { Memory } from '../memory.ts';
import type { Texts } from '../passage/texts.ts';
import type { Draft } from '../parse.ts';
import type { FactEntry } from '../parse/shapes.ts';
import type { Problems } from '../problems/problem.ts';
import type { Resolved } from '../resolve.ts';
import type { ResolvedFact } from '../resolve/facts.ts';
import type { PlainFact } from '../resolve/plain.ts';
import { areAppearancesSound, checkAppearances } from './appearances.ts';
import { areDatesSound, checkDates, weekdaysOf } from './dates.ts';
import { areFiguresSound, checkFigures } from './figures.ts';
import type { Beside, Given } from './given.ts';
import { checkGuess } from './guess.ts';
import { checkLength, checkPlain, isLengthSound, isPlainSound } from './plain.ts';
import { areAnswersSound, checkQuestions } from './questions.ts';
import { checkPlaces } from './places.ts';
import { areRolesSound, checkRoles } from './roles.ts';
import { checkSharing, isSharingSound, sourcesOf } from './sharing.ts';
import { checkStanding, isStandingSound } from './standing.ts';
import { checkStory } from './story.ts';
import { checkTexts } from './texts.ts';

/** Reports what is wrong with a story, or with a part of one. */
type Rule = (resolved: Resolved, problems: Problems, given: Given) => void;

/**
 * The rules of a story as a whole. Of its facts they ask for the key facts, for those that `story.yaml` names, and
 * whether there are more of them than there can be key facts.
 */
const STORY_RULES: readonly Rule[] = [checkStory, checkPlaces, checkGuess, checkTexts];

/** Whether a rule has nothing to say of a fact that names complete entries only, while no text is at hand. */
type Sound = (plain: PlainFact, fact: Fact, beside: Beside) => boolean;

/**
 * The rules that look at one entry at a time, wherever it is written: at a fact, an article, an occasion, a step. Each
 * with the same rule for a fact in plain values, which tells no more than whether there is something to report.
 */
const ENTRY_RULES: readonly (readonly [Rule, Sound])[] = [
  [checkDates, areDatesSound],
  [checkRoles, areRolesSound],
  [checkFigures, areFiguresSound],
  [checkQuestions, areAnswersSound],
  [checkStanding, isStandingSound],
  [checkPlain, isPlainSound],
  [checkLength, isLengthSound],
  [checkAppearances, areAppearancesSound],
  [checkSharing, isSharingSound],
];

/** @param memory of the texts, as they were the last time */
export function givenFor(resolved: Resolved, texts: Texts, memory?: Memory): Given {
  const sources = memory?.value('sources', [texts], () => sourcesOf(texts)) ?? sourcesOf(texts);
  return { texts, sources, weekdays: weekdaysOf(resolved) };
}

/** Holds a story against every rule, its facts apart. */
export function checkWhole(story: Resolved, problems: Problems, given: Given): void {
  for (const rule of STORY_RULES) rule(story, problems, given);
  checkEntries({ ...story, facts: [], draft: { ...story.draft, facts: [] } }, problems, given);
}

/** Holds the entries of a part of a story against the rules. */
export function checkEntries(part: Resolved, problems: Problems, given: Given): void {
  for (const [rule] of ENTRY_RULES) rule(part, problems, given);
}

/** Whether no rule has anything to say of a fact that names complete entries only, while no text is at hand. */
export function isSound(plain: PlainFact, fact: Fact, beside: Beside): boolean {
  return ENTRY_RULES.every(([, isSound]) => isSound(plain, fact, beside));
}

/**
 * The part of a story that is some of its facts.
 * @param facts those of the entries that are neither drafts nor incomplete
 */
export function factsIn(story: Resolved, entries: readonly FactEntry[], facts: readonly ResolvedFact[]): Resolved {
  return { ...story, draft: { ...onlyReview(story.draft), facts: entries }, facts };
}

/** A draft without entries; whether it was reviewed is still known. */
function onlyReview({ id, folder, table, story }: Draft): Draft {
  const empty = { articles: [], voices: [], places: [], occasions: [], questions: [], facts: [], steps: [], refs: [] };
  const bare = story && { where: story.where, given: story.given, review: story.review };
  return { id, folder, table, ...empty, story: bare as Draft['story'], unread: new Set() };
}
