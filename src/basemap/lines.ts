import type { MultiLineString } from 'geojson';
import { mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { borderBetween } from './borders.ts';
import { drawnLines, type BorderClass } from './policy.ts';
import type { Mosaic } from './topology.ts';
import type { Unit } from './unit.ts';

interface BorderLine {
  class: BorderClass;
  /** Smallest zoom at which the line is drawn. */
  zoom: number;
  geometry: MultiLineString;
}

/**
 * All borders of a mosaic, those drawn by hand included, joined into long lines by class and zoom. No coast, and no edge at 180 degrees:
 * a line has land of two units beside it.
 * @param firstLevelZoom the zoom from which a line between two units of one country is drawn; `null` leaves it out
 */
export function borderLines(mosaic: Mosaic, firstLevelZoom: (a: Unit, b: Unit) => number | null): BorderLine[] {
  const { topology, object, unitOf } = indexed(mosaic);
  const kinds = new Map<string, { class: BorderClass; zoom: number }>();
  const keyOf = (a: Unit, b: Unit): string => {
    const drawn = a === b ? null : borderBetween(a, b);
    const zoom = drawn === 'first-level' ? firstLevelZoom(a, b) : 0;
    if (!drawn || zoom === null) return '';
    kinds.set(`${drawn} ${zoom}`, { class: drawn, zoom });
    return `${drawn} ${zoom}`;
  };
  mesh(topology, object, (a, b) => keyOf(unitOf(a), unitOf(b)) === '');
  const lines = [...kinds]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, kind]) => ({
      ...kind,
      geometry: mesh(topology, object, (a, b) => keyOf(unitOf(a), unitOf(b)) === key),
    }));
  return [...lines, ...drawnLines.map(drawn)];
}

function drawn(line: (typeof drawnLines)[number]): BorderLine {
  return { class: line.draw, zoom: 0, geometry: { type: 'MultiLineString', coordinates: [line.line] } };
}

function indexed({ topology, shapes }: Mosaic) {
  const units = new Map(shapes.map(({ unit }) => [unit.id, unit]));
  const object: GeometryCollection = { type: 'GeometryCollection', geometries: shapes.map(({ shape }) => shape) };
  const unitOf = (shape: { properties?: unknown }): Unit => {
    const unit = units.get((shape.properties as { id: string }).id);
    if (!unit) throw new Error('A shape has no unit.');
    return unit;
  };
  return { topology: topology as Topology, object, unitOf };
}
