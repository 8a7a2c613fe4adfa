import type { Archive } from '#facts/archive.ts';
import { type Clock, type Fact, ROLES, type Role, STANDINGS, type Standing, spanOn } from '#facts/fact.ts';
import { type Place, isPoint } from '#facts/place.ts';
import { lastDay, reachOf, touches } from '#facts/span.ts';
import { unitOf } from '../../camera.ts';
import type { Gathered } from './sheet.ts';

/** By which days the ink reads the facts: by one of the clocks, or by what was known. */
export type Timing = Clock | 'known';

/** A day that never comes, and one that always has. */
export const NEVER = 2 ** 31 - 1;
export const ALWAYS = -(2 ** 31);

/** The days of facts, by index. A fact is drawn faint from `appears` on and full from `firm` on; both in whole days. */
export interface Days {
  readonly firm: (fact: number) => number;
  /** Null where every fact has always been there. */
  readonly appears: ((fact: number) => number) | null;
  /** Whether it goes on after `firm`, with an open end. */
  readonly open: (fact: number) => boolean;
  /** Facts by `firm`, then by index. */
  readonly order: () => Uint32Array;
}

/**
 * The facts as the ink reads them: a row for every place of every fact, in the order of the facts. A fact has one
 * row a place, by the first of its roles there.
 */
export interface Columns {
  readonly rows: number;
  readonly facts: number;
  readonly places: number;
  /** Rows of fact f: `start[f] .. start[f + 1]`. */
  readonly start: Uint32Array;
  /** Index of the place, by row. */
  readonly place: Uint16Array | Uint32Array;
  /** How the row is drawn, by row: see `kindOf`. */
  readonly kind: Uint8Array;
  /** Unit Mercator, by place. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** 1 where a place is a point, 0 where it is an area, by place. */
  readonly point: Uint8Array;
  readonly days: (timing: Timing) => Days;
  /** The cells of a level with rows that are counted by the day; null where days lie too far apart for that. */
  readonly counted?: (timing: Timing, level: number) => Gathered | null;
  /** Whether a fact touches a window of days, half-open, on a clock. */
  readonly touches: (clock: Clock) => (fact: number, from: number, to: number) => boolean;
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

/** Whether no code of the same standing comes before a code: it is here, and did not lie ahead. */
export function isNearest(code: number): boolean {
  return (code & 7) === 0;
}

/** How many codes there are. */
export const KINDS = STANDINGS.length * STANCES.length * 2;

/** The code of a row of a place in some role. */
export function codeIn(role: Role, standing: Standing, expected: boolean): number {
  return codeOf({ standing, stance: STANCE_OF[role], expected });
}

/** Reads an archive into columns: O(facts), once an archive. */
export function columnsOf({ atHand: facts, dataset: { places } }: Archive): Columns {
  const index = new Map(places.map(({ id }, at) => [id, at]));
  const start = new Uint32Array(facts.length + 1);
  const place: number[] = [];
  const kind: number[] = [];
  facts.forEach((fact, at) => {
    for (const [id, role] of rolesOf(fact)) {
      const found = index.get(id);
      if (found === undefined) continue;
      place.push(found);
      kind.push(codeIn(role, fact.standing, fact.expected === true));
    }
    start[at + 1] = place.length;
  });
  return {
    rows: place.length,
    facts: facts.length,
    places: places.length,
    start,
    place: Uint32Array.from(place),
    kind: Uint8Array.from(kind),
    ...positions(places),
    days: (timing) => daysOf(facts, timing),
    touches: (clock) => (fact, from, to) => {
      const one = facts[fact];
      return one !== undefined && touches(spanOn(one, clock), from, to);
    },
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

/** Where places are, projected once. */
export function positions(places: readonly Place[]): Pick<Columns, 'x' | 'y' | 'point'> {
  const units = places.map(({ position }) => unitOf(position));
  return {
    x: Float64Array.from(units, ([x]) => x),
    y: Float64Array.from(units, ([, y]) => y),
    point: Uint8Array.from(places, (place) => (isPoint(place) ? 1 : 0)),
  };
}

function daysOf(facts: readonly Fact[], timing: Timing): Days {
  const isKnown = timing === 'known';
  const firm = Int32Array.from(facts, (fact) => (isKnown ? fact.known[1] : lastDay(spanOn(fact, timing))));
  return {
    firm: (fact) => firm[fact] ?? NEVER,
    appears: isKnown ? (fact) => facts[fact]?.known[0] ?? NEVER : null,
    open: (fact) => {
      const one = facts[fact];
      return !isKnown && one !== undefined && reachOf(spanOn(one, timing)).openEnd;
    },
    order: () => Uint32Array.from(facts, (_, at) => at).sort((a, b) => (firm[a] ?? 0) - (firm[b] ?? 0) || a - b),
  };
}
