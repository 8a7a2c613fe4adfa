/**
 * Whether this browser gives a WebGL 2 context now that a graphics processor draws: made up in software it costs a laptop
 * a multiple of the drawn map (`failIfMajorPerformanceCaveat`, WebGL 1.0, 5.2).
 */
export function hasWebGL2(): boolean {
  try {
    const context = document.createElement('canvas').getContext('webgl2', { failIfMajorPerformanceCaveat: true });
    context?.getExtension('WEBGL_lose_context')?.loseContext();
    return context !== null;
  } catch {
    return false;
  }
}

/** Whether the page is dark now: by its theme, or by the reader's preference where the theme is `auto`. */
export function isDark(): boolean {
  const { theme } = document.documentElement.dataset;
  return theme === 'dark' || (theme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
}

/** Calls back once, when an element is in view and the page has nothing better to do; returns the clean-up. */
export function whenSeen(element: Element, seen: () => void): () => void {
  let waiting = 0;
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    waiting = window.setTimeout(seen, 50);
  });
  observer.observe(element);
  return () => {
    observer.disconnect();
    window.clearTimeout(waiting);
  };
}

/** How long an element is out of view before it counts as gone; ms. */
const GONE = 1500;

/**
 * Calls back once, when an element of a frame has been out of view for a while; returns the clean-up. A page that
 * stands alone keeps what it has: only frames share a browser's few WebGL contexts.
 */
export function whenGone(element: Element, gone: () => void): () => void {
  if (window.parent === window) return () => {};
  let waiting = 0;
  const observer = new IntersectionObserver((entries) => {
    window.clearTimeout(waiting);
    if (entries.at(-1)?.isIntersecting === false) waiting = window.setTimeout(gone, GONE);
  });
  observer.observe(element);
  return () => {
    observer.disconnect();
    window.clearTimeout(waiting);
  };
}
