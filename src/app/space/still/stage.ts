import type { Archive } from '#facts/archive.ts';
import type { Fact } from '#facts/fact.ts';
import type { Selection } from '#facts/select.ts';
import type { Language } from '#app/language/language.ts';
import type { View } from '#app/view/view.ts';
import { type Camera, type Size, transformOf } from '../camera.ts';
import { crowded, keepClear } from '../crowd.ts';
import { follow, openingCamera, pointsOf } from '../framing.ts';

import { type Atlas, atlasOf } from '../ink/atlas.ts';
import { grown } from '../ink/box.ts';
import { kindOf } from '../ink/columns.ts';
import type { Order } from '../ink/ink.ts';
import { drawMark, type Stamp } from '../ink/marks.ts';
import { paintRings } from '../ink/overlay.ts';
import { paint } from '../ink/paint.ts';
import { bundlesOn, maskFor, placesIn, sheetsOf } from '../ink/reading.ts';
import { sceneOf } from '../ink/scene.ts';
import { levelOf } from '../ink/sheet.ts';
import type { InkTheme } from '../ink/theme.ts';
import { type Inset, insetOf } from '../inset.ts';
import { inRow, toolsBoxes } from '../tools.ts';
import { inkWords } from '../words.ts';
import { coarse } from './coarse.ts';
import { measureText } from './measure.ts';
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
}

/** The map of a page on a phone, in a frame and on a desk; CSS px. */
export const SIZES = {
  narrow: { width: 360, height: 168 },
  middle: { width: 640, height: 148 },
  wide: { width: 922, height: 310 },
} as const;

/** How a still may differ from the stage that it stands for. */
export interface StillOptions {
  /** The buttons of the stage, which labels keep clear of. */
  readonly tools: boolean;
  readonly theme: InkTheme;
}

/** The stage of a page at each of its sizes, the widest last. */
export function stillsOf(shown: Shown, l: Language): readonly (Still & { readonly name: string })[] {
  return Object.entries(SIZES).map(([name, size]) => ({
    name,
    ...stillOf(shown, l, size, { tools: true, theme: ofPage }),
  }));
}

/** What the stage shows of a view at a size, before anybody has moved it. */
export function stillOf(shown: Shown, l: Language, size: Size, { tools: hasTools, theme }: StillOptions): Still {
  const { archive, fact } = shown;
  const atlas = atlasOf(archive);
  const keys = archive.facts.filter(({ key, withdrawn }) => key && !withdrawn);
  const row = hasTools && inRow(size);
  const below = row && size.width < 600 ? 36 : 0;
  const start = openingCamera(pointsOf(archive, keys.length > 0 ? keys : archive.facts), size, below);
  const crowd = crowded(archive, atlas, start);
  const tools = hasTools ? toolsBoxes(size, row ? (crowd ? 2 : 3) : 3, crowd !== null && size.width < 600) : [];
  const key = placesIn(atlas, keys);
  const insetAt = (camera: Camera) => {
    const { never, rather } = keepClear(
      atlas,
      shown.selection.shown.filter(({ of }) => of),
      key,
      camera,
      size,
    );
    return insetOf(size, camera, crowd, [...never, ...tools], rather);
  };
  const first = insetAt(start);
  const covered = first ? [...tools, first.panel] : tools;
  const camera = fact ? follow(start, pointsOf(archive, [fact]), size, covered, below) : start;
  const inset = camera === start ? first : insetAt(camera);
  const order: Order = {
    ...orderOf(shown, atlas, l),
    key,
    inset: inset && { part: inset.part, panel: inset.panel },
    discs: size.width < 600,
    covered: inset ? [...tools, grown(inset.panel)] : tools,
  };
  const inside = inset && { ...order, inset: null, discs: false, covered: [] };
  return {
    size,
    camera,
    strokes: strokesOf(order, camera, size, fact, theme),
    inset: inset &&
      inside && {
        size: inset.size,
        camera: inset.camera,
        strokes: strokesOf(inside, inset.camera, inset.size, fact, theme),
        inset: null,
        panel: inset.panel,
      },
  };
}

function orderOf({ archive, view, selection, playhead, asOf, fact }: Shown, atlas: Atlas, l: Language) {
  const moving = selection.shown.filter(({ of }) => of);
  return {
    atlas,
    sheetAt: sheetsOf(atlas, maskFor(atlas, selection, view.clock, view.range), view.known ? 'known' : view.clock),
    day: playhead,
    bundles: bundlesOn(moving, view, playhead),
    selected: placesIn(atlas, fact ? [fact] : []),
    words: inkWords(l, archive, view.clock, asOf),
  };
}

function strokesOf(order: Order, camera: Camera, size: Size, open: Fact | null, theme: InkTheme): readonly Stroke[] {
  const { atlas, sheetAt, ...asked } = order;
  const view = transformOf(camera, size);
  const sheet = sheetAt(levelOf(atlas.columns, view.scale));
  const scene = sceneOf(atlas, { ...asked, sheet, measure: measureText, shape: coarse }, view);
  const pen = new StillPen();
  const ctx = pen as unknown as CanvasRenderingContext2D;
  paintRings(ctx, scene, { atlas, sheet, open, hovered: null }, theme);
  paint(ctx, scene, theme, stampOf(theme), asked.inset?.panel ?? null);
  return pen.strokes;
}

function stampOf(theme: InkTheme): Stamp {
  return (ctx, code, x, y) => {
    ctx.save();
    ctx.translate(x, y);
    drawMark(ctx, kindOf(code), theme);
    ctx.restore();
  };
}
