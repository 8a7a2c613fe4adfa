import { resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { compile } from '#compile/compile.ts';
import { DATASET_SCHEMA } from '#compile/schema.ts';
import { diskWorkspace } from '#compile/workspace.ts';
import { basemapOutlines } from '../../src/outlines.ts';
import { openingOf } from '../../src/publish/opening.ts';

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

test('the opening holds every fact and every place of the whole dataset', () => {
  expect(opening.facts).toEqual(whole.facts);
  expect(opening.places.map(({ id }) => id)).toEqual(whole.places.map(({ id }) => id));
});

test('the opening is a dataset as the schema says', () => {
  const validate = new Ajv2020({ allErrors: true, strict: false }).compile(DATASET_SCHEMA);
  validate(JSON.parse(JSON.stringify(opening)));
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
