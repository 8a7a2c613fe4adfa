/** ms after which it is done on a page that is never idle. */
const LATEST = 2000;

/** Does something when the page has nothing better to do; returns what calls it off. */
export function whenIdle(work: () => void): () => void {
  // Not every browser tells when that is.
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(work);
    return () => clearTimeout(timer);
  }
  const asked = requestIdleCallback(work, { timeout: LATEST });
  return () => cancelIdleCallback(asked);
}

/** The same for several things, each in a task of its own, so that none of them keeps the reader waiting for all. */
export function oneByOne([first, ...rest]: readonly (() => unknown)[]): void {
  if (!first) return;
  whenIdle(() => {
    first();
    oneByOne(rest);
  });
}
