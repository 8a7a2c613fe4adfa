import type { GeometryObject, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import { collection, type Mapshaper } from './mapshaper.ts';
import type { Unit } from './unit.ts';
import { toFeature } from './units.ts';

/** A unit's outline as arcs of the topology. */
type Shape = (Polygon | MultiPolygon) & { properties: { id: string } };

/** Units whose common outlines are one list of arcs. */
export interface Mosaic {
  topology: Topology;
  shapes: { unit: Unit; shape: Shape }[];
}

/**
 * Simplifies all units together, so that neighbours keep a common line.
 * @param share the share of vertices kept, as mapshaper's weighted Visvalingam counts it: a percentage, or mapshaper's expression on a shape
 * @param smallestIsland square kilometres under which a detached polygon is left out
 */
export async function simplify(
  units: Unit[],
  share: string,
  smallestIsland: number,
  mapshaper: Mapshaper,
): Promise<Mosaic> {
  const commands = [
    '-i units.json name=units',
    `-simplify variable weighted keep-shapes percentage="${share}"`,
    ...(smallestIsland > 0 ? [`-filter-islands min-area=${smallestIsland}km2 remove-empty`] : []),
    '-o out.json format=topojson quantization=1000000 target=units',
  ];
  const input = { 'units.json': collection(units.map(toFeature)) };
  const topology = (await mapshaper(commands.join(' '), input))['out.json'] as Topology;
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const shapes = shapesOf(topology).map((shape) => ({
    shape,
    unit: known(byId.get(shape.properties.id), shape.properties.id),
  }));
  return { topology, shapes };
}

function shapesOf(topology: Topology): Shape[] {
  const object = topology.objects['units'];
  const geometries: GeometryObject<object | null>[] = object?.type === 'GeometryCollection' ? object.geometries : [];
  return geometries.filter((geometry) => geometry.type === 'Polygon' || geometry.type === 'MultiPolygon') as Shape[];
}

function known<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`Unknown unit: ${name}`);
  return value;
}
