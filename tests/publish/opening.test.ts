import { resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { compile } from '#compile/compile.ts';
import { DATASET_SCHEMA } from '#compile/site/schema.ts';
import { diskWorkspace } from '#compile/workspace.ts';
import { basemapOutlines } from '../../src/outlines.ts';
import { openArchive } from '#facts/archive.ts';
import { packOpening, unpackOpening } from '#facts/opening.ts';
import type { LonLat } from '#facts/place.ts';
import { select } from '#facts/select.ts';
import { denialsOf } from '#facts/status.ts';
import { openingView } from '#app/view/view.ts';
import { openingOf, wordsOf } from '../../src/publish/opening.ts';
import { sample } from '../sample.ts';

const root = resolve(import.meta.dirname, '../..');
const outlines = basemapOutlines(root);
const { dataset } = compile(
  diskWorkspace(root, () => {}),
  'data/north-korean-troops',
  { outlines },
);
const whole = dataset ?? expect.unreachable();
const opening = openingOf(whole);
const points = ({ places }: typeof whole) => places.flatMap(({ outline = [] }) => outline.flat(2)).length;

const wordless = ({ facts }: typeof whole) =>
  facts.map(({ text: _, plain: _plain, said, event, appearances, ...fact }) => ({
    ...fact,
    days: [said, event].map((span) => span && { ...span, words: undefined, because: undefined }),
    articles: appearances.map(({ article }) => article),
  }));

test('the opening holds every fact and every place of the whole dataset, with all that is drawn and counted', () => {
  expect(wordless(opening)).toEqual(wordless(whole));
  expect(opening.places.map(({ id }) => id)).toEqual(whole.places.map(({ id }) => id));
});

test('the opening holds every word of the facts that the first screen shows, and of their denials', () => {
  const archive = openArchive(whole);
  const { shown } = select(archive, openingView(archive));
  const read = new Set([...shown, ...shown.flatMap((fact) => denialsOf(archive, fact))]);
  expect(read.size).toBeGreaterThan(shown.length);
  for (const fact of read) expect(opening.facts.find(({ id }) => id === fact.id)).toEqual(fact);
});

test('the words are the whole dataset but for outlines', () => {
  const words = wordsOf(whole);
  expect(words.facts).toEqual(whole.facts);
  expect(points(words)).toBe(0);
  const outlined = words.places.map((place, at) => {
    const outline = whole.places[at]?.outline;
    return outline ? { ...place, outline } : place;
  });
  expect({ ...words, places: outlined }).toEqual(whole);
});

test('the opening comes back from its way to the page as it was', () => {
  expect(unpackOpening(JSON.parse(JSON.stringify(packOpening(opening))))).toEqual(opening);
});

test('the words are a dataset as the schema says', () => {
  const validate = new Ajv2020({ allErrors: true, strict: false }).compile(DATASET_SCHEMA);
  validate(JSON.parse(JSON.stringify(wordsOf(whole))));
  expect(validate.errors ?? []).toEqual([]);
});

test('the opening keeps the outlines of key facts, coarser, and closed', () => {
  const kept = opening.places.filter(({ outline }) => outline);
  expect(kept.map(({ id }) => id)).toContain('ukraine');
  expect(points(opening)).toBeLessThan(points(whole) / 3);
  for (const ring of kept.flatMap(({ outline = [] }) => outline.flat())) {
    expect(ring.length).toBeGreaterThanOrEqual(4);
    expect(ring.at(-1)).toEqual(ring[0]);
  }
});

test('the opening of a story without key facts has the words of all its facts', () => {
  const facts = whole.facts.map(({ key: _, ...fact }) => fact);
  const { facts: opened } = openingOf({ ...whole, facts });
  expect(opened.map(({ text }) => text)).toEqual(facts.map(({ text }) => text));
});

test('the opening has the words of the fact whose card is open, key fact or not', () => {
  const other = whole.facts.find(({ key, withdrawn }) => !key && !withdrawn) ?? expect.unreachable();
  const { facts } = openingOf({ ...whole, story: { ...whole.story, start: other.id } });
  expect(facts.find(({ id }) => id === other.id)?.text).toBe(other.text);
});

test.each([10, 1, 0.1, 0.01, 0.001])('an area of %d degrees keeps its shape in the opening', (wide) => {
  const [west, south] = [13.3712345, 52.5176543];
  const square: readonly LonLat[] = [[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]].map(([x = 0, y = 0]) => [west + x * wide, south + y * wide]); // prettier-ignore
  const places = sample.places.map((place) => ({ ...place, precision: 'area' as const, outline: [[square]] }));
  const drawn = openingOf({ ...sample, places }).places.flatMap(({ outline = [] }) => outline.flat(2));
  const off = square.map(([x, y]) => Math.min(...drawn.map(([lon, lat]) => Math.hypot(lon - x, lat - y))));
  expect(Math.max(...off)).toBeLessThan(wide / 200);
});
