/** A file of a story as a page offers it: its path in the site, its media type, and its size. */
export interface Offer {
  readonly file: string;
  readonly type: string;
  readonly bytes: number;
}
