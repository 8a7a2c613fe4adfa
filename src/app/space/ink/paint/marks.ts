import { GLYPH_STROKE, glyphs } from '#app/look/glyphs.ts';
import type { Px } from '../../camera.ts';
import { type Kind, kindOf } from '../counts/columns.ts';
import { PITCH } from '../scene/spots.ts';
import type { InkTheme } from './theme.ts';

/**
 * How a fact is drawn at a place. The shape is its standing. What the place is to the fact is told apart by what the
 * mark carries:
 * - `here` (at, to, from): the bare mark; the thing itself is here
 * - `said`: a tail, as a speech bubble has; only the words are from here
 * - `seat`: a plinth under it; the voice speaks for this place, and where it spoke is not given
 * - `about`: the mark at two thirds; it concerns this place
 * What still lay ahead when it was said is dashed and never filled.
 */
export function drawMark(ctx: Pen, kind: Kind, theme: InkTheme): void {
  const colour = theme.standing[kind.standing];
  ctx.lineCap = 'butt';
  ctx.lineJoin = 'round';
  for (const pass of [theme.halo, colour]) {
    const grow = pass === colour ? 0 : HALO * 2;
    ctx.fillStyle = pass;
    ctx.strokeStyle = pass;
    drawCarrier(ctx, kind, grow);
    drawGlyph(ctx, kind, grow, theme.halo);
  }
}

/** What the drawing of a mark needs of a 2D context, on screen or off. */
export type Pen = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** CSS px: half a square that holds a mark, its halo and what it carries. */
export const REACH = 14;
const HALO = 2;
/** What marks carry, and how, in CSS px round the place; the key shows the same. */
export const TAIL = 'M-5.5 2.5L-7 9.5L-0.5 5.5Z';
export const PLINTH = 'M-6.5 8.5H6.5';
export const PLINTH_STROKE = 2;
/** How large a mark is that only concerns a place, of one that is there. */
export const ABOUT = 0.68;
/** The dashes of what still lay ahead. */
export const AHEAD: readonly number[] = [2.6, 2];

function drawGlyph(ctx: Pen, { standing, stance, expected }: Kind, grow: number, paper: string): void {
  const { path, filled } = glyphs[standing];
  const shape = new Path2D(path);
  ctx.save();
  if (stance === 'about') ctx.scale(ABOUT, ABOUT);
  const hollow = !filled || expected;
  const closed = path.endsWith('Z');
  if (!hollow) {
    ctx.fill(shape);
    if (grow > 0) stroke(ctx, shape, grow, []);
  } else {
    if (closed && grow === 0) {
      ctx.fillStyle = paper;
      ctx.fill(shape);
    }
    stroke(ctx, shape, GLYPH_STROKE + grow, expected && grow === 0 ? AHEAD : []);
  }
  ctx.restore();
}

function drawCarrier(ctx: Pen, { stance }: Kind, grow: number): void {
  if (stance === 'said') {
    ctx.fill(new Path2D(TAIL));
    if (grow > 0) stroke(ctx, new Path2D(TAIL), grow, []);
  }
  if (stance === 'seat') stroke(ctx, new Path2D(PLINTH), PLINTH_STROKE + grow, []);
}

function stroke(ctx: Pen, path: Path2D, width: number, dash: readonly number[]): void {
  ctx.lineWidth = width;
  ctx.setLineDash(dash);
  ctx.stroke(path);
}

/** Draws the marks of some codes in a row that grows to a side: the first with its centre at a point in CSS px. */
export function drawRow(ctx: Pen, codes: readonly number[], grows: 1 | -1, [x, y]: Px, theme: InkTheme): void {
  codes.forEach((code, at) => {
    ctx.save();
    ctx.translate(x + at * PITCH * grows, y);
    drawMark(ctx, kindOf(code), theme);
    ctx.restore();
  });
}
