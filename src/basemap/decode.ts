import type { MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type {
  GeometryObject,
  MultiPolygon as ArcMultiPolygon,
  Polygon as ArcPolygon,
  Topology,
} from 'topojson-specification';

/** The coordinates of a shape of a topology, in degrees. */
export function decodeShape(topology: Topology, shape: ArcPolygon | ArcMultiPolygon): Polygon | MultiPolygon {
  const decoded = feature(topology, shape as GeometryObject<object>);
  if (decoded.type !== 'Feature' || (decoded.geometry.type !== 'Polygon' && decoded.geometry.type !== 'MultiPolygon'))
    throw new Error('The shape is no polygon.');
  return decoded.geometry;
}
