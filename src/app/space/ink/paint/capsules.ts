import { HALF, PITCH, type Spot, numberOf } from '../scene/spots.ts';
import { REACH, drawRow } from './marks.ts';
import { type Copy, copyAll, pictureOf, pictures, pixelsOf } from './pictures.ts';
import type { InkTheme } from './theme.ts';

type Ctx = CanvasRenderingContext2D;

/** Paints the marks of spots, and round several of them a plate for their number, which it does not write. */
export type CapsuleBrush = (ctx: Ctx, spots: readonly Spot[]) => void;

/** Paints the marks of spots alone. */
type MarkBrush = (ctx: Ctx, spots: readonly Spot[], theme: InkTheme) => void;

/** Times that a capsule is drawn before it has a picture, which costs as much as drawing it some times. */
const OFTEN = 3;
/** More capsules than these are forgotten. */
const MOST = 500;

/** A brush for a theme and a pixel ratio that copies capsules that came often, and the marks of others, on whole pixels. */
export function capsuleBrush(theme: InkTheme, ratio: number): CapsuleBrush {
  const known = pictures(OFTEN, MOST);
  const marks = markBrush(ratio);
  return (ctx, spots) => {
    const { globalAlpha } = ctx;
    const [copies, others]: [Copy[], Spot[]] = [[], []];
    for (const spot of spots) {
      const [x, y] = [Math.round(spot.at[0] * ratio), Math.round(spot.at[1] * ratio)];
      const own = placed(spot, 0, 0);
      const pixels = pixelsOf(own.box, REACH - HALF, ratio);
      const key = `${spot.kinds.join()} ${spot.grows} ${numberOf(spot).length} ${globalAlpha}`;
      const picture = known(key, () => pictureOf(pixels, ratio, globalAlpha, (on) => paintCapsules(on, [own], theme)));
      if (picture) copies.push([picture, x + pixels[0], y + pixels[1]]);
      else others.push(placed(spot, x / ratio, y / ratio));
    }
    copyAll(ctx, copies);
    paintCapsules(ctx, others, theme, marks);
  };
}

/** A spot somewhere else, its box in half px round its first mark: those of one kind are the same wherever they stand. */
function placed(spot: Spot, x: number, y: number): Spot {
  const across = (px: number) => x + Math.round((px - spot.at[0]) * 2) / 2;
  const down = (px: number) => y + Math.round((px - spot.at[1]) * 2) / 2;
  const [x0, y0, x1, y1] = spot.box;
  return { ...spot, at: [x, y], box: [across(x0), down(y0), across(x1), down(y1)] };
}

/** A brush that copies marks from pictures: there are few kinds of them, so that each has one at once. */
function markBrush(ratio: number): MarkBrush {
  const known = pictures(0);
  const pixels = pixelsOf([0, 0, 0, 0], REACH, ratio);
  return (ctx, spots, theme) => {
    const { globalAlpha } = ctx;
    const copies: Copy[] = [];
    const copy = (code: number, x: number, y: number) => {
      const draw = (on: Ctx) => drawRow(on, [code], 1, [0, 0], theme);
      const picture = known(`${code} ${globalAlpha}`, () => pictureOf(pixels, ratio, globalAlpha, draw));
      if (picture) copies.push([picture, Math.round(x * ratio) + pixels[0], Math.round(y * ratio) + pixels[1]]);
    };
    for (const { kinds, grows, at } of spots)
      kinds.forEach((code, place) => copy(code, at[0] + place * PITCH * grows, at[1]));
    copyAll(ctx, copies);
  };
}

const drawn: MarkBrush = (ctx, spots, theme) => {
  for (const { kinds, grows, at } of spots) drawRow(ctx, kinds, grows, at, theme);
};

/** Paints capsules where they are, layer by layer, since to change the pen between two is dearer than to draw. */
export function paintCapsules(ctx: Ctx, spots: readonly Spot[], theme: InkTheme, marks: MarkBrush = drawn): void {
  const several = spots.filter((spot) => numberOf(spot) !== '');
  if (several.length > 0) paintPlates(ctx, several, theme);
  marks(ctx, spots, theme);
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
