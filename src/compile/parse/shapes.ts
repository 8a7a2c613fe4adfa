import { ACTS, CARGOES, CLOCKS, POSITIONS, STANDINGS } from '#facts/fact.ts';
import { PRECISIONS } from '#facts/place.ts';
import { QUESTION_KINDS } from '#facts/question.ts';
import { VOICE_KINDS } from '#facts/sources.ts';
import type { ExerciseKind } from '#facts/story.ts';
import { REVIEWS } from '#facts/story.ts';
import {
  ACTS_MEANT,
  CARGOES_ELSE,
  CARGOES_MEANT,
  POSITIONS_MEANT,
  PRECISIONS_MEANT,
  QUESTION_KINDS_MEANT,
  STANDINGS_ELSE,
  STANDINGS_MEANT,
  VOICE_KINDS_MEANT,
} from './meant.ts';
import {
  type Read,
  between,
  flag,
  id,
  like,
  list,
  maybe,
  needed,
  number,
  oneOrMore,
  record,
  ref,
  size,
  text,
  whole,
  word,
} from './shape.ts';
import { date, day, language, lonLat, names, outline, url } from './values.ts';

/** What each file of a story holds: the keys of data.md. */

type Of<R> = R extends Read<infer T> ? T : never;

const note = record('A correction', { on: needed(day), note: needed(text) });

const chosen = maybe(oneOrMore(ref('fact')));

export const story = record('The story', {
  title: needed(text),
  summary: needed(text),
  language: needed(language),
  clock: maybe(word(CLOCKS)),
  start: needed(ref('fact')),
  lanes: maybe(list(record('A lane', { id: needed(id), label: needed(text), places: maybe(list(ref('place'))) }))),
  measures: maybe(list(record('A measure', { id: needed(id), label: needed(text), unit: needed(text) }))),
  inset: maybe(list(lonLat)),
  credits: maybe(oneOrMore(text)),
  publisher: maybe(
    record('The publisher', {
      name: needed(text),
      url: maybe(url()),
      logo: maybe(text),
      report: maybe(url('mailto:')),
    }),
  ),
  licence: maybe(text),
  asOf: maybe(date),
  review: maybe(word(REVIEWS)),
  corrections: maybe(list(note)),
  guess: maybe(
    record('The exercises', { order: chosen, place: chosen, who: chosen, standing: chosen } satisfies Record<
      ExerciseKind,
      unknown
    >),
  ),
  glossary: maybe(
    list(record('A term', { term: needed(text), meaning: needed(text), spellings: maybe(oneOrMore(text)) })),
  ),
});

export const article = record('An article', {
  id: needed(id),
  headline: needed(text),
  publisher: maybe(text),
  url: maybe(url()),
  published: needed(date),
  language: maybe(language),
  text: maybe(like(/^[^/\\]+$/, 'the name of a file, without folders')),
  skipped: maybe(list(record('A skipped passage', { passage: needed(text), why: needed(text) }))),
});

export const voice = record('A voice', {
  id: needed(id),
  name: needed(text),
  short: maybe(text),
  spellings: maybe(oneOrMore(text)),
  kind: needed(word(VOICE_KINDS, VOICE_KINDS_MEANT)),
  party: maybe(id),
  seat: maybe(ref('place')),
});

export const place = record('A place', {
  id: needed(id),
  name: needed(names),
  kind: needed(text),
  precision: needed(word(PRECISIONS, PRECISIONS_MEANT)),
  coordinates: maybe(lonLat),
  anchor: maybe(lonLat),
  outline: maybe(outline),
  radius: maybe(size),
  spellings: maybe(oneOrMore(text)),
  geonames: maybe(whole),
  wikidata: maybe(like(/^Q[1-9]\d*$/, 'a Wikidata id, as in Q1899')),
});

export const occasion = record('An occasion', {
  id: needed(id),
  by: maybe(oneOrMore(ref('voice'))),
  said: maybe(date),
  place: maybe(ref('place')),
  kind: needed(text),
  title: needed(text),
});

export const question = record('A question', {
  id: needed(id),
  question: needed(text),
  kind: needed(word(QUESTION_KINDS, QUESTION_KINDS_MEANT)),
});

const figure = record('A figure', {
  measure: needed(ref('measure')),
  words: needed(text),
  value: maybe(number),
  min: maybe(number),
  max: maybe(number),
  approx: maybe(flag),
});

const answer = record('An answer', {
  question: needed(ref('question')),
  position: maybe(word(POSITIONS, POSITIONS_MEANT)),
  figure: maybe(ref('measure')),
});

const appearance = record('An appearance', {
  article: needed(ref('article')),
  passage: maybe(text),
  via: maybe(oneOrMore(ref('voice'))),
  quote: maybe(text),
});

const places = oneOrMore(ref('place'));

const factFields = {
  id: needed(id),
  text: needed(text),
  plain: maybe(text),
  key: maybe(flag),
  occasion: maybe(ref('occasion')),
  by: maybe(oneOrMore(ref('voice'))),
  said: maybe(date),
  event: maybe(date),
  standing: needed(word(STANDINGS, STANDINGS_MEANT, STANDINGS_ELSE)),
  act: maybe(word(ACTS, ACTS_MEANT)),
  expected: maybe(flag),
  at: maybe(places),
  from: maybe(places),
  to: maybe(places),
  of: maybe(word(CARGOES, CARGOES_MEANT, CARGOES_ELSE)),
  about: maybe(places),
  place: maybe(places),
  figures: maybe(list(figure)),
  answers: maybe(list(answer)),
  in: maybe(list(appearance)),
  corrected: maybe(list(note)),
  withdrawn: maybe(record('A withdrawal', { on: needed(day), why: needed(text) })),
  draft: maybe(flag),
};

const wholeFact = record('A fact', factFields);

/** The keys of a fact, which are the columns of a table too. */
export const FACT_KEYS: readonly string[] = Object.keys(factFields);

/** A fact; everything wrong in a draft is a warning. */
export const fact: typeof wholeFact = (node, to) => {
  const isDraft =
    node.kind === 'map' &&
    node.entries.some(({ key, value }) => key === 'draft' && value.kind === 'boolean' && value.value === true);
  return isDraft ? to.asDraft(() => wholeFact(node, to)) : wholeFact(node, to);
};

export const step = record('A step', {
  id: needed(id),
  question: needed(text),
  text: maybe(text),
  answer: maybe(text),
  notes: maybe(text),
  facts: maybe(oneOrMore(ref('fact'))),
  reveal: maybe(oneOrMore(ref('fact'))),
  places: maybe(oneOrMore(ref('place'))),
  camera: maybe(record('A camera', { center: needed(lonLat), zoom: needed(between(0, 24)) })),
  range: maybe(date),
  clock: maybe(word(CLOCKS)),
});

export type StoryEntry = Of<typeof story>;
export type ArticleEntry = Of<typeof article>;
export type VoiceEntry = Of<typeof voice>;
export type PlaceEntry = Of<typeof place>;
export type OccasionEntry = Of<typeof occasion>;
export type QuestionEntry = Of<typeof question>;
export type FactEntry = Of<typeof fact>;
export type AppearanceEntry = Of<typeof appearance>;
export type StepEntry = Of<typeof step>;
