/** What the reader's system says of colours. */
const SYSTEM = ['(prefers-color-scheme: dark)', '(forced-colors: active)'];

/**
 * Calls back when the colours of the page may have changed; returns the clean-up.
 * @param more media queries that change them too, for whom it concerns
 */
export function watchTheme(changed: () => void, more: readonly string[] = []): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'class'] });
  const queries = [...SYSTEM, ...more].map((query) => matchMedia(query));
  for (const query of queries) query.addEventListener('change', changed);
  return () => {
    observer.disconnect();
    for (const query of queries) query.removeEventListener('change', changed);
  };
}
