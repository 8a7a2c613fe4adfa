/**
 * An attachment: draws a map, its labels and its buttons as much larger as the text round it. Not by CSS `zoom`: in
 * WebKit a pointer and a rectangle then tell lengths of two kinds, and MapLibre knows one.
 */
export function grown(host: HTMLElement): () => void {
  const fit = () => {
    const times = parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
    const length = `${100 / times}%`;
    host.dataset['grown'] = String(times);
    Object.assign(host.style, { inlineSize: length, blockSize: length, transform: `scale(${times})` });
  };
  const watched = new ResizeObserver(fit);
  if (host.parentElement) watched.observe(host.parentElement);
  fit();
  return () => watched.disconnect();
}
