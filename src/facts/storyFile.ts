import type { Dataset } from './dataset.ts';
import type { Rows } from './rows.ts';

/** A file that each story offers beside its dataset. */
export interface StoryFile {
  readonly name: string;
  /** Media type, without a character set: all are UTF-8. */
  readonly type: string;
  readonly write: (dataset: Dataset) => string;
  /** The same fact by fact, of a file that holds every fact: how it is written where the dataset does not. */
  readonly rows?: (dataset: Dataset) => Rows;
}
