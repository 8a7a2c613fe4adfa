import type { Archive } from '#facts/archive.ts';
import type { Fact } from '#facts/fact.ts';
import type { Place } from '#facts/place.ts';
import { type Area, areaOf } from './areas.ts';
import { type Columns, columnsOf } from '../counts/columns.ts';
import { type Pieces, arcOf } from './flows.ts';
import { type Finder, scan } from '../counts/finder.ts';

/** What the ink knows of an archive, made once: columns, areas and great circles. */
export interface Atlas {
  readonly archive: Archive;
  readonly columns: Columns;
  /** A fact by its index in the columns; undefined where it is not at hand. */
  readonly fact: (index: number) => Fact | undefined;
  readonly find: Finder;
  /** The places that are areas, by their index. */
  readonly areas: readonly { readonly place: number; readonly area: Area }[];
  readonly index: ReadonlyMap<string, number>;
  readonly arc: (from: string, to: string) => Pieces;
}

/** The rows of a story, the facts that they stand for, and what finds their cells. */
export type Rows = Pick<Atlas, 'columns' | 'fact' | 'find'>;

/**
 * Reads an archive for drawing: O(facts + points of outlines).
 * @param rows where they are those of more facts than the archive holds; its places are the same
 */
export function atlasOf(archive: Archive, rows: Rows = rowsOf(archive)): Atlas {
  const places = archive.dataset.places;
  const index = new Map(places.map(({ id }, at) => [id, at]));
  const byPlace = new Map(places.flatMap((place, at) => [[at, areaOf(place)] as const]));
  const areas = [...byPlace].flatMap(([place, area]) => (area ? [{ place, area }] : []));
  const arcs = new Map<string, Pieces>();
  const make = (from: string, to: string): Pieces => {
    const [a, b] = [index.get(from) ?? -1, index.get(to) ?? -1];
    const ends: readonly (Place | undefined)[] = [places[a], places[b]];
    return ends[0] && ends[1]
      ? arcOf(ends[0], ends[1], { from: byPlace.get(a) ?? null, to: byPlace.get(b) ?? null })
      : [];
  };
  const arc = (from: string, to: string) => {
    const key = `${from} ${to}`;
    const made = arcs.get(key) ?? make(from, to);
    arcs.set(key, made);
    return made;
  };
  return { archive, ...rows, areas, index, arc };
}

function rowsOf(archive: Archive): Rows {
  return { columns: columnsOf(archive), fact: (index) => archive.atHand[index], find: scan };
}
