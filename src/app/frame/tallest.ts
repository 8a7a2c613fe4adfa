/**
 * An attachment that keeps an element as tall as it has been at its present width, so that what changes inside it
 * moves nothing below it: in a page its controls, in a frame the text of the host.
 */
export function keptTall(element: HTMLElement): () => void {
  let width = 0;
  let tallest = 0;
  const measure = () => {
    const box = element.getBoundingClientRect();
    if (box.width === 0) return;
    if (box.width === width) tallest = Math.max(tallest, box.height);
    else {
      element.style.minHeight = '';
      tallest = element.getBoundingClientRect().height;
    }
    width = box.width;
    element.style.minHeight = `${tallest}px`;
  };
  const observer = new ResizeObserver(measure);
  observer.observe(element);
  return () => observer.disconnect();
}
