import { areaOf, joined } from './areas.ts';
import { type Table, isTable, listOf, textOf } from './json.ts';
import { spotOf } from './spots.ts';
import type { Spot } from './story.ts';

/** The places that a geometry of GeoJSON shows, and what of it was left out; empty where nothing was. */
interface Shown {
  readonly spots: readonly Spot[];
  readonly note: string;
}

/**
 * The points and areas of a geometry, else its place by name alone.
 * @param pin what stands at it on the map: only one of several could be called so
 */
export function spotsOf(geometry: Table, name: string, pin: string): Shown {
  const shown = shownIn(geometry, name);
  const { spots, note: lost } = joined(shown.spots);
  const note = [shown.note, lost].filter(Boolean).join(' ');
  if (spots.length > 0) return { spots: spots.length === 1 ? spots.map((spot) => ({ ...spot, pin })) : spots, note };
  return { spots: [spotOf(name, null, null) ?? []].flat(), note };
}

function shownIn({ type, coordinates, geometries }: Table, name: string): Shown {
  const point = (pair: unknown) => spotOf(name, listOf(pair)[1], listOf(pair)[0]);
  if (type === 'Point') return { spots: [point(coordinates) ?? []].flat(), note: '' };
  if (type === 'MultiPoint') return { spots: listOf(coordinates).flatMap((pair) => point(pair) ?? []), note: '' };
  if (type === 'Polygon') return shownArea(listOf(coordinates), name);
  if (type === 'MultiPolygon') return together(listOf(coordinates).map((rings) => shownArea(listOf(rings), name)));
  if (type === 'GeometryCollection') return together(listOf(geometries).filter(isTable).map((one) => shownIn(one, name))); // prettier-ignore
  if (type === undefined) return { spots: [], note: '' };
  return { spots: [], note: `The ${textOf(type)} was left out: only points and areas can be taken over.` };
}

function shownArea([ring, ...holes]: readonly unknown[], name: string): Shown {
  const area = areaOf(name, listOf(ring).map(listOf));
  if ('fault' in area) return { spots: [], note: `The area was left out: ${area.fault}.` };
  return { spots: [area.spot], note: holes.length > 0 ? HOLES : '' };
}

/** What is said where an area has holes. */
export const HOLES = 'The holes of an area were left out: an outline is one ring.';

function together(each: readonly Shown[]): Shown {
  return {
    spots: each.flatMap(({ spots }) => spots),
    note: [...new Set(each.map(({ note }) => note))].filter(Boolean).join(' '),
  };
}
