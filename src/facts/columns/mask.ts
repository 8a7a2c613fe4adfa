import { POSITIONS, STANDINGS } from '../fact.ts';
import type { Criteria } from '../select.ts';
import type { Ids } from './builder.ts';
import { type Columns, FIELDS, type Field, KIND, STANDING_BITS, firstPosition } from './columns.ts';

/** What a view shows of a story, by index; as `select` has it. */
export interface Masked {
  /** 1: shown. */
  readonly shown: Uint8Array;
  readonly count: number;
  /** Facts that are shown although a filter refuses them, because they deny something shown. */
  readonly brought: readonly number[];
  /** How many there are to choose from: the key facts, or all that are not withdrawn. */
  readonly total: number;
}

/** The filters of a view that columns can answer; the search comes as a mask of its own. */
export type Asked = Pick<Criteria, 'all' | 'standing' | Field>;

/**
 * Which facts a view shows: one pass over the columns a filter, whatever the filter holds. Denials travel with the
 * claims they deny.
 * @param found what a search found, 1 by index; left out, nothing is searched
 */
export function maskOf(columns: Columns, ids: Ids, denials: Denials, asked: Asked, found?: Uint8Array): Masked {
  const { shown, total } = presentIn(columns, asked.all);
  const there = shown.slice();
  keepStandings(columns, asked, shown);
  for (const field of FIELDS) keepNamed(columns, field, ids, asked[field], shown);
  if (found) keep(shown, found);
  const brought = bring(columns, denials, shown, there);
  return { shown, count: count(shown), brought, total };
}

/** The facts that deny, by question (indexes from 1); what is withdrawn denies nothing. */
export type Denials = ReadonlyMap<number, readonly number[]>;

const DENIES = POSITIONS.indexOf('denies') + 1;
const OPEN = POSITIONS.indexOf('open') + 1;

/** O(facts), once a story. */
export function denialsIn(columns: Columns): Denials {
  const denials = new Map<number, number[]>();
  for (const [fact, question, position] of answersIn(columns)) {
    if (position !== DENIES || (columns.kind[fact] ?? 0) & KIND.withdrawn) continue;
    const list = denials.get(question);
    if (list) list.push(fact);
    else denials.set(question, [fact]);
  }
  return denials;
}

function* answersIn(columns: Columns): Iterable<readonly [fact: number, question: number, position: number]> {
  const { first, owner, more } = columns.fields.question;
  for (let at = 0; at < columns.size; at += 1) {
    const question = first[at] ?? 0;
    if (question > 0) yield [at, question, firstPosition(columns, at)];
  }
  for (let at = 0; at < owner.length; at += 1) yield [owner[at] ?? 0, more[at] ?? 0, columns.positions[at] ?? 0];
}

/** What there is to choose from: all that is not withdrawn, or the key facts of it. */
export function presentIn({ size, kind }: Columns, all: boolean): { shown: Uint8Array; total: number } {
  const shown = new Uint8Array(size);
  const wanted = all ? 0 : KIND.key;
  let total = 0;
  for (let at = 0; at < size; at += 1) {
    const is = ((kind[at] ?? 0) & (KIND.withdrawn | wanted)) === wanted ? 1 : 0;
    shown[at] = is;
    total += is;
  }
  return { shown, total };
}

function keepStandings(columns: Columns, { standing }: Asked, shown: Uint8Array): void {
  if (standing.length === 0) return;
  const { kind } = columns;
  const wanted = Uint8Array.from(STANDINGS, (one) => (standing.includes(one) ? 1 : 0));
  const table = Uint8Array.from({ length: 256 }, (_, code) => wanted[code & STANDING_BITS] ?? 0);
  for (let at = 0; at < kind.length; at += 1) shown[at] = (shown[at] ?? 0) & (table[kind[at] ?? 0] ?? 0);
}

/** Keeps the facts that name any of some entries. */
function keepNamed(columns: Columns, field: Field, ids: Ids, wanted: readonly string[], shown: Uint8Array): void {
  if (wanted.length === 0) return;
  const names = new Set(wanted);
  const table = Uint8Array.from([0, ...ids[field].map((id) => (names.has(id) ? 1 : 0))]);
  keep(shown, namedBy(columns, field, table));
}

/**
 * The facts that name an entry of a table in a field, as a mask.
 * @param table 1 by index from 1; at 0 nothing
 */
export function namedBy(columns: Columns, field: Field, table: Uint8Array): Uint8Array {
  const { first, owner, more } = columns.fields[field];
  const named = new Uint8Array(columns.size);
  for (let at = 0; at < named.length; at += 1) named[at] = table[first[at] ?? 0] ?? 0;
  for (let at = 0; at < owner.length; at += 1) if (table[more[at] ?? 0] === 1) named[owner[at] ?? 0] = 1;
  return named;
}

/** Shows the denials of what is shown, where nothing but a filter keeps them away; gives those that it added. */
function bring(columns: Columns, denials: Denials, shown: Uint8Array, there: Uint8Array): readonly number[] {
  let some = false;
  for (const question of claimedIn(columns, denials, shown)) {
    for (const fact of denials.get(question) ?? []) {
      if (shown[fact] !== 0 || there[fact] !== 1) continue;
      shown[fact] = BROUGHT;
      some = true;
    }
  }
  const brought: number[] = [];
  for (let at = some ? 0 : shown.length; at < shown.length; at += 1) {
    if (shown[at] !== BROUGHT) continue;
    shown[at] = 1;
    brought.push(at);
  }
  return brought;
}

/** Stands in a mask while denials are gathered. */
const BROUGHT = 2;

/** The questions that somebody denies and something shown claims. */
function claimedIn(columns: Columns, denials: Denials, shown: Uint8Array): ReadonlySet<number> {
  const { first, owner, more } = columns.fields.question;
  const claimed = new Set<number>();
  const isClaim = (position: number) => position !== DENIES && position !== OPEN;
  const claim = (question: number) => {
    if (denials.has(question)) claimed.add(question);
  };
  const last = [...denials.keys()].reduce((most, question) => Math.max(most, question), 0);
  const done = new Uint8Array(last + 1);
  for (let at = 0; at < columns.size; at += 1) {
    const question = first[at] ?? 0;
    if (shown[at] === 0 || question === 0 || done[question] !== 0 || !isClaim(firstPosition(columns, at))) continue;
    done[question] = 1;
    claim(question);
  }
  for (let at = 0; at < owner.length; at += 1) {
    if (shown[owner[at] ?? 0] === 1 && isClaim(columns.positions[at] ?? 0)) claim(more[at] ?? 0);
  }
  return claimed;
}

/** Leaves in a mask what another has too. */
export function keep(mask: Uint8Array, other: Uint8Array): void {
  for (let at = 0; at < mask.length; at += 1) mask[at] = (mask[at] ?? 0) & (other[at] ?? 0);
}

function count(mask: Uint8Array): number {
  let sum = 0;
  for (const bit of mask) sum += bit;
  return sum;
}
