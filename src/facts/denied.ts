import type { Dataset } from './dataset.ts';
import type { Fact, FactId, QuestionId } from './fact.ts';
import { inOrder } from './order.ts';
import { isClaim } from './status.ts';

/** A page opens with no more denials than these, unless more questions are denied: each of those keeps one. */
export const MOST_DENIALS = 50;

type Names = Pick<Dataset, 'voices' | 'articles'>;

/**
 * Chooses among denials in rounds: each round takes one of each question that is claimed. Of a question the first
 * denial of every voice comes before its others.
 * @param denials all of them, in any order
 * @param claimed the questions to which something is claimed
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
 * For each of some facts that has a denial outside of them: how many deny it in all. Each voice counts once.
 * @param denials everything that denies what the facts claim, in any order
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
