import type { Work } from '../../browser/work.ts';

/** What is done to a page, a step at a time. */
export const ACTS = [
  'scrub',
  'wait',
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
  /** Of all steps together. */
  readonly work: Work;
}

/** Files that came until the page was quiet, by what they are; bytes. */
export interface Part {
  readonly files: number;
  readonly sent: number;
}

/** Bytes that a page holds after garbage is collected. */
export interface Memory {
  readonly heap: number;
  readonly buffers: number;
  /** JavaScript of the page and its workers together, buffers included. */
  readonly all: number;
}

/** CPU until some moment, ms. */
export interface Load {
  readonly main: number;
  readonly workers: number;
}

/** One visit of one page at one size. */
export interface Round {
  /** Until all facts were shown; and until the map was in its place as well, and nothing more came. */
  readonly shownAfter: Load;
  readonly quietAfter: Load;
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

/** The version of what is kept of a run; a report leaves out others. */
export const KEPT_FORMAT = 'dateline-bench/1';

/** What was measured at one size in one run. */
export interface Measured {
  readonly format: typeof KEPT_FORMAT;
  readonly facts: number;
  /** Calendar day. */
  readonly on: string;
  readonly machine: string;
  /** How many processes wanted a processor when it began, the mean of a minute. */
  readonly load: number;
  readonly rounds: Readonly<Record<string, readonly (Round | Failed)[]>>;
}
