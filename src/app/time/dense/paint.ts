import type { Bins } from './bins.ts';
import { PARTS } from './density.ts';

/** A drawing as the bytes of its pixels (RGBA) seen four at a time. */
interface Pixels {
  readonly data: Uint32Array;
  readonly width: number;
  readonly height: number;
}

interface LanePaint {
  /** Middle of the lane, px. */
  readonly middle: number;
  /** As `countsIn` has them. */
  readonly counts: Uint32Array;
  /** How high the density of so many facts is, whole px. */
  readonly heightOf: (facts: number) => number;
  /** One a part, as Pixels have them. */
  readonly colours: Uint32Array;
}

/** Draws the density of a lane: each bin a column, as far above its middle as below, its parts from top to bottom. */
export function paint(pixels: Pixels, bins: Bins, { middle, counts, heightOf, colours }: LanePaint): void {
  for (let bin = 0; bin < bins.size; bin += 1) {
    const first = bin * PARTS;
    let all = 0;
    for (let at = first; at < first + PARTS; at += 1) all += counts[at] ?? 0;
    if (all === 0) continue;
    const high = heightOf(all);
    const top = Math.round(middle - high / 2);
    const left = Math.max(bins.left[bin] ?? 0, 0);
    const right = Math.min(bins.right[bin] ?? 0, pixels.width);
    let [sum, y] = [0, Math.max(top, 0)];
    for (let part = 0; part < PARTS; part += 1) {
      const facts = counts[first + part] ?? 0;
      if (facts === 0) continue;
      sum += facts;
      const end = Math.min(top + Math.round((high * sum) / all), pixels.height);
      fill(pixels, left, right, y, end, colours[part] ?? 0);
      y = Math.max(y, end);
    }
  }
}

/** Most columns are a pixel wide, and written straight down. */
function fill({ data, width }: Pixels, left: number, right: number, top: number, end: number, colour: number): void {
  for (let x = left; x < right; x += 1)
    for (let y = top, at = top * width + x; y < end; y += 1, at += width) data[at] = colour;
}
