import { type Answer, type Fact, type PlaceRole, originOf } from '#facts/fact.ts';
import { type Span, firstDay } from '#facts/span.ts';
import { runsOf } from '../passage/passage.ts';
import type { FactEntry } from '../parse/shapes.ts';
import { knownFrom, latestSaying } from './known.ts';
import type { Named, NamedOccasion } from './named.ts';
import { type PlainAppearance, type PlainFact, type WholeFact, plainFact } from './plain.ts';

/** A fact as the page reads it, with the entry it comes from. */
export interface ResolvedFact {
  readonly entry: FactEntry;
  readonly fact: Fact;
}

/** The fact of an entry; undefined where the entry is incomplete. */
export function resolveFact(entry: FactEntry, named: Named): ResolvedFact | undefined {
  const plain = plainFact(entry);
  const fact = plain && factFrom(plain, named);
  return fact && { entry, fact };
}

/** Fills in what a fact takes from its occasion and its articles; undefined where nothing says when it was said. */
export function factFrom(plain: WholeFact, named: Named): Fact | undefined {
  const { id, text, standing, event, appearances } = plain;
  const occasion = plain.occasion === undefined ? undefined : named.occasion.get(plain.occasion);
  const published = appearances.flatMap(({ article }) => named.article.get(article)?.published ?? []);
  const said = plain.said ?? occasion?.said ?? earliest(published);
  if (!said) return undefined;
  const by = plain.by ?? occasion?.by ?? [];
  return {
    id,
    text,
    ...(plain.plain !== undefined && { plain: plain.plain }),
    ...(plain.key && { key: true }),
    standing,
    act: plain.act ?? 'assert',
    by,
    ...(plain.occasion !== undefined && { occasion: plain.occasion }),
    origin: originOf(plain),
    said,
    ...(event && { event }),
    known: knownFrom({ standing, said, event, published }),
    ...(isExpected(plain, said, published) && { expected: true }),
    places: rolesOf(plain, occasion, by, named),
    ...(plain.of !== undefined && { of: plain.of }),
    figures: plain.figures,
    answers: answersOf(plain, named),
    appearances: appearances.map(appearanceOf),
    ...(plain.corrected && { corrected: plain.corrected }),
    ...(plain.withdrawn && { withdrawn: plain.withdrawn }),
  };
}

function earliest(spans: readonly Span[]): Span | undefined {
  return spans.length < 2 ? spans[0] : [...spans].sort((a, b) => firstDay(a) - firstDay(b))[0];
}

/** It lay ahead when it was said: the editor says so, or the event cannot have begun before the latest saying. */
function isExpected({ event, expected }: WholeFact, said: Span, published: readonly Span[]): boolean {
  if (expected) return true;
  const begins = event?.start[0] ?? null;
  return begins !== null && begins > latestSaying(said, published);
}

/** In the order of ROLES. */
function rolesOf(
  { places }: PlainFact,
  occasion: NamedOccasion | undefined,
  by: readonly string[],
  named: Named,
): readonly PlaceRole[] {
  const roles: PlaceRole[] = [];
  const add = (role: PlaceRole['role'], ids: Iterable<string> = []) => {
    for (const place of ids) roles.push({ role, place });
  };
  const said = places.place ?? (occasion?.place === undefined ? [] : [occasion.place]);
  add('at', places.at);
  add('to', places.to);
  add('from', places.from);
  add('said', said);
  if (said.length === 0) add('seat', new Set(by.flatMap((voice) => named.voice.get(voice)?.seat ?? [])));
  add('about', places.about);
  return roles;
}

/** A figure question takes the one measure of the fact's figures where the editor names none. */
function answersOf({ answers, figures }: PlainFact, named: Named): readonly Answer[] {
  if (figures.length === 0) return answers;
  const [only, ...more] = new Set(figures.map(({ measure }) => measure));
  return answers.map((answer) => {
    const counts = named.question.get(answer.question)?.kind === 'figure';
    return counts && answer.figure === undefined && only !== undefined && more.length === 0
      ? { ...answer, figure: only }
      : answer;
  });
}

function appearanceOf({ article, passage = '', via, quote }: PlainAppearance): Fact['appearances'][number] {
  return { article, passage: runsOf(passage), via, ...(quote !== undefined && { quote }) };
}
