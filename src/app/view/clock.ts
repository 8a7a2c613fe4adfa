import type { Fact } from '#facts/fact.ts';

/** What playback moves: facts, or whatever else, in the order of the view's clock. */
interface Stage<T = Fact> {
  /** The one after or before the one that is shown; null at the ends. */
  neighbour(step: 1 | -1): T | null;
  /** Where a playback begins that is started at the end. */
  first(): T | null;
  show(one: T): void;
}

/** Time as an argument: runs something after some milliseconds, and returns what calls it off. */
export interface Timer {
  after(ms: number, run: () => void): () => void;
}

/** Playback of facts, one a step. */
export interface Playback {
  readonly playing: boolean;
  play(): void;
  pause(): void;
  /** Goes one fact on or back, and stops a playback. */
  step(by: 1 | -1): void;
}

const SHORTEST = 2500;
const LONGEST = 6000;
const MS_PER_LETTER = 45;

/** How long a fact stays, in milliseconds: 2.5 to 6 s by the length of its text. */
export function readingTime(fact: Fact): number {
  return Math.min(Math.max(fact.text.length * MS_PER_LETTER, SHORTEST), LONGEST);
}

/**
 * A playback over a stage. It shows a fact at once, then one after each reading time, and stops after the last.
 * @param changed told whenever `playing` changes
 */
export function playback(stage: Stage, timer: Timer, changed: (playing: boolean) => void): Playback {
  return playbackOf(stage, timer, changed, readingTime);
}

/**
 * A playback of anything.
 * @param lasts how long one is shown, milliseconds
 */
export function playbackOf<T>(
  stage: Stage<T>,
  timer: Timer,
  changed: (playing: boolean) => void,
  lasts: (one: T) => number,
): Playback {
  let off: (() => void) | null = null;

  function pause(): void {
    if (!off) return;
    off();
    off = null;
    changed(false);
  }
  function show(one: T): void {
    stage.show(one);
    off = timer.after(lasts(one), advance);
  }
  function advance(): void {
    const next = stage.neighbour(1);
    if (next !== null) show(next);
    else pause();
  }
  function play(): void {
    const next = stage.neighbour(1) ?? stage.first();
    if (off || next === null) return;
    show(next);
    changed(true);
  }
  function step(by: 1 | -1): void {
    pause();
    const next = stage.neighbour(by);
    if (next !== null) stage.show(next);
  }
  return {
    get playing() {
      return off !== null;
    },
    play,
    pause,
    step,
  };
}

/** The clock of the browser. */
export const browserTimer: Timer = {
  after(ms, run) {
    const id = setTimeout(run, ms);
    return () => clearTimeout(id);
  },
};
