/** Names under which people keep the same thing in the properties of a map file and in the columns of a table. */
export const NAMES = {
  headline: ['title', 'headline', 'name', 'label', 'event'],
  text: ['description', 'text', 'summary', 'details', 'note'],
  start: ['start', 'begin', 'start_date', 'startDate', 'date', 'time', 'datetime', 'timestamp', 'year'],
  end: ['end', 'end_date', 'endDate'],
  url: ['source_url', 'sourceUrl', 'url', 'link', 'href', 'website', 'source'],
  credit: ['source', 'credit', 'publisher'],
  place: ['place', 'placeName', 'location', 'city', 'address'],
  group: ['group', 'category', 'type'],
} as const;

/** The same in tables, where people write more of them; small letters, parted by one space. */
export const COLUMNS = {
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
  start: ['start date', 'startdate', 'start', 'begin', 'from', 'event date', 'date', 'datum', 'fecha', 'datetime', 'time', 'year', 'jahr'], // prettier-ignore
  end: ['end date', 'enddate', 'end', 'until', 'to', 'ende'],
  url: ['source url', 'sourceurl', 'url', 'link', 'web page', 'webpage', 'website', 'href', 'source', 'quelle'],
  credit: ['source', 'publisher', 'outlet', 'credit', 'quelle'],
  place: ['place', 'location', 'city', 'town', 'address', 'ort', 'lugar', 'lieu'],
  latitude: ['latitude', 'lat', 'y', 'breite', 'breitengrad'],
  longitude: ['longitude', 'lon', 'lng', 'long', 'x', 'länge', 'längengrad'],
  group: ['group', 'category', 'event type', 'type', 'tags', 'kategorie'],
} as const;
