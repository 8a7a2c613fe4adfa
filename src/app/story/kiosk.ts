import type { Timer } from '#app/view/clock.ts';

/** A lesson that goes on by itself on a screen in a foyer. */
interface Kiosk {
  readonly playing: boolean;
  /** Stops; goes on by itself after a while without another touch. What was told to stop stays stopped. */
  rest(): void;
  /** Stops until it is told to play. */
  pause(): void;
  play(): void;
  end(): void;
}

const SHORTEST = 6000;
const LONGEST = 25_000;
const MS_PER_LETTER = 50;
/** How long it waits after the last touch, in milliseconds. */
export const REST = 30_000;

/** How long a stop stays, in milliseconds: 6 to 25 s by what there is to read. */
export function stay(letters: number): number {
  return Math.min(Math.max(letters * MS_PER_LETTER, SHORTEST), LONGEST);
}

/**
 * @param letters how much there is to read on the present stop
 * @param advance goes to the next stop, and from the last to the first
 * @param changed told whenever `playing` changes
 */
export function kiosk(
  timer: Timer,
  letters: () => number,
  advance: () => void,
  changed: (playing: boolean) => void,
): Kiosk {
  let off = () => {};
  let state: 'playing' | 'resting' | 'paused' = 'paused';
  function wait(ms: number, run: () => void): void {
    off();
    off = timer.after(ms, run);
  }
  function turn(): void {
    advance();
    wait(stay(letters()), turn);
  }
  function become(next: typeof state): void {
    const wasPlaying = state === 'playing';
    state = next;
    if (wasPlaying !== (next === 'playing')) changed(!wasPlaying);
  }
  function play(): void {
    wait(stay(letters()), turn);
    become('playing');
  }
  return {
    get playing() {
      return state === 'playing';
    },
    rest() {
      if (state === 'paused') return;
      become('resting');
      wait(REST, play);
    },
    pause() {
      off();
      become('paused');
    },
    play,
    end: () => off(),
  };
}
