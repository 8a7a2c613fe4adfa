import type { Dataset } from '#facts/dataset.ts';
import { citationBibTeX } from './bibtex.ts';
import { citationText } from './citation.ts';
import { citationCsl } from './csl.ts';
import { factsFeed } from './feed.ts';
import { factsGeoJson } from './geojson.ts';
import { factsCsv } from './table.ts';

/** A file that a story offers beside its dataset. */
export interface ExchangeFile {
  readonly name: string;
  /** Media type, without a character set: all are UTF-8. */
  readonly type: string;
  /** It holds every fact: of a story whose dataset does not, there is none. */
  readonly whole?: true;
  readonly write: (dataset: Dataset) => string;
}

/** Everything that a reader can take away, in the order in which it is offered. */
export const EXCHANGE_FILES: readonly ExchangeFile[] = [
  { name: 'facts.csv', type: 'text/csv', whole: true, write: factsCsv },
  { name: 'facts.geojson', type: 'application/geo+json', whole: true, write: factsGeoJson },
  { name: 'citation.txt', type: 'text/plain', write: citationText },
  { name: 'citation.bib', type: 'application/x-bibtex', write: citationBibTeX },
  { name: 'citation.json', type: 'application/vnd.citationstyles.csl+json', write: citationCsl },
  { name: 'feed.xml', type: 'application/atom+xml', write: factsFeed },
];
