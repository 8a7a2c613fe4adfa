import type { Archive } from '#facts/archive.ts';
import { type Clock, type Fact, ROLES, type Role, STANDINGS, type Standing, spanOn } from '#facts/fact.ts';
import { type Place, isPoint } from '#facts/place.ts';
import { lastDay, reachOf } from '#facts/span.ts';
import { unitOf } from '../camera.ts';

/** By which days the ink reads the facts: by one of the clocks, or by what was known. */
export type Timing = Clock | 'known';

/** A day that never comes, and one that always has. */
export const NEVER = 2 ** 31 - 1;
export const ALWAYS = -(2 ** 31);

/** Days by row. A row is drawn faint from `appears` on and full from `firm` on; both in whole days, `appears <= firm`. */
export interface Days {
  readonly appears: Int32Array;
  readonly firm: Int32Array;
  /** Rows by `firm`, then by row. */
  readonly order: Uint32Array;
  /** Rows by `appears`; null where every row has always been there. */
  readonly appearing: Uint32Array | null;
}

/** The days that a row's span can touch, half-open; an open side reaches ALWAYS or NEVER. */
export interface Reaches {
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/**
 * The facts as the ink reads them: a row for every place of every fact, in the order of the archive. A fact has one
 * row a place, by the first of its roles there.
 */
export interface Columns {
  readonly rows: number;
  readonly facts: number;
  readonly places: number;
  /** Index of the fact, by row. */
  readonly fact: Uint32Array;
  /** Index of the place, by row. */
  readonly place: Uint32Array;
  /** How the row is drawn, by row: see `kindOf`. */
  readonly kind: Uint8Array;
  /** Unit Mercator, by place. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** 1 where a place is a point, 0 where it is an area, by place. */
  readonly point: Uint8Array;
  readonly days: (timing: Timing) => Days;
  readonly reaches: (clock: Clock) => Reaches;
}

/** What a place is to a fact, as the drawing tells it apart. */
export const STANCES = ['here', 'said', 'seat', 'about'] as const;
export type Stance = (typeof STANCES)[number];

/** How a mark is drawn. */
export interface Kind {
  readonly standing: Standing;
  readonly stance: Stance;
  readonly expected: boolean;
}

const STANCE_OF: Readonly<Record<Role, Stance>> = {
  at: 'here',
  to: 'here',
  from: 'here',
  said: 'said',
  seat: 'seat',
  about: 'about',
};

/** A kind as one number: firmer standings first, then nearer stances. */
export function codeOf({ standing, stance, expected }: Kind): number {
  return (STANDINGS.indexOf(standing) * STANCES.length + STANCES.indexOf(stance)) * 2 + (expected ? 1 : 0);
}

/** The kind of a code of `codeOf`. */
export function kindOf(code: number): Kind {
  const pair = code >> 1;
  return {
    standing: STANDINGS[Math.floor(pair / STANCES.length)] ?? 'said',
    stance: STANCES[pair % STANCES.length] ?? 'here',
    expected: (code & 1) === 1,
  };
}

/** Index of the standing of a code, firmest first. */
export function standingOf(code: number): number {
  return code >> 3;
}

/** How many codes there are. */
export const KINDS = STANDINGS.length * STANCES.length * 2;

/** Reads an archive into columns: O(facts), once an archive. Days are sorted when they are first asked for. */
export function columnsOf(archive: Archive): Columns {
  const { facts } = archive;
  const places = archive.dataset.places;
  const index = new Map(places.map(({ id }, at) => [id, at]));
  const fact: number[] = [];
  const place: number[] = [];
  const kind: number[] = [];
  facts.forEach((one, at) => {
    for (const [id, role] of rolesOf(one)) {
      const found = index.get(id);
      if (found === undefined) continue;
      fact.push(at);
      place.push(found);
      kind.push(codeOf({ standing: one.standing, stance: STANCE_OF[role], expected: one.expected === true }));
    }
  });
  const column = Uint32Array.from(fact);
  return {
    rows: fact.length,
    facts: facts.length,
    places: places.length,
    fact: column,
    place: Uint32Array.from(place),
    kind: Uint8Array.from(kind),
    ...positions(places),
    days: once((timing) => daysOf(facts, column, timing)),
    reaches: once((clock) => reachesOf(facts, column, clock)),
  };
}

function rolesOf(fact: Fact): ReadonlyMap<string, Role> {
  const roles = new Map<string, Role>();
  for (const { place, role } of fact.places) {
    const had = roles.get(place);
    if (had === undefined || ROLES.indexOf(role) < ROLES.indexOf(had)) roles.set(place, role);
  }
  return roles;
}

function positions(places: readonly Place[]): Pick<Columns, 'x' | 'y' | 'point'> {
  const units = places.map(({ position }) => unitOf(position));
  return {
    x: Float64Array.from(units, ([x]) => x),
    y: Float64Array.from(units, ([, y]) => y),
    point: Uint8Array.from(places, (place) => (isPoint(place) ? 1 : 0)),
  };
}

function daysOf(facts: readonly Fact[], rows: Uint32Array, timing: Timing): Days {
  const days = facts.map((fact): readonly [number, number] =>
    timing === 'known' ? fact.known : [ALWAYS, lastDay(spanOn(fact, timing))],
  );
  const appears = Int32Array.from(rows, (fact) => days[fact]?.[0] ?? NEVER);
  const firm = Int32Array.from(rows, (fact) => days[fact]?.[1] ?? NEVER);
  return { appears, firm, order: orderOf(firm), appearing: timing === 'known' ? orderOf(appears) : null };
}

const COUNTED = 4_000_000;

/** The indexes of some days in their order; equal days keep theirs. O(n) where the days lie within some thousand years. */
export function orderOf(days: Int32Array): Uint32Array {
  const least = days.reduce((a, b) => Math.min(a, b), NEVER);
  const range = days.reduce((a, b) => Math.max(a, b), ALWAYS) - least + 1;
  const order = new Uint32Array(days.length);
  if (range > COUNTED) return order.map((_, at) => at).sort((a, b) => (days[a] ?? 0) - (days[b] ?? 0) || a - b);
  const next = new Uint32Array(Math.max(range, 0) + 1);
  for (const day of days) next[day - least + 1] = (next[day - least + 1] ?? 0) + 1;
  for (let at = 1; at < next.length; at += 1) next[at] = (next[at] ?? 0) + (next[at - 1] ?? 0);
  days.forEach((day, at) => {
    const to = next[day - least] ?? 0;
    next[day - least] = to + 1;
    order[to] = at;
  });
  return order;
}

function reachesOf(facts: readonly Fact[], rows: Uint32Array, clock: Clock): Reaches {
  const reaches = facts.map((fact) => reachOf(spanOn(fact, clock)));
  return {
    from: Int32Array.from(rows, (fact) => (reaches[fact]?.openStart ? ALWAYS : (reaches[fact]?.from ?? NEVER))),
    to: Int32Array.from(rows, (fact) => (reaches[fact]?.openEnd ? NEVER : (reaches[fact]?.to ?? ALWAYS))),
  };
}

function once<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
}
