/* eslint max-lines: off -- a table of data */
import { ACTS, CARGOES, CLOCKS, POSITIONS, ROLES, STANDINGS } from '#facts/fact.ts';
import { ARCHIVE_FORMAT } from '#facts/columns/holdings.ts';
import { FORMAT } from '#facts/dataset.ts';
import { ID, LONGEST_ID } from '#facts/id.ts';
import { PRECISIONS } from '#facts/place.ts';
import { PROVENANCE } from '#facts/provenance.ts';
import { QUESTION_KINDS } from '#facts/question.ts';
import { VOICE_KINDS } from '#facts/sources.ts';
import { GRAINS, SPAN_FORMS } from '#facts/span.ts';
import { EXERCISES, REVIEWS, STORY_LANES } from '#facts/story.ts';

type Schema = Readonly<Record<string, unknown>>;

const text: Schema = { type: 'string', minLength: 1 };
const id: Schema = { type: 'string', pattern: ID, maxLength: LONGEST_ID };
const day: Schema = { type: 'integer', description: 'Days since 1970-01-01, proleptic Gregorian calendar' };
const index: Schema = { type: 'integer', minimum: 0 };
const yes: Schema = { const: true };
const url: Schema = { type: 'string', pattern: '^https?://' };
const digest: Schema = { type: 'string', pattern: '^[0-9a-f]{64}$' };
const word = (words: readonly string[]): Schema => ({ enum: [...words] });
const list = (items: Schema): Schema => ({ type: 'array', items });
const pair = (a: Schema, b: Schema): Schema => ({ type: 'array', prefixItems: [a, b], minItems: 2, maxItems: 2 });
const ref = (name: string): Schema => ({ $ref: `#/$defs/${name}` });
const position = pair({ type: 'number', minimum: -180, maximum: 180 }, { type: 'number', minimum: -90, maximum: 90 });

/** An object with these members and no others; those named in `optional` may be left out. */
function object(members: Record<string, Schema>, optional: readonly string[] = []): Schema {
  const required = Object.keys(members).filter((name) => !optional.includes(name));
  return { type: 'object', properties: members, required, additionalProperties: false };
}

const bound = pair({ type: ['integer', 'null'] }, { type: ['integer', 'null'] });
const note = object({ on: day, note: text });

const DEFINITIONS: Readonly<Record<string, Schema>> = {
  span: object(
    {
      edtf: { ...text, description: 'As written: EDTF, ISO 8601-2:2019' },
      form: word(SPAN_FORMS),
      grain: word(GRAINS),
      start: { ...bound, description: 'Earliest and latest first day; null where open' },
      end: { ...bound, description: 'Earliest and latest day after the last; null where open' },
      approximate: yes,
      uncertain: yes,
      members: list(pair(day, day)),
      words: text,
      because: text,
    },
    ['approximate', 'uncertain', 'members', 'words', 'because'],
  ),
  story: object(
    {
      id,
      title: text,
      summary: text,
      language: text,
      clock: word(CLOCKS),
      start: id,
      lanes: { ...list(object({ id, label: text, places: list(id) })), maxItems: STORY_LANES },
      measures: list(object({ id, label: text, unit: text })),
      inset: pair(position, position),
      credits: list(text),
      publisher: object({ name: text, url, logo: text, report: { type: 'string', pattern: '^(https?://|mailto:)' } }, [
        'url',
        'logo',
        'report',
      ]),
      licence: text,
      corrections: list(note),
      guess: object(Object.fromEntries(EXERCISES.map((kind) => [kind, list(id)])), EXERCISES),
      glossary: list(object({ term: text, meaning: text, spellings: list(text) }, ['spellings'])),
      asOf: ref('span'),
      review: word(REVIEWS),
    },
    ['inset', 'publisher', 'licence', 'corrections', 'guess', 'glossary', 'asOf', 'review'],
  ),
  article: object({ id, headline: text, publisher: text, url, published: ref('span'), language: text }, [
    'publisher',
    'url',
  ]),
  voice: object({ id, name: text, short: text, kind: word(VOICE_KINDS), party: id, seat: id, spellings: list(text) }, [
    'short',
    'party',
    'seat',
  ]),
  place: object(
    {
      id,
      name: text,
      names: { type: 'object', additionalProperties: text },
      kind: text,
      precision: word(PRECISIONS),
      position,
      outline: { ...list(list(list(position))), description: 'Coordinates of a GeoJSON MultiPolygon' },
      radius: { type: 'number', exclusiveMinimum: 0, description: 'Kilometres' },
      spellings: list(text),
      code: text,
      geonames: { type: 'integer' },
      wikidata: { type: 'string', pattern: '^Q[0-9]+$' },
    },
    ['names', 'outline', 'radius', 'code', 'geonames', 'wikidata'],
  ),
  occasion: object({ id, title: text, kind: text, by: list(id), said: ref('span'), place: id }, ['said', 'place']),
  question: object({ id, question: text, kind: word(QUESTION_KINDS) }),
  figure: object(
    {
      measure: id,
      words: text,
      value: { type: 'number' },
      min: { type: 'number' },
      max: { type: 'number' },
      approx: yes,
    },
    ['value', 'min', 'max', 'approx'],
  ),
  answer: object({ question: id, position: word(POSITIONS), figure: id }, ['position', 'figure']),
  appearance: object(
    {
      article: id,
      passage: object({ first: { type: 'string' }, last: { type: 'string' } }),
      via: list(id),
      quote: text,
    },
    ['quote'],
  ),
  fact: object(
    {
      id,
      text,
      plain: text,
      key: yes,
      standing: word(STANDINGS),
      act: word(ACTS),
      by: list(id),
      occasion: id,
      origin: { type: 'string', pattern: '^(occasion|fact):' },
      said: ref('span'),
      event: ref('span'),
      known: { ...pair(day, day), description: 'Perhaps known from, surely known from' },
      expected: yes,
      places: list(object({ role: word(ROLES), place: id })),
      of: word(CARGOES),
      figures: list(ref('figure')),
      answers: list(ref('answer')),
      appearances: { ...list(ref('appearance')), minItems: 1 },
      corrected: list(note),
      withdrawn: object({ on: day, why: text }),
    },
    ['plain', 'key', 'occasion', 'event', 'expected', 'of', 'corrected', 'withdrawn'],
  ),
  step: object(
    {
      id,
      question: text,
      text,
      answer: text,
      notes: text,
      facts: list(id),
      reveal: list(id),
      places: list(id),
      camera: object({ center: position, zoom: { type: 'number', minimum: 0, maximum: 24 } }),
      range: pair(day, day),
      clock: word(CLOCKS),
    },
    ['text', 'answer', 'notes', 'camera', 'range', 'clock'],
  ),
};

