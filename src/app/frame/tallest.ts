/**
 * An attachment that keeps an element as tall as it has been at its present width, so that what changes inside it
 * does not make the frame shrink and the host's text jump.
 */
export function keptTall(element: HTMLElement): () => void {
  let width = 0;
  let tallest = 0;
  const observer = new ResizeObserver(() => {
    const box = element.getBoundingClientRect();
    if (box.width === 0) return;
    tallest = box.width === width ? Math.max(tallest, box.height) : 0;
    width = box.width;
    element.style.minHeight = tallest > 0 ? `${tallest}px` : '';
  });
  observer.observe(element);
  return () => observer.disconnect();
}
