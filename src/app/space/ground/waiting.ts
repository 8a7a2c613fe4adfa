import { type Frames, browserFrames } from './frames.ts';

/** The longest that one frame counts, so that a page which was asleep has not waited. */
const LONGEST = 1000;

/**
 * Calls `onend` once when `ms` have passed in frames; returns the clean-up. Time in which the browser draws nothing (a
 * hidden tab, an embed out of view) does not count, because there nothing could have been drawn either.
 */
export function waitInFrames(ms: number, onend: () => void, frames: Frames = browserFrames): () => void {
  let left = ms;
  let last: number | null = null;
  const tick = (now: number) => {
    left -= Math.min(now - (last ?? now), LONGEST);
    last = now;
    if (left > 0) id = frames.request(tick);
    else onend();
  };
  let id = frames.request(tick);
  return () => frames.cancel(id);
}
