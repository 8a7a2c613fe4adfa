import type { Dataset } from '#facts/dataset.ts';
import { type Fact, STANDINGS } from '#facts/fact.ts';
import type { Place } from '#facts/place.ts';
import type { Voice } from '#facts/sources.ts';
import { fact, on, sample } from '#tests/sample.ts';

const places: readonly Place[] = Array.from({ length: 8 }, (_, at) => ({
  id: `p${at}`,
  name: `Town${at}`,
  kind: 'city',
  precision: at === 7 ? 'country' : 'city',
  position: [at * 12 - 40, 40 + (at % 3) * 2],
  spellings: [],
}));

const voices: readonly Voice[] = Array.from({ length: 9 }, (_, at) => ({
  id: `v${at}`,
  name: `Voice${at} Speaker`,
  kind: 'person',
  party: `side${Math.floor(at / 2)}`,
  spellings: [],
}));

/** Every third fact answers the question that sides differ on. */
const facts: readonly Fact[] = Array.from({ length: 24 }, (_, at) =>
  fact(`f${String(at).padStart(2, '0')}`, {
    text: `Voice${at % 9} spoke in Town${at % 8} about matter ${at}.`,
    standing: STANDINGS[at % 5] ?? 'said',
    by: [`v${at % 9}`],
    said: on(`2024-10-${String(1 + Math.floor(at / 2)).padStart(2, '0')}`),
    places: [{ role: 'at', place: `p${at % 8}` }],
    answers: at % 3 === 0 ? [{ question: 'is-it-safe', position: at % 2 === 0 ? 'supports' : 'denies' }] : [],
  }),
);

/** A story of many towns, voices and days, from which any exercise can be made. */
export const crowd: Dataset = { ...sample, places, voices, facts, steps: [] };
