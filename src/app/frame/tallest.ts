/**
 * An attachment that keeps an element as tall as what stands in it has been at its present width and size of text, so
 * that what changes there moves nothing below it: in a page its controls, in a frame the text of the host.
 */
export function keptTall(element: HTMLElement): () => void {
  let last = 0;
  let tallest = 0;
  const observer = new ResizeObserver((changes) => {
    for (const { target } of changes) {
      const { width, height } = target.getBoundingClientRect();
      const ems = width / parseFloat(getComputedStyle(target).fontSize);
      tallest = ems === last ? Math.max(tallest, height) : height;
      last = ems;
      element.style.minHeight = `${tallest}px`;
    }
  });
  for (const inner of element.children) observer.observe(inner);
  return () => observer.disconnect();
}
