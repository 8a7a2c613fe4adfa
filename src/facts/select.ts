import type { Archive } from './archive.ts';
import { type ArticleId, type Clock, type Fact, type FactId, type PlaceId, type QuestionId, spanOn } from './fact.ts';
import type { Standing, VoiceId } from './fact.ts';
import { inOrder } from './order.ts';
import { denialsOfAll } from './status.ts';
import { type Day, touches } from './span.ts';
import { matcher } from './words.ts';

/** What a reader asked to see. An empty list asks nothing. */
export interface Criteria {
  readonly clock: Clock;
  /** All facts, or the key facts only. */
  readonly all: boolean;
  /** The window of days, half-open, or null. Facts outside are dimmed, and still counted. */
  readonly range: readonly [Day, Day] | null;
  readonly standing: readonly Standing[];
  readonly place: readonly PlaceId[];
  readonly voice: readonly VoiceId[];
  readonly article: readonly ArticleId[];
  readonly question: readonly QuestionId[];
  readonly q: string;
}

/** The criteria that ask nothing beside a clock and the key switch: no filter, no search, no window. */
export const UNFILTERED = Object.freeze({
  range: null,
  standing: [],
  place: [],
  voice: [],
  article: [],
  question: [],
  q: '',
} as const satisfies Omit<Criteria, 'clock' | 'all'>);

/** The filters of Criteria, one word each: a fact is left out by the first that refuses it. */
export const FILTERS = ['standing', 'place', 'voice', 'article', 'question', 'q'] as const;
export type Filter = (typeof FILTERS)[number];

/** Why a fact is not among those shown. */
export type Reason = 'withdrawn' | 'not-key' | Filter;

/** The facts that a view shows, in the order of its clock, and why each other is left out. */
export interface Selection {
  readonly shown: readonly Fact[];
  readonly ids: ReadonlySet<FactId>;
  /** Shown although a filter refuses them, because they deny something shown. */
  readonly brought: ReadonlySet<FactId>;
  readonly left: ReadonlyMap<FactId, Reason>;
  /** How many there are to choose from: the key facts, or all that are not withdrawn. */
  readonly total: number;
}

/** Selects what a view shows: O(facts). Denials travel with the claims they deny, through every filter. */
export function select(archive: Archive, criteria: Criteria): Selection {
  const tests = testsOf(archive, criteria);
  const left = new Map<FactId, Reason>();
  const shown = new Set<Fact>();
  let total = 0;
  for (const fact of archive.atHand) {
    const absent = absence(fact, criteria.all);
    if (!absent) total += 1;
    const reason = absent ?? tests.find(([, passes]) => !passes(fact))?.[0];
    if (reason) left.set(fact.id, reason);
    else shown.add(fact);
  }
  const brought = new Set<FactId>();
  for (const denial of denialsOfAll(archive, [...shown])) {
    if (shown.has(denial) || absence(denial, criteria.all)) continue;
    shown.add(denial);
    left.delete(denial.id);
    brought.add(denial.id);
  }
  const sorted = [...shown].sort(inOrder(criteria.clock));
  return { shown: sorted, ids: new Set(sorted.map(({ id }) => id)), brought, left, total };
}

/** Whether a fact touches the window of the criteria on their clock. */
export function inRange(fact: Fact, { range, clock }: Pick<Criteria, 'range' | 'clock'>): boolean {
  return range === null || touches(spanOn(fact, clock), range[0], range[1]);
}

/** Whether two criteria select the same facts in the same order: O(1), lists are compared by identity. */
export function sameCriteria(a: Criteria, b: Criteria): boolean {
  return a.clock === b.clock && a.all === b.all && FILTERS.every((filter) => a[filter] === b[filter]);
}

/** Whether anything but the key switch and the window narrows the criteria. */
export function isFiltered(criteria: Pick<Criteria, Filter>): boolean {
  return FILTERS.some((filter) => criteria[filter].length > 0);
}

function absence(fact: Fact, all: boolean): Reason | undefined {
  if (fact.withdrawn) return 'withdrawn';
  return all || fact.key ? undefined : 'not-key';
}

function testsOf(archive: Archive, criteria: Criteria): readonly (readonly [Filter, (fact: Fact) => boolean])[] {
  const { standing, place, voice, article, question, q } = criteria;
  const any = <T>(wanted: readonly T[], had: readonly T[]) =>
    wanted.length === 0 || had.some((one) => wanted.includes(one));
  const says = matcher(archive, q);
  return [
    ['standing', (fact) => any(standing, [fact.standing])],
    [
      'place',
      (fact) =>
        any(
          place,
          fact.places.map((role) => role.place),
        ),
    ],
    ['voice', (fact) => any(voice, fact.by)],
    [
      'article',
      (fact) =>
        any(
          article,
          fact.appearances.map((appearance) => appearance.article),
        ),
    ],
    [
      'question',
      (fact) =>
        any(
          question,
          fact.answers.map((answer) => answer.question),
        ),
    ],
    ['q', says],
  ];
}
