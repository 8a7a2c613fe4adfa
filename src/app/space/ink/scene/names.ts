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
    const lines = wordingsOf(atlas, asked, places, count);
    const indent = area ? spot.box[2] - spot.box[0] + 6 : 0;
    const rank = rankOf(asked, places, spot) + (area ? AFTER : 0);
    const faint = spot.full === 0;
    const spare = faint && lines[0]?.[1] !== undefined;
    const wish = { key: String(places[0]), spot: at, lines, indent, rank, faint, area, spare };
    const must = rank < 1 || (area === spot.box && !faint);
    return [{ ...wish, must, beside: spot.box, wordings: lines.map((one) => extent(one, indent)) }];
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

/** From so many letters on a name may be cut: a map on a phone has room for no more. */
const LONG = 28;

/** A name that is not longer than a map is wide, cut between words where it can be; none where it is short enough. */
function cut(name: string): string[] {
  if (name.length <= LONG) return [];
  const start = Array.from(name).slice(0, LONG).join('');
  const space = start.lastIndexOf(' ');
  return [`${space > LONG / 2 ? start.slice(0, space) : start}…`];
}

/** That a name stands for other places too. Not how many: beside the number of facts it would be read as that. */
const OTHERS = ' …';

/**
 * The lines of a label: all names; the first with a sign of others; another with that sign, unless the first is the open
 * fact's; the first, cut. What does not apply is left out.
 */
function wordingsOf({ archive }: Atlas, asked: Asked, places: readonly number[], count: number): string[][] {
  const { selected, words } = asked;
  const few = places.slice(0, NAMES).flatMap((place) => archive.dataset.places[place] ?? []);
  const names = few.map(words.place);
  const [first = ''] = names;
  const note = count === 1 && few[0]?.precision === 'area' ? [words.vague] : [];
  const all = count === names.length ? [names.join(' · ')] : [];
  const some = count === 1 ? [] : selected.has(places[0] ?? -1) ? [first] : names;
  return [...all, ...some.map((name) => name + OTHERS), ...cut(first)].map((name) => [name, ...note]);
}

function rankOf({ selected, key }: Asked, places: readonly number[], { full, faint }: Spot): number {
  if (places.some((place) => selected.has(place))) return 0;
  const busy = (full > 0 ? 0 : 0.5) + 0.5 / (2 + full + faint / 1000);
  return (places.some((place) => key.has(place)) ? 1 : 2) + busy;
}

/** Between a text and the ends of its box; behind one whose whole plate is ringed more, since a ring is round there; CSS px. */
export const PAD = 2;
export const ROUND = 8;

function extent(lines: readonly string[], indent: number): Extent {
  return {
    width: Math.max(...lines.map((line, at) => widthOf(line, at === 0))) + indent + PAD + (indent > 0 ? ROUND : PAD),
    height: Math.max(lines.length * LINE, indent > 0 ? 24 : 0),
  };
}
