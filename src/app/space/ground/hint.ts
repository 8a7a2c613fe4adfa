import type { Blocked } from './texts.ts';

/** How long a hint stays after the last gesture that was left to the page; ms. */
const STAY = 1200;

/** Tells which gesture was just left to the page, and null when that is over. Returns how to tell it, and the clean-up. */
export function hinting(show: (blocked: Blocked | null) => void): {
  block: (gesture: Blocked) => void;
  end: () => void;
} {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = () => clearTimeout(timer);
  const block = (gesture: Blocked) => {
    end();
    show(gesture);
    timer = setTimeout(() => show(null), STAY);
  };
  return { block, end };
}
