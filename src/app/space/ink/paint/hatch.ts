import type { Box } from '../scene/box.ts';

type Ctx = CanvasRenderingContext2D;

/** Hatches an outline with thin slanting lines of a colour that stay put on the screen; its box is in CSS px. */
export type Hatch = (ctx: Ctx, path: Path2D, box: Box, colour: string) => void;

/** Between two lines, along x, in CSS px; they go where x + y is a multiple of it. */
export const EVERY = 7;

/**
 * Hatches by a pattern that is drawn once a colour, for a pixel ratio: much cheaper than to cut lines, area by area,
 * at every step in time.
 */
export function patternsOf(ratio: number): Hatch {
  const made = new Map<string, CanvasPattern | null>();
  return (ctx, path, _, colour) => {
    const pattern = made.get(colour) ?? patternOf(ctx, colour, ratio);
    made.set(colour, pattern);
    ctx.fillStyle = pattern ?? colour;
    ctx.fill(path, 'evenodd');
  };
}

function patternOf(ctx: Ctx, colour: string, ratio: number): CanvasPattern | null {
  const pattern = ctx.createPattern(tileOf(colour, ratio), 'repeat');
  pattern?.setTransform(new DOMMatrix().scale(1 / ratio));
  return pattern;
}

/** A square with a line from corner to corner, whole where it meets itself. */
function tileOf(colour: string, ratio: number): HTMLCanvasElement {
  const tile = document.createElement('canvas');
  const side = Math.max(2, Math.round(EVERY * ratio));
  tile.width = tile.height = side;
  const ctx = tile.getContext('2d');
  if (!ctx) return tile;
  ctx.strokeStyle = colour;
  ctx.lineWidth = ratio;
  for (const sum of [0, side, 2 * side]) {
    ctx.moveTo(sum - 2 * side, 2 * side);
    ctx.lineTo(sum + side, -side);
  }
  ctx.stroke();
  return tile;
}
