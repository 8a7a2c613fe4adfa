import type { Size } from '../../camera.ts';
import { kindOf } from '../counts/columns.ts';
import type { AreaOnScreen } from '../scene/areas.ts';
import type { AreaMark } from '../scene/scene.ts';
import { type Hatch, patternsOf } from './hatch.ts';
import { FAINT } from './paintSpots.ts';
import { type Copy, type Pictures, copyAll, pictureOf, pictures, pixelsOf } from './pictures.ts';
import type { InkTheme } from './theme.ts';
import { pathOf } from './trace.ts';

type Ctx = CanvasRenderingContext2D;

/** Paints areas in a view of a size, in CSS px, one over another. */
export type AreaBrush = (ctx: Ctx, areas: readonly AreaMark[], view: Size) => void;

/** Times that an area is drawn in one look before it has a picture: while the map moves none is made. */
const OFTEN = 4;
/** Wider or higher areas are always drawn, in CSS px: few fit into a view, and their pictures would be large. */
const LARGEST = 160;
/** Round an area, for its outline, in CSS px. */
const EDGE = 2;

/** A brush that copies an area from a picture where it came often in the same look. */
export function areaBrush(theme: InkTheme, ratio: number): AreaBrush {
  const hatch = patternsOf(ratio);
  /** The pictures of each shape, which is another one after the map has moved. */
  const known = new WeakMap<AreaOnScreen, Pictures>();
  const copyOf = (area: AreaMark, view: Size): Copy | null => {
    const [x0, y0, x1, y1] = area.box;
    if (x1 - x0 > LARGEST || y1 - y0 > LARGEST) return null;
    const looks = known.get(area.shape) ?? pictures(OFTEN);
    known.set(area.shape, looks);
    const pixels = pixelsOf(area.box, EDGE, ratio);
    const { standing, stance } = kindOf(area.code);
    const picture = looks(`${standing} ${stance === 'about'} ${area.faint}`, () =>
      pictureOf(pixels, ratio, 1, (on) => paintArea(on, area, view, theme, hatch)),
    );
    return picture && [picture, pixels[0], pixels[1]];
  };
  return (ctx, areas, view) => {
    let copies: Copy[] = [];
    for (const area of areas) {
      const copy = copyOf(area, view);
      if (copy) {
        copies.push(copy);
        continue;
      }
      copyAll(ctx, copies);
      copies = [];
      paintArea(ctx, area, view, theme, hatch);
    }
    copyAll(ctx, copies);
  };
}

/** The outline of an area that is much of the map. */
const QUIET = 0.4;

/** Wider areas are hatched more faintly, in CSS px. */
const BROAD = 300;

/** Paints an area in a view of a size, in CSS px. */
export function paintArea(ctx: Ctx, area: AreaMark, view: Size, theme: InkTheme, hatch: Hatch): void {
  const { box } = area;
  const { standing, stance } = kindOf(area.code);
  const colour = theme.standing[standing];
  const wide = isWide(area, view);
  const alpha = area.faint ? FAINT : wide ? QUIET : 1;
  const path = pathOf(area.shape);
  ctx.globalAlpha = alpha * (box[2] - box[0] > BROAD ? 0.22 : 0.4);
  if (stance !== 'about' && !wide) hatch(ctx, path, box, colour);
  ctx.globalAlpha = alpha;
  if (area.vague) tint(ctx, colour, path);
  ctx.strokeStyle = colour;
  ctx.lineJoin = 'round';
  ctx.lineWidth = stance === 'about' || wide ? 1 : 1.4;
  ctx.setLineDash(area.vague ? [5, 4] : stance === 'about' ? [1.5, 3] : []);
  ctx.stroke(path);
}

/** Whether an area is so much of the map that its outline would shout: a country seen with its neighbours. */
function isWide({ box: [x0, y0, x1, y1] }: AreaMark, { width, height }: Size): boolean {
  return (x1 - x0) * (y1 - y0) > width * height * 0.1;
}

/** A breath of colour over a rough guess, so that its edge says less. */
function tint(ctx: Ctx, colour: string, path: Path2D): void {
  const alpha = ctx.globalAlpha;
  ctx.globalAlpha = alpha * 0.08;
  ctx.fillStyle = colour;
  ctx.fill(path, 'evenodd');
  ctx.globalAlpha = alpha * 0.6;
}
