import type { Edges } from './axis/edges.ts';
import type { Theme } from './theme.ts';

/** The chosen window of days, at a height, as the style sheet of the lanes draws it. */
export function drawBand(
  to: CanvasRenderingContext2D,
  [x0, x1]: Edges,
  [top, height]: readonly [top: number, height: number],
  { accent }: Pick<Theme, 'accent'>,
): void {
  to.globalAlpha = 0.06;
  to.fillStyle = accent;
  to.fillRect(x0, top, x1 - x0, height);
  to.globalAlpha = 0.5;
  to.strokeStyle = accent;
  to.lineWidth = 1;
  to.strokeRect(x0, top, x1 - x0, height);
  to.globalAlpha = 1;
}
