import { emsOf } from '#app/look/letters.ts';
import type { YearMark } from '../axis/years.ts';
import type { Scene } from './scene.ts';
import { fontOf, within } from './pen.ts';

/** The lines of the ticks, behind everything that stands in the lanes. */
export function drawTicks(to: CanvasRenderingContext2D, { head, frame, theme }: Scene): void {
  to.fillStyle = theme.rule;
  for (const { x } of head.ticks) to.fillRect(Math.round(x - 0.5), frame.top, 1, frame.bottom - frame.top);
}

/** The years and dates above the lanes. */
export function drawHead(to: CanvasRenderingContext2D, { head, frame, em, theme }: Scene): void {
  to.fillStyle = theme.muted;
  to.font = fontOf(theme, em);
  for (const { label, labelX } of head.ticks) to.fillText(label, labelX, frame.top - em * 0.38);
  to.font = fontOf(theme, em, 700);
  for (const { label, labelX } of head.years) to.fillText(label, labelX, em * 0.98);
  within(to, { alpha: 0.6, stroke: theme.later, width: 1 }, () => {
    to.beginPath();
    for (const year of head.years) rule(to, year, em);
    to.stroke();
  });
}

/** From the end of a year's label to the end of the year; nothing where that is too short to see. */
function rule(to: CanvasRenderingContext2D, { label, labelX, x1 }: YearMark, em: number): void {
  const start = labelX + (emsOf(label) / 2 + 0.1) * em;
  if (x1 - start < em) return;
  to.moveTo(start, em * 0.6);
  to.lineTo(x1 - 0.5, em * 0.6);
  to.lineTo(x1 - 0.5, em * 1.05);
}
