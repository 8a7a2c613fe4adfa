import type { Archive } from '#facts/archive.ts';
import type { Fact } from '#facts/fact.ts';
import type { Selection } from '#facts/select.ts';
import type { Language } from '#app/language/language.ts';
import type { View } from '#app/view/view.ts';
import { type Camera, type Size, transformOf } from '../camera.ts';
import { OPENING_RIM, follow, pointsOf } from '../framing.ts';
import { type Atlas, atlasOf } from '../ink/scene/atlas.ts';
import { sorted } from '../ink/scene/boxes.ts';
import { courseOf } from '../ink/scene/course.ts';
import { type Order, insetOrder } from '../ink/ink.ts';
import { type AreaBrush, paintArea } from '../ink/paint/areas.ts';
import { type CapsuleBrush, paintCapsules } from '../ink/paint/capsules.ts';
import { paintRings, ringsOf } from '../ink/paint/overlay.ts';
import { paint } from '../ink/paint/paint.ts';
import { dimmingOf, maskFor, sheetsOf, stretchOf, timingOf } from '../ink/reading.ts';
import { sceneOf } from '../ink/scene/scene.ts';
import { levelOf } from '../ink/counts/ledger.ts';
import type { InkTheme } from '../ink/paint/theme.ts';
import type { Inset } from '../inset.ts';
import { type Scenery, coveredOn, insetAt, layoutOf } from '../layout.ts';
import { keyIn, movingIn, openOn, orderOf, selectedIn } from '../order.ts';
import { inkWords } from '../words.ts';
import { coarse } from './coarse.ts';
import { cutLines } from './hatched.ts';
import { type Stroke, StillPen } from './pen.ts';
import { ofPage } from './theme.ts';

/** What a picture is drawn from: the parts of a `Viewing`. */
export interface Shown {
  readonly archive: Archive;
  readonly view: View;
  readonly selection: Selection;
  readonly playhead: number;
  readonly asOf: number | null;
  readonly fact: Fact | null;
}

/** The stage at one size: where it looks, and its ink. */
export interface Still {
  readonly size: Size;
  readonly camera: Camera;
  readonly strokes: readonly Stroke[];
  readonly inset: (Still & { readonly panel: Inset['panel'] }) | null;
  /** How much of the map shows above the still, and below it; CSS px. */
  readonly more: number;
}

/** The map of a page on a phone, in a frame, on a desk and on a projector; CSS px. */
const SIZES = {
  narrow: { width: 360, height: 168 },
  middle: { width: 640, height: 168 },
  wide: { width: 922, height: 288.5 },
  widest: { width: 1408, height: 663 },
} as const;

/**
 * The widest still stands in large windows too, where the map is up to half as high as it is wide: how much of the map
 * shows there above the still, and below it. CSS px of the still.
 */
function moreOf({ width, height }: Size): number {
  return Math.max(0, (width / 2 - height) / 2);
}

/** How a still may differ from the stage that it stands for. */
interface StillOptions {
  /** The buttons of the stage, which labels keep clear of. */
  readonly tools: boolean;
  readonly theme: InkTheme;
  /** As of `Still`; left out, nothing. */
  readonly more?: number;
}

/** The stage of a page at each of its sizes, the widest last. */
export function stillsOf(shown: Shown, l: Language): readonly (Still & { readonly name: string })[] {
  return Object.entries(SIZES).map(([name, size]) => ({
    name,
    ...stillOf(shown, l, size, { tools: true, theme: ofPage, more: name === 'widest' ? moreOf(size) : 0 }),
  }));
}

/** What the stage shows of a view at a size, before anybody has moved it. */
export function stillOf(shown: Shown, l: Language, size: Size, { tools, theme, more = 0 }: StillOptions): Still {
  const { archive, view, fact, asOf } = shown;
  const atlas = atlasOf(archive);
  const layout = layoutOf(atlas, size, tools ? 'poster' : 'none');
  const open = fact && openOn(fact, asOf);
  const scenery = sceneryOf(shown, atlas, open);
  const first = insetAt(layout, layout.start, scenery);
  const points = pointsOf(archive, fact ? [fact] : []);
  const covered = coveredOn(layout, first);
  const camera = follow(layout.start, points, size, covered, layout.below, layout.middle, OPENING_RIM);
  const inset = camera === layout.start ? first : insetAt(layout, camera, scenery);
  const words = inkWords(l, archive, view.clock, asOf);
  const order = orderOf({ ...scenery, view, words, layout, inset });
  const strokes = strokesOf(order, camera, size, open, theme, more);
  return { size, camera, strokes, more, inset: inset && insideOf(inset, order, open, theme) };
}

function sceneryOf({ view, selection, playhead }: Shown, atlas: Atlas, open: Fact | null): Scenery {
  const mask = maskFor(atlas, selection, view.clock, dimmingOf(view));
  return {
    atlas,
    sheetAt: sheetsOf(atlas.columns, timingOf(view), mask),
    days: stretchOf(view, playhead),
    moving: movingIn(selection.shown),
    key: keyIn(atlas),
    selected: selectedIn(atlas, open),
  };
}

/** What an inset shows: the same as the map, larger. */
function insideOf(inset: Inset, order: Order, open: Fact | null, theme: InkTheme): NonNullable<Still['inset']> {
  const { size, camera, panel } = inset;
  const strokes = strokesOf(insetOrder(order), camera, size, open, theme);
  return { size, camera, panel, strokes, inset: null, more: 0 };
}

function strokesOf(
  order: Order,
  camera: Camera,
  size: Size,
  open: Fact | null,
  theme: InkTheme,
  more = 0,
): readonly Stroke[] {
  const { atlas, sheetAt, ...asked } = order;
  const view = transformOf(camera, size);
  const sheet = sheetAt(levelOf(atlas.columns, view.scale));
  const scene = sceneOf(atlas, { ...asked, sheet, shape: coarse(more), course: courseOf, sort: sorted }, view);
  const pen = new StillPen();
  const ctx = pen as unknown as CanvasRenderingContext2D;
  paintRings(ctx, ringsOf(scene, { atlas, sheet, open, hovered: null }), theme);
  const areas: AreaBrush = (on, all, size) => all.forEach((one) => paintArea(on, one, size, theme, cutLines));
  const capsules: CapsuleBrush = (on, spots) => paintCapsules(on, spots, theme);
  paint(ctx, scene, theme, { areas, capsules });
  return pen.strokes;
}
