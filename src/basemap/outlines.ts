import type { MultiPolygon, Polygon, Position } from 'geojson';
import type {
  GeometryCollection,
  MultiPolygon as ArcMultiPolygon,
  Polygon as ArcPolygon,
  Topology,
} from 'topojson-specification';
import { decodeShape } from './decode.ts';
import { polygonsOf, rightHanded, signedArea } from './geometry.ts';

/** The outline of a country or of a first-level unit. */
export interface Outline {
  /** ISO 3166-1 alpha-2 (and XK for Kosovo) or ISO 3166-2. */
  code: string;
  /** English. */
  name: string;
  /** ISO 3166-1 alpha-2 of the country it belongs to; its own code for a country. */
  country: string;
  /** True where the United Nations hold the status of this land to be open. */
  unsettled: boolean;
  /** [longitude, latitude] of a point well inside, for a label. */
  anchor: [number, number];
  /** Degrees with three decimals; wound as RFC 7946 asks (outer rings counterclockwise), cut at the antimeridian. */
  geometry: Polygon | MultiPolygon;
}

export interface OutlineProperties {
  name: string;
  country: string;
  unsettled?: true;
  anchor: [number, number];
}

type Shape = (ArcPolygon | ArcMultiPolygon) & { id: string; properties: OutlineProperties };

/** The content of outlines.json: one object `outlines`, whose geometries have the code as `id`. */
export type OutlinesFile = Topology<{ outlines: GeometryCollection<OutlineProperties> }>;

export interface Outlines {
  /** All codes, sorted. */
  codes(): string[];
  /** The outline of a country ("UA") or of a first-level unit ("UA-63"); undefined when the code is not known. */
  find(code: string): Outline | undefined;
}

/** Reads the content of `src/basemap/out/outlines.json`. Outlines are decoded when they are asked for. Pure. */
export function readOutlines(json: string): Outlines {
  const file = JSON.parse(json) as OutlinesFile;
  const shapes = new Map((file.objects.outlines.geometries as Shape[]).map((shape) => [shape.id, shape]));
  return {
    codes: () => [...shapes.keys()].sort(),
    find(code) {
      const shape = shapes.get(code);
      return shape && decode(file, shape);
    },
  };
}

function decode(file: OutlinesFile, shape: Shape): Outline {
  const { name, country, unsettled, anchor } = shape.properties;
  const polygons = polygonsOf(decodeShape(file, shape))
    .map((polygon) => rightHanded(polygon.map((ring) => ring.map(rounded)).filter(hasArea)))
    .filter((polygon) => polygon.length > 0);
  const [only] = polygons;
  return {
    code: shape.id,
    name,
    country,
    unsettled: unsettled ?? false,
    anchor,
    geometry:
      only && polygons.length === 1
        ? { type: 'Polygon', coordinates: only }
        : { type: 'MultiPolygon', coordinates: polygons },
  };
}

/** Rounding flattens the smallest islands. */
function hasArea(ring: Position[]): boolean {
  return signedArea(ring) !== 0;
}

function rounded([x = 0, y = 0]: Position): Position {
  return [Math.round(x * 1000) / 1000, Math.round(y * 1000) / 1000];
}
