import type { Bins } from './bins.ts';
import { PARTS, heightOf } from './density.ts';

/** A drawing as the bytes of its pixels (RGBA) seen four at a time. */
interface Pixels {
  readonly data: Uint32Array;
  readonly width: number;
  readonly height: number;
}

interface LanePaint {
  /** Middle of the lane, and the most that its density is high, px. */
  readonly middle: number;
  readonly height: number;
  /** As `countsIn` has them. */
  readonly counts: Uint32Array;
  /** What the highest density stands for. */
  readonly most: number;
  /** One a part, as Pixels have them. */
  readonly colours: Uint32Array;
}

/** Draws the density of a lane: each bin a column, as far above its middle as below, its parts from top to bottom. */
export function paint(pixels: Pixels, bins: Bins, { middle, height, counts, most, colours }: LanePaint): void {
  for (let bin = 0; bin < bins.size; bin += 1) {
    let all = 0;
    for (let part = 0; part < PARTS; part += 1) all += counts[bin * PARTS + part] ?? 0;
    if (all === 0) continue;
    const high = heightOf(all, most, height);
    const top = Math.round(middle - high / 2);
    const left = Math.max(bins.left[bin] ?? 0, 0);
    const right = Math.min(bins.right[bin] ?? 0, pixels.width);
    let [sum, y] = [0, top];
    for (let part = 0; part < PARTS; part += 1) {
      const facts = counts[bin * PARTS + part] ?? 0;
      if (facts === 0) continue;
      sum += facts;
      const end = top + Math.round((high * sum) / all);
      fill(pixels, left, right, y, end, colours[part] ?? 0);
      y = end;
    }
  }
}

function fill({ data, width, height }: Pixels, left: number, right: number, top: number, end: number, colour: number) {
  const last = Math.min(end, height);
  for (let y = Math.max(top, 0); y < last; y += 1) {
    const row = y * width;
    for (let x = left; x < right; x += 1) data[row + x] = colour;
  }
}
