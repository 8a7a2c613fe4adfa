import type { Standing } from '#facts/fact.ts';
import type { Placed } from '../lanes/breaks.ts';
import type { Theme } from '../theme.ts';
import type { Frame } from '../lanes/frame.ts';
import type { Item, LaidRow } from '../lanes/layout.ts';
import type { Axis } from '../axis/scale.ts';
import type { Edges } from '../axis/edges.ts';
import type { Head } from '../axis/ticks.ts';

/** How a mark is shown, beside what it is. */
export interface Look {
  /** Later than the playhead, and outside the chosen window of days. */
  readonly later: boolean;
  readonly outside: boolean;
  /** Its ring: of the open fact, of the one under the pointer, or none. */
  readonly ring: 'open' | 'hovered' | null;
  /** The line to its day on the other clock, px of the axis that marks are laid out on. */
  readonly whisker: { readonly to: number; readonly cut: boolean } | null;
}

/** Everything of the lanes that moves with their axis, as `Lanes.svelte` draws it; CSS px. */
export interface Scene {
  readonly axis: Axis;
  readonly frame: Frame;
  readonly head: Head;
  readonly breaks: readonly Placed[];
  /** Left edge of the lanes, and the width of the whole timeline. */
  readonly left: number;
  readonly width: number;
  readonly em: number;
  readonly grown: number;
  readonly theme: Theme;
  readonly rows: readonly LaidRow[];
  /** How far the axis lies right of the one that marks are laid out on. */
  readonly shift: number;
  look(item: Item): Look;
  /** Whether any of an item may be seen. */
  isNear(item: Item): boolean;
  /** The length of a break in full, and the middle of its rest, as of `restOf`. */
  long(length: Placed): string;
  rest(length: Placed, half: number): number;
  /** The edges of the chosen window of days. */
  readonly window: Edges | null;
  readonly playhead: { readonly x: number; readonly veiled: boolean };
  readonly label: { readonly text: string; readonly x: number; readonly half: number };
  /** Draws what stands in the lanes beneath all others, in px of the screen; null where that is their stripes. */
  readonly crowds: ((to: CanvasRenderingContext2D, scale: number) => void) | null;
}

/** The colour of what is of one standing, or of several. */
export const toneIn = ({ standing, ink }: Theme, one: Standing | null): string => (one ? standing[one] : ink);
