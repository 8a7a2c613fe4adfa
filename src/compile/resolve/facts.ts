import { type Answer, type Fact, type Figure, type PlaceRole, ROLES, type Role } from '#facts/fact.ts';
import { type Span, firstDay } from '#facts/span.ts';
import { runsOf } from '../passage/passage.ts';
import type { AppearanceEntry, FactEntry, OccasionEntry } from '../parse/shapes.ts';
import { knownFrom, latestSaying } from './known.ts';
import type { Tables } from './tables.ts';
import { asWritten, values } from './values.ts';

/** A fact as the page reads it, with the entry it comes from. */
export interface ResolvedFact {
  readonly entry: FactEntry;
  readonly fact: Fact;
}

/** Fills in what a fact takes from its occasion and its articles; undefined where the entry is incomplete. */
export function resolveFact(entry: FactEntry, tables: Tables): ResolvedFact | undefined {
  const { id, text, standing } = entry;
  if (!id || !text || !standing) return undefined;
  const occasion = entry.occasion && tables.occasion.get(entry.occasion.value);
  const published = publishedOf(entry, tables);
  const said = entry.said?.value ?? occasion?.said?.value ?? earliest(published);
  if (!said) return undefined;
  const event = entry.event?.value;
  const by = values(entry.by ?? occasion?.by);
  const fact: Fact = {
    id: id.value,
    text: text.value,
    ...(entry.plain && { plain: entry.plain.value }),
    ...(entry.key?.value ? { key: true } : {}),
    standing: standing.value,
    act: entry.act?.value ?? 'assert',
    by,
    ...(entry.occasion && { occasion: entry.occasion.value }),
    origin: entry.occasion ? `occasion:${entry.occasion.value}` : `fact:${id.value}`,
    said,
    ...(event && { event }),
    known: knownFrom({ standing: standing.value, said, event, published }),
    ...(isExpected(entry, said, published) ? { expected: true } : {}),
    places: rolesOf(entry, occasion, by, tables),
    ...(entry.of && { of: entry.of.value }),
    figures: figuresOf(entry),
    answers: answersOf(entry, tables),
    appearances: (entry.in ?? []).flatMap(appearanceOf),
    ...(entry.corrected && {
      corrected: entry.corrected.flatMap(({ on, note }) => (on && note ? [{ on: on.value, note: note.value }] : [])),
    }),
    ...(entry.withdrawn?.on &&
      entry.withdrawn.why && { withdrawn: { on: entry.withdrawn.on.value, why: entry.withdrawn.why.value } }),
  };
  return { entry, fact };
}

/** When the articles that carry a fact were published. */
export function publishedOf(entry: FactEntry, tables: Tables): readonly Span[] {
  return (entry.in ?? []).flatMap(({ article }) => {
    const published = article && tables.article.get(article.value)?.published;
    return published ? [published.value] : [];
  });
}

function earliest(spans: readonly Span[]): Span | undefined {
  return [...spans].sort((a, b) => firstDay(a) - firstDay(b))[0];
}

/** It lay ahead when it was said: the editor says so, or the event cannot have begun before the latest saying. */
function isExpected({ event, expected }: FactEntry, said: Span, published: readonly Span[]): boolean {
  if (expected?.value) return true;
  const begins = event?.value.start[0] ?? null;
  return begins !== null && begins > latestSaying(said, published);
}

function rolesOf(
  entry: FactEntry,
  occasion: OccasionEntry | undefined,
  by: readonly string[],
  tables: Tables,
): readonly PlaceRole[] {
  const said = values(entry.place ?? (occasion?.place && [occasion.place]));
  const seats = said.length > 0 ? [] : by.flatMap((voice) => tables.voice.get(voice)?.seat?.value ?? []);
  const found: Partial<Record<Role, readonly string[]>> = {
    at: values(entry.at),
    to: values(entry.to),
    from: values(entry.from),
    said,
    seat: seats.length > 1 ? [...new Set(seats)] : seats,
    about: values(entry.about),
  };
  const roles: PlaceRole[] = [];
  for (const role of ROLES) for (const place of found[role] ?? []) roles.push({ role, place });
  return roles;
}

function figuresOf({ figures = [] }: FactEntry): readonly Figure[] {
  return figures.flatMap(({ measure, words, value, min, max, approx }) => {
    if (!measure || !words) return [];
    const numbers = asWritten({ value, min, max });
    return [
      { measure: measure.value, words: words.value, ...numbers, ...(approx?.value ? { approx: true as const } : {}) },
    ];
  });
}

/** A figure question takes the one measure of the fact's figures where the editor names none. */
function answersOf({ answers = [], figures = [] }: FactEntry, tables: Tables): readonly Answer[] {
  if (answers.length === 0) return [];
  const measures = [...new Set(figures.flatMap(({ measure }) => measure?.value ?? []))];
  return answers.flatMap(({ question, position, figure }) => {
    if (!question) return [];
    const counts = tables.question.get(question.value)?.kind?.value === 'figure';
    const only = counts && measures.length === 1 ? measures[0] : undefined;
    const measure = figure?.value ?? only;
    return [
      {
        question: question.value,
        ...(position && { position: position.value }),
        ...(measure !== undefined && { figure: measure }),
      },
    ];
  });
}

function appearanceOf({ article, passage, via, quote }: AppearanceEntry): Fact['appearances'] {
  if (!article) return [];
  return [
    {
      article: article.value,
      passage: runsOf(passage?.value ?? ''),
      via: values(via),
      ...(quote && { quote: quote.value }),
    },
  ];
}
