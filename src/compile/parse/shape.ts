import { LONGEST_ID, isId } from '#facts/id.ts';
import { slugOf } from '#facts/slug.ts';
import { keyInstead, meantKey } from './unknownKey.ts';
import { didYouMean, nearest } from '../problems/nearest.ts';
import type { Problems } from '../problems/problem.ts';
import { hiddenIn } from './hidden.ts';
import { isGrouped, meantNumber } from './meantNumber.ts';
import { asList, asTable } from './meantShape.ts';
import type { At, Written } from './source.ts';
import type { Node } from './node.ts';

export type RefKind = 'voice' | 'place' | 'occasion' | 'article' | 'question' | 'measure' | 'fact';

/** An id that one entry uses to name another. */
export interface Ref {
  readonly kind: RefKind;
  readonly id: string;
  readonly at: At;
  /** It stands in a draft, so that a fault in it is a warning. */
  readonly draft: boolean;
}

/** What reading the files of a story gathers, beside their values. */
export class Reading {
  readonly refs: Ref[] = [];
  #draft = false;

  constructor(readonly problems: Problems) {}

  refer(kind: RefKind, id: string, at: At): void {
    this.refs.push({ kind, id, at, draft: this.#draft });
  }

  asDraft<T>(work: () => T): T {
    this.#draft = true;
    try {
      return this.problems.leniently(work);
    } finally {
      this.#draft = false;
    }
  }
}

/** Reads a value of one kind, or reports why not. */
export type Read<T> = (node: Node, to: Reading) => T | undefined;

interface Field<T> {
  readonly read: Read<T>;
  readonly needed: boolean;
}

export const needed = <T>(read: Read<T>): Field<T> => ({ read, needed: true });
export const maybe = <T>(read: Read<T>): Field<T> => ({ read, needed: false });

type Fields = Readonly<Record<string, Field<unknown>>>;

/** An entry as written: each field undefined where it is missing or was refused; `given` are its keys. */
type Entry<F extends Fields> = { readonly where: At; readonly given: ReadonlySet<string> } & {
  readonly [K in keyof F]: (F[K] extends Field<infer T> ? T : never) | undefined;
};

/** Reads a table with these keys and no others. `noun` names it in problems ("A fact"). */
export function record<F extends Fields>(noun: string, fields: F): Read<Entry<F>> {
  const keys = Object.keys(fields);
  const required = keys.filter((key) => fields[key]?.needed);
  const table = new Map<string, Field<unknown>>(Object.entries(fields));
  const givens = new Givens();
  // Entries that have all keys from the start are alike to the engine, whatever stands in them.
  const blank = Object.fromEntries(['where', 'given', ...keys].map((key) => [key, undefined]));
  const read: Read<Entry<F>> = (node, to) => {
    if (node.kind !== 'map') {
      const own = asTable(node, required);
      return refuse(node, to, `a table (${keys.slice(0, 3).join(', ')} …)`, own && `Write \`${own}\`.`);
    }
    const entry: Record<string, unknown> = { ...blank };
    let given = givens;
    for (const { key, at, value } of node.entries) {
      const field = table.get(key);
      if (field) entry[key] = field.read(value, to);
      else refuseKey(noun, key, { at, value, known: keys }, to);
      // A key that is misspelt is reported; it is not missing as well.
      given = given.and(field ? key : (meantKey(noun, key) ?? nearest(key, keys) ?? key));
    }
    for (const key of required)
      if (!given.keys.has(key))
        to.problems.add('missing-field', node.at, { noun, key }, () => addition(key, table.get(key)));
    entry['where'] = node.at;
    entry['given'] = given.keys;
    return entry as Entry<F>;
  };
  NEEDED.set(read, required);
  return read;
}

/** The keys that the entries of a kind need. */
const NEEDED = new WeakMap<Read<unknown>, readonly string[]>();

/** The few words of which a value is one. */
const CHOICES = new WeakMap<Read<unknown>, readonly string[]>();

/** How a key is added whose value is one of a few words. */
function addition(key: string, field: Field<unknown> | undefined): string | undefined {
  const words = field && CHOICES.get(field.read);
  return words && `Add \`${key}: …\`, with one of ${words.join(', ')}.`;
}

/** The keys of entries in the order in which they are given: entries with the same keys share one set of them. */
class Givens {
  readonly #more = new Map<string, Givens>();

  constructor(readonly keys: ReadonlySet<string> = new Set()) {}

  and(key: string): Givens {
    const known = this.#more.get(key);
    if (known) return known;
    const more = new Givens(new Set([...this.keys, key]));
    this.#more.set(key, more);
    return more;
  }
}

interface Unknown {
  readonly at: At;
  readonly value: Node;
  readonly known: readonly string[];
}

function refuseKey(noun: string, key: string, { at, value, known }: Unknown, to: Reading): void {
  if (noun === 'A fact' && key === 'places') return to.problems.add('roles-on-fact', at, {});
  to.problems.add('unknown-key', at, { noun, key }, () => keyInstead(noun, key, known, value.kind === 'nothing'));
}

/** A list of values; those that are refused are left out, and so is a list of which nothing is left. */
export function list<T>(read: Read<T>): Read<readonly T[]> {
  return (node, to) => {
    if (node.kind !== 'list') return refuse(node, to, 'a list', asList(node, NEEDED.get(read)));
    const items = node.items.map((item) => read(item, to));
    if (!items.includes(undefined)) return items as readonly T[];
    const sound = items.filter((item) => item !== undefined);
    return sound.length === 0 ? undefined : sound;
  };
}

/** One value, or a list of them. */
export function oneOrMore<T>(read: Read<T>): Read<readonly T[]> {
  const many = list(read);
  return (node, to) => {
    if (node.kind === 'list' && node.items.length === 0)
      return refuse({ kind: 'nothing', at: node.at }, to, 'at least one value');
    if (node.kind === 'list') return many(node, to);
    const one = read(node, to);
    return one === undefined ? undefined : [one];
  };
}

/** Text on one or more lines; a number is taken as it is written. */
export const text: Read<Written<string>> = (node, to) => {
  if (node.kind === 'number') return { value: node.source, at: node.at };
  if (node.kind !== 'text') return refuse(node, to, 'a text');
  if (node.value === '') return refuse({ kind: 'nothing', at: node.at }, to, 'a text');
  const value = String(node.value);
  const hidden = /[^ -~]/.test(value) ? hiddenIn(value) : null;
  if (hidden) to.problems.add('hidden-character', node.at, hidden);
  return { value, at: node.at };
};

/** An id as it is written: one that is refused still names its entry, so that nothing more is said where it is used. */
export const id: Read<Written<string>> = (node, to) => {
  const written = text(node, to);
  if (!written || isId(written.value)) return written;
  const meant = idFrom(written.value);
  const instead = meant === '' ? undefined : `Write \`${meant}\`, here and wherever it is named.`;
  to.problems.add('bad-id', written.at, { id: written.value }, instead);
  return written;
};

/** The id that a name comes nearest to; empty where nothing is left of it. */
export function idFrom(name: string): string {
  return slugOf(name, LONGEST_ID);
}

/** The id of another entry; whether it exists is asked when all files are read. */
export function ref(kind: RefKind): Read<Written<string>> {
  return (node, to) => {
    const written = text(node, to);
    if (written) to.refer(kind, written.value, written.at);
    return written;
  };
}

export const number: Read<Written<number>> = (node, to) => {
  if (node.kind !== 'number' || !Number.isFinite(node.value) || isGrouped(node.source))
    return refuse(node, to, 'a number (digits without spaces or commas)', meantNumber(node));
  return { value: Number(node.value), at: node.at };
};

/** A text of one form; `wanted` names it in problems. */
export function like(form: RegExp, wanted: string): Read<Written<string>> {
  return (node, to) => {
    const written = text(node, to);
    return written && !form.test(written.value) ? refuse(node, to, wanted) : written;
  };
}

/** A number within bounds, both included. */
export function between(least: number, most: number): Read<Written<number>> {
  return (node, to) => {
    const written = number(node, to);
    const within = written && written.value >= least && written.value <= most;
    return written && !within ? refuse(node, to, `a number from ${least} to ${most}`) : written;
  };
}

/** A whole number above zero. */
export const whole: Read<Written<number>> = (node, to) => {
  const written = size(node, to);
  return written && !Number.isSafeInteger(written.value) ? refuse(node, to, 'a whole number') : written;
};

/** A number above zero. */
export const size: Read<Written<number>> = (node, to) => {
  const written = number(node, to);
  return written && written.value <= 0 ? refuse(node, to, 'a number above zero') : written;
};

export const flag: Read<Written<boolean>> = (node, to) =>
  node.kind === 'boolean'
    ? { value: Boolean(node.value), at: node.at }
    : refuse(node, to, '`true` or `false`', meantFlag(node));

/** What a yes or a no in some languages is here. */
function meantFlag(node: Node): string | undefined {
  const written = node.kind === 'text' || node.kind === 'number' ? String(node.value) : '';
  if (
    /^(yes|y|on|x|1|sí|si|sim|oui|ja|tak|так|да|wahr|vrai|vero|verdadero|verdadeiro|prawda|істина|истина)$/i.test(
      written,
    )
  )
    return 'Write `true`.';
  return /^(no|n|off|0|non|não|nein|nie|ні|нет|falsch|faux|falso|fałsz|хибність|ложь)$/i.test(written)
    ? 'Write `false`.'
    : undefined;
}

/**
 * One of a few words.
 * @param meant what is written for one of them elsewhere, in small letters
 * @param otherwise what to do where none of them is meant
 */
export function word<const W extends string>(
  words: readonly W[],
  meant: Readonly<Record<string, W>> = {},
  otherwise?: string,
): Read<Written<W>> {
  const known = new Map(Object.entries(meant));
  const [only] = words.length === 1 ? words : [];
  const read: Read<Written<W>> = (node, to) => {
    const written = text(node, to);
    if (!written) return undefined;
    const found = words.find((one) => one === written.value);
    if (found !== undefined) return { value: found, at: written.at };
    const slots = { word: written.value, words: words.join(', ') };
    const sure = known.get(written.value.toLowerCase()) ?? only;
    const instead = sure === undefined ? undefined : `Write \`${sure}\`.`;
    to.problems.add('unknown-word', written.at, slots, () => instead ?? didYouMean(written.value, words) ?? otherwise);
    return undefined;
  };
  CHOICES.set(read, words);
  return read;
}

/** Reports a value of the wrong kind. */
export function refuse(node: Node, to: Reading, wanted: string, instead?: string): undefined {
  if (node.kind === 'nothing') to.problems.add('empty-value', node.at, { wanted });
  else {
    const got = node.kind === 'number' ? `the number ${node.source}` : NOUNS[node.kind];
    to.problems.add('wrong-kind', node.at, { got, wanted }, instead);
  }
  return undefined;
}

const NOUNS = {
  map: 'a table',
  list: 'a list',
  text: 'a text',
  boolean: '`true` or `false`',
} as const;
