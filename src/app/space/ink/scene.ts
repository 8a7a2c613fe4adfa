import type { Archive } from '#facts/archive.ts';
import type { Place } from '#facts/place.ts';
import type { Transform } from '../camera.ts';
import { type Area, type AreaOnScreen, areaOf, onScreen } from './areas.ts';
import { type Box } from './box.ts';
import { type Columns, columnsOf } from './columns.ts';
import { type Bundle, type Pieces, arcOf, linesOnScreen } from './flows.ts';
import { type FlowLabel, placeAlong } from './flowlabels.ts';
import { type Line, aside, boxesAlong, shorten } from './lines.ts';
import { type TagWish, namesOf } from './names.ts';
import { type Placed, placeLabels } from './labels.ts';
import { type Finder, type Sheet, countOf, finderOf } from './sheet.ts';
import { type Spot, marksOf, spotsOf } from './spots.ts';

/** What the ink knows of an archive, made once: columns, areas and great circles. */
export interface Atlas {
  readonly archive: Archive;
  readonly columns: Columns;
  readonly find: Finder;
  /** By index of the place; null for a point. */
  readonly areas: readonly (Area | null)[];
  readonly index: ReadonlyMap<string, number>;
  readonly arc: (from: string, to: string) => Pieces;
}

/** Reads an archive for drawing: O(facts + points of outlines). */
export function atlasOf(archive: Archive): Atlas {
  const columns = columnsOf(archive);
  const places = archive.dataset.places;
  const index = new Map(places.map(({ id }, at) => [id, at]));
  const areas = places.map(areaOf);
  const arcs = new Map<string, Pieces>();
  const make = (from: string, to: string): Pieces => {
    const [a, b] = [index.get(from) ?? -1, index.get(to) ?? -1];
    const ends: readonly (Place | undefined)[] = [places[a], places[b]];
    return ends[0] && ends[1] ? arcOf(ends[0], ends[1], { from: areas[a] ?? null, to: areas[b] ?? null }) : [];
  };
  const arc = (from: string, to: string) => {
    const key = `${from} ${to}`;
    const made = arcs.get(key) ?? make(from, to);
    arcs.set(key, made);
    return made;
  };
  return { archive, columns, find: finderOf(columns), areas, index, arc };
}

/** How wide a text is in CSS px: `strong` for names, else the small face of notes and flows. */
export type Measure = (text: string, strong: boolean) => number;

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
  /** The playhead. */
  readonly day: number;
  readonly bundles: readonly Bundle[];
  /** Indexes of places: of the open fact, and of key facts. */
  readonly selected: ReadonlySet<number>;
  readonly key: ReadonlySet<number>;
  readonly words: InkWords;
  readonly measure: Measure;
  /** What the inset enlarges; its marks are left out here. */
  readonly inset: Framed | null;
  /** In CSS px: what labels keep clear of. */
  readonly covered: readonly Box[];
}

/** A part of the world (unit Mercator) that an inset shows, and where that stands on the map, in CSS px. */
export interface Framed {
  readonly part: Box;
  readonly panel: Box;
}

export interface AreaMark extends AreaOnScreen {
  readonly place: number;
  readonly cell: number;
  readonly vague: boolean;
  /** Code of its firmest mark. */
  readonly code: number;
  readonly faint: boolean;
}

export interface FlowMark {
  readonly bundle: Bundle;
  readonly lines: readonly Line[];
  readonly label: FlowLabel | null;
}

export interface LabelMark {
  /** Index in the spots of the scene. */
  readonly spot: number;
  readonly lines: readonly string[];
  readonly box: Box;
  /** Left edge of the text: a label of an area begins with its marks. */
  readonly text: number;
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
  /** The frame round what the inset enlarges, in CSS px. */
  readonly frame: Box | null;
}

const MARGIN = 3;

