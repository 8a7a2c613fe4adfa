import { setFace } from './letters.ts';
import type { CapsuleBrush } from './capsules.ts';
import { type Spot, numberOf } from '../scene/spots.ts';
import type { InkTheme } from './theme.ts';

/** Areas of what comes after the playhead, or is only perhaps known, are drawn with this opacity. */
export const FAINT = 0.3;
/** Its marks are, as on the lanes. */
const FAINT_MARK = 0.5;

type Ctx = CanvasRenderingContext2D;

/** Paints spots, which do not overlap: the full ones, then the faint ones. */
export function paintSpots(ctx: Ctx, spots: readonly Spot[], theme: InkTheme, capsules: CapsuleBrush): void {
  for (const isFull of [true, false]) {
    const group = spots.filter(({ full }) => full > 0 === isFull);
    const [discs, rows] = [group.filter(({ disc }) => disc), group.filter(({ disc }) => !disc)];
    ctx.globalAlpha = isFull ? 1 : FAINT_MARK;
    capsules(ctx, rows);
    writeNumbers(ctx, rows, theme);
    paintDiscs(ctx, discs, theme);
  }
  ctx.globalAlpha = 1;
}

function writeNumbers(ctx: Ctx, rows: readonly Spot[], theme: InkTheme): void {
  ctx.fillStyle = theme.ink;
  for (const grows of [1, -1] as const) {
    const those = rows.filter((spot) => spot.grows === grows);
    if (those.length > 0) setFace(ctx, `700 12px ${theme.font}`, grows === 1 ? 'right' : 'left');
    for (const spot of those) {
      const number = numberOf(spot);
      if (number) ctx.fillText(number, grows === 1 ? spot.box[2] - 5 : spot.box[0] + 5, spot.at[1] + 0.5);
    }
  }
}

/** Paper with a number: never filled, which would say that all of it happened. */
function paintDiscs(ctx: Ctx, discs: readonly Spot[], theme: InkTheme): void {
  if (discs.length === 0) return;
  ctx.beginPath();
  for (const { at } of discs) ctx.roundRect(at[0] - 17, at[1] - 17, 34, 34, 17);
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
  for (const disc of discs) ctx.fillText(numberOf(disc), disc.at[0], disc.at[1] + 0.5);
}
