/**
 * An attachment that tells the height of one element, at once and whenever it changes. Nothing is told while the
 * document is shown on the full screen, or in a frame without a width, where its height says nothing about the frame.
 */
export function heightOf(tell: (px: number) => void): (element: HTMLElement) => () => void {
  return (element) => {
    const measure = () => {
      const { width, height } = element.getBoundingClientRect();
      if (width > 0 && !element.ownerDocument.fullscreenElement) tell(height);
    };
    // A browser may put off observers in frames that are out of view; the first height can't wait for them.
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  };
}