/** The scene of one frame. Pure: the same arguments give the same scene. */
export function sceneOf(atlas: Atlas, asked: Asked, view: Transform): Scene {
  const areas = areasOf(atlas, asked, view);
  const flows = flowLines(atlas, asked, view);
  const framed = asked.inset ? onMap(asked.inset.part, view) : null;
  const found = spotsOf(asked.sheet, atlas.find, view, asked.day, framed ? [framed] : []);
  const wishes = namesOf(atlas, asked, found);
  const frame: Box = [MARGIN, MARGIN, view.width - MARGIN, view.height - MARGIN];
  const soft = flows.flatMap(({ lines }) => lines.flatMap((line) => boxesAlong(line)));
  const tags = placeLabels(
    wishes.filter(({ over }) => over),
    { hard: [...asked.covered, ...pins(found, wishes)], soft },
    frame,
  );
  const spots = withTags(found, tags);
  const boxes = spots.map(({ box }) => box);
  const names = wishes
    .filter(({ over }) => !over)
    .map((wish) => ({ ...wish, beside: boxes[wish.spot] ?? wish.beside }));
  const covered = [...asked.covered, ...(framed ? [framed] : [])];
  const hard = [...covered, ...boxes, ...tags.map(({ box }) => box)];
  const first = placeLabels(
    names.filter(({ rank }) => rank < 2),
    { hard, soft },
    frame,
  );
  const written = writeAlong(flows, asked, [...hard, ...first.map(({ box }) => box)], frame);
  const taken = [...hard, ...first.map(({ box }) => box), ...written.flatMap(({ label }) => label?.boxes ?? [])];
  const rest = placeLabels(
    names.filter(({ rank }) => rank >= 2),
    { hard: taken, soft },
    frame,
  );
  return { view, areas, flows: written, spots, labels: [...tags, ...first, ...rest].map(labelMark), frame: framed };
}

/** A part of the world on the screen of a flat map; null on a globe. */
function onMap([x0, y0, x1, y1]: Box, { origin: [x, y], scale, globe }: Transform): Box | null {
  return globe ? null : [(x0 - x) * scale, (y0 - y) * scale, (x1 - x) * scale, (y1 - y) * scale];
}

function areasOf({ areas, columns }: Atlas, { sheet, day }: Asked, view: Transform): AreaMark[] {
  return areas.flatMap((area, place) => {
    const cell = sheet.cellOf[place] ?? -1;
    if (!area || cell < 0 || columns.point[place]) return [];
    const { full, faint } = countOf(sheet, cell, day);
    const shape = full + faint > 0 ? onScreen(area, view) : null;
    if (!shape) return [];
    const code = marksOf(sheet, cell, day, full).kinds[0] ?? 0;
    return [{ ...shape, place, cell, vague: area.vague, code, faint: full === 0 }];
  });
}

const CLEAR = 13;
const APART = 4;

function flowLines({ arc, columns, index }: Atlas, { bundles }: Asked, view: Transform): FlowMark[] {
  const ends = new Set(bundles.map(({ from, to }) => `${from} ${to}`));
  return bundles.flatMap((bundle) => {
    const { from, to } = bundle;
    const lines = linesOnScreen(arc(from, to), view);
    const apart = ends.has(`${to} ${from}`) ? APART : 0;
    const clear = (place: string) => (columns.point[index.get(place) ?? 0] ? CLEAR : 2);
    const cut = lines.flatMap((line, at) => {
      const moved = apart ? aside(line, apart) : line;
      return shorten(moved, at === 0 ? clear(from) : 0, at === lines.length - 1 ? clear(to) : 0) ?? [];
    });
    return cut.length > 0 ? [{ bundle, lines: asLines(cut), label: null }] : [];
  });
}

function asLines(cut: readonly (Line | number)[]): Line[] {
  return cut.filter((line): line is Line => typeof line !== 'number');
}

function pins(spots: readonly Spot[], wishes: readonly TagWish[]): Box[] {
  const areas = new Set(wishes.filter(({ over }) => over).map(({ spot }) => spot));
  return spots.filter((_, at) => !areas.has(at)).map(({ box }) => box);
}

/** The marks of an area go where its label went: they are a part of it, never a pin. */
function withTags(spots: readonly Spot[], tags: readonly Placed<TagWish>[]): Spot[] {
  const moved = [...spots];
  for (const { wish, box } of tags) {
    const spot = spots[wish.spot];
    if (!spot) continue;
    const [x, y] = [box[0] + 12, (box[1] + box[3]) / 2];
    const width = spot.box[2] - spot.box[0];
    moved[wish.spot] = { ...spot, at: [x, y], grows: 1, box: [x - 10, y - 10, x - 10 + width, y + 12] };
  }
  return moved;
}

function writeAlong(flows: readonly FlowMark[], asked: Asked, taken: readonly Box[], frame: Box): FlowMark[] {
  const boxes = [...taken];
  return flows.map((flow) => {
    const texts = asked.words.flow(flow.bundle);
    const sizes = texts.map((text) => ({ text, width: asked.measure(text, false) }));
    const label = placeAlong(flow.lines, sizes, boxes, frame);
    if (label) boxes.push(...label.boxes);
    return { ...flow, label };
  });
}

function labelMark({ wish, wording, box }: Placed<TagWish>): LabelMark {
  const lines = wish.lines[wording] ?? [];
  return { spot: wish.spot, lines, box, text: box[0] + wish.indent, faint: wish.faint, area: wish.over === true };
}
