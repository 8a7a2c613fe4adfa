import type { Fact } from '#facts/fact.ts';
import type { Atlas } from '../scene/atlas.ts';
import { type Box, grown } from '../scene/box.ts';
import type { AreaOnScreen } from '../scene/areas.ts';
import type { Line } from '../scene/lines.ts';
import type { FlowMark, Scene } from '../scene/scene.ts';
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

/** Where one fact is ringed in a frame: outlines of areas, boxes in CSS px, and lines of flows. */
export interface Ring {
  /** Of the line, in CSS px. */
  readonly width: number;
  readonly areas: readonly AreaOnScreen[];
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
}

/** Narrower areas are ringed with their mark only, in CSS px. */
const SEEN = 30;

type Ctx = CanvasRenderingContext2D;

/** The rings of a frame: round every mark of the open fact, and thinner ones round the hovered one's. */
export function ringsOf(scene: Scene, ringed: Ringed): readonly Ring[] {
  const { open, hovered } = ringed;
  const rings: Ring[] = [];
  if (hovered && hovered !== open) rings.push(ringRound(scene, ringed, hovered, 1.5));
  if (open) rings.push(ringRound(scene, ringed, open, 3));
  return rings;
}

function ringRound({ areas, labels, spots, flows }: Scene, { atlas, sheet }: Ringed, fact: Fact, width: number): Ring {
  const cells = new Set(fact.places.map(({ place }) => sheet.cellOf[atlas.index.get(place) ?? -1] ?? -1));
  const tags = new Map(labels.flatMap(({ spot, box, area }) => (area ? [[spot, box] as const] : [])));
  return {
    width,
    areas: areas.flatMap(({ cell, box, shape }) => (cells.has(cell) && box[2] - box[0] > SEEN ? [shape] : [])),
    boxes: spots
      .filter((spot) => spot.cells.some((cell) => cells.has(cell)))
      .map((spot) => boxOf(spot, tags.get(spot))),
    lines: flows.filter((flow) => carries(flow, fact)).flatMap(({ lines }) => lines),
  };
}

/** Whether the same is ringed at the same places: a step in time leaves most rings alike. */
export function areSame(a: readonly Ring[], b: readonly Ring[]): boolean {
  const [one, other] = [partsOf(a), partsOf(b)];
  return one.length === other.length && one.every((part, at) => part === other[at]);
}

/** What is drawn, in its order: outlines and lines are the same objects until the map moves. */
function partsOf(rings: readonly Ring[]): readonly unknown[] {
  return rings.flatMap(({ width, areas, boxes, lines }) => [width, ...areas, ...boxes.flat(), ...lines]);
}

/** Paints rings on a cleared canvas that lies under the marks. */
export function paintRings(ctx: Ctx, rings: readonly Ring[], theme: InkTheme): void {
  for (const { width, areas, boxes, lines } of rings) {
    for (const area of areas) outline(ctx, area, theme, width);
    for (const box of boxes) round(ctx, box, theme, width);
    underline(ctx, lines, theme, width);
  }
}

/** Whether a flow bundles something that a fact claims. */
function carries({ bundle }: FlowMark, fact: Fact): boolean {
  return bundle.flows.some((flow) => flow.fact === fact);
}

/** Round a mark or a capsule; round the whole label where the mark is a part of it. */
function boxOf({ box: [x0, y0, x1, y1], at, disc }: Spot, tag: Box | undefined): Box {
  if (tag) return grown(tag, 2);
  return disc ? grown([x0, y0, x1, y1], -2) : [x0 - 3, at[1] - 13, x1 + 3, at[1] + 13];
}

function round(ctx: Ctx, [x0, y0, x1, y1]: Box, theme: InkTheme, width: number): void {
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

function outline(ctx: Ctx, shape: AreaOnScreen, theme: InkTheme, width: number): void {
  ctx.strokeStyle = theme.focus;
  ctx.lineWidth = Math.max(1, width - 1.5);
  ctx.stroke(pathOf(shape));
}

function underline(ctx: Ctx, lines: readonly Line[], theme: InkTheme, width: number): void {
  ctx.globalAlpha = 0.35;
  ctx.lineWidth = width + 5;
  ctx.strokeStyle = theme.focus;
  for (const line of lines) ctx.stroke(arrowOf(line).shaft);
  ctx.globalAlpha = 1;
}
