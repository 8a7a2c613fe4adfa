/** What links need to know of the page that they stand in; an object literal in tests. */
export interface Surroundings {
  /** A sandbox without an origin of its own: such a frame may not open links, as a rule. */
  readonly sandboxed: boolean;
  /** Whether the reader still looks at this document. */
  looking(): boolean;
}

/** How long a new tab may take to come to the front; ms. */
const PATIENCE = 600;

export function surroundingsOf(window: Window): Surroundings {
  return {
    sandboxed: window.origin === 'null',
    looking: () => window.document.hasFocus() && !window.document.hidden,
  };
}

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
      if (around.sandboxed) dead(address);
      else timer = setTimeout(() => around.looking() && dead(address), PATIENCE);
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
