/** What links need to know of the page that they stand in; an object literal in tests. */
export interface Surroundings {
  /** A sandbox without an origin of its own: such a frame may not open links, as a rule. */
  readonly sandboxed: boolean;
  /** Whether the reader still looks at this document. */
  looking(): boolean;
}

export function surroundingsOf(window: Window): Surroundings {
  return {
    sandboxed: window.origin === 'null',
    looking: () => window.document.hasFocus() && !window.document.hidden,
  };
}
