import type { FeatureCollection, Point } from 'geojson';

/** What a baseline knows of a fact: days since 1970-01-01, half-open; open sides lie 10,000 years away. */
export interface Known {
  readonly from: number;
  readonly to: number;
  readonly eventFrom: number;
  readonly eventTo: number;
  readonly standing: string;
  readonly lane: number;
}

/** What there is, in the order of the facts; those without a place have no geometry. */
export type Facts = FeatureCollection<Point | null, Known>;

/** What the file of a baseline holds; the bench writes it from the story that Dateline shows. */
export interface BaselineFile extends Facts {
  readonly lanes: readonly string[];
  /** Of all days that are written. */
  readonly days: readonly [first: number, end: number];
  /** Width of the window, days. */
  readonly window: number;
}

export async function loadFacts(): Promise<BaselineFile> {
  const n = new URLSearchParams(location.search).get('n') ?? '1000';
  const response = await fetch(`../../data/${n}.geojson`);
  return (await response.json()) as BaselineFile;
}

export const COLOURS: Readonly<Record<string, string>> = {
  happened: '#31282a',
  found: '#066f53',
  reported: '#9c380f',
  said: '#243164',
  denies: '#af15b0',
};
