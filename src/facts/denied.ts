import type { Dataset } from './dataset.ts';
import type { Fact, FactId, QuestionId } from './fact.ts';
import { inOrder } from './order.ts';
import { isClaim } from './status.ts';

/** Denials that a page opens with at most, but that each question which has any keeps one. */
export const MOST_DENIALS = 50;

type Names = Pick<Dataset, 'voices' | 'articles'>;

/**
 * Some of the denials of what is claimed: of each question one, then of each another, those of other voices first.
 * @param denials all of them, in any order
 */
export function someDenials(names: Names, denials: readonly Fact[], claimed: ReadonlySet<QuestionId>): readonly Fact[] {
  const nameOf = namesIn(names);
  const sorted = denials.toSorted(inOrder('said'));
  const queues = [...byQuestion(sorted)].flatMap(([asked, some]) =>
    claimed.has(asked) ? [inTurns(some, nameOf)] : [],
  );
  const most = Math.max(MOST_DENIALS, queues.length);
  const taken = new Set<Fact>();
  for (let turn = 0; queues.some((queue) => turn < queue.length); turn += 1) {
    for (const queue of queues) {
      const next = queue[turn];
      if (next && taken.size < most) taken.add(next);
    }
    if (taken.size >= most) break;
  }
  return [...taken];
}

/**
 * How many deny each fact of which not all denials are among some facts; each voice counts once.
 * @param denials all of what the facts claim, in any order
 */
export function deniedIn(
  names: Names,
  facts: readonly Fact[],
  denials: readonly Fact[],
): Readonly<Record<FactId, number>> {
  const nameOf = namesIn(names);
  const held = new Set(facts.map(({ id }) => id));
  const all = votersOf(denials, nameOf);
  const here = votersOf(
    denials.filter(({ id }) => held.has(id)),
    nameOf,
  );
  return Object.fromEntries(
    facts.flatMap((fact) => {
      const count = deniersOf(fact, all);
      return count > deniersOf(fact, here) ? [[fact.id, count]] : [];
    }),
  );
}

function deniersOf({ answers }: Fact, voters: ReadonlyMap<QuestionId, ReadonlySet<string>>): number {
  return new Set(answers.filter(isClaim).flatMap(({ question }) => [...(voters.get(question) ?? [])])).size;
}

/** Who denies each question. */
function votersOf(denials: readonly Fact[], nameOf: (fact: Fact) => string): ReadonlyMap<QuestionId, Set<string>> {
  return new Map([...byQuestion(denials)].map(([question, some]) => [question, new Set(some.map(nameOf))]));
}

function byQuestion(denials: readonly Fact[]): ReadonlyMap<QuestionId, readonly Fact[]> {
  const found = new Map<QuestionId, Fact[]>();
  for (const fact of denials) {
    for (const { question, position } of fact.answers) {
      if (position !== 'denies') continue;
      const list = found.get(question);
      if (list) list.push(fact);
      else found.set(question, [fact]);
    }
  }
  return found;
}

/** The first denial of each voice, then the others. */
function inTurns(denials: readonly Fact[], nameOf: (fact: Fact) => string): readonly Fact[] {
  const first = new Map<string, Fact>();
  for (const fact of denials) if (!first.has(nameOf(fact))) first.set(nameOf(fact), fact);
  const firsts = new Set(first.values());
  return [...firsts, ...denials.filter((fact) => !firsts.has(fact))];
}

/** Who asserts a fact, as a page tells voices apart: by name, else by the outlets or titles of its articles. */
function namesIn({ voices, articles }: Names): (fact: Fact) => string {
  const voice = new Map(voices.map(({ id, name }) => [id, name]));
  const article = new Map(articles.map(({ id, publisher, headline }) => [id, publisher ?? headline]));
  return ({ by, appearances }) => {
    const names = by.length > 0 ? by.map((id) => voice.get(id)) : appearances.map((one) => article.get(one.article));
    return [...new Set(names)].join('\n');
  };
}
