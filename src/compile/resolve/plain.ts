import type { Act, Answer, Cargo, Fact, FactId, Figure, Standing } from '#facts/fact.ts';
import { isId } from '#facts/id.ts';
import type { Span } from '#facts/span.ts';
import type { AppearanceEntry, FactEntry } from '../parse/shapes.ts';
import type { Written } from '../parse/source.ts';
import { asWritten, values } from './values.ts';

/** A fact as it is written, in plain values and without what is rare. */
export interface PlainFact {
  readonly id: FactId;
  readonly text: string;
  readonly plain: string | undefined;
  readonly key: boolean;
  readonly occasion: string | undefined;
  readonly by: readonly string[] | undefined;
  readonly said: Span | undefined;
  readonly event: Span | undefined;
  readonly standing: Standing;
  readonly act: Act | undefined;
  readonly places: Readonly<Record<'at' | 'from' | 'to' | 'about' | 'place', readonly string[] | undefined>>;
  readonly of: Cargo | undefined;
  readonly figures: readonly Figure[];
  readonly answers: readonly Answer[];
  readonly appearances: readonly PlainAppearance[];
}

export interface PlainAppearance {
  readonly article: string;
  readonly passage: string | undefined;
  readonly via: readonly string[];
  readonly quote: string | undefined;
}

/** The same with what is rare. */
export interface WholeFact extends PlainFact, Pick<Fact, 'expected' | 'corrected' | 'withdrawn'> {}

/** What an entry says of a fact; undefined where it is incomplete. */
export function plainFact(entry: FactEntry): WholeFact | undefined {
  const { id, text, standing, at, from, to, about, place } = entry;
  if (!id || !isId(id.value) || !text || !standing) return undefined;
  return {
    id: id.value,
    text: text.value,
    plain: entry.plain?.value,
    key: entry.key?.value === true,
    occasion: entry.occasion?.value,
    by: maybe(entry.by),
    said: entry.said?.value,
    event: entry.event?.value,
    standing: standing.value,
    act: entry.act?.value,
    places: { at: maybe(at), from: maybe(from), to: maybe(to), about: maybe(about), place: maybe(place) },
    of: entry.of?.value,
    figures: figuresOf(entry),
    answers: answersOf(entry),
    appearances: (entry.in ?? []).flatMap(appearanceOf),
    ...rareOf(entry),
  };
}

function rareOf({
  expected,
  corrected,
  withdrawn,
}: FactEntry): Pick<WholeFact, 'expected' | 'corrected' | 'withdrawn'> {
  return {
    ...(expected?.value && { expected: true }),
    ...(corrected && {
      corrected: corrected.flatMap(({ on, note }) => (on && note ? [{ on: on.value, note: note.value }] : [])),
    }),
    ...(withdrawn?.on && withdrawn.why && { withdrawn: { on: withdrawn.on.value, why: withdrawn.why.value } }),
  };
}

function maybe(list: readonly Written<string>[] | undefined): readonly string[] | undefined {
  return list && values(list);
}

function figuresOf({ figures = [] }: FactEntry): readonly Figure[] {
  return figures.flatMap(({ measure, words, value, min, max, approx }) => {
    if (!measure || !words) return [];
    const numbers = asWritten({ value, min, max });
    return [
      { measure: measure.value, words: words.value, ...numbers, ...(approx?.value && { approx: true as const }) },
    ];
  });
}

function answersOf({ answers = [] }: FactEntry): readonly Answer[] {
  return answers.flatMap(({ question, position, figure }) => {
    return question ? [{ question: question.value, ...asWritten({ position, figure }) }] : [];
  });
}

function appearanceOf({ article, passage, via, quote }: AppearanceEntry): readonly PlainAppearance[] {
  return article ? [{ article: article.value, passage: passage?.value, via: values(via), quote: quote?.value }] : [];
}
