import type { Fact } from '#facts/fact.ts';

const MOST = 12;
const DENIALS = 4;

/** Marks the key facts: none withdrawn, spread over the story, a claim never without a denial of it. */
export function withKeys(facts: readonly Fact[]): readonly Fact[] {
  if (facts.length <= MOST) return facts.map((fact): Fact => (fact.withdrawn ? fact : { ...fact, key: true }));
  const present = facts.filter(({ withdrawn }) => !withdrawn);
  const denied = questionsOf(present.filter(isDenial));
  const denials = spread(present.filter(isDenial), DENIALS);
  const answered = questionsOf(denials);
  const claims = present.filter((fact) => !isDenial(fact));
  const free = claims.filter(({ answers }) =>
    answers.every(({ question }) => !denied.has(question) || answered.has(question)),
  );
  const keys = new Set([...denials, ...spread(free, MOST - denials.length)]);
  const more = spread(
    present.filter((fact) => isDenial(fact) && !keys.has(fact)),
    MOST - keys.size,
  );
  for (const fact of more) keys.add(fact);
  return facts.map((fact): Fact => (keys.has(fact) ? { ...fact, key: true } : fact));
}

function isDenial({ answers }: Fact): boolean {
  return answers.some(({ position }) => position === 'denies');
}

function questionsOf(facts: readonly Fact[]): ReadonlySet<string> {
  return new Set(facts.flatMap(({ answers }) => answers.map(({ question }) => question)));
}

/** Up to `count` of a list, evenly spread over it. */
function spread<T>(list: readonly T[], count: number): readonly T[] {
  if (list.length <= count) return list;
  return Array.from({ length: count }, (_, at) => list[Math.floor((at * list.length) / count)] as T);
}
