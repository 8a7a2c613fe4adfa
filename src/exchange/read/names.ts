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
  group: ['group', 'category', 'event type', 'type', 'tags', 'kategorie'],
} as const;

/** A name as NAMES has it: capital letters, underscores and hyphens say nothing. */
export function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();
}

/** Says which columns or properties were left out; `what` names them. */
export function unusedSentence(names: readonly string[], what: 'column' | 'property'): string {
  const listed = names.slice(0, 30).map((name) => `“${name.slice(0, 40)}”`);
  const many = what === 'column' ? 'columns' : 'properties';
  const more = names.length > listed.length ? ` and ${names.length - listed.length} more` : '';
  return `The ${names.length === 1 ? what : many} ${listed.join(', ')}${more}: nothing in a story is named so.`;
}
