import { drawBand } from '../band.ts';
import { fontOf, line, within } from './pen.ts';
import type { Scene } from './scene.ts';

/** The chosen window of days. */
export function drawWindow(to: CanvasRenderingContext2D, { window, frame, theme }: Scene): void {
  if (window) drawBand(to, window, [frame.top, frame.bottom - frame.top], theme);
}

/** The playhead with its label; where the view asks what was known, what comes after it lies under a veil. */
export function drawPlayhead(to: CanvasRenderingContext2D, scene: Scene): void {
  const { axis, frame, em, theme, playhead, label } = scene;
  const { x, veiled } = playhead;
  if (veiled && x < axis.width) veil(to, scene, Math.max(x, 0));
  if (x >= 0 && x <= axis.width)
    within(to, { stroke: theme.playhead, width: 2 }, () => line(to, x, frame.top - 2, x, frame.bottom + 3));
  to.fillStyle = theme.playhead;
  to.beginPath();
  to.roundRect(label.x - label.half, frame.bottom + 1, 2 * label.half, em * 1.45, em * 0.72);
  to.fill();
  to.fillStyle = theme.onPlayhead;
  to.font = fontOf(theme, em, 700);
  to.fillText(label.text, label.x, frame.bottom + 1 + em * 1.08);
}

function veil(to: CanvasRenderingContext2D, { axis, frame, theme }: Scene, x: number): void {
  to.globalAlpha = 0.12;
  to.fillStyle = theme.muted;
  to.fillRect(x, frame.top, axis.width - x, frame.bottom - frame.top);
  to.globalAlpha = 1;
}
