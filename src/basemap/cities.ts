import { dependencies, namesByHand, plainName } from './cityNames.ts';
import type { GeoNamesCity, Sources } from './sources.ts';
import { languages, type Names } from './unit.ts';

export interface City {
  lon: number;
  lat: number;
  name: string;
  names: Names;
  /** 1: capital of a country, 2: seat of a first-level unit, 0: neither. */
  capital: 0 | 1 | 2;
  /** Smallest zoom at which no greater city stands in the way of the label. */
  zoom: number;
}

const smallest = 20_000;
const lastZoom = 8;
/** Pixels that a label keeps free of smaller cities. */
const spacing = 64;

/** Cities from the greatest to the smallest, each with the zoom from which it is shown. */
export function placeCities(sources: Sources): City[] {
  const kept = sources.cities().filter((city) => city.feature !== 'PPLX' && weight(city) >= smallest);
  kept.sort((a, b) => weight(b) - weight(a) || a.id - b.id);
  const grids = Array.from({ length: lastZoom + 1 }, () => new Grid());
  return kept.flatMap((city) => {
    const zoom = firstFree(city, grids);
    if (zoom === undefined) return [];
    for (let z = zoom; z <= lastZoom; z++) grids[z]?.add(...pixel(city, z));
    const name = plainName(city.country, city.name);
    const names = namesByHand(city.country, name) ?? zoneNames(city, name, sources);
    return [{ lon: round(city.lon), lat: round(city.lat), name, names, capital: capitalOf(city), zoom }];
  });
}

function weight(city: GeoNamesCity): number {
  const seat = capitalOf(city);
  return seat === 1 ? city.population * 3 + 1_500_000 : seat === 2 ? city.population * 1.2 + 15_000 : city.population;
}

function capitalOf({ feature, country }: GeoNamesCity): City['capital'] {
  if (feature === 'PPLC') return dependencies.has(country) ? 2 : 1;
  return feature === 'PPLA' ? 2 : 0;
}

/** The zoom at which a city of this weight may be shown at all. */
const thresholds = [Infinity, 12e6, 5e6, 2e6, 600_000, 200_000, 70_000, 35_000, 20_000];

function firstFree(city: GeoNamesCity, grids: Grid[]): number | undefined {
  for (let z = 1; z <= lastZoom; z++) {
    if (weight(city) >= (thresholds[z] ?? 0) && grids[z]?.isFree(...pixel(city, z))) return z;
  }
  return undefined;
}

/** Web Mercator in pixels of 512 pixel tiles. */
function pixel({ lon, lat }: GeoNamesCity, z: number): [number, number] {
  const sine = Math.sin((lat * Math.PI) / 180);
  const size = 512 * 2 ** z;
  return [(lon / 360 + 0.5) * size, (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * size];
}

class Grid {
  #cells = new Map<string, [number, number][]>();

  add(x: number, y: number): void {
    const key = this.#key(x, y);
    this.#cells.set(key, [...(this.#cells.get(key) ?? []), [x, y]]);
  }

  isFree(x: number, y: number): boolean {
    for (let dx = -spacing; dx <= spacing; dx += spacing) {
      for (let dy = -spacing; dy <= spacing; dy += spacing) {
        const near = this.#cells.get(this.#key(x + dx, y + dy)) ?? [];
        if (near.some(([a, b]) => Math.hypot(a - x, b - y) < spacing)) return false;
      }
    }
    return true;
  }

  #key(x: number, y: number): string {
    return `${Math.floor(x / spacing)} ${Math.floor(y / spacing)}`;
  }
}

/** CLDR names a city for each time zone; they are the city's when the English one is. */
function zoneNames(city: GeoNamesCity, name: string, sources: Sources): Names {
  const zone = oldZones[city.zone] ?? city.zone;
  const english = sources.zoneCity('en', zone) ?? zone.split('/').at(-1)?.replaceAll('_', ' ');
  if (!english || plain(english) !== plain(name)) return {};
  const entries = languages.map((language) => [language, sources.zoneCity(language, zone)] as const);
  return Object.fromEntries(entries.filter(([, translated]) => translated)) as Names;
}

/** Zones that CLDR keeps under their old names. */
const oldZones: Record<string, string> = {
  'Europe/Kyiv': 'Europe/Kiev',
  'Asia/Kolkata': 'Asia/Calcutta',
  'Asia/Kathmandu': 'Asia/Katmandu',
  'Asia/Yangon': 'Asia/Rangoon',
  'Asia/Ho_Chi_Minh': 'Asia/Saigon',
  'Africa/Asmara': 'Africa/Asmera',
  'America/Argentina/Buenos_Aires': 'America/Buenos_Aires',
};

function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase();
}

function round(degrees: number): number {
  return Math.round(degrees * 1e4) / 1e4;
}
