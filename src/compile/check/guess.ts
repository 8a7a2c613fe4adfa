import { type Clock, type Fact, spanOn } from '#facts/fact.ts';
import { reachOf } from '#facts/span.ts';
import type { ExerciseKind } from '#facts/story.ts';
import type { Written } from '../parse/source.ts';
import type { Problems } from '../problems/problem.ts';
import type { Resolved } from '../resolve.ts';

/** The facts that the editor chose for exercises: each can be asked, with exactly one right answer. */
export function checkGuess({ draft, facts, places }: Resolved, problems: Problems): void {
  const { order = [], place = [], who = [], standing = [] } = draft.story?.guess ?? {};
  const known = new Map(facts.map(({ fact }) => [fact.id, fact]));
  const exact = new Set(places.filter(({ precision }) => EXACT.has(precision)).map(({ id }) => id));
  const refuse = (kind: ExerciseKind, { value: id, at }: Written<string>, why: string | null) => {
    if (why !== null) problems.add('no-exercise', at, { id, kind, why });
  };
  for (const list of [order, place, who, standing]) checkOnce(list, problems);
  for (const one of order)
    refuse('order', one, whyUnordered(one.value, order, known, draft.story?.clock?.value ?? 'said'));
  for (const one of place)
    refuse(
      'place',
      one,
      on(known.get(one.value), (fact) => whyNowhere(fact, exact)),
    );
  for (const one of who) refuse('who', one, on(known.get(one.value), whyNobody));
}

const EXACT: ReadonlySet<string> = new Set(['site', 'city', 'region']);

/** Some facts to put in order: fewer leave nothing to think about. */
const ORDERED = 3;

function whyUnordered(
  id: string,
  order: readonly Written<string>[],
  known: ReadonlyMap<string, Fact>,
  clock: Clock,
): string | null {
  if (order.length < ORDERED) return `only ${order.length} of at least ${ORDERED} facts are listed`;
  return on(known.get(id), (fact) => {
    const { from, to, openStart, openEnd } = reachOf(spanOn(fact, clock));
    if (openStart || openEnd) return 'its date has an open end';
    const meets = order.find(({ value }) => {
      const other = value === id ? undefined : known.get(value);
      const reach = other && reachOf(spanOn(other, clock));
      return reach && reach.from < to && from < reach.to;
    });
    return meets ? `it may be of the same day as “${meets.value}”` : null;
  });
}

function whyNowhere({ places }: Fact, exact: ReadonlySet<string>): string | null {
  const [first, ...more] = places.filter(({ role }) => role === 'at' || role === 'said');
  if (!first) return 'it has no place where it happened or was said';
  if (more.length > 0) return 'it has more than one place';
  return exact.has(first.place) ? null : `the place “${first.place}” is too wide to be found`;
}

function whyNobody({ by }: Fact): string | null {
  if (by.length === 0) return 'an article states it itself';
  return by.length > 1 ? 'several voices state it together' : null;
}

/** What another check says of a list that names something twice. */
function checkOnce(list: readonly Written<string>[], problems: Problems): void {
  for (const [place, { value, at }] of list.entries())
    if (list.findIndex((one) => one.value === value) < place) problems.add('listed-twice', at, { id: value });
}

function on<T>(value: T | undefined, then: (value: T) => string | null): string | null {
  return value === undefined ? null : then(value);
}
