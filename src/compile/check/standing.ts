import type { Fact, Standing } from '#facts/fact.ts';
import type { VoiceKind } from '#facts/sources.ts';
import type { At } from '../parse/source.ts';
import type { Problems } from '../problems/problem.ts';
import type { Resolved } from '../resolve.ts';
import type { ResolvedFact } from '../resolve/facts.ts';
import type { PlainFact } from '../resolve/plain.ts';
import { denialsByQuestion } from './questions.ts';
import type { Beside } from './given.ts';

/** Voices without a name; a voice that can document a finding; a voice through whom one can have heard. */
const UNNAMED: readonly VoiceKind[] = ['officials'];
const BODIES: readonly VoiceKind[] = ['agency', 'organisation', 'government', 'group'];
const HEARSAY: readonly VoiceKind[] = ['officials', 'experts', 'agency', 'outlet', 'group', 'organisation'];

/** What is neither true nor false, and so cannot have happened. */
const ACTS = { assess: 'an assessment', appeal: 'an appeal', pledge: 'a pledge' } as const;

const BY = 'Write `by: …`: who denies it, as an id from voices.yaml. An outlet is a voice, too.';
const UNNAMED_DENIAL = 'Name the voice in `by`, or write `standing: reported` where nobody is named.';

const OTHER_NUMBER =
  'Where it gives another number, write `standing: said`: the page shows both. Else answer a question with `position: denies`.';

interface Case {
  readonly denied: Beside['denied'];
  readonly problems: Pick<Problems, 'add'>;
  readonly at: At;
  readonly kinds: readonly VoiceKind[];
}

type Rule = (fact: Pick<ResolvedFact, 'fact'>, given: Case) => void;

/** Holds the standing of each fact against its rule (model.md, "Standing"), where the data can prove a breach. */
export function checkStanding(resolved: Resolved, problems: Problems): void {
  const denied = denialsByQuestion(resolved);
  for (const fact of resolved.facts) {
    const { entry } = fact;
    const kinds = fact.fact.by.flatMap((voice) => resolved.tables.voice.get(voice)?.kind?.value ?? []);
    const { occasion } = fact.fact;
    const isVague = occasion !== undefined && !entry.by && !resolved.tables.occasion.has(occasion);
    if (isVague || kinds.length < fact.fact.by.length) continue;
    const given = { denied, problems, at: entry.standing?.at ?? entry.where, kinds };
    RULES[fact.fact.standing](fact, given);
    checkDenials(fact, given);
  }
}

/** Whether `checkStanding` has nothing to say of a fact whose voices are known. */
export function isStandingSound(_: PlainFact, fact: Fact, { named, denied }: Beside): boolean {
  const kinds = fact.by.flatMap((voice) => named.voice.get(voice)?.kind ?? []);
  let isSound = true;
  const problems = { add: () => void (isSound = false) };
  RULES[fact.standing]({ fact }, { denied, problems, at: UNSEEN, kinds });
  return isSound && (mayDeny(fact, kinds) || fact.answers.every(({ position }) => position !== 'denies'));
}

const UNSEEN: At = { file: '', start: 0, end: 0 };

const RULES: Readonly<Record<Standing, Rule>> = {
  happened({ fact }, { denied, problems, at }) {
    const disputed = fact.answers.find(({ question, position }) => position === 'supports' && denied.has(question));
    if (fact.by.length > 0) problems.add('standing-happened', at, { reason: `${names(fact.by)} asserts it` });
    if (disputed) problems.add('standing-happened', at, { reason: `somebody denies “${disputed.question}”` });
    if (fact.act !== 'assert') problems.add('standing-happened', at, { reason: `it is ${ACTS[fact.act]}` });
  },

  found(_, { problems, at, kinds }) {
    if (!kinds.some((kind) => BODIES.includes(kind))) problems.add('standing-found', at, {});
  },

  reported({ fact }, { problems, at, kinds }) {
    const heard = fact.appearances.some(({ via }) => via.length > 0) || kinds.some((kind) => HEARSAY.includes(kind));
    if (kinds.length > 0 && !heard) problems.add('standing-reported', at, { who: names(fact.by) });
  },

  said({ fact }, { denied, problems, at, kinds }) {
    if (kinds.length > 0 && kinds.every((kind) => UNNAMED.includes(kind))) {
      problems.add('standing-said', at, { who: names(fact.by) });
    }
    const disputed = fact.answers.some(({ question }) => denied.has(question));
    if (kinds.length === 0 && fact.act === 'assert' && !disputed) problems.add('standing-own', at, {});
  },

  denies({ fact }, { problems, at, kinds }) {
    if (kinds.length === 0) problems.add('standing-denies', at, { needs: 'a voice that denies it' }, BY);
    else if (kinds.every((kind) => UNNAMED.includes(kind)))
      problems.add('standing-denies', at, { needs: 'a named voice' }, UNNAMED_DENIAL);
    if (fact.answers.some(({ position }) => position === 'denies')) return;
    problems.add('standing-denies', at, { needs: 'an answer with the position “denies”' }, fact.figures.length > 0 ? OTHER_NUMBER : undefined); // prettier-ignore
  },
};

/** A denial is drawn as one; only a finding, or what unnamed sources deny, keeps its own mark. */
function checkDenials({ fact, entry }: ResolvedFact, { problems, kinds }: Case): void {
  const { standing } = fact;
  if (mayDeny(fact, kinds)) return;
  for (const { question, position } of entry.answers ?? []) {
    if (position?.value !== 'denies' || !question) continue;
    problems.add('denial-standing', position.at, { question: question.value, standing });
  }
}

function mayDeny({ standing }: Fact, kinds: readonly VoiceKind[]): boolean {
  const unnamed = standing === 'reported' && kinds.every((kind) => UNNAMED.includes(kind));
  return standing === 'denies' || standing === 'found' || unnamed;
}

function names(by: readonly string[]): string {
  return by.map((voice) => `“${voice}”`).join(' and ');
}
