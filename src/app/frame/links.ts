import type { Surroundings } from './surroundings.ts';

/** How long a new tab may take to come to the front; ms. A sandbox may allow one, and says to nobody whether it does. */
const PATIENCE = 600;

/**
 * An attachment that notices links which do not open: in a sandbox they die without an error. Calls back with the
 * address, so that it can be shown as text.
 */
export function deadLinks(around: Surroundings, dead: (address: string) => void): (element: HTMLElement) => () => void {
  return (element) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const click = (event: MouseEvent) => {
      const address = plainClick(event) ? linkAt(event.target) : null;
      if (address === null) return;
      clearTimeout(timer);
      timer = setTimeout(() => around.looking() && dead(address), PATIENCE);
    };
    element.addEventListener('click', click);
    return () => (clearTimeout(timer), element.removeEventListener('click', click));
  };
}

/** A tab opened in the background leaves the reader here: that is no dead link. */
function plainClick({ button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean {
  return button === 0 && !ctrlKey && !metaKey && !shiftKey && !altKey;
}

/** The address of the link to another page that an element stands in, or null. */
function linkAt(target: EventTarget | null): string | null {
  const link = target instanceof Element ? target.closest('a') : null;
  return link?.target === '_blank' && /^https?:/.test(link.href) ? link.href : null;
}
