/**
 * How many times larger an element is drawn than its own lengths say: a projected map is, and its element says so in
 * `data-grown`. What a pointer and a rectangle tell are lengths of the screen; divided by this they are the element's own.
 */
export function grownOf(element: Element | undefined): number {
  return Number(element?.closest<HTMLElement>('[data-grown]')?.dataset['grown'] ?? 1);
}
