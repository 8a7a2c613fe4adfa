import { setFace } from './letters.ts';
import type { Stamp } from './marks.ts';
import { HALF, PITCH, type Spot, numberOf } from '../scene/spots.ts';
import type { InkTheme } from './theme.ts';

/** Areas of what comes after the playhead, or is only perhaps known, are drawn with this opacity. */
export const FAINT = 0.3;
/** Its marks are, as on the lanes. */
const FAINT_MARK = 0.5;

type Ctx = CanvasRenderingContext2D;

/** Paints spots, which do not overlap: layer by layer, since to change the pen between two is dearer than to draw. */
export function paintSpots(ctx: Ctx, spots: readonly Spot[], theme: InkTheme, stamp: Stamp): void {
  for (const isFull of [true, false]) {
    const group = spots.filter(({ full }) => full > 0 === isFull);
    ctx.globalAlpha = isFull ? 1 : FAINT_MARK;
    paintCapsules(ctx, group.filter(({ disc }) => !disc).map(counted), theme, stamp);
    paintDiscs(ctx, group.filter(({ disc }) => disc).map(counted), theme);
  }
  ctx.globalAlpha = 1;
}

interface Counted {
  readonly spot: Spot;
  readonly number: string;
}

const counted = (spot: Spot): Counted => ({ spot, number: numberOf(spot) });

/** Marks, and round several of them a plate with their number. */
function paintCapsules(ctx: Ctx, all: readonly Counted[], theme: InkTheme, stamp: Stamp): void {
  const several = all.filter(({ number }) => number !== '');
  paintPlates(ctx, several, theme);
  for (const { spot } of all) stamp(ctx, spot.kinds, spot.grows, spot.at);
  if (several.length === 0) return;
  paintSplits(ctx, several, theme);
  ctx.fillStyle = theme.ink;
  for (const grows of [1, -1] as const) {
    const those = several.filter(({ spot }) => spot.grows === grows);
    if (those.length > 0) setFace(ctx, `700 12px ${theme.font}`, grows === 1 ? 'right' : 'left');
    for (const { spot, number } of those)
      ctx.fillText(number, grows === 1 ? spot.box[2] - 5 : spot.box[0] + 5, spot.at[1] + 0.5);
  }
}

function paintPlates(ctx: Ctx, several: readonly Counted[], theme: InkTheme): void {
  if (several.length === 0) return;
  ctx.beginPath();
  for (const { spot } of several) {
    const [x0, , x1] = spot.box;
    ctx.roundRect(x0, spot.at[1] - 10.5, x1 - x0, 21, 10.5);
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
function paintSplits(ctx: Ctx, several: readonly Counted[], theme: InkTheme): void {
  ctx.beginPath();
  for (const { spot } of several) {
    const x = spot.at[0] + ((spot.kinds.length - 1) * PITCH + HALF + 0.5) * spot.grows;
    ctx.moveTo(x, spot.at[1] - 10);
    ctx.lineTo(x, spot.at[1] + 10);
  }
  ctx.lineWidth = 1;
  ctx.strokeStyle = theme.edge;
  ctx.stroke();
}

/** Paper with a number: never filled, which would say that all of it happened. */
function paintDiscs(ctx: Ctx, discs: readonly Counted[], theme: InkTheme): void {
  if (discs.length === 0) return;
  ctx.beginPath();
  for (const { spot } of discs) ctx.roundRect(spot.at[0] - 17, spot.at[1] - 17, 34, 34, 17);
  ctx.fillStyle = theme.paper;
  ctx.fill();
  for (const [colour, width] of [
    [theme.halo, 5],
    [theme.ink, 2],
  ] as const) {
    ctx.lineWidth = width;
    ctx.strokeStyle = colour;
    ctx.stroke();
  }
  setFace(ctx, `700 15px ${theme.font}`, 'center');
  ctx.fillStyle = theme.ink;
  for (const { spot, number } of discs) ctx.fillText(number, spot.at[0], spot.at[1] + 0.5);
}
