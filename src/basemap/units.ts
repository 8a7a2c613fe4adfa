import type { Feature } from 'geojson';
import { codes, englishNames, otherNames, ownCountryCodes, staleCountries } from './names.ts';
import { countryless, reassignments } from './policy.ts';
import type { NaturalEarthUnit, UnitCollection } from './sources.ts';
import { languages, type Names, type Unit } from './unit.ts';

const byLand = new Map(reassignments.map((row) => [row.land, row]));
const nobodys = new Set(countryless.map((row) => row.land));
const stale = new Set(staleCountries);

/** Natural Earth's units with country, code and names as the policy and the corrections have them. */
export function readUnits(source: UnitCollection): Unit[] {
  const taken = new Map<string, number>();
  return source.features.map(toUnit).map((unit) => ({ ...unit, id: unique(unit.id, taken) }));
}

/** Natural Earth uses a few identities, such as "FRA+00?", twice. */
function unique(id: string, taken: Map<string, number>): string {
  const count = (taken.get(id) ?? 0) + 1;
  taken.set(id, count);
  return count === 1 ? id : `${id}#${count}`;
}

function toUnit({ properties, geometry }: UnitCollection['features'][number]): Unit {
  const selectors = [properties.iso_3166_2, properties.adm1_code];
  const country = countryOf(properties, selectors);
  const code = codeOf(properties, selectors, country);
  return {
    id: properties.adm1_code,
    selectors,
    country,
    code,
    name: englishName(properties, code),
    names: namesOf(properties, code),
    geometry,
  };
}

function reassigned(selectors: string[]) {
  return selectors.map((selector) => byLand.get(selector)).find((row) => row !== undefined);
}

function countryOf(properties: NaturalEarthUnit, selectors: string[]): string {
  if (selectors.some((selector) => nobodys.has(selector))) return '';
  const own = ownCountryCodes[properties.iso_3166_2];
  return reassigned(selectors)?.country ?? own ?? (/^[A-Z]{2}$/.test(properties.iso_a2) ? properties.iso_a2 : '');
}

/** Codes that Natural Earth made up (they end in a tilde), stale ones, and those of another country are dropped. */
function codeOf(properties: NaturalEarthUnit, selectors: string[], country: string): string {
  const row = reassigned(selectors);
  if (row?.code) return row.code;
  if (stale.has(country)) return '';
  const code = codes[properties.iso_3166_2] ?? properties.iso_3166_2;
  return /^[A-Z]{2}-[A-Z0-9]{1,4}$/.test(code) && code.startsWith(`${country}-`) ? code : '';
}

const suffixes: Record<string, string> = { Region: ' Oblast', Territory: ' Krai' };

function englishName(properties: NaturalEarthUnit, code: string): string {
  const name = properties.name_en || properties.name;
  const suffix = code.startsWith('RU-') ? (suffixes[properties.type_en] ?? '') : '';
  return englishNames[code] ?? (/Oblast|Krai|Republic/.test(name) ? name : name + suffix);
}

function namesOf(properties: NaturalEarthUnit, code: string): Names {
  const entries = languages.map(
    (language) => [language, otherNames[code]?.[language] ?? properties[`name_${language}`]] as const,
  );
  return Object.fromEntries(entries.filter(([, name]) => name)) as Names;
}

/** A unit as a GeoJSON feature that carries nothing but its identity. */
export function toFeature(unit: Unit): Feature {
  return { type: 'Feature', properties: { id: unit.id }, geometry: unit.geometry };
}
