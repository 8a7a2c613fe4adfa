/** What is measured: a page that shows a number of facts and offers `window.__bench`. */
export interface Contender {
  readonly name: string;
  /** Its path on the site of the bench. */
  path(facts: number): string;
  /** What shows that its map has come, where it comes after the facts. */
  readonly map?: string;
  /** It is loaded and its window moved, and nothing more: the rest is that of another. */
  readonly brief?: true;
  /** It is opened in a browser that has no GPU, not one that is made up in software: no page draws with WebGL there. */
  readonly bare?: true;
}

export const DATELINE = 'Dateline';
export const POSTER = 'Dateline, drawn ground';
export const BARE = 'Dateline, drawn ground, no GPU';
export const MAPLIBRE = 'MapLibre and d3';
export const LEAFLET = 'Leaflet and d3';

export const CONTENDERS: readonly Contender[] = [
  { name: DATELINE, path: (facts) => `dateline/?bench=1&n=${facts}`, map: '.maplibregl-canvas' },
  { name: POSTER, path: (facts) => `dateline/?bench=1&n=${facts}&map=static`, brief: true },
  { name: BARE, path: (facts) => `dateline/?bench=1&n=${facts}&map=static`, brief: true, bare: true },
  { name: MAPLIBRE, path: (facts) => `baselines/maplibre/?n=${facts}` },
  { name: LEAFLET, path: (facts) => `baselines/leaflet/?n=${facts}` },
];
