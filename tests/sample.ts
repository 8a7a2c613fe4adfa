import { type Dataset, FORMAT } from '#facts/dataset.ts';
import type { Fact } from '#facts/fact.ts';
import { inOrder } from '#facts/order.ts';
import { type Bound, type Span, type SpanForm, parseIso } from '#facts/span.ts';

/** A day by its ISO date; throws where it is none. */
export function day(iso: string): number {
  const found = parseIso(iso);
  if (found === null) throw new Error(`not a date: ${iso}`);
  return found;
}

/** One day. */
export function on(iso: string, more: Partial<Span> = {}): Span {
  const at = day(iso);
  return { edtf: iso, form: 'date', grain: 'day', start: [at, at], end: [at + 1, at + 1], ...more };
}

/** A span of `form` from one day to another, both included; null leaves a side open. */
export function span(form: SpanForm, from: string | null, to: string | null, more: Partial<Span> = {}): Span {
  const first = from === null ? null : day(from);
  const last = to === null ? null : day(to);
  const after = last === null ? null : last + 1;
  const start: Bound = form === 'lasted' ? [first, first] : [first, last];
  const end: Bound = form === 'lasted' ? [after, after] : [first === null ? null : first + 1, after];
  return { edtf: `${from ?? '..'}/${to ?? '..'}`, form, grain: 'day', start, end, ...more };
}

/** A fact with what is not under test filled in. */
export function fact(id: string, more: Partial<Fact> = {}): Fact {
  const said = more.said ?? on('2024-10-13');
  const first = said.start[0] ?? said.start[1] ?? 0;
  return {
    id,
    text: `Text of ${id}.`,
    standing: 'said',
    act: 'assert',
    by: ['mayor'],
    origin: more.occasion ? `occasion:${more.occasion}` : `fact:${id}`,
    said,
    known: [first, said.start[1] ?? first],
    places: [],
    figures: [],
    answers: [],
    appearances: [{ article: 'gazette', passage: { first: 'The first words', last: 'the last words.' }, via: [] }],
    ...more,
  };
}

const FACTS: readonly Fact[] = [
  fact('ferry-launched', {
    key: true,
    standing: 'happened',
    by: [],
    said: on('2024-10-14'),
    event: span('date', '2022-02-01', '2022-02-28', { edtf: '2022-02', grain: 'month' }),
    known: [day('2022-02-01'), day('2022-02-28')],
    places: [{ role: 'at', place: 'harbour' }],
  }),
  fact('cracks-found', {
    key: true,
    standing: 'found',
    by: ['inspectorate'],
    said: span('once', null, '2024-10-14', { edtf: '[..2024-10-14]' }),
    event: on('2024-01-02'),
    known: [day('2024-01-02'), day('2024-10-14')],
    places: [{ role: 'at', place: 'harbour' }],
    answers: [{ question: 'is-it-safe', position: 'denies' }],
  }),
  fact('mayor-safe', {
    key: true,
    occasion: 'council',
    said: on('2024-10-13', { words: 'Sunday evening', because: 'the Sunday before publication' }),
    places: [{ role: 'said', place: 'town-hall' }],
    answers: [{ question: 'is-it-safe', position: 'supports' }],
  }),
  fact('union-denies', {
    standing: 'denies',
    by: ['union'],
    said: span('once', '2024-10-11', '2024-10-14', { edtf: '[2024-10-11..2024-10-14]' }),
    places: [{ role: 'seat', place: 'old-port' }],
    answers: [{ question: 'is-it-safe', position: 'denies' }],
  }),
  fact('boats-leave', {
    key: true,
    standing: 'reported',
    by: ['officials'],
    said: on('2024-10-17'),
    event: span('once', '2024-11-01', null, { edtf: '[2024-11..]' }),
    expected: true,
    places: [
      { role: 'to', place: 'coast' },
      { role: 'from', place: 'harbour' },
    ],
    of: 'people',
    figures: [{ measure: 'passengers', words: 'between 2,000 and 12,000', min: 2000, max: 12000 }],
    answers: [{ question: 'how-many', figure: 'passengers' }],
  }),
  fact('mayor-number', {
    occasion: 'council',
    said: on('2024-10-13'),
    figures: [{ measure: 'passengers', words: 'about 3,000', value: 3000, approx: true }],
    answers: [{ question: 'how-many', figure: 'passengers' }],
    places: [{ role: 'said', place: 'town-hall' }],
  }),
  fact('strike-lasts', {
    act: 'appeal',
    by: ['union'],
    said: on('2024-10-26'),
    event: span('lasted', '2024-10-20', '2024-10-25', { edtf: '2024-10-20/2024-10-25' }),
  }),
  fact('gone', { said: on('2024-10-12'), withdrawn: { on: day('2024-10-20'), why: 'The source took it back.' } }),
];

/** A small story with every standing, every form of span, and a question of each kind. */
export const sample: Dataset = {
  format: FORMAT,
  story: {
    id: 'harbour',
    title: 'The ferry of the old port',
    summary: 'Who says that the ferry is safe, and who denies it.',
    language: 'en',
    clock: 'said',
    start: 'mayor-safe',
    lanes: [
      { id: 'port', label: 'Old port', places: ['harbour', 'old-port'] },
      { id: 'hall', label: 'Town hall', places: ['town-hall'] },
      { id: 'elsewhere', label: 'Elsewhere', places: [] },
    ],
    measures: [{ id: 'passengers', label: 'Passengers', unit: 'people' }],
    credits: [],
  },
  articles: [
    {
      id: 'gazette',
      headline: 'Is the ferry safe?',
      publisher: 'The Gazette',
      url: 'https://gazette.example/ferry',
      published: on('2024-10-27'),
      language: 'en',
    },
  ],
  voices: [
    { id: 'mayor', name: 'The mayor', kind: 'person', party: 'town', spellings: ['Mayor'] },
    { id: 'inspectorate', name: 'Harbour inspectorate', kind: 'agency', spellings: [] },
    { id: 'union', name: 'Dockers’ union', kind: 'organisation', seat: 'old-port', spellings: [] },
    { id: 'officials', name: 'Port officials', kind: 'officials', party: 'town', spellings: [] },
  ],
  places: [
    { id: 'harbour', name: 'Harbour', kind: 'harbour', precision: 'site', position: [4.35, 50.85], spellings: [] },
    { id: 'old-port', name: 'Old port', kind: 'city', precision: 'city', position: [36.23, 49.99], spellings: [] },
    { id: 'town-hall', name: 'Town hall', kind: 'site', precision: 'site', position: [30.52, 50.45], spellings: [] },
    {
      id: 'coast',
      name: 'The coast',
      kind: 'area',
      precision: 'area',
      position: [125.75, 39.03],
      radius: 80,
      spellings: [],
    },
  ],
  occasions: [
    {
      id: 'council',
      title: 'Council meeting',
      kind: 'speech',
      by: ['mayor'],
      said: on('2024-10-13'),
      place: 'town-hall',
    },
  ],
  questions: [
    { id: 'is-it-safe', question: 'Is the ferry safe?', kind: 'yes-no' },
    { id: 'how-many', question: 'How many passengers?', kind: 'figure' },
  ],
  facts: [...FACTS].sort(inOrder('said')),
  steps: [],
};
