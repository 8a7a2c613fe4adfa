import type { Box } from './box.ts';
import type { Extent, Wish } from './labels.ts';
import type { Atlas } from './atlas.ts';
import type { AreaMark, Asked } from './scene.ts';
import type { Spot } from './spots.ts';
import { widthOf } from './width.ts';

/** The label of a spot, with its wordings. */
export interface TagWish extends Wish {
  readonly spot: number;
  readonly lines: readonly (readonly string[])[];
  /** Room for the marks at the head of the label of an area, in CSS px. */
  readonly indent: number;
  readonly faint: boolean;
}

export const LINE = 17;
const NAMES = 3;
/** Areas come after the points of their rank: they have more room. */
const AFTER = 0.0001;

/**
 * The labels that some spots want: the open fact's first (rank 0), key facts' (1 to 2), then others,
 * busiest first.
 */
export function namesOf(
  atlas: Atlas,
  asked: Asked,
  spots: readonly Spot[],
  areas: readonly Pick<AreaMark, 'place' | 'box'>[],
): TagWish[] {
  const boxes = new Map(areas.map(({ place, box }) => [place, box]));
  return spots.flatMap((spot, at) => {
    const places = placesOf(atlas, asked, spot);
    if (places.length === 0) return [];
    const count = countPlaces(asked, spot);
    const alone = count === 1 && !spot.disc && !atlas.columns.point[places[0] ?? 0];
    const box = boxes.get(places[0] ?? -1) ?? spot.box;
    const area = alone && !isTiny(box) ? box : null;
    const found = wordings(atlas, asked, places, count);
    const lines = found.map((one) => one.lines);
    const indent = area ? spot.box[2] - spot.box[0] + 6 : 0;
    const rank = rankOf(asked, places, spot) + (area ? AFTER : 0);
    const faint = spot.full === 0;
    const sizes = found.map((one) => extent(one, indent));
    const must = rank < 1 || (area === spot.box && !faint);
    return [
      { key: String(places[0]), spot: at, lines, indent, rank, faint, must, area, beside: spot.box, wordings: sizes },
    ];
  });
}

/** Half the width of a mark, in CSS px: an area that is narrower lies under its mark, which stands for it. */
const TINY = 10;

export function isTiny([x0, , x1]: Box): boolean {
  return x1 - x0 < TINY;
}

const LOOK = 16;

/** The places of a spot: those of the open fact and of key facts first, points before areas; of its first cells only, where there are very many. */
function placesOf({ columns }: Atlas, { sheet, selected, key }: Asked, { cells }: Spot): number[] {
  const weight = (place: number) =>
    (selected.has(place) || key.has(place) ? 0 : 4) + (columns.point[place] ? 0 : 2) + (selected.has(place) ? 0 : 1);
  const places = cells.slice(0, LOOK).map((cell) => sheet.place[cell] ?? 0);
  return places.sort((a, b) => weight(a) - weight(b));
}

function countPlaces({ sheet }: Asked, { cells }: Spot): number {
  return cells.reduce((sum, cell) => sum + (sheet.many[cell] ?? 0), 0);
}

/** A label's lines, and how wide the widest is, in CSS px. */
interface Wording {
  readonly lines: readonly string[];
  readonly width: number;
}

/** From so many letters on a name may be cut: a map on a phone has room for no more. */
const LONG = 28;

/** A name that is not longer than a map is wide, cut between words where it can be; null where it is short enough. */
function cut(name: string): string | null {
  if (name.length <= LONG) return null;
  const start = Array.from(name).slice(0, LONG).join('');
  const space = start.lastIndexOf(' ');
  return `${space > LONG / 2 ? start.slice(0, space) : start}…`;
}

/** All names, then the first with how many others, then that cut; what does not apply is left out. */
function wordings(atlas: Atlas, asked: Asked, places: readonly number[], count: number): Wording[] {
  const all = uncut(atlas, asked, places, count);
  const last = all.at(-1);
  const [name = '', ...rest] = last?.lines ?? [];
  const shorter = cut(name.slice(0, name.length - others(count).length));
  if (!last || shorter === null) return all;
  const lines = [shorter + others(count), ...rest];
  return [...all, { lines, width: Math.max(...lines.map((line, at) => widthOf(line, at === 0))) }];
}

const others = (count: number) => (count > 1 ? ` +${count - 1}` : '');

/** Longest first. A line is as wide as its parts: these recur, while lines with a number are new at every step. */
function uncut({ archive }: Atlas, asked: Asked, places: readonly number[], count: number): Wording[] {
  const { words } = asked;
  const names = places.slice(0, NAMES).map((place) => {
    const one = archive.dataset.places[place];
    return one ? words.place(one) : '';
  });
  const [first = ''] = names;
  const wide = widthOf(first, true);
  if (count === 1) {
    if (archive.dataset.places[places[0] ?? -1]?.precision !== 'area') return [{ lines: [first], width: wide }];
    return [{ lines: [first, words.vague], width: Math.max(wide, widthOf(words.vague, false)) }];
  }
  const more = others(count);
  const short = { lines: [first + more], width: wide + widthOf(more, true) };
  if (count !== names.length) return [short];
  const between = widthOf(BETWEEN, true);
  const all = names.reduce((sum, name) => sum + between + widthOf(name, true), -between);
  return [{ lines: [names.join(BETWEEN)], width: all }, short];
}

const BETWEEN = ' · ';

function rankOf({ selected, key }: Asked, places: readonly number[], { full, faint }: Spot): number {
  if (places.some((place) => selected.has(place))) return 0;
  const busy = (full > 0 ? 0 : 0.5) + 0.5 / (2 + full + faint / 1000);
  return (places.some((place) => key.has(place)) ? 1 : 2) + busy;
}

/** Between a text and the ends of its box; behind one whose whole plate is ringed more, since a ring is round there; CSS px. */
export const PAD = 2;
export const ROUND = 8;

function extent({ lines, width }: Wording, indent: number): Extent {
  return {
    width: width + indent + PAD + (indent > 0 ? ROUND : PAD),
    height: Math.max(lines.length * LINE, indent > 0 ? 24 : 0),
  };
}
