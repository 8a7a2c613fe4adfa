import type { Box } from '../scene/box.ts';
import type { AreaBrush } from './areas.ts';
import type { CapsuleBrush } from './capsules.ts';
import { fontOf, setFace } from './letters.ts';
import { type Bundle, leadOf } from '../scene/flows.ts';
import type { InsetFrame } from '../scene/leader.ts';
import { LINE } from '../scene/names.ts';
import { paintSpots } from './paintSpots.ts';
import type { FlowMark, LabelMark, Scene } from '../scene/scene.ts';
import type { InkTheme } from './theme.ts';
import { arrowOf } from './trace.ts';

/** The dashes of a flow that is a claim. */
export const CLAIMED: readonly number[] = [7, 5];
type Ctx = CanvasRenderingContext2D;

/** What draws what comes often; from pictures that are made once, where that pays. */
export interface Brushes {
  readonly capsules: CapsuleBrush;
  readonly areas: AreaBrush;
}

/** Paints a scene on a cleared canvas, in CSS px. */
export function paint(ctx: Ctx, scene: Scene, theme: InkTheme, brushes: Brushes): void {
  ctx.save();
  brushes.areas(ctx, scene.areas, scene.view);
  ctx.restore();
  if (scene.frame) paintFrame(ctx, scene.frame, theme);
  for (const flow of scene.flows) paintFlow(ctx, flow, theme);
  for (const label of scene.labels) if (label.area) paintPlate(ctx, label, theme);
  paintSpots(ctx, scene.spots, theme, brushes.capsules);
  for (const flow of scene.flows) paintFlowLabel(ctx, flow, theme);
  paintLabels(ctx, scene.labels, theme);
}

function paintFlow(ctx: Ctx, { bundle, lines }: FlowMark, theme: InkTheme): void {
  ctx.save();
  ctx.lineCap = 'butt';
  for (const [colour, width] of [
    [theme.halo, 5],
    [colourOf(theme, bundle), 2],
  ] as const) {
    ctx.strokeStyle = ctx.fillStyle = colour;
    ctx.lineWidth = width;
    ctx.globalAlpha = width === 5 ? 0.7 : 1;
    ctx.setLineDash(bundle.documented || width === 5 ? [] : CLAIMED);
    for (const line of lines) ctx.stroke(arrowOf(line).shaft);
    const last = lines.at(-1);
    if (last) ctx.fill(arrowOf(last).head);
  }
  ctx.restore();
}

function colourOf(theme: InkTheme, bundle: Bundle): string {
  const fact = leadOf(bundle);
  return fact ? theme.standing[fact.standing] : theme.ink;
}

/** Behind the label of an area and its marks, so that they read as one. */
function paintPlate(ctx: Ctx, { box, faint }: LabelMark, theme: InkTheme): void {
  veil(ctx, box, faint ? 0.5 : 0.82, theme);
}

/** Paper under words, through which the ground still shows a little. */
function veil(ctx: Ctx, box: Box, alpha: number, theme: InkTheme): void {
  ctx.globalAlpha = alpha;
  ctx.beginPath();
  ctx.roundRect(box[0], box[1], box[2] - box[0], box[3] - box[1], 6);
  ctx.fillStyle = theme.paper;
  ctx.fill();
  ctx.globalAlpha = 1;
}

function paintFlowLabel(ctx: Ctx, { label, bundle }: FlowMark, theme: InkTheme): void {
  if (!label) return;
  ctx.save();
  ctx.translate(label.at[0], label.at[1]);
  ctx.rotate(label.angle);
  const half = label.width / 2 + 5;
  veil(ctx, [-half, -9, half, 9], 0.82, theme);
  setFace(ctx, fontOf(theme, false), 'center');
  haloed(ctx, label.text, [0, 0, label.width], colourOf(theme, bundle), theme);
  ctx.restore();
}

/** All names first, then all notes: to change the face of letters is dear. */
function paintLabels(ctx: Ctx, labels: readonly LabelMark[], theme: InkTheme): void {
  for (const isName of [true, false]) {
    const lines = labels.flatMap((label) =>
      label.lines.slice(isName ? 0 : 1, isName ? 1 : undefined).map((text, at) => ({ label, text, at })),
    );
    if (lines.length === 0) continue;
    setFace(ctx, fontOf(theme, isName), 'left');
    for (const { label, text, at } of lines) {
      const colour = isName && !label.faint ? theme.ink : theme.muted;
      const { at: x, align, width } = label.text;
      ctx.textAlign = align;
      haloed(ctx, text, [x, firstOf(label) + (isName ? 0 : at + 1) * LINE, width], colour, theme);
    }
  }
}

/** The middle of the first line of a label. */
function firstOf({ lines, box }: LabelMark): number {
  return (box[1] + box[3]) / 2 - ((lines.length - 1) * LINE) / 2 + 0.5;
}

/** @param place where, and how wide at most: a wider face is drawn narrower, so that it never lies on what is beside it */
function haloed(
  ctx: Ctx,
  text: string,
  place: readonly [x: number, y: number, most: number],
  fill: string,
  theme: InkTheme,
) {
  ctx.lineJoin = 'round';
  ctx.lineWidth = 3.5;
  ctx.strokeStyle = theme.halo;
  ctx.strokeText(text, ...place);
  ctx.fillStyle = fill;
  ctx.fillText(text, ...place);
}

/** The frame of the inset, and the line from it. */
function paintFrame(ctx: Ctx, { box, leader }: InsetFrame, theme: InkTheme): void {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = leader;
  for (const [colour, width] of [
    [theme.halo, 4],
    [theme.ink, 1.5],
  ] as const) {
    ctx.strokeStyle = colour;
    ctx.lineWidth = width;
    ctx.strokeRect(box[0], box[1], box[2] - box[0], box[3] - box[1]);
    ctx.beginPath();
    ctx.moveTo(x0, y0);
    ctx.lineTo(x1, y1);
    ctx.stroke();
  }
}
