import type { Place } from '#facts/place.ts';
import type { Transform } from '../../camera.ts';
import type { AreaOnScreen, Shaper } from './areas.ts';
import type { Atlas } from './atlas.ts';
import type { Box } from './box.ts';
import { Boxes, type Sorter } from './boxes.ts';
import type { Course, Courser } from './course.ts';
import { type FlowLabel, writeFlow } from './flowlabels.ts';
import type { Bundle, Pieces } from './flows.ts';
import { type Placed, placeLabels } from './labels.ts';
import { type InsetFrame, coveredBy, framed } from './leader.ts';
import { PAD, ROUND, type TagWish, isTiny, namesOf } from './names.ts';
import { partOnScreen } from './project.ts';
import type { Sheet, Stretch } from '../counts/sheet.ts';
import { type Spot, spotsOf } from './spots.ts';
import { widthOf } from './width.ts';

/** Names and sentences that the ink writes, in the language of the page. */
export interface InkWords {
  readonly place: (place: Place) => string;
  /** Under the name of a vague area. */
  readonly vague: string;
  /** A flow, longest wording first. */
  readonly flow: (bundle: Bundle) => readonly string[];
}

/** What a frame shows, apart from where it looks. */
export interface Asked {
  readonly sheet: Sheet;
  /** The days whose facts are full; all others are faint. */
  readonly days: Stretch;
  readonly bundles: readonly Bundle[];
  /** Indexes of places: of the open fact, and of key facts. */
  readonly selected: ReadonlySet<number>;
  readonly key: ReadonlySet<number>;
  readonly words: InkWords;
  readonly shape: Shaper;
  readonly course: Courser;
  readonly sort: Sorter;
  /** What the inset enlarges; its marks are left out here. */
  readonly inset: Framed | null;
  /** In an inset: the part of the world whose marks it draws, in unit Mercator. */
  readonly only?: Box | null;
  /** As of `Gathering`. */
  readonly discs: boolean;
  /** In CSS px: what labels keep clear of. */
  readonly covered: readonly Box[];
}

/** Parts of the world (unit Mercator) that an inset shows and whose marks it draws, and where it stands, in CSS px. */
interface Framed {
  readonly part: Box;
  readonly marks: Box;
  readonly panel: Box;
}

/** An area in view in which facts stand. */
interface Lying {
  readonly shape: AreaOnScreen;
  readonly box: Box;
  readonly place: number;
  readonly cell: number;
  readonly vague: boolean;
  readonly faint: boolean;
}

export interface AreaMark extends Lying {
  /** Code of its firmest mark. */
  readonly code: number;
}

export interface FlowMark extends Course {
  readonly bundle: Bundle;
  readonly label: FlowLabel | null;
}

/** Where lines of text begin, or end; CSS px. */
interface Line {
  readonly at: number;
  readonly align: 'left' | 'right';
  readonly width: number;
}

export interface LabelMark {
  readonly spot: Spot;
  readonly lines: readonly string[];
  readonly box: Box;
  /** Where its text is written, and how wide at most: a label of an area begins with its marks. */
  readonly text: Line;
  readonly faint: boolean;
  readonly area: boolean;
}

/** Everything that one frame draws, in CSS px: what is painted, and what is picked. */
export interface Scene {
  readonly view: Transform;
  readonly areas: readonly AreaMark[];
  readonly flows: readonly FlowMark[];
  readonly spots: readonly Spot[];
  readonly labels: readonly LabelMark[];
  /** Of what the inset enlarges. */
  readonly frame: InsetFrame | null;
}

const MARGIN = 3;
const KEY = 2;
/** Labels of others keep off areas that are narrower, in CSS px. */
const SMALL = 140;

