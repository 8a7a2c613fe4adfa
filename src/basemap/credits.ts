/** The sentence on borders that the page shows beside its credits. */
export const boundaryNote =
  'Borders follow the positions of the United Nations: Crimea is drawn as Ukraine. Dashed lines are disputed or armistice lines. Front lines are facts with a date and a source, never borders.';

export interface Credit {
  what: string;
  who: string;
  licence: string;
  href: string;
}

export const credits: Credit[] = [
  {
    what: 'Land, borders, lakes, rivers',
    who: 'Natural Earth',
    licence: 'public domain',
    href: 'https://www.naturalearthdata.com/',
  },
  { what: 'Cities', who: 'GeoNames', licence: 'CC BY 4.0', href: 'https://www.geonames.org/' },
  {
    what: 'Names of cities in other languages',
    who: 'Unicode CLDR',
    licence: 'Unicode License v3',
    href: 'https://cldr.unicode.org/',
  },
];
