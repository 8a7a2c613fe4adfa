import type { Fact } from '#facts/fact.ts';

/** What playback moves: the facts are in the order of the view's clock. */
export interface Stage {
  /** The fact after or before the one that is shown; null at the ends. */
  neighbour(step: 1 | -1): Fact | null;
  /** Where a playback begins that is started at the end. */
  first(): Fact | null;
  show(fact: Fact): void;
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
  let off: (() => void) | null = null;

  function pause(): void {
    if (!off) return;
    off();
    off = null;
    changed(false);
  }
  function show(fact: Fact): void {
    stage.show(fact);
    off = timer.after(readingTime(fact), advance);
  }
  function advance(): void {
    const fact = stage.neighbour(1);
    if (fact) show(fact);
    else pause();
  }
  function play(): void {
    const fact = stage.neighbour(1) ?? stage.first();
    if (off || !fact) return;
    show(fact);
    changed(true);
  }
  function step(by: 1 | -1): void {
    pause();
    const fact = stage.neighbour(by);
    if (fact) stage.show(fact);
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
