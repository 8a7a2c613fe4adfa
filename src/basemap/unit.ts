import type { MultiPolygon, Polygon } from 'geojson';

/** The languages in which names are kept, beside English. */
export const languages = ['uk', 'ko', 'fr', 'de', 'es', 'ar'] as const;
type Language = (typeof languages)[number];
export type Names = Partial<Record<Language, string>>;

/** A piece of land of the source, after the policy has said whose it is. */
export interface Unit {
  /** The source's own identity of the piece, unique; pieces that were cut out end in a plus sign and a number. */
  id: string;
  /** What the policy's selectors are held against, besides `country` and `code`. */
  selectors: string[];
  /** ISO 3166-1 alpha-2 (with XK for Kosovo), or '' for land in no country. */
  country: string;
  /** ISO 3166-2, or '' where there is none. */
  code: string;
  name: string;
  names: Names;
  geometry: Polygon | MultiPolygon;
}
