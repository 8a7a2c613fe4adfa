import type { Fact } from '#facts/fact.ts';
import type { Atlas } from '../scene/atlas.ts';
import { type Box, grown } from '../scene/box.ts';
import type { AreaMark, FlowMark, Scene } from '../scene/scene.ts';
import type { Sheet } from '../counts/sheet.ts';
import type { Spot } from '../scene/spots.ts';
import type { InkTheme } from './theme.ts';
import { arrowOf, pathOf } from './trace.ts';

/** What is ringed, and where its facts are found. */
interface Ringed {
  readonly atlas: Atlas;
  readonly sheet: Sheet;
  readonly open: Fact | null;
  readonly hovered: Fact | null;
}

/** Narrower areas are ringed with their mark only, in CSS px. */
const SEEN = 30;

type Ctx = CanvasRenderingContext2D;

/**
 * Paints a ring round every mark of the open fact, and a thinner one round the hovered one's, on a cleared canvas that
 * lies under the marks.
 */
export function paintRings(ctx: Ctx, scene: Scene, ringed: Ringed, theme: InkTheme): void {
  if (ringed.hovered && ringed.hovered !== ringed.open) paintFact(ctx, scene, ringed, ringed.hovered, theme, 1.5);
  if (ringed.open) paintFact(ctx, scene, ringed, ringed.open, theme, 3);
}

function paintFact(ctx: Ctx, scene: Scene, { atlas, sheet }: Ringed, fact: Fact, theme: InkTheme, width: number): void {
  const cells = new Set(fact.places.map(({ place }) => sheet.cellOf[atlas.index.get(place) ?? -1] ?? -1));
  for (const area of scene.areas)
    if (cells.has(area.cell) && area.box[2] - area.box[0] > SEEN) outline(ctx, area, theme, width);
  const tags = new Map(scene.labels.flatMap(({ spot, box, area }) => (area ? [[spot, box] as const] : [])));
  for (const spot of scene.spots) {
    if (spot.cells.some((cell) => cells.has(cell))) ring(ctx, ringOf(spot, tags.get(spot)), theme, width);
  }
  for (const flow of scene.flows) if (carries(flow, fact)) underline(ctx, flow, theme, width);
}

/** Whether a flow bundles something that a fact claims. */
function carries({ bundle }: FlowMark, fact: Fact): boolean {
  return bundle.flows.some((flow) => flow.fact === fact);
}

/** Round a mark or a capsule; round the whole label where the mark is a part of it. */
function ringOf({ box: [x0, y0, x1, y1], at, disc }: Spot, tag: Box | undefined): Box {
  if (tag) return grown(tag, 2);
  return disc ? grown([x0, y0, x1, y1], -2) : [x0 - 3, at[1] - 13, x1 + 3, at[1] + 13];
}

function ring(ctx: Ctx, [x0, y0, x1, y1]: Box, theme: InkTheme, width: number): void {
  for (const [colour, line] of [
    [theme.halo, width + 3],
    [theme.focus, width],
  ] as const) {
    ctx.beginPath();
    ctx.roundRect(x0, y0, x1 - x0, y1 - y0, Math.min(22, (y1 - y0) / 2));
    ctx.strokeStyle = colour;
    ctx.lineWidth = line;
    ctx.stroke();
  }
}

function outline(ctx: Ctx, { shape }: AreaMark, theme: InkTheme, width: number): void {
  ctx.strokeStyle = theme.focus;
  ctx.lineWidth = Math.max(1, width - 1.5);
  ctx.stroke(pathOf(shape));
}

function underline(ctx: Ctx, { lines }: FlowMark, theme: InkTheme, width: number): void {
  ctx.globalAlpha = 0.35;
  ctx.lineWidth = width + 5;
  ctx.strokeStyle = theme.focus;
  for (const line of lines) ctx.stroke(arrowOf(line).shaft);
  ctx.globalAlpha = 1;
}
