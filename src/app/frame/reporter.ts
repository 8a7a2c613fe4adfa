import { steadied } from './steady.ts';

/**
 * An attachment that tells the height of one element, at once and whenever it changes. Nothing is told while the
 * document is shown on the full screen, or in a frame without a width, where its height says nothing about the frame.
 */
export function heightOf(tell: (px: number) => void): (element: HTMLElement) => () => void {
  return (element) => {
    const steady = steadied();
    const measure = () => {
      const { width, height } = element.getBoundingClientRect();
      // The width of the window: while the frame is too low, a scrollbar of its own takes width from the element.
      if (width > 0 && !element.ownerDocument.fullscreenElement) tell(steady(innerWidth, height));
    };
    // A browser may put off observers in frames that are out of view; the first height can't wait for them.
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  };
}
