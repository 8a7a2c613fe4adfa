import type { StoryFile } from '#facts/storyFile.ts';
import { citationBibTeX } from './bibtex.ts';
import { citationText } from './citation.ts';
import { citationCsl } from './csl.ts';
import { factsFeed } from './feed.ts';
import { factsGeoJson, geoJsonRows } from './geojson.ts';
import { csvRows, factsCsv } from './table.ts';

/** Everything that a reader can take away, in the order in which it is offered. */
export const EXCHANGE_FILES: readonly StoryFile[] = [
  { name: 'facts.csv', type: 'text/csv', write: factsCsv, rows: csvRows },
  { name: 'facts.geojson', type: 'application/geo+json', write: factsGeoJson, rows: geoJsonRows },
  { name: 'citation.txt', type: 'text/plain', write: citationText },
  { name: 'citation.bib', type: 'application/x-bibtex', write: citationBibTeX },
  { name: 'citation.json', type: 'application/vnd.citationstyles.csl+json', write: citationCsl },
  { name: 'feed.xml', type: 'application/atom+xml', write: factsFeed },
];
