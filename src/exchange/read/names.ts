import type { Place } from './fault.ts';
import { type Table, isTable } from './json.ts';
import type { Sheet } from './sheet.ts';
import type { Note } from './story.ts';

/**
 * Names under which people keep the same thing in the columns of a table and in the properties of a map file: small
 * letters, parted by one space. The first one that is there counts.
 */
export const NAMES = {
  headline: ['title', 'headline', 'name', 'label', 'event', 'subject', 'titel', 'titre', 'título', 'overskrift'],
  text: [
    'description',
    'text',
    'details',
    'notes',
    'note',
    'summary',
    'content',
    'body',
    'beschreibung',
    'descripción',
  ],
  start: ['start date', 'startdate', 'start', 'begin', 'from', 'event date', 'date', 'datum', 'fecha', 'datetime', 'time', 'timestamp', 'year', 'jahr'], // prettier-ignore
  end: ['end date', 'enddate', 'end', 'until', 'to', 'ende'],
  url: ['source url', 'sourceurl', 'url', 'link', 'web page', 'webpage', 'website', 'href', 'source', 'quelle'],
  credit: ['source', 'publisher', 'outlet', 'credit', 'quelle'],
  place: ['place', 'place name', 'placename', 'location', 'city', 'town', 'address', 'ort', 'lugar', 'lieu'],
  latitude: ['latitude', 'lat', 'y', 'breite', 'breitengrad'],
  longitude: ['longitude', 'lon', 'lng', 'long', 'x', 'länge', 'längengrad'],
  point: [
    ...['coordinates', 'coords', 'gps', 'koordinaten', 'coordonnées', 'coordenadas', 'latlong', 'latlng', 'latlon'],
    ...['lat long', 'lat lng', 'lat lon', 'lat/long', 'lat/lng', 'lat/lon', 'lat, long', 'lat, lng', 'lat, lon'],
    ...['latitude/longitude', 'latitude, longitude', 'latitude longitude'],
  ],
  group: ['group', 'category', 'event type', 'type', 'tags', 'kategorie'],
} as const;

/** The columns of the sheets of TimelineJS and TimeMapper that no other table has. */
const OF_TOOLS = [
  ...['year', 'month', 'day', 'end year', 'end month', 'end day', 'end time', 'display date', 'media', 'media credit'],
  ...['media caption', 'media thumbnail', 'background', 'image'],
];

/**
 * The columns of a table by the part of each that is a name by itself: `Date` for `Date (YYYY-MM-DD)`, `Year` for
 * `Year / Jahr`. One whose name is known as it is, or would be that of another column, stays as it is.
 */
export function columnNames(header: readonly string[]): readonly string[] {
  const named = header.map((cell) => partNamed(cell) ?? cell);
  const count = (name: string) => named.filter((other) => plainName(other) === plainName(name)).length;
  return header.map((cell, at) => (count(named[at] ?? '') === 1 ? (named[at] ?? cell) : cell));
}

const KNOWN: readonly string[] = [...OF_TOOLS, ...Object.values(NAMES).flat()];

function partNamed(cell: string): string | undefined {
  if (KNOWN.includes(plainName(cell))) return cell;
  const parts = cell.split(/[/()[\]|\n]/).map((part) => part.trim());
  const find = (names: readonly string[]) => parts.find((part) => names.includes(plainName(part)));
  return find(OF_TOOLS) ?? find(KNOWN);
}

/** A name as NAMES has it: capital letters, underscores and hyphens say nothing. */
export function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();
}

/** Says which columns of a table hold something that was left out; `used` are those that were read, in small letters. */
export function unusedNotes({ columns, rows }: Sheet, used: readonly (string | undefined)[]): readonly Note[] {
  const unused = columns.filter((name) => {
    const key = name.toLowerCase();
    return !used.includes(key) && rows.some(({ cells }) => cells[key]);
  });
  return unused.length === 0 ? [] : [{ place: { line: 1, column: 1 }, sentence: unusedSentence(unused, 'column') }];
}

/**
 * The names of what says something in some tables and is none of the known ones, each once.
 * @param inside the member that the tables are, where it is not the entry itself
 */
export function strangeIn(tables: readonly Table[], known: readonly string[], inside = ''): readonly string[] {
  const names = tables.flatMap((table) => Object.keys(table).filter((name) => saysSomething(table[name])));
  const strange = [...new Set(names)].filter((name) => !known.includes(name));
  return inside === '' ? strange : strange.map((name) => `${name} of ${inside}`);
}

/** The same of the text, media and place of slides, as TimelineJS and StoryMapJS have them. */
export function strangeInSlides(slides: readonly Table[]): readonly string[] {
  const parts = (name: string) => slides.map((slide) => slide[name]).filter(isTable);
  return [
    ...strangeIn(parts('text'), ['headline', 'text'], 'text'),
    ...strangeIn(parts('media'), ['url', 'caption', 'credit', 'link'], 'media'),
    ...strangeIn(parts('location'), ['name', 'lat', 'lon'], 'location'),
  ];
}

function saysSomething(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '' && JSON.stringify(value) !== '{}' && JSON.stringify(value) !== '[]'; // prettier-ignore
}

/** Says which names of a file were left out, in one sentence. */
export function strangeNotes(
  names: readonly string[],
  place: Place,
  what: keyof typeof MANY = 'member',
): readonly Note[] {
  return names.length === 0 ? [] : [{ place, sentence: unusedSentence(names, what) }];
}

const MANY = { column: 'columns', property: 'properties', member: 'members' } as const;

/** Says which columns, properties or members were left out; `what` names them. */
function unusedSentence(names: readonly string[], what: keyof typeof MANY): string {
  const listed = names.slice(0, 30).map((name) => `“${name.slice(0, 40)}”`);
  const more = names.length > listed.length ? ` and ${names.length - listed.length} more` : '';
  return `The ${names.length === 1 ? what : MANY[what]} ${listed.join(', ')}${more}: nothing in a story is named so.`;
}
