import { type LonLat, type Outline, type Place, isPoint } from '#facts/place.ts';
import type { PlaceEntry } from '../parse/shapes.ts';
import type { Written } from '../parse/source.ts';
import type { Problems } from '../problems/problem.ts';
import { asWritten, values } from './values.ts';

/** Where the compiler finds the outline of a country or a region; the basemap is one such thing. */
export interface Outlines {
  /** All codes (ISO 3166-1 alpha-2 and ISO 3166-2). */
  codes(): readonly string[];
  find(code: string): { readonly outline: Outline; readonly anchor: LonLat } | undefined;
}

export const NO_OUTLINES: Outlines = { codes: () => [], find: () => undefined };

/** A place as the page reads it, or undefined where it lacks what it needs. */
export function resolvePlace(
  entry: PlaceEntry,
  language: string,
  outlines: Outlines,
  problems: Problems,
): Place | undefined {
  const { id, name = {}, kind, precision } = entry;
  const own = name[''] ?? name[language];
  if (entry.name && !own)
    problems.add('missing-field', entry.where, { noun: `The name of ${id?.value ?? 'a place'}`, key: language });
  const extent = extentOf(entry, language, outlines, problems);
  if (!id || !own || !kind || !precision || !extent) return undefined;
  const names = Object.fromEntries(
    Object.entries(name)
      .filter(([tag]) => tag)
      .map(([tag, { value }]) => [tag, value]),
  );
  return {
    id: id.value,
    name: own.value,
    ...(Object.keys(names).length > 0 && { names }),
    kind: kind.value,
    precision: precision.value,
    ...extent,
    spellings: values(entry.spellings),
    ...asWritten({ geonames: entry.geonames, wikidata: entry.wikidata }),
  };
}

type Extent = Pick<Place, 'position' | 'outline' | 'radius' | 'code'>;

function extentOf(entry: PlaceEntry, language: string, outlines: Outlines, problems: Problems): Extent | undefined {
  const { id, precision, coordinates, anchor } = entry;
  if (!id || !precision) return undefined;
  if (isPoint({ precision: precision.value } as Place)) return pointOf(entry, problems);
  const shape = shapeOf(entry, language, outlines, problems);
  if (shape === undefined) return undefined;
  const has = (...keys: readonly string[]) => keys.some((key) => entry.given.has(key));
  if (!has('outline', 'radius')) {
    problems.add('vague-place', entry.where, { id: id.value });
    return undefined;
  }
  const position = anchor?.value ?? coordinates?.value ?? shape.anchor;
  if (!position && !has('anchor', 'coordinates'))
    reportPosition(entry, 'an `anchor`, the point of its label', 'anchor', problems);
  if (!position || (!shape.outline && !entry.radius)) return undefined;
  return {
    position,
    ...(shape.outline && { outline: shape.outline }),
    ...asWritten({ radius: entry.radius }),
    ...(shape.code !== undefined && { code: shape.code }),
  };
}

function pointOf(entry: PlaceEntry, problems: Problems): Extent | undefined {
  const { id, precision, coordinates } = entry;
  const extents = (['outline', 'radius'] as const).flatMap((key) => entry[key] ?? []).length;
  for (const key of ['outline', 'radius'] as const) {
    const given = entry[key];
    if (given && id && precision)
      problems.add('point-with-extent', given.at, { id: id.value, precision: precision.value, key });
  }
  if (!entry.given.has('coordinates') && extents === 0) reportPosition(entry, '`coordinates`', 'coordinates', problems);
  return coordinates && { position: coordinates.value };
}

/** The outline of an area: of its code, or as drawn by the editor. Undefined where the code is unknown. */
function shapeOf(
  { outline, name = {} }: PlaceEntry,
  language: string,
  outlines: Outlines,
  problems: Problems,
): { outline?: Outline; anchor?: LonLat; code?: string } | undefined {
  if (!outline) return {};
  if (typeof outline.value !== 'string') return { outline: outline.value };
  const code = outline.value;
  const found = outlines.find(code);
  if (found) return { outline: found.outline, anchor: found.anchor, code };
  const { '': own, ...names } = name;
  const named = own ? { [language]: own, en: own } : names;
  problems.add('unknown-outline', outline.at, { code }, () => otherOutline(code, named, outlines.codes()));
  return undefined;
}

const WITHOUT = 'Write `anchor` and `radius` instead, or a list of corners.';

/**
 * The code that was meant, else how an area is drawn without. Parts of a country have two letters as a rule: one letter
 * away lies another part, which would be drawn in the place of this one.
 */
function otherOutline(code: string, names: Names, codes: readonly string[]): string {
  if (!code.includes('-')) {
    const meant = countryOf(code, names, codes);
    return meant === undefined ? WITHOUT : `Write \`${meant}\`.`;
  }
  const country = `${code.slice(0, 2).toUpperCase()}-`;
  const own = codes.filter((one) => one.startsWith(country));
  const some = own.slice(0, 3).map((one) => `\`${one}\``);
  const known = some.length > 0 ? `It knows ${some.join(', ')} … there. ` : '';
  const meant = own.find((one) => bare(one) === bare(code));
  return meant === undefined ? `${known}${WITHOUT}` : `Write \`${meant}\`.`;
}

/** A code without what people write otherwise: small letters, another sign between its parts, noughts before a number. */
function bare(code: string): string {
  return code.toUpperCase().replace(/[^A-Z\d]|(?<!\d)0+(?=\d)/g, '');
}

type Names = Readonly<Record<string, Written<string>>>;

/** The code of a country that is written in small letters, or that the place is called after in one of its languages. */
function countryOf(code: string, names: Names, codes: readonly string[]): string | undefined {
  const countries = codes.filter((one) => !one.includes('-'));
  if (countries.includes(code.toUpperCase())) return code.toUpperCase();
  for (const [tag, { value }] of Object.entries(names)) {
    const called = new Intl.DisplayNames([tag], { type: 'region' });
    const found = countries.find((one) => called.of(one) === value);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A position that was given and refused is reported already. */
function reportPosition(
  { where, id, precision }: PlaceEntry,
  wanted: string,
  key: 'anchor' | 'coordinates',
  problems: Problems,
): void {
  const slots = { id: id?.value ?? '', precision: precision?.value ?? '', wanted };
  problems.add('no-position', where, slots, `Add \`${key}: [longitude, latitude]\`.`);
}
