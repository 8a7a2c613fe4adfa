import { isWithin } from '../parse/ring.ts';
import { kmBetween } from '#facts/distance.ts';
import type { LonLat } from '#facts/place.ts';
import type { PlaceEntry } from '../parse/shapes.ts';
import type { Written } from '../parse/source.ts';
import type { Problems } from '../problems/problem.ts';
import type { Resolved } from '../resolve.ts';

/** A point as it is written, or the anchor of an area. */
interface Pinned {
  readonly id: string;
  readonly coordinates: Written<LonLat>;
}

/** Kilometres: as near as the places of a town are, and as far as they are not. */
const NEAR = 10;
const FAR = 250;

/** Degrees of latitude at which the map ends: on a map of Mercator the poles lie infinitely far away. */
const END = 85.05;

/**
 * Points beyond the ends of the map, or at 0, 0; outlines, and points, that are where they should be with their numbers
 * turned round: the latitude stands first. So it is with a point that is far from all others as it is written. No single
 * point proves that, because most turned points are on Earth as well; and of very many points some lie so by chance, but
 * hardly one that stands alone.
 */
export function checkPlaces({ draft }: Pick<Resolved, 'draft'>, problems: Problems): void {
  const points = draft.places.flatMap(({ id, anchor, coordinates = anchor }) => (id && coordinates ? [{ id: id.value, coordinates }] : [])); // prettier-ignore
  const grid = new Grid(points);
  reportBeyond(draft, problems);
  for (const place of draft.places) reportOutline(place, problems);
  for (const { id, coordinates } of points)
    if (coordinates.value.every((degrees) => degrees === 0)) problems.add('nowhere-point', coordinates.at, { id });
  for (const point of points) {
    const { value, at } = point.coordinates;
    const turned: LonLat = [value[1], value[0]];
    if (kmBetween(value, turned) < FAR) continue;
    const beside = grid.near(turned);
    const [other] = beside;
    if (!other || points.some((one) => one !== point && kmBetween(one.coordinates.value, value) < FAR)) continue;
    // Of two that stand alone the later is told.
    const isAlone = beside.every(({ coordinates }) => grid.near(coordinates.value).length === 1);
    if (isAlone && points.indexOf(other) > points.indexOf(point)) continue;
    const far = Math.round(kmBetween(value, other.coordinates.value));
    problems.add('perhaps-swapped', at, { id: point.id, other: other.id, km: far }, `Write \`[${turned.join(', ')}]\` if so.`); // prettier-ignore
  }
}

function reportBeyond({ places }: Resolved['draft'], problems: Problems): void {
  for (const { id, precision, coordinates } of places) {
    const isPin = precision?.value === 'site' || precision?.value === 'city';
    if (id && isPin && coordinates && Math.abs(coordinates.value[1]) > END)
      problems.add('beyond-map', coordinates.at, { id: id.value });
  }
}

/** An outline that is latitude first, as its anchor shows. */
function reportOutline({ id, anchor, outline }: PlaceEntry, problems: Problems): void {
  const parts = outline?.value;
  if (!id || !anchor || !outline || typeof parts !== 'object') return;
  const [lon, lat] = anchor.value;
  const isIn = (point: LonLat) => parts.some(([ring = []]) => isWithin(point, ring));
  if (!isIn([lon, lat]) && isIn([lat, lon])) problems.add('swapped-outline', outline.at, { id: id.value });
}

/** Points by cells of half a degree, so that a neighbour is found without asking every point. */
class Grid {
  readonly #cells = new Map<string, Pinned[]>();

  constructor(points: readonly Pinned[]) {
    for (const point of points) {
      const [lon, lat] = point.coordinates.value;
      const key = `${Math.floor(lon * 2)} ${Math.floor(lat * 2)}`;
      const cell = this.#cells.get(key);
      if (cell) cell.push(point);
      else this.#cells.set(key, [point]);
    }
  }

  /** The points of the cell of a position and of those round it that are near, in the order of the file. */
  near(position: LonLat): readonly Pinned[] {
    const [x, y] = [Math.floor(position[0] * 2), Math.floor(position[1] * 2)];
    const steps = [-1, 0, 1];
    const around = steps.flatMap((right) => steps.flatMap((up) => this.#cells.get(`${x + right} ${y + up}`) ?? []));
    return around.filter(({ coordinates }) => kmBetween(coordinates.value, position) < NEAR);
  }
}
