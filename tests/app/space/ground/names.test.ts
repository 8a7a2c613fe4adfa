import { createExpression } from '@maplibre/maplibre-gl-style-spec';
import { expect, test } from 'vitest';
import { countryName, placeName } from '#app/space/ground/names.ts';

function nameBy(expression: unknown, properties: Record<string, string>): unknown {
  const compiled = createExpression(expression, 'layers[0].layout.text-field');
  if (compiled.result === 'error') throw new Error(JSON.stringify(compiled.value));
  return compiled.value.evaluate({ zoom: 4 }, { type: 1, properties, geometry: [] } as never);
}

const ukraine = { code: 'UA', name: 'Ukraine' };

test('A country is named in the language of the page', () => {
  expect(nameBy(countryName('uk'), ukraine)).toBe('Україна');
  expect(nameBy(countryName('de-AT'), ukraine)).toBe('Ukraine');
  expect(nameBy(countryName('ko'), { code: 'KP', name: 'North Korea' })).toBe('북한');
});

test('A country without a name in the language keeps that of the tiles', () => {
  expect(nameBy(countryName('uk'), { code: '??', name: 'Nowhere' })).toBe('Nowhere');
  expect(nameBy(countryName('!'), ukraine)).toBe('Ukraine');
});

test('A city is named in the language of the page, and in English where the tiles know no other name', () => {
  const kyiv = { name: 'Kyiv', name_uk: 'Київ' };
  expect(nameBy(placeName('uk-UA'), kyiv)).toBe('Київ');
  expect(nameBy(placeName('fr'), kyiv)).toBe('Kyiv');
});
