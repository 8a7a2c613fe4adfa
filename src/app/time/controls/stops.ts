/** What the keyboard steps over: the facts of a small story, the days of a large one. */
export interface Stops {
  /** What one of them is called. */
  readonly label: string;
  readonly count: number;
  /** Where the playhead stands, from 0. */
  readonly index: number;
  /** What the playhead stands on, to be spoken. */
  spoken(): string;
  go(at: number): void;
  /** Goes to the next part of the story, or to the beginning of this one or the one before. */
  page(step: 1 | -1): void;
}
