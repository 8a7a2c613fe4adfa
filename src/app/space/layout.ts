import { type Archive, keyFactsOf } from '#facts/archive.ts';
import type { Fact } from '#facts/fact.ts';
import type { LonLat } from '#facts/place.ts';
import { type Camera, type Size, type Unit, transformOf, unitOf } from './camera.ts';
import { crowded, keepClear, pointsIn } from './crowd.ts';
import { openingCamera, pointsOf } from './framing.ts';
import { within } from './ground/bounds.ts';
import type { Atlas } from './ink/scene/atlas.ts';
import { type Box, grown } from './ink/scene/box.ts';
import { levelOf } from './ink/counts/ledger.ts';
import type { Sheet, Stretch } from './ink/counts/sheet.ts';
import { type Inset, WIDE, enlargedBy, holdsFacts, insetOf, leavesOut } from './inset.ts';
import { inRow, noticeBox, toolsBoxes } from './tools.ts';
import { type Middle, middleOf } from '#facts/turn.ts';

/**
 * Which buttons stand on the map: those of a drawn ground, which says so where the map failed, those of a map that can
 * be a globe, or none.
 */
type Buttons = 'poster' | 'failed' | 'map' | 'none';

/** What of a stage its size decides. */
export interface Layout {
  readonly size: Size;
  /** Whether the buttons lie in a row at the lower edge, and the px there in which they stand. */
  readonly row: boolean;
  readonly below: number;
  /** Where the buttons stand, and a sentence about them, in CSS px. */
  readonly tools: readonly Box[];
  readonly start: Camera;
  readonly middle: Middle;
  /** What the opening view frames, in unit Mercator. */
  readonly framed: readonly Unit[];
  /** The part of the world that is crowded in the opening view, in unit Mercator; null where none is, or all is. */
  readonly crowd: Box | null;
}

/** Whether a map is too narrow for an inset, and has a switch in its place. */
export function isNarrow({ width }: Size): boolean {
  return width < WIDE;
}

export function layoutOf(atlas: Atlas, size: Size, buttons: Buttons): Layout {
  const { archive } = atlas;
  const row = buttons !== 'none' && inRow(size);
  const below = row && isNarrow(size) ? 36 : 0;
  const points = framedIn(archive);
  const middle = middleOf(points);
  const start = within(openingCamera(points, size, below, middle), size, false, middle);
  const framed = points.map((point) => unitOf(point));
  const part = crowded(archive, atlas, start, middle);
  const crowd = part && leavesOut(part, framed) > 0 ? part : null;
  const count = row ? (crowd && isNarrow(size) ? 2 : 3) : buttons === 'map' ? 4 : 3;
  const tools = buttons === 'none' ? [] : toolsBoxes(size, count, crowd !== null && isNarrow(size));
  const said = buttons === 'failed' ? [noticeBox(size)] : [];
  return { size, row, below, tools: [...tools, ...said], start, middle, framed, crowd };
}

/** Where the key facts are; without any, all facts, of which a large story may have few at hand, and all its places. */
function framedIn(archive: Archive): readonly LonLat[] {
  const keys = keyFactsOf(archive.atHand);
  const framed = keys.length > 0 ? keys : archive.all;
  return framed ? pointsOf(archive, framed) : archive.dataset.places.map(({ position }) => position);
}

/** What the inset reads of a view. */
export interface Scenery {
  readonly atlas: Atlas;
  readonly sheetAt: (level: number) => Sheet;
  readonly days: Stretch;
  /** The shown facts that say that something moved. */
  readonly moving: readonly Fact[];
  /** Indexes of places whose marks are never covered: of key facts, and of the open one. */
  readonly key: ReadonlySet<number>;
  readonly selected: ReadonlySet<number>;
}

/** The inset of a stage at a camera; null where there is no room for it, no use, or nothing to be shown in it. */
export function insetAt(layout: Layout, camera: Camera, scenery: Scenery): Inset | null {
  const inset = insetFor(layout, camera, scenery);
  return inset && isFilled(inset, scenery) ? inset : null;
}

/** Where the inset of a stage stands, whatever the days show; null where there is no room for it, or no use. */
export function insetFor(
  layout: Layout,
  camera: Camera,
  { atlas, moving, key, selected }: Omit<Scenery, 'sheetAt' | 'days'>,
): Inset | null {
  const { never, rather } = keepClear(atlas, moving, new Set([...key, ...selected]), camera, layout.size);
  const inset = insetOf(
    layout.size,
    camera,
    layout.crowd,
    [...never, ...layout.tools],
    rather,
    pointsIn(atlas.columns, layout.middle),
  );
  return inset && isOfUse(layout, inset) ? inset : null;
}

/** Whether anything is to be shown in an inset. */
export function isFilled(
  { size, part, marks }: Inset,
  { atlas, sheetAt, days }: Pick<Scenery, 'atlas' | 'sheetAt' | 'days'>,
): boolean {
  const scale = size.width / (part[2] - part[0]);
  return holdsFacts(sheetAt(levelOf(atlas.columns, scale)), days, marks);
}

/** How much an inset enlarges the opening view where it leaves that hardly a mark. */
const MUCH = 3;

/** Whether the opening view keeps marks beside an inset: where it keeps one alone, all others must be much crowded. */
function isOfUse({ framed, start, size }: Layout, { part, marks, panel }: Inset): boolean {
  const left = leavesOut(marks, framed);
  return left > 1 || (left === 1 && enlargedBy(part, panel, transformOf(start, size)) >= MUCH);
}

/** Room between the inset and a label, in CSS px. */
export const LABEL_GAP = 6;

/** What of the stage is covered: the buttons, and the inset with a gap round it; CSS px. */
export function coveredOn({ tools }: Layout, inset: Inset | null, gap = 0): readonly Box[] {
  return inset ? [...tools, grown(inset.panel, gap)] : tools;
}
