/** What a page offers to whoever measures it, as `window.__bench` (docs/performance.md). Moments are ms since 1970. */
export interface Bench {
  /** The first and the last moment of all facts. */
  readonly extent: readonly [from: number, to: number];
  /** The width of a window to scrub with. */
  readonly window: number;
  /** All facts are shown, and the page answers. */
  readonly ready: Promise<{ readonly shown: number }>;
  /** Does what dragging the window to `[from, to)` does. */
  setWindow(from: number, to: number): void;
  /** The last change is on the screen. */
  settled(): Promise<void>;
  /** How many facts touch the window. */
  visible(): number;
  timelinePan(px: number): void;
  timelineZoom(factor: number): void;
  /** By degrees, from where the map is. */
  mapPan(lon: number, lat: number): void;
  /** Shows the facts of one standing alone, or all again. */
  filter(standing: 'said' | 'reported'): void;
  clock(clock: 'said' | 'event'): void;
  /** Dateline alone. */
  scrubTo?(time: number): void;
  search?(q: string): Promise<void>;
}

/** The window of a page that can be measured. */
export type Measured = Window & { readonly __bench: Bench };

export const MS_PER_DAY = 86_400_000;
