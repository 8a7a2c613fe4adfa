import type { FactId } from '#facts/fact.ts';
import { LONGEST_ID, isId } from '#facts/id.ts';
import { didYouMean } from '../problems/nearest.ts';
import type { Draft } from '../parse.ts';
import { type Ref, type RefKind, idFrom } from '../parse/shape.ts';
import type { FactEntry, PlaceEntry, VoiceEntry } from '../parse/shapes.ts';
import type { Written } from '../parse/source.ts';
import type { Problems } from '../problems/problem.ts';
import type { Tables } from './tables.ts';

/** Where ids are looked up. Of the facts it is asked which there are, and which of them are drafts. */
export interface Known extends Omit<Tables, 'fact'> {
  readonly fact: Pick<ReadonlyMap<FactId, Pick<FactEntry, 'draft'>>, 'has' | 'get' | 'keys'>;
}

/** Reports every id that names nothing, with what was probably meant. */
export function checkRefs({ refs, unread }: Pick<Draft, 'refs' | 'unread'>, tables: Known, problems: Problems): void {
  for (const ref of refs) {
    if (unread.has(ref.kind)) continue;
    if (tables[ref.kind].has(ref.id)) {
      if (ref.kind === 'fact' && tables.fact.get(ref.id)?.draft?.value)
        problems.add('draft-named', ref.at, { id: ref.id });
    } else if (isMeant(ref, tables)) continue;
    else if (ref.draft) problems.leniently(() => refuse(ref, tables, problems));
    else refuse(ref, tables, problems);
  }
}

/** Whether an id is right already, and only its entry still has it in a form that is refused. */
function isMeant({ kind, id }: Ref, tables: Known): boolean {
  return meantIn(tables[kind]).has(id);
}

/** What the ids of a table that are refused are to be. */
function meantIn(table: Pick<ReadonlyMap<string, unknown>, 'keys'>): ReadonlySet<string> {
  const known = meant.get(table);
  if (known) return known;
  const found = new Set([...table.keys()].filter((id) => !isId(id)).map(idFrom));
  meant.set(table, found);
  return found;
}

const meant = new WeakMap<object, ReadonlySet<string>>();

function refuse({ kind, id, at }: Ref, tables: Known, problems: Problems): void {
  const named = namesakes(kind, id, tables);
  if (kind === 'place' && named.length > 1) {
    const choices = named.map((choice) => `\`${choice}\``).join(' or ');
    problems.add('ambiguous-place', at, { name: id, choices }, `Write ${choices}.`);
  } else if (named.length === 1) problems.add('name-not-id', at, { name: id }, `Write \`${named[0]}\`.`);
  else
    problems.add(
      `unknown-${kind}`,
      at,
      { id },
      () => asList(id, tables[kind]) ?? didYouMean(id, tables[kind].keys()) ?? thereAre(kind, id, tables),
    );
}

/** Several ids in one text, which is one id to YAML. */
function asList(text: string, table: Pick<ReadonlyMap<string, unknown>, 'has'>): string | undefined {
  const ids = text.split(/\s*[,;]\s*/);
  if (ids.length < 2 || !ids.every((id) => table.has(id))) return undefined;
  return `Put square brackets round them: \`[${ids.join(', ')}]\`; in a table, semicolons between them.`;
}

/** Where the entries of each kind stand. */
const FILES: Readonly<Record<RefKind, string>> = {
  ...{ voice: 'voices.yaml', place: 'places.yaml', occasion: 'occasions.yaml', article: 'articles.yaml' },
  ...{ question: 'questions.yaml', measure: 'story.yaml, under `measures`', fact: 'facts/' },
};

/** The ids that there are, of many those that begin alike, or the file that has them. */
function thereAre(kind: RefKind, id: string, tables: Known): string {
  const ids = [...tables[kind].keys()];
  if (ids.length === 0)
    return `There is no ${kind} in this story yet: write it into ${FILES[kind]}; docs/data.md shows how.`;
  const few = ids.length > FEW ? ids.filter((one) => one.startsWith(`${id}-`)).slice(0, FEW) : ids;
  if (few.length === 0) return `See which there are in ${FILES[kind]}.`;
  return `There are: ${few.map((one) => `\`${one.slice(0, LONGEST_ID)}\``).join(', ')}.`;
}

const FEW = 12;

/** The ids that a name, a spelling, a bare place name, a headline, an outlet or a question can stand for. */
function namesakes(kind: RefKind, name: string, tables: Known): readonly string[] {
  return calledOf(kind, tables)?.get(fold(name)) ?? [];
}

function calledOf(kind: RefKind, tables: Known): Called | undefined {
  if (kind === 'voice') return calledIn(tables.voice, voiceNames);
  if (kind === 'place') return calledIn(tables.place, placeNames);
  if (kind === 'article')
    return calledIn(tables.article, (_, { headline, publisher }) => valuesOf(headline, publisher));
  if (kind === 'question') return calledIn(tables.question, (_, { question }) => valuesOf(question));
  return kind === 'occasion' ? calledIn(tables.occasion, (_, { title }) => valuesOf(title)) : undefined;
}

function valuesOf(...written: readonly (Written<string> | undefined)[]): readonly string[] {
  return written.flatMap((one) => one?.value ?? []);
}

type Called = ReadonlyMap<string, readonly string[]>;

/** The ids of a table by what their entries may be called; it is made once, however many names are asked for. */
function calledIn<T extends object>(
  table: ReadonlyMap<string, T>,
  namesOf: (id: string, entry: T) => readonly string[],
): Called {
  const known = called.get(table);
  if (known) return known;
  const found = new Map<string, string[]>();
  for (const [id, entry] of table) {
    for (const name of new Set(namesOf(id, entry).map(fold))) found.set(name, [...(found.get(name) ?? []), id]);
  }
  called.set(table, found);
  return found;
}

const called = new WeakMap<object, Called>();

function voiceNames(_: string, { name, spellings = [] }: VoiceEntry): readonly string[] {
  return [...(name ? [name] : []), ...spellings].map(({ value }) => value);
}

/** What a place may be called: its names, its spellings, and its id without the kind at the end. */
function placeNames(id: string, { name = {}, spellings = [] }: PlaceEntry): readonly string[] {
  const written = [...Object.values(name), ...spellings].map(({ value }) => value);
  return [...written, ...written.map(bare), bare(id)];
}

const KINDS = /[\s-](city|oblast|region|province|country|republic|state|district|county|area|kraj|krai|town)$/i;

function bare(name: string): string {
  return name.replace(KINDS, '');
}

function fold(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();
}
