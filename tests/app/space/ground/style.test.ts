import { type FilterSpecification, featureFilter, validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test } from 'vitest';
import { palettes } from '#app/look/palettes.ts';
import { sizes } from '#app/look/tokens.ts';
import { BORDERS } from '#app/space/ground/borders.ts';
import { LABELS, type Look, NOTHING, SOURCE, groundStyle } from '#app/space/ground/style.ts';

function look(more: Partial<Look> = {}): Look {
  return {
    palette: palettes.light,
    language: 'en',
    globe: false,
    omit: NOTHING,
    tiles: 'https://example.org/repo/basemap/world.pmtiles',
    fonts: [{ url: 'https://example.org/repo/assets/latin.woff2', range: ['U+0-FF'] }],
    ...more,
  };
}

const layersOf = (more?: Partial<Look>) => groundStyle(look(more)).layers;

/** A feature at the middle of the one tile of zoom 0: 0° E, 0° N. */
const inTheMiddle = (properties: Record<string, unknown>) => ({
  type: 1 as const,
  properties,
  geometry: [[{ x: 4096, y: 4096 }]],
});

function shows(layerId: string, properties: Record<string, unknown>, zoom: number, more?: Partial<Look>): boolean {
  const layer = layersOf(more).find(({ id }) => id === layerId);
  const filter = (layer as { filter?: FilterSpecification }).filter;
  return featureFilter(filter, 'layers[0].filter').filter(
    { zoom },
    inTheMiddle(properties) as never,
    {
      z: 0,
      x: 0,
      y: 0,
    } as never,
  );
}

describe('the style of the ground', () => {
  test.each([
    ['light', {}],
    ['dark', { palette: palettes.dark }],
    ['a globe', { globe: true }],
    ['Ukrainian', { language: 'uk' }],
    ['Arabic', { language: 'ar-EG' }],
    ['a tag that is no language', { language: 'no such language' }],
    ['places that the ink labels', { omit: { codes: ['UA', 'RU-KRS'], points: [[36.19, 51.73] as const] } }],
  ])('is valid in %s', (_, more) => {
    expect(validateStyleMin(groundStyle(look(more)))).toEqual([]);
  });

  test('reads one source, from the address it was given', () => {
    const { sources, glyphs, sprite } = groundStyle(look());
    expect(sources).toMatchObject({
      [SOURCE]: { type: 'vector', url: 'pmtiles://https://example.org/repo/basemap/world.pmtiles' },
    });
    expect([glyphs, sprite]).toEqual([undefined, undefined]);
  });

  test('can leave out each label that it writes, by an id of its own', () => {
    const promoted = (groundStyle(look()).sources[SOURCE] as { promoteId: Record<string, string> }).promoteId;
    const writing = layersOf().filter(({ type }) => type === 'symbol');
    expect(writing.map(({ id }) => id)).toEqual([...LABELS]);
    for (const layer of writing) {
      expect(JSON.stringify(layer.paint)).toContain('["feature-state","hushed"]');
      expect(promoted[('source-layer' in layer && layer['source-layer']) || '']).toBeDefined();
    }
  });

  test('has one land colour, so that no country has a colour', () => {
    const fills = layersOf().filter(({ type }) => type === 'fill');
    expect(fills.map(({ paint }) => (paint as { 'fill-color': unknown })['fill-color'])).toEqual([
      palettes.light.land,
      palettes.light.water,
    ]);
    expect(fills[0]?.id).toBe('land');
  });

  test('dashes each border that is not settled, and no other', () => {
    const dashed = BORDERS.filter((kind) => {
      const paint = layersOf().find(({ id }) => id === `border-${kind}`)?.paint;
      return paint !== undefined && 'line-dasharray' in paint;
    });
    expect(dashed).toEqual(['claim', 'disputed', 'armistice']);
  });

  test('draws each border in the layer of its class alone', () => {
    const layers = BORDERS.filter((kind) => shows(`border-${kind}`, { class: 'armistice', zoom: 0 }, 3));
    expect(layers).toEqual(['armistice']);
  });

  test('shows a label from its zoom on, in enlarged tiles too', () => {
    expect(shows('city-label', { name: 'Kursk', zoom: 7 }, 6)).toBe(false);
    expect(shows('city-label', { name: 'Kursk', zoom: 7 }, 7)).toBe(true);
  });

  test('leaves out the label of a country or a region that the ink labels', () => {
    const omit = { codes: ['UA', 'RU-KRS'], points: [] };
    expect(shows('country_label', { code: 'UA', zoom: 1 }, 4)).toBe(true);
    expect(shows('country_label', { code: 'UA', zoom: 1 }, 4, { omit })).toBe(false);
    expect(shows('country_label', { code: 'RU', zoom: 1 }, 4, { omit })).toBe(true);
    expect(shows('region_label', { code: 'RU-KRS', zoom: 4 }, 5, { omit })).toBe(false);
  });

  test('leaves out the city at a point that the ink labels, label and dot', () => {
    const near = { codes: [], points: [[0.05, 0.05] as const] };
    const far = { codes: [], points: [[1, 1] as const] };
    expect(['city-label', 'city-dot'].map((id) => shows(id, { zoom: 1 }, 4, { omit: near }))).toEqual([false, false]);
    expect(['city-label', 'city-dot'].map((id) => shows(id, { zoom: 1 }, 4, { omit: far }))).toEqual([true, true]);
  });

  test('has no text under the smallest size, and follows the size of the text of the reader', () => {
    const textSizes = (more?: Partial<Look>) =>
      layersOf(more).flatMap(({ layout }) => (layout && 'text-size' in layout ? [layout['text-size'] as number] : []));
    expect(Math.min(...textSizes())).toBe(sizes.textSmall);
    expect(Math.min(...textSizes({ textScale: 2 }))).toBe(2 * sizes.textSmall);
    expect(textSizes()).toHaveLength(3);
  });

  test('changes at once, so that a theme never fades', () => {
    expect(groundStyle(look()).transition).toEqual({ duration: 0, delay: 0 });
  });
});
