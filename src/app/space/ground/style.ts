import type {
  ExpressionSpecification,
  FilterSpecification,
  FontFacesSpecification,
  LayerSpecification,
  StyleSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { LonLat } from '#facts/place.ts';
import type { Palette } from '#app/look/palettes.ts';
import { sizes } from '#app/look/tokens.ts';
import type { Addresses } from './addresses.ts';
import { BORDERS, type BorderClass, DASHES, WIDTHS } from './borders.ts';
import { countryName, placeName } from './names.ts';

/** What the ground leaves without a label, because the ink labels it. */
export interface Omitted {
  /** ISO 3166-1 and 3166-2 codes of countries and regions. */
  readonly codes: readonly string[];
  /** Where cities are that go without a label. */
  readonly points: readonly LonLat[];
}

export const NOTHING: Omitted = { codes: [], points: [] };

/** All that the look of the map depends on. */
export interface Look extends Pick<Addresses, 'tiles' | 'fonts'> {
  readonly palette: Palette;
  /** BCP 47. */
  readonly language: string;
  readonly globe: boolean;
  readonly omit: Omitted;
  /** How large the reader's own text is; 1 where it is 16 px. */
  readonly textScale?: number;
}

/** The source of everything. */
export const SOURCE = 'world';

/** The layers that write, and the state of a feature whose label is left out. */
export const LABELS = ['city-label', 'region_label', 'country_label'] as const;
export const HUSHED = 'hushed';

/** By what a label is known: names, since cities have no code. */
const KEYS = { city: 'name', region_label: 'code', country_label: 'code' };

const FONT = 'Noto Sans';

/** Two sources seldom agree on where a city is; m. */
const SAME_CITY = 15_000;

/** The look of the map as a MapLibre style: one land colour, classed borders, quiet labels, and no fact. */
export function groundStyle(look: Look): StyleSpecification {
  return {
    version: 8,
    sources: { [SOURCE]: { type: 'vector', url: `pmtiles://${look.tiles}`, promoteId: KEYS } },
    'font-faces': fontFaces(look),
    projection: { type: look.globe ? 'globe' : 'mercator' },
    transition: { duration: 0, delay: 0 },
    layers: [
      { id: 'water', type: 'background', paint: { 'background-color': look.palette.water } },
      ...shapes(look.palette),
      ...BORDERS.map((kind) => border(look.palette, kind)),
      ...cities(look),
      regions(look),
      countries(look),
    ],
  };
}

function fontFaces({ fonts }: Look): FontFacesSpecification {
  return { [FONT]: fonts.map(({ url, range }) => ({ url, 'unicode-range': [...range] })) };
}

function shapes({ land, water, coast, river }: Palette): LayerSpecification[] {
  return [
    { ...layer('land'), type: 'fill', paint: { 'fill-color': land, 'fill-antialias': false } },
    { ...layer('land', 'coast'), type: 'line', paint: { 'line-color': coast, 'line-width': 0.75 } },
    {
      ...layer('river'),
      type: 'line',
      minzoom: 3,
      paint: { 'line-color': river, 'line-width': byZoom(3, 0.5, 8, 1.5) },
    },
    { ...layer('lake'), type: 'fill', paint: { 'fill-color': water, 'fill-outline-color': coast } },
  ];
}

function border(palette: Palette, kind: BorderClass): LayerSpecification {
  const faint = kind === 'first-level';
  const dash = DASHES[kind];
  return {
    ...layer('border', `border-${kind}`),
    type: 'line',
    filter: all(isShown, ['==', ['get', 'class'], kind]),
    layout: { 'line-join': 'round', ...(kind === 'claim' ? { 'line-cap': 'round' as const } : {}) },
    paint: {
      'line-color': faint ? palette.borderFaint : palette.border,
      'line-width': ['interpolate', ['linear'], ['zoom'], ...WIDTHS.flatMap(([zoom, width]) => [zoom, width])],
      ...(dash ? { 'line-dasharray': [...dash] } : {}),
    },
  };
}

function cities({ palette, language, omit, textScale = 1 }: Look): LayerSpecification[] {
  const filter = all(isShown, farFrom(omit.points));
  return [
    {
      ...layer('city', 'city-dot'),
      type: 'circle',
      filter,
      paint: { 'circle-radius': 1.5, 'circle-color': palette.regionName, 'circle-opacity': unlessHushed },
    },
    {
      ...layer('city', 'city-label'),
      type: 'symbol',
      filter,
      layout: {
        ...text(placeName(language), textScale),
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 0.45,
        'text-justify': 'auto',
        'symbol-sort-key': ['get', 'zoom'],
      },
      paint: ink(palette),
    },
  ];
}

function regions({ palette, language, omit, textScale = 1 }: Look): LayerSpecification {
  return {
    ...layer('region_label'),
    type: 'symbol',
    filter: all(isShown, notIn(omit.codes)),
    layout: {
      ...text(placeName(language), textScale),
      'text-letter-spacing': 0.08,
      'text-max-width': 7,
      'symbol-sort-key': ['get', 'zoom'],
    },
    paint: ink(palette),
  };
}

function countries({ palette, language, omit, textScale = 1 }: Look): LayerSpecification {
  return {
    ...layer('country_label'),
    type: 'symbol',
    maxzoom: 7,
    filter: all(isShown, notIn(omit.codes)),
    layout: {
      ...text(countryName(language), textScale * 1.08),
      'text-letter-spacing': 0.08,
      'text-max-width': 7,
      'symbol-sort-key': ['get', 'rank'],
    },
    paint: ink(palette),
  };
}

function layer(sourceLayer: string, id = sourceLayer) {
  return { id, source: SOURCE, 'source-layer': sourceLayer };
}

function text(field: ExpressionSpecification, scale: number) {
  return { 'text-field': field, 'text-font': [FONT], 'text-size': sizes.textSmall * scale, 'text-padding': 4 };
}

function ink({ regionName, land }: Palette) {
  return { 'text-color': regionName, 'text-halo-color': land, 'text-halo-width': 1.2, 'text-opacity': unlessHushed };
}

const unlessHushed: ExpressionSpecification = ['case', ['boolean', ['feature-state', HUSHED], false], 0, 1];

/** The last tiles hold all that is shown when they are enlarged. */
const isShown: ExpressionSpecification = ['<=', ['coalesce', ['get', 'zoom'], 0], ['zoom']];

function notIn(codes: readonly string[]): ExpressionSpecification | null {
  return codes.length > 0 ? ['!', ['in', ['get', 'code'], ['literal', [...codes]]]] : null;
}

function farFrom(points: readonly LonLat[]): ExpressionSpecification | null {
  const coordinates = points.map(([lon, lat]) => [lon, lat]);
  return points.length > 0 ? ['>', ['distance', { type: 'MultiPoint', coordinates }], SAME_CITY] : null;
}

function all(...conditions: (ExpressionSpecification | null)[]): FilterSpecification {
  return ['all', ...conditions.filter((condition) => condition !== null)] as FilterSpecification;
}

function byZoom(from: number, at: number, to: number, then: number): ExpressionSpecification {
  return ['interpolate', ['linear'], ['zoom'], from, at, to, then];
}
