import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import type { City } from './cities.ts';
import { decodeShape } from './decode.ts';
import { groundArea, polygonsOf } from './geometry.ts';
import { countryLabels, regionLabels, zoomForArea } from './labels.ts';
import { landOf, seamOf } from './land.ts';
import { borderLines } from './lines.ts';
import { collection } from './mapshaper.ts';
import type { Outlines } from './outlines.ts';
import type { Mosaic } from './topology.ts';
import { languages, type Names, type Unit } from './unit.ts';

/** What goes into one layer of the tiles. Features without `zoom` are in all of them. */
export interface Layer {
  name: string;
  features: (Feature & { zoom?: number })[];
}

type Properties = Record<string, string | number>;

/** The layers of the tiles, as docs/basemap.md describes them. */
export function drawLayers(
  mosaic: Mosaic,
  outlines: Outlines,
  water: { lakes: FeatureCollection; rivers: Feature[] },
  cities: City[],
): Layer[] {
  const land = landOf(mosaic);
  return [
    { name: 'land', features: [feature(land, {})] },
    { name: 'seam', features: [feature(seamOf(land), {})] },
    { name: 'lake', features: water.lakes.features.map(({ geometry }) => feature(geometry, {})) },
    { name: 'river', features: water.rivers.map(({ geometry }) => ({ ...feature(geometry, {}), zoom: 3 })) },
    { name: 'border', features: borders(mosaic) },
    { name: 'city', features: cities.map(city) },
    { name: 'country_label', features: countryLabels(outlines).map(({ at, ...label }) => point(at, label)) },
    {
      name: 'region_label',
      features: regionLabels(mosaic).map(({ at, names, ...label }) =>
        point(at, { ...label, ...tagged(label.name, names) }),
      ),
    },
  ];
}

function feature(geometry: Geometry, properties: Properties): Feature {
  return { type: 'Feature', properties, geometry };
}

function point(at: Position, properties: Properties & { zoom: number }): Feature & { zoom: number } {
  return { ...feature({ type: 'Point', coordinates: at }, properties), zoom: properties.zoom };
}

function borders(mosaic: Mosaic): Layer['features'] {
  const areas = new Map(mosaic.shapes.map(({ unit, shape }) => [unit.id, areaOf(mosaic, shape)]));
  const zoomOf = (a: Unit, b: Unit) => zoomForArea(Math.min(areas.get(a.id) ?? 0, areas.get(b.id) ?? 0), 56, 3, 6);
  return borderLines(mosaic, zoomOf).map((line) => ({
    ...feature(line.geometry, { class: line.class, zoom: line.zoom }),
    zoom: line.zoom,
  }));
}

function areaOf({ topology }: Mosaic, shape: Mosaic['shapes'][number]['shape']): number {
  return polygonsOf(decodeShape(topology, shape)).reduce((sum, polygon) => sum + groundArea(polygon), 0);
}

function city({ lon, lat, name, names, capital, zoom }: City): Feature & { zoom: number } {
  return point([lon, lat], { name, ...tagged(name, names), zoom, ...(capital ? { capital } : {}) });
}

/** Names that are the English one again are left out. */
function tagged(name: string, names: Names): Properties {
  const others = languages.map((language) => [`name_${language}`, names[language] ?? name] as const);
  return Object.fromEntries(others.filter(([, other]) => other !== name));
}

/** The features of a layer that are drawn in tiles of this zoom; the last tiles hold what overzooming shows. */
export function featuresAt(layer: Layer, zoom: number, lastTileZoom: number): FeatureCollection {
  const isShown = (first = 0) => first <= zoom || zoom === lastTileZoom;
  return collection(layer.features.filter((item) => isShown(item.zoom)).map(({ zoom: _, ...item }) => item));
}