/** JSON Schema (2020-12) of `dataset.json`. */
export const DATASET_SCHEMA: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Dateline dataset',
  description: 'One story: who said what, where and when, and where each fact can be read.',
  ...object(
    {
      format: { const: FORMAT },
      story: ref('story'),
      articles: list(ref('article')),
      voices: list(ref('voice')),
      places: list(ref('place')),
      occasions: list(ref('occasion')),
      questions: list(ref('question')),
      facts: list(ref('fact')),
      steps: list(ref('step')),
      size: { type: 'integer', description: 'How many facts the story has, where `facts` are the first ones only' },
      withdrawn: { type: 'integer', description: 'How many of these are withdrawn' },
      denied: {
        type: 'object',
        description: 'How many deny a fact, where `facts` has not all of its denials',
        propertyNames: id,
        additionalProperties: { type: 'integer' },
      },
    },
    ['size', 'withdrawn', 'denied'],
  ),
  $defs: DEFINITIONS,
};

/** JSON Schema (2020-12) of `provenance.json`. */
export const PROVENANCE_SCHEMA: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Dateline provenance',
  description: 'Where each passage stands in the normal form of its article, in UTF-16 units, with SHA-256 digests.',
  ...object({
    format: { const: PROVENANCE },
    articles: { type: 'object', propertyNames: id, additionalProperties: object({ sha256: digest }) },
    facts: {
      type: 'object',
      propertyNames: id,
      additionalProperties: object({
        verified: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
        appearances: list(
          object({
            article: id,
            start: { type: 'integer', minimum: 0 },
            end: { type: 'integer', minimum: 1 },
            digest,
            before: digest,
            after: digest,
          }),
        ),
      }),
    },
  }),
};

/** JSON Schema (2020-12) of `archive.json`. */
export const ARCHIVE_SCHEMA: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Dateline archive',
  description: 'A story of many facts, without them: beside it lie columns and chunks (docs/format.md).',
  ...object(
    {
      format: { const: ARCHIVE_FORMAT },
      story: ref('story'),
      articles: list(ref('article')),
      voices: list(ref('voice')),
      places: list(ref('place')),
      questions: list(ref('question')),
      steps: list(ref('step')),
      facts: { type: 'integer', minimum: 1, description: 'How many facts there are' },
      chunk: { type: 'integer', minimum: 1, description: 'How many facts a chunk holds' },
      first: { ...list(pair(index, ref('fact'))), description: 'The facts of an opening view, with their indexes' },
      ids: { type: 'integer', minimum: 1, description: 'How many files the index of ids has: a power of two' },
      words: { ...list(pair(text, index)), description: 'Shards of words: first pair of letters, bytes' },
      provenance: { type: 'object', propertyNames: id, additionalProperties: object({ sha256: digest }) },
    },
    ['provenance'],
  ),
  $defs: DEFINITIONS,
};
