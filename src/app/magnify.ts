/** An attachment: draws a map, its labels and its buttons as much larger as the text round it. */
export function grown(host: HTMLElement): () => void {
  const fit = () => {
    host.style.zoom = String(parseFloat(getComputedStyle(document.documentElement).fontSize) / 16);
  };
  const watched = new ResizeObserver(fit);
  if (host.parentElement) watched.observe(host.parentElement);
  fit();
  return () => watched.disconnect();
}
