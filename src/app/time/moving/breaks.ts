import type { Placed } from '../lanes/breaks.ts';
import { heightOf } from '../lanes/breaks.ts';
import { emsOf } from '#app/look/letters.ts';
import { fontOf, line, within } from './pen.ts';
import type { Scene } from './scene.ts';

/** The hatches of the breaks and their lengths, as `Break.svelte` draws them. */
export function drawBreaks(to: CanvasRenderingContext2D, scene: Scene): void {
  for (const length of scene.breaks) {
    hatch(to, scene, length);
    if (scene.frame.name === 0) upright(to, scene, length);
    else below(to, scene, length);
  }
}

const middleOf = ({ gap }: Placed) => (gap.x0 + gap.x1) / 2;

function hatch(to: CanvasRenderingContext2D, { frame, rows, theme }: Scene, length: Placed): void {
  const bands =
    frame.name === 0
      ? [[frame.top, frame.bottom] as const]
      : rows.map((_, row) => [frame.above(row) + frame.name, frame.above(row + 1)] as const);
  const x = middleOf(length);
  within(to, { alpha: 0.6, stroke: theme.later, width: length.gap.x1 - length.gap.x0, dash: [1, 4] }, () => {
    for (const [from, end] of bands) line(to, x, from, x, end);
  });
}

function upright(to: CanvasRenderingContext2D, scene: Scene, length: Placed): void {
  const { em, theme, frame } = scene;
  const label = scene.long(length);
  const text = heightOf(label, em) <= frame.bottom - frame.top ? label : length.text;
  const half = (emsOf(text) * em) / 2 + 3;
  to.save();
  to.translate(middleOf(length), scene.rest(length, half));
  to.rotate(-Math.PI / 2);
  to.fillStyle = theme.paper;
  to.fillRect(-half, -em * 0.75, 2 * half, em * 1.5);
  write(to, scene, text, 0, (theme.size || em) * 0.35);
  to.restore();
}

function below(to: CanvasRenderingContext2D, scene: Scene, { text, x, line }: Placed): void {
  write(to, scene, text, x, scene.frame.bottom + scene.em * (2.7 + 1.3 * line));
}

function write(to: CanvasRenderingContext2D, { em, theme }: Scene, text: string, x: number, y: number): void {
  to.fillStyle = theme.muted;
  to.font = fontOf(theme, em);
  to.fillText(text, x, y);
}
