import type { PlaceId } from './fact.ts';

/** Degrees, longitude first, WGS 84 (GeoJSON, RFC 7946). */
export type LonLat = readonly [lon: number, lat: number];

/** How precisely a place is meant. `site` and `city` are points; the others are areas, never pins. */
export const PRECISIONS = ['site', 'city', 'region', 'country', 'area'] as const;
export type Precision = (typeof PRECISIONS)[number];

/** Polygons as in a GeoJSON MultiPolygon: polygons of rings of positions, cut at the antimeridian. */
export type Outline = readonly (readonly (readonly LonLat[])[])[];

export interface Place {
  readonly id: PlaceId;
  /** In the language of the story. */
  readonly name: string;
  /** By language (BCP 47). */
  readonly names?: Readonly<Record<string, string>>;
  readonly kind: string;
  readonly precision: Precision;
  /** A point's coordinates; an area's anchor, for labels and the ends of flows. */
  readonly position: LonLat;
  readonly outline?: Outline;
  /** Kilometres round `position`, for a vague area. */
  readonly radius?: number;
  /** Other spellings, for search. */
  readonly spellings: readonly string[];
  /** ISO 3166 code of the outline, where it has one. */
  readonly code?: string;
  readonly geonames?: number;
  readonly wikidata?: string;
}

/** Whether a place is drawn as a point. */
export function isPoint(place: Place): boolean {
  return place.precision === 'site' || place.precision === 'city';
}
