import { ACTS, type Answer, CARGOES, type Figure, POSITIONS, type Position, STANDINGS } from '#facts/fact.ts';
import type { Act, Cargo, Standing } from '#facts/fact.ts';
import { isId } from '#facts/id.ts';
import type { Span } from '#facts/span.ts';
import { readEdtf } from '../parse/edtf.ts';
import type { PlainAppearance, PlainFact } from '../resolve/plain.ts';

/** Thrown where a row is not plain; it is read with places and problems then. */
export const NOT_PLAIN = new Error('not a plain row');

type Table = Readonly<Record<string, unknown>>;

const KEYS = new Set(
  ['id', 'text', 'plain', 'key', 'occasion', 'by', 'said', 'event', 'standing', 'act', 'at', 'from', 'to', 'of'].concat(
    ['about', 'place', 'figures', 'answers', 'in'],
  ),
);
const FIGURE = new Set(['measure', 'words', 'value', 'min', 'max', 'approx']);
const ANSWER = new Set(['question', 'position', 'figure']);
const APPEARANCE = new Set(['article', 'passage', 'via', 'quote']);
const [STANDING, ACT, CARGO, POSITION] = [STANDINGS, ACTS, CARGOES, POSITIONS].map((words) => new Set<string>(words));

/**
 * What a row says of a fact where every value is of the kind that its key asks for; texts as `text` reads them. Throws
 * NOT_PLAIN for whatever `shapes.fact` would refuse, and for what is rare: drafts, dates with words, corrections,
 * withdrawals.
 */
export function quickRow(table: unknown): PlainFact {
  const row = tableOf(table, KEYS);
  return {
    id: idIn(row['id']),
    text: textIn(row['text']),
    plain: maybeText(row['plain']),
    key: flagIn(row['key']),
    occasion: maybeText(row['occasion']),
    by: listIn(row['by']),
    said: dateIn(row['said']),
    event: dateIn(row['event']),
    standing: wordIn(row['standing'], STANDING) as Standing,
    act: maybeWord(row['act'], ACT) as Act | undefined,
    places: { at: listIn(row['at']), from: listIn(row['from']), to: listIn(row['to']), about: listIn(row['about']), place: listIn(row['place']) }, // prettier-ignore
    of: maybeWord(row['of'], CARGO) as Cargo | undefined,
    figures: tablesIn(row['figures'], figureIn),
    answers: tablesIn(row['answers'], answerIn),
    appearances: tablesIn(row['in'], appearanceIn),
  };
}

function figureIn(value: unknown): Figure {
  const { measure, words, value: number, min, max, approx } = tableOf(value, FIGURE);
  return {
    measure: textIn(measure),
    words: textIn(words),
    ...(number !== undefined && { value: numberIn(number) }),
    ...(min !== undefined && { min: numberIn(min) }),
    ...(max !== undefined && { max: numberIn(max) }),
    ...(flagIn(approx) && { approx: true }),
  };
}

function answerIn(value: unknown): Answer {
  const { question, position, figure } = tableOf(value, ANSWER);
  return {
    question: textIn(question),
    ...(position !== undefined && { position: wordIn(position, POSITION) as Position }),
    ...(figure !== undefined && { figure: textIn(figure) }),
  };
}

function appearanceIn(value: unknown): PlainAppearance {
  const { article, passage, via, quote } = tableOf(value, APPEARANCE);
  return { article: textIn(article), passage: maybeText(passage), via: listIn(via) ?? [], quote: maybeText(quote) };
}

function tableOf(value: unknown, keys: ReadonlySet<string>): Table {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw NOT_PLAIN;
  for (const key in value) if (!keys.has(key)) throw NOT_PLAIN;
  return value as Table;
}

function tablesIn<T>(value: unknown, read: (item: unknown) => T): readonly T[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw NOT_PLAIN;
  return value.map(read);
}

function textIn(value: unknown): string {
  if (typeof value !== 'string') throw NOT_PLAIN;
  const text = (isAscii(value) ? value : value.normalize('NFC')).trim();
  if (text === '') throw NOT_PLAIN;
  return text;
}

/** Nothing but ASCII is in NFC already. */
function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 127) return false;
  return true;
}

function maybeText(value: unknown): string | undefined {
  return value === undefined ? undefined : textIn(value);
}

function idIn(value: unknown): string {
  const id = textIn(value);
  if (!isId(id)) throw NOT_PLAIN;
  return id;
}

/** One text or several. */
function listIn(value: unknown): readonly string[] | undefined {
  if (value === undefined) return undefined;
  if (!Array.isArray(value)) return [textIn(value)];
  if (value.length === 0) throw NOT_PLAIN;
  return value.map(textIn);
}

function flagIn(value: unknown): boolean {
  if (value !== undefined && typeof value !== 'boolean') throw NOT_PLAIN;
  return value === true;
}

function numberIn(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw NOT_PLAIN;
  return value;
}

function wordIn(value: unknown, words: ReadonlySet<string> | undefined): string {
  const word = textIn(value);
  if (!words?.has(word)) throw NOT_PLAIN;
  return word;
}

function maybeWord(value: unknown, words: ReadonlySet<string> | undefined): string | undefined {
  return value === undefined ? undefined : wordIn(value, words);
}

function dateIn(value: unknown): Span | undefined {
  if (value === undefined) return undefined;
  const dated = readEdtf(textIn(value));
  if (!('span' in dated)) throw NOT_PLAIN;
  return dated.span;
}
