/**
 * How many times larger an element is drawn than its own lengths say, by CSS `zoom`: a projected map is. What a pointer
 * and a rectangle tell are lengths of the screen; divided by this they are the element's own.
 */
export function grownOf(element: Element | undefined): number {
  return element?.currentCSSZoom ?? 1;
}