/** The scene of one frame. Pure: the same arguments give the same scene. */
export function sceneOf(atlas: Atlas, asked: Asked, view: Transform): Scene {
  const { inset } = asked;
  const frame = inset && !view.globe ? framed(partOnScreen(inset.part, view), inset.panel) : null;
  const lying = areasOf(atlas, asked, view);
  const areas = lying.filter(({ box }) => !isTiny(box)).map((one) => marked(one, asked));
  const flows = flowLines(atlas, asked, view);
  const { discs, only = null } = asked;
  const hidden = inset && frame ? [inset.marks] : [];
  const alone = new Set(areas.map(({ cell }) => cell));
  const found = spotsOf(asked.sheet, atlas.find, view, asked.days, {
    hidden,
    only,
    discs,
    alone,
    panel: inset?.panel ?? null,
  });
  const covered = [...asked.covered, ...(frame ? coveredBy(frame) : [])];
  const wishes = namesOf(atlas, asked, found, lying);
  const small = areas.filter(({ vague, box: [x0, , x1] }) => !vague && x1 - x0 < SMALL).map(({ box }) => box);
  return { view, areas, frame, ...written(wishes, found, flows, small, asked, covered, view) };
}

/** Places what is written: for the open fact and key places, then along flows, then the rest. */
function written(
  wishes: readonly TagWish[],
  found: readonly Spot[],
  flows: readonly FlowMark[],
  areas: readonly Box[],
  asked: Asked,
  covered: readonly Box[],
  { width, height }: Transform,
): Pick<Scene, 'flows' | 'spots' | 'labels'> {
  const edges: Box = [MARGIN, MARGIN, width - MARGIN, height - MARGIN];
  const lines = asked.sort(flows.map(({ boxes }) => boxes));
  const soft = [lines, new Boxes(areas)];
  const marks = pins(found, wishes);
  const first = placeLabels(
    wishes.filter(({ rank }) => rank < KEY),
    { covered, hard: marks, soft, marks },
    edges,
  );
  const named = [...marks, ...first.map(({ box }) => box)];
  const along = writeAlong(flows, asked, new Boxes([...covered, ...named]), edges, ({ boxes }) => {
    return (box) => lines.hit(box, boxes, OFF);
  });
  const rest = placeLabels(
    wishes.filter(({ rank }) => rank >= KEY),
    { covered, hard: [...named, ...along.flatMap(({ label }) => label?.boxes ?? [])], soft, marks },
    edges,
  );
  const placed = [...first, ...rest];
  const spots = withTags(found, wishes, placed);
  const labels = placed.flatMap((one) => labelMark(one, spots[one.wish.spot] ?? null));
  return { flows: along, spots: spots.filter((spot) => spot !== null), labels };
}

function areasOf({ areas }: Atlas, { sheet, days, shape }: Asked, view: Transform): Lying[] {
  return areas.flatMap(({ place, area }) => {
    const cell = sheet.cellOf[place] ?? -1;
    if (cell < 0) return [];
    const { full, faint } = sheet.counts(cell, days);
    const seen = full + faint > 0 ? shape(area, view) : null;
    if (!seen) return [];
    return [{ shape: seen, box: seen.box, place, cell, vague: area.vague, faint: full === 0 }];
  });
}

function marked(area: Lying, { sheet, days }: Asked): AreaMark {
  const [code = 0] = sheet.kinds([area.cell], days, !area.faint);
  return { ...area, code };
}

const CLEAR = 13;
const APART = 8;

function flowLines({ arc, columns, index }: Atlas, { bundles, course }: Asked, view: Transform): FlowMark[] {
  const shifts = shiftsOf(bundles);
  const clear = (at: number) => (columns.point[at] ? CLEAR : 2);
  return bundles.flatMap((bundle, at) => {
    const pieces = arc(bundle.from, bundle.to);
    const [from = 0, to = 0] = [index.get(bundle.from), index.get(bundle.to)];
    const least = columns.point[to] ? CLEAR : -beyond(pieces, columns, to) * view.scale;
    const ends = { start: clear(from), end: clear(to), least };
    const found = course(pieces, { aside: shifts[at] ?? 0, ...ends }, view);
    return found ? [{ ...found, bundle, label: null }] : [];
  });
}

