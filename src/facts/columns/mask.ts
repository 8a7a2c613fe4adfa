import { POSITIONS, STANDINGS } from '../fact.ts';
import type { Criteria } from '../select.ts';
import type { Ids } from './builder.ts';
import { isClaim } from '../status.ts';
import { eachAnswer } from './answers.ts';
import {
  type Columns,
  FIELDS,
  type Field,
  type Indexes,
  KIND,
  STANDING_BITS,
  positionCode,
  positionIn,
} from './columns.ts';

/** What a view shows of a story, by index; as `select` has it. */
export interface Masked {
  /** 1: shown. */
  readonly shown: Uint8Array;
  readonly count: number;
  /** Facts that are shown although a filter refuses them, because they deny something shown; ascending. */
  readonly brought: Uint32Array;
  /** How many there are to choose from: the key facts, or all that are not withdrawn. */
  readonly total: number;
}

/** The filters of a view that columns can answer; the search comes as a mask of its own. */
export type Asked = Pick<Criteria, 'all' | 'standing' | Field>;

/**
 * Which facts a view shows: each filter costs one pass over the columns, whatever it holds. Denials travel with the
 * claims they deny.
 * @param found what a search found, 1 by index; left out, nothing is searched
 */
export function maskOf(columns: Columns, ids: Ids, denials: Denials, asked: Asked, found?: Uint8Array): Masked {
  const shown = ofKinds(columns, wantedKinds(asked));
  for (const field of FIELDS) keepNamed(columns, field, ids, asked[field], shown);
  if (found) keep(shown, found);
  const [passed, total] = [count(shown), presentIn(columns, asked.all)];
  const brought = passed === total ? NOBODY : bring(columns, denials, shown, presentKinds(asked.all));
  return { shown, count: passed + brought.length, brought, total };
}

const NOBODY = new Uint32Array(0);

/** The answers that deny, in the order of their facts; what is withdrawn denies nothing. */
export interface Denials {
  readonly facts: Uint32Array;
  /** The question (indexes from 1) that each denies. */
  readonly questions: Uint32Array;
  /** The highest index of a question that anything answers. */
  readonly last: number;
}

/** How many values `kind` can have, and `edges`. */
const CODES = 256;
const DENIES = positionCode('denies');

/** For each code of a position, 1 where an answer with it claims something. */
const CLAIM = Uint8Array.from([undefined, ...POSITIONS], (position) => (isClaim({ position }) ? 1 : 0));

/** O(facts), once a story. */
export function denialsIn(columns: Columns): Denials {
  const { first, more } = columns.fields.question;
  const [facts, questions]: [number[], number[]] = [[], []];
  eachAnswer(columns, (question, fact, position) => {
    if (position !== DENIES) return;
    facts.push(fact);
    questions.push(question);
  });
  const last = Math.max(mostIn(first), mostIn(more));
  return { facts: Uint32Array.from(facts), questions: Uint32Array.from(questions), last };
}

/** The facts that deny a question, ascending. */
export function deniersOf({ facts, questions }: Denials, question: number): Uint32Array {
  return facts.filter((_, at) => questions[at] === question);
}

function mostIn(indexes: Indexes): number {
  let most = 0;
  for (let at = 0; at < indexes.length; at += 1) most = Math.max(most, indexes[at] ?? 0);
  return most;
}

/** How many there are to choose from: all that are not withdrawn, or the key facts of them. */
export function presentIn(columns: Columns, all: boolean): number {
  const present = presentKinds(all);
  return kindsIn(columns).reduce((sum, facts, kind) => sum + (present[kind] ?? 0) * facts, 0);
}

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

/** For each value of `kind`, 1 where a fact of that kind is one to choose from. */
function presentKinds(all: boolean): Uint8Array {
  const wanted = all ? 0 : KIND.key;
  return Uint8Array.from({ length: CODES }, (_, code) => ((code & (KIND.withdrawn | wanted)) === wanted ? 1 : 0));
}

/** For each value of `kind`, 1 where it is one to choose from and of a standing that is asked for. */
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
 * @param table by index from 1, 1 for an entry that counts
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
function bring(columns: Columns, denials: Denials, shown: Uint8Array, there: Uint8Array): Uint32Array {
  const { facts, questions, last } = denials;
  const claimed = claimedIn(columns, shown, last);
  const brought = new Uint32Array(facts.length);
  let size = 0;
  for (let at = 0; at < facts.length; at += 1) {
    const fact = facts[at] ?? 0;
    if (shown[fact] === 1 || claimed[questions[at] ?? 0] !== 1 || there[columns.kind[fact] ?? 0] !== 1) continue;
    shown[fact] = 1;
    brought[size++] = fact;
  }
  return brought.slice(0, size);
}

/** For each value of `edges`, 1 where the first answer of a fact claims something. */
const CLAIMS = Uint8Array.from({ length: CODES }, (_, edges) => CLAIM[positionIn(edges)] ?? 1);

/** For each question, by index from 1, 1 where a shown fact claims an answer to it. */
function claimedIn({ edges, positions, fields }: Columns, shown: Uint8Array, last: number): Uint8Array {
  const { first, owner, more } = fields.question;
  const claimed = new Uint8Array(last + 1);
  for (let at = 0; at < first.length; at += 1) {
    const question = first[at] ?? 0;
    claimed[question] = (claimed[question] ?? 0) | ((shown[at] ?? 0) & (CLAIMS[edges[at] ?? 0] ?? 0));
  }
  for (let at = 0; at < owner.length; at += 1) {
    if (shown[owner[at] ?? 0] === 1 && CLAIM[positions[at] ?? 0] === 1) claimed[more[at] ?? 0] = 1;
  }
  return claimed;
}

/** Takes out of a mask every fact that another does not have. */
export function keep(mask: Uint8Array, other: Uint8Array): void {
  for (let at = 0; at < mask.length; at += 1) mask[at] = (mask[at] ?? 0) & (other[at] ?? 0);
}

function count(mask: Uint8Array): number {
  let sum = 0;
  for (let at = 0; at < mask.length; at += 1) sum += mask[at] ?? 0;
  return sum;
}
