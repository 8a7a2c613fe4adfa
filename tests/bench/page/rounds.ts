/** What is done to a page, a step at a time. */
export const ACTS = [
  'scrub',
  'playhead',
  'filter',
  'clock',
  'search',
  'timeline pan',
  'timeline zoom',
  'map pan',
] as const;
export type Act = (typeof ACTS)[number];

/** One kind of act, by step. */
export interface Steps {
  /** CPU of the main thread and of all workers, ms. */
  readonly main: readonly number[];
  readonly workers: readonly number[];
  /** The longest task of a step, CPU ms. */
  readonly longest: readonly number[];
  /** Until `settled`, ms that passed. */
  readonly passed: readonly number[];
  readonly work: Work;
}

/** What was done during all steps of an act. */
export interface Work {
  readonly messages: number;
  readonly requests: number;
  readonly uploads: number;
  readonly layouts: number;
  readonly styles: number;
}

/** Files that came until the page was ready, by what they are; bytes. */
export interface Part {
  readonly files: number;
  readonly sent: number;
}

/** Bytes that a page holds after garbage is collected. */
export interface Memory {
  readonly heap: number;
  readonly buffers: number;
  /** Heap and buffers of the page and its workers together, where the browser tells. */
  readonly all: number | null;
}

/** One visit of one page at one size. */
export interface Round {
  /** CPU of the main thread and of workers until it was ready, ms; what passed. */
  readonly load: { readonly main: number; readonly workers: number; readonly passed: number };
  readonly shown: number;
  readonly memory: Memory;
  readonly elements: number;
  readonly parts: Readonly<Record<string, Part>>;
  readonly steps: Partial<Record<Act, Steps>>;
  /** CPU of all processes of the browser a step of the scrub, ms. */
  readonly everywhere: number;
  /** Windows in which the page counted otherwise than one by one. */
  readonly wrong: number;
  readonly windows: number;
  /** Bytes more after ten passes than after one; null where they take too long. */
  readonly grown: number | null;
}

/** A visit that ended early, and why. */
export interface Failed {
  readonly failed: string;
}

/** What was measured at one size in one run. */
export interface Measured {
  readonly facts: number;
  /** Calendar day. */
  readonly on: string;
  readonly machine: string;
  readonly rounds: Readonly<Record<string, readonly (Round | Failed)[]>>;
}