/** How far the end of a flow is from the point that stands for an area, in unit Mercator. */
function beyond(pieces: Pieces, { x, y }: Atlas['columns'], to: number): number {
  const last = pieces.at(-1) ?? [];
  return Math.hypot((x[to] ?? 0) - (last.at(-2) ?? 0), (y[to] ?? 0) - (last.at(-1) ?? 0));
}

/** How far to its right each bundle is drawn, in CSS px, so that those with the same two ends lie side by side. */
function shiftsOf(bundles: readonly Bundle[]): number[] {
  const keys = bundles.map(({ from, to }) => (from < to ? `${from} ${to}` : `${to} ${from}`));
  const many = new Map<string, number>();
  const before = keys.map((key) => {
    const count = many.get(key) ?? 0;
    many.set(key, count + 1);
    return count;
  });
  return bundles.map(({ from, to }, at) => {
    const shift = ((before[at] ?? 0) - ((many.get(keys[at] ?? '') ?? 1) - 1) / 2) * APART;
    return from < to ? shift : -shift;
  });
}

function pins(spots: readonly Spot[], wishes: readonly TagWish[]): Box[] {
  const areas = new Set(wishes.filter(({ area }) => area).map(({ spot }) => spot));
  return spots.filter((_, at) => !areas.has(at)).map(({ box }) => box);
}

/**
 * The marks of an area go where its label went: they are a part of it, never a pin. Where the label found no room, the
 * outline alone stands for them.
 */
function withTags(
  spots: readonly Spot[],
  wishes: readonly TagWish[],
  placed: readonly Placed<TagWish>[],
): (Spot | null)[] {
  const moved: (Spot | null)[] = [...spots];
  for (const { spot, area } of wishes) if (area) moved[spot] = null;
  for (const { wish, box } of placed) {
    const spot = spots[wish.spot];
    if (!spot || !wish.area) continue;
    const [x, y] = [box[0] + 12, (box[1] + box[3]) / 2];
    const width = spot.box[2] - spot.box[0];
    moved[wish.spot] = { ...spot, at: [x, y], grows: 1, box: [x - 10, y - 10, x - 10 + width, y + 12] };
  }
  return moved;
}

/** Of more flows than these the latest are told in words: nobody reads more sentences on a map. */
const TOLD = 16;
/** Between a sentence along a flow and another flow, with its head; CSS px. */
const OFF = 4;

function writeAlong(
  flows: readonly FlowMark[],
  asked: Asked,
  taken: Boxes,
  frame: Box,
  crossing: (flow: FlowMark) => (box: Box) => boolean,
): FlowMark[] {
  const latest = flows.map(({ bundle }) => bundle.last).sort((a, b) => b - a);
  const since = latest[TOLD - 1] ?? 0;
  return flows.map((flow) => {
    if (flow.bundle.last < since) return flow;
    const measured = (text: string) => ({ text, width: widthOf(text, false) });
    const wordings = asked.words.flow(flow.bundle).map(measured);
    const label = writeFlow(flow.longest, flow.by, wordings, taken, frame, crossing(flow));
    label?.boxes.forEach((box) => taken.add(box));
    return { ...flow, label };
  });
}

function labelMark({ wish, wording, box }: Placed<TagWish>, spot: Spot | null): LabelMark[] {
  if (!spot) return [];
  const { indent, faint, beside } = wish;
  const area = Boolean(wish.area);
  const text = lineIn([box[0] + indent + PAD, box[1], box[2] - (area ? ROUND : PAD), box[3]], area ? null : beside);
  return [{ spot, lines: wish.lines[wording] ?? [], box, text, faint, area }];
}

/** A text in a box that has room for it in any face: it keeps to the mark that it stands beside. */
function lineIn([x0, , x1]: Box, beside: Box | null): Line {
  const ends = beside !== null && x0 + x1 < beside[0] + beside[2];
  return { at: ends ? x1 : x0, align: ends ? 'right' : 'left', width: x1 - x0 };
}
