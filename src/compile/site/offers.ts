import type { Dataset } from '#facts/dataset.ts';
import type { Rows } from '#facts/rows.ts';

/** A file that each story offers beside its dataset; what is in it is made elsewhere. */
export interface StoryFile {
  readonly name: string;
  /** Media type. */
  readonly type: string;
  readonly write: (dataset: Dataset) => string;
  /** The same fact by fact, of a file that holds every fact: how it is written where the dataset does not. */
  readonly rows?: (dataset: Dataset) => Rows;
}

/** A file of a story as a page offers it: its path in the site, its media type, and its size. */
export interface Offer {
  readonly file: string;
  readonly type: string;
  readonly bytes: number;
}
