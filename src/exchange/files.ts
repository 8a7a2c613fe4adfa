import type { Dataset } from '#facts/dataset.ts';
import type { Rows } from '#facts/rows.ts';
import { citationBibTeX } from './bibtex.ts';
import { citationText } from './citation.ts';
import { citationCsl } from './csl.ts';
import { factsFeed } from './feed.ts';
import { factsGeoJson, geoJsonRows } from './geojson.ts';
import { csvRows, factsCsv } from './table.ts';

/** A file that a story offers beside its dataset. */
export interface ExchangeFile {
  readonly name: string;
  /** Media type, without a character set: all are UTF-8. */
  readonly type: string;
  readonly write: (dataset: Dataset) => string;
  /** The same fact by fact, of a file that holds every fact: how it is written where the dataset does not. */
  readonly rows?: (dataset: Dataset) => Rows;
}

/** Everything that a reader can take away, in the order in which it is offered. */
export const EXCHANGE_FILES: readonly ExchangeFile[] = [
  { name: 'facts.csv', type: 'text/csv', write: factsCsv, rows: csvRows },
  { name: 'facts.geojson', type: 'application/geo+json', write: factsGeoJson, rows: geoJsonRows },
  { name: 'citation.txt', type: 'text/plain', write: citationText },
  { name: 'citation.bib', type: 'application/x-bibtex', write: citationBibTeX },
  { name: 'citation.json', type: 'application/vnd.citationstyles.csl+json', write: citationCsl },
  { name: 'feed.xml', type: 'application/atom+xml', write: factsFeed },
];
