/**
 * Moves the focus to an element that a reader's own press opened, and gives it back when the element goes. Where
 * nothing was pressed, as when a page opens on its address, the focus stays. In Safari what is pressed has no focus.
 * @returns the clean-up
 */
export function takeFocus(element: HTMLElement | undefined): () => void {
  const opener = document.activeElement;
  const isPressed = opener !== document.body || navigator.userActivation?.isActive;
  if (!element || !(opener instanceof HTMLElement) || !isPressed) return () => {};
  element.focus();
  return () => {
    if (opener.isConnected && (document.activeElement === null || document.activeElement === document.body))
      opener.focus();
  };
}
