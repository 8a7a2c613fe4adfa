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
  const shown = ofKinds(columns, wantedKinds(asked));
  for (const field of FIELDS) keepNamed(columns, field, ids, asked[field], shown);
  if (found) keep(shown, found);
  const brought = bring(columns, denials, shown, presentKinds(asked.all));
  return { shown, count: count(shown), brought, total: presentIn(columns, asked.all) };
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

/** How many there are to choose from: all that are not withdrawn, or the key facts of them. */
export function presentIn(columns: Columns, all: boolean): number {
  const present = presentKinds(all);
  return kindsIn(columns).reduce((sum, facts, kind) => sum + (present[kind] ?? 0) * facts, 0);
}

const CODES = 256;
const kept = new WeakMap<Columns, Uint32Array>();

/** How many facts there are of each code of `kind`: O(facts), once a story. */
function kindsIn(columns: Columns): Uint32Array {
  const { kind } = columns;
  const known = kept.get(columns);
  if (known) return known;
  const counts = new Uint32Array(CODES);
  for (let at = 0; at < kind.length; at += 1) counts[kind[at] ?? 0] = (counts[kind[at] ?? 0] ?? 0) + 1;
  kept.set(columns, counts);
  return counts;
}

/** 1 by code of `kind`: what there is to choose from. */
function presentKinds(all: boolean): Uint8Array {
  const wanted = all ? 0 : KIND.key;
  return Uint8Array.from({ length: CODES }, (_, code) => ((code & (KIND.withdrawn | wanted)) === wanted ? 1 : 0));
}

/** The same, of the standings that are asked for. */
function wantedKinds({ all, standing }: Asked): Uint8Array {
  const present = presentKinds(all);
  const wanted = STANDINGS.map((one) => standing.length === 0 || standing.includes(one));
  return present.map((is, code) => (wanted[code & STANDING_BITS] ? is : 0));
}

function ofKinds({ size, kind }: Columns, wanted: Uint8Array): Uint8Array {
  const shown = new Uint8Array(size);
  for (let at = 0; at < size; at += 1) shown[at] = wanted[kind[at] ?? 0] ?? 0;
  return shown;
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

/**
 * Shows the denials of what is shown, where nothing but a filter keeps them away.
 * @param there as of `presentKinds`
 * @returns what it added, ascending
 */
function bring(columns: Columns, denials: Denials, shown: Uint8Array, there: Uint8Array): readonly number[] {
  const brought: number[] = [];
  for (const question of claimedIn(columns, denials, shown)) {
    for (const fact of denials.get(question) ?? []) {
      if (shown[fact] === 1 || there[columns.kind[fact] ?? 0] !== 1) continue;
      shown[fact] = 1;
      brought.push(fact);
    }
  }
  return brought.sort((a, b) => a - b);
}

/** By code of the position of an answer. */
const IS_CLAIM = Uint8Array.from([null, ...POSITIONS], (_, code) => (code === DENIES || code === OPEN ? 0 : 1));

/** The questions that somebody denies and something shown claims. */
function claimedIn(columns: Columns, denials: Denials, shown: Uint8Array): readonly number[] {
  const { first, owner, more } = columns.fields.question;
  const questions = [...denials.keys()];
  const awaited = new Uint8Array(questions.reduce((most, question) => Math.max(most, question), 0) + 1);
  for (const question of questions) awaited[question] = 1;
  for (let at = 0; at < first.length; at += 1) {
    if (awaited[first[at] ?? 0] === 1 && shown[at] === 1 && IS_CLAIM[firstPosition(columns, at)] === 1)
      awaited[first[at] ?? 0] = 0;
  }
  for (let at = 0; at < owner.length; at += 1) {
    if (shown[owner[at] ?? 0] === 1 && IS_CLAIM[columns.positions[at] ?? 0] === 1) awaited[more[at] ?? 0] = 0;
  }
  return questions.filter((question) => awaited[question] === 0);
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
