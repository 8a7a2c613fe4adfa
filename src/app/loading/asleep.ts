import { whenIdle } from './idle.ts';
import { once } from './once.ts';

/** How long after the page has started the rest of it is brought without being asked for, ms: the map comes first. */
const REST = 1500;

/**
 * Looks after a written part of the page until its script has come: calls `wake` as soon as the part is touched,
 * focused or in view, or when there is nothing better to do.
 * @param wake makes the part answer; false where its script can't be had, and it is called again the next time
 */
export function asleep(part: HTMLElement, wake: () => Promise<boolean>): { wake(): Promise<void> } {
  const woken = once(wake);
  const ended = new AbortController();
  const end = [() => ended.abort(), whenStarted(() => void rouse()), whenInView(part, () => void rouse())];
  for (const type of ['pointerdown', 'focusin', 'click'])
    part.addEventListener(type, () => void rouse(), { capture: true, signal: ended.signal });

  async function rouse(): Promise<void> {
    if (!(await woken())) return;
    for (const stop of end.splice(0)) stop();
  }
  return { wake: rouse };
}

/** Counts from the first frame: on a slow machine the page may take longer to start than any time waited. */
function whenStarted(idle: () => void): () => void {
  let wait: ReturnType<typeof setTimeout> | undefined;
  let stop = () => {};
  const frame = requestAnimationFrame(() => {
    wait = setTimeout(() => (stop = whenIdle(idle)), REST);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(wait);
    stop();
  };
}

/** A part that only touches the edge of the window is not in view yet. */
const EDGE = { rootMargin: '-1px' };

function whenInView(part: Element, seen: () => void): () => void {
  const observer = new IntersectionObserver((entries) => {
    if (entries.some(({ isIntersecting }) => isIntersecting)) seen();
  }, EDGE);
  observer.observe(part);
  return () => observer.disconnect();
}
