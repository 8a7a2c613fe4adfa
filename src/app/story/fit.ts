/**
 * How much of the facts of a step stands there: each in full; the opened one in full and of the others who and when;
 * of the opened one not even the articles; of the others only who.
 */
export const FITS = ['all', 'opened', 'least', 'names'] as const;

/** The first of some ways that fits, or the last. `overflows` tries one. */
export function fitOf<Way>(ways: readonly [Way, ...Way[]], overflows: (way: Way) => boolean): Way {
  return ways.find((way) => !overflows(way)) ?? ways.at(-1) ?? ways[0];
}

/** An attachment: writes into `data-fit` how much fits without scrolling, whenever the text or the room changes. */
export function fitted(host: HTMLElement): () => void {
  const fit = () =>
    fitOf(FITS, (way) => {
      host.dataset['fit'] = way;
      return host.scrollHeight > host.clientHeight + 1;
    });
  const room = new ResizeObserver(fit);
  room.observe(host);
  // What stands beside the facts takes room from them, and is laid out by the next frame.
  const text = new MutationObserver(() => {
    fit();
    requestAnimationFrame(fit);
  });
  text.observe(host.closest('.slide') ?? host, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: ['class'],
  });
  return () => {
    room.disconnect();
    text.disconnect();
  };
}
