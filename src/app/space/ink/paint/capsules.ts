import type { Box } from '../scene/box.ts';
import { HALF, PITCH, type Spot, numberOf } from '../scene/spots.ts';
import { REACH, drawRow } from './marks.ts';
import { pictureOf, pictures, pixelsOf, put } from './pictures.ts';
import type { InkTheme } from './theme.ts';

type Ctx = CanvasRenderingContext2D;

/** Paints the marks of spots, and round several of them a plate for their number, which it does not write. */
export type CapsuleBrush = (ctx: Ctx, spots: readonly Spot[]) => void;

/** Times that a capsule is drawn before it has a picture, which costs as much as drawing it some times. */
const OFTEN = 3;
/** More capsules than these are forgotten. */
const MOST = 500;

/** A brush for a theme and a pixel ratio that copies capsules that came often, each on whole pixels. */
export function capsuleBrush(theme: InkTheme, ratio: number): CapsuleBrush {
  const known = pictures(OFTEN, MOST);
  return (ctx, spots) => {
    const { globalAlpha } = ctx;
    for (const spot of spots) {
      const { at, kinds, grows } = spot;
      const [x, y] = [Math.round(at[0] * ratio), Math.round(at[1] * ratio)];
      const box = boxOf(spot);
      const pixels = pixelsOf(box, REACH - HALF, ratio);
      const key = `${kinds.join()} ${grows} ${numberOf(spot).length} ${globalAlpha}`;
      const draw = (on: Ctx) => {
        on.globalAlpha = globalAlpha;
        paintCapsules(on, [{ ...spot, at: [0, 0], box }], theme);
      };
      const picture = known(key, () => pictureOf(pixels, ratio, draw));
      if (picture) {
        put(ctx, picture, x + pixels[0], y + pixels[1]);
        continue;
      }
      ctx.save();
      ctx.translate(x / ratio, y / ratio);
      draw(ctx);
      ctx.restore();
    }
  };
}

/** The box of a spot round its first mark, in half px: those of one kind are the same wherever they stand. */
function boxOf({ at: [x, y], box: [x0, y0, x1, y1] }: Spot): Box {
  const half = (px: number) => Math.round(px * 2) / 2;
  return [half(x0 - x), half(y0 - y), half(x1 - x), half(y1 - y)];
}

/** Paints capsules where they are, layer by layer, since to change the pen between two is dearer than to draw. */
export function paintCapsules(ctx: Ctx, spots: readonly Spot[], theme: InkTheme): void {
  const several = spots.filter((spot) => numberOf(spot) !== '');
  if (several.length > 0) paintPlates(ctx, several, theme);
  for (const { kinds, grows, at } of spots) drawRow(ctx, kinds, grows, at, theme);
  if (several.length > 0) paintSplits(ctx, several, theme);
}

function paintPlates(ctx: Ctx, several: readonly Spot[], theme: InkTheme): void {
  ctx.beginPath();
  for (const { at, box } of several) {
    const [x0, , x1] = box;
    ctx.roundRect(x0, at[1] - 10.5, x1 - x0, 21, 10.5);
  }
  ctx.fillStyle = theme.paper;
  ctx.fill();
  ctx.lineWidth = 1;
  ctx.strokeStyle = theme.edge;
  ctx.stroke();
}

/**
 * A thin line before each number, so that it is not read as the count of the last mark. It runs from edge to edge: a
 * short one would be read as a digit.
 */
function paintSplits(ctx: Ctx, several: readonly Spot[], theme: InkTheme): void {
  ctx.beginPath();
  for (const { at, kinds, grows } of several) {
    const x = at[0] + ((kinds.length - 1) * PITCH + HALF + 0.5) * grows;
    ctx.moveTo(x, at[1] - 10);
    ctx.lineTo(x, at[1] + 10);
  }
  ctx.lineWidth = 1;
  ctx.strokeStyle = theme.edge;
  ctx.stroke();
}
