import type { Dataset } from '#facts/dataset.ts';

/** A file that each story offers beside its dataset; what is in it is made elsewhere. */
export interface StoryFile {
  readonly name: string;
  /** Media type. */
  readonly type: string;
  /** It holds every fact: not made where a dataset does not. */
  readonly whole?: true;
  readonly write: (dataset: Dataset) => string;
}

/** A file of a story as a page offers it: its path in the site, its media type, and its size. */
export interface Offer {
  readonly file: string;
  readonly type: string;
  readonly bytes: number;
}
